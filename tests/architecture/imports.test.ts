import { describe, expect, it, test } from "vitest";
import { type Import, readSource, type Source, sourcesIn } from "./sources.ts";

const ROOMS = {
  app: sourcesIn("app"),
  components: sourcesIn("components"),
  lib: sourcesIn("lib"),
  prisma: sourcesIn("prisma"),
};
const EVERYTHING = Object.values(ROOMS).flat();

function within(folder: string): Source[] {
  const found = EVERYTHING.filter(({ file }) => file.startsWith(`${folder}/`));
  // A rule about a room in which nothing was found holds nothing.
  if (found.length === 0) throw new Error(`no sources in ${folder}`);
  return found;
}

/** Each import of these sources that breaks a rule, as "file → specifier". */
function trespasses(sources: readonly Source[], allowed: (imported: Import) => boolean): string[] {
  return sources.flatMap(({ file, imports }) =>
    imports.filter((imported) => !allowed(imported)).map(({ specifier }) => `${file} → ${specifier}`),
  );
}

function startsWith(...places: string[]) {
  return ({ specifier, file }: Import) => places.some((place) => (file ?? specifier).startsWith(place));
}

describe("the pure rooms", () => {
  it("lib/schedule imports itself and date libraries alone", () => {
    expect(
      trespasses(
        within("lib/schedule"),
        (imported) => imported.typeOnly || startsWith("lib/schedule/", "date-fns")(imported),
      ),
    ).toEqual([]);
  });

  it("lib/routing imports itself and lib/schedule alone, and types", () => {
    expect(
      trespasses(
        within("lib/routing"),
        (imported) => imported.typeOnly || startsWith("lib/routing/", "lib/schedule/")(imported),
      ),
    ).toEqual([]);
  });

  it("only the file for clocks on walls imports date-fns-tz, which leans on the host's zone", () => {
    const importers = EVERYTHING.filter(({ imports }) =>
      imports.some(({ specifier }) => specifier.startsWith("date-fns-tz")),
    );
    expect(importers.map(({ file }) => file)).toEqual(["lib/schedule/wall-clock.ts"]);
  });

  it.each(["lib/schedule", "lib/routing"])("nothing in %s reads a clock", (room) => {
    const readers = within(room).filter(({ text }) => /\bDate\.now\(|\bnew Date\(\s*\)|performance\.now\(/.test(text));
    expect(readers.map(({ file }) => file)).toEqual([]);
  });
});

describe("one way", () => {
  it("lib imports neither pages nor components", () => {
    expect(trespasses(ROOMS.lib, (imported) => !startsWith("app/", "components/")(imported))).toEqual([]);
  });

  it("the catalogue and the tickets know nothing of the pages that show and edit them", () => {
    const subjects = [...within("lib/catalogue"), ...within("lib/tickets")];
    expect(trespasses(subjects, (imported) => !startsWith("lib/admin/", "lib/desk/")(imported))).toEqual([]);
  });

  it("components import neither pages nor the database", () => {
    expect(
      trespasses(
        ROOMS.components,
        (imported) => !startsWith("app/", "prisma/", "lib/db.ts", "lib/env.ts", "pg", "@prisma/")(imported),
      ),
    ).toEqual([]);
  });

  it("only lib and prisma use the database's client", () => {
    expect(
      trespasses(
        [...ROOMS.app, ...ROOMS.components],
        (imported) => !startsWith("prisma/", "@prisma/", "lib/db.ts", "pg")(imported),
      ),
    ).toEqual([]);
  });

  it("what touches the database is for the server only", () => {
    const touching = within("lib").filter(
      ({ file, imports }) =>
        !file.startsWith("lib/commands/") &&
        imports.some((imported) => !imported.typeOnly && startsWith("lib/db.ts", "prisma/client/")(imported)),
    );
    expect(touching.length).toBeGreaterThan(2);
    expect(touching.filter(({ text }) => !text.startsWith('import "server-only";')).map(({ file }) => file)).toEqual(
      [],
    );
  });

  it("what a browser loads carries no schema, no telephone data and no zone library", () => {
    const reached = reachedFrom(
      ROOMS.components.filter(({ text }) => text.startsWith('"use client"')).map(({ file }) => file),
    );
    expect(reached.size).toBeGreaterThan(20);
    // An administrator who types a number reads where it rings as they type; no page of customers loads this.
    reached.delete("lib/admin/dialable.ts");
    const heavy = [...reached].flatMap((file) =>
      trespasses(
        [readSource(file)],
        (imported) =>
          imported.typeOnly || !startsWith("zod", "libphonenumber", "date-fns", "date-holidays", "node:")(imported),
      ),
    );
    expect(heavy).toEqual([]);
  });

  it("goes in no circle", () => {
    expect(circles(EVERYTHING)).toEqual([]);
  });
});

describe("small rules", () => {
  it("no file only passes on what others export", () => {
    const barrels = EVERYTHING.filter(({ text }) =>
      text
        .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")
        .split("\n")
        .every((line) => /^\s*(export\b.*\bfrom\b.*)?$/.test(line)),
    );
    expect(barrels.map(({ file }) => file)).toEqual([]);
  });

  test.each(["utils", "helpers", "misc", "types", "services", "scripts"])("no folder or file is called %s", (name) => {
    expect(
      EVERYTHING.filter(({ file }) => new RegExp(`(^|/)${name}(/|\\.tsx?$)`).test(file)).map(({ file }) => file),
    ).toEqual([]);
  });

  it("a file of server actions exports nothing else", () => {
    const actions = EVERYTHING.filter(({ text }) => text.startsWith('"use server"'));
    expect(actions.filter(({ text }) => /export (?!async function)/.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

describe("the rules see a trespass", () => {
  const planted: Source = {
    file: "lib/schedule/planted.ts",
    text: "",
    imports: [{ specifier: "#lib/db.ts", file: "lib/db.ts", typeOnly: false }],
  };

  it("in an import", () => {
    expect(trespasses([planted], startsWith("lib/schedule/"))).toEqual(["lib/schedule/planted.ts → #lib/db.ts"]);
  });

  it("in a circle", () => {
    const there: Source = {
      file: "lib/db.ts",
      text: "",
      imports: [{ specifier: "#lib/schedule/planted.ts", file: "lib/schedule/planted.ts", typeOnly: false }],
    };
    expect(circles([planted, there])).toHaveLength(1);
  });
});

function reachedFrom(files: readonly string[]): Set<string> {
  const known = new Map(EVERYTHING.map((source) => [source.file, source]));
  const reached = new Set<string>();
  const visit = (file: string) => {
    const source = known.get(file);
    if (!source || reached.has(file)) return;
    reached.add(file);
    for (const imported of source.imports) if (!imported.typeOnly && imported.file) visit(imported.file);
  };
  files.forEach(visit);
  return reached;
}

/** Each circle of imports, as the path that closes it; types are gone before anything runs. */
function circles(sources: readonly Source[]): string[] {
  const known = new Map(sources.map((source) => [source.file, source]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) found.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
    if (done.has(file) || trail.includes(file)) return;
    for (const imported of known.get(file)?.imports ?? [])
      if (!imported.typeOnly && imported.file) visit(imported.file, [...trail, file]);
    done.add(file);
  };
  for (const { file } of sources) visit(file, []);
  return found;
}
