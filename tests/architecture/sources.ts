import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");
const GENERATED = "prisma/client/";
const IMPORT =
  /(?:^|[\s;])(import|export)\s+(type\s)?[^"';()]*?from\s*["']([^"']+)["']|(?:^|[\s;])import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;

export type Import = {
  /** As it is written: "#lib/x.ts", "./y.ts", "next". */
  readonly specifier: string;
  /** The file of ours that it names, from the root; null for a package. */
  readonly file: string | null;
  /** Gone before anything runs. */
  readonly typeOnly: boolean;
};

export type Source = { readonly file: string; readonly text: string; readonly imports: readonly Import[] };

/** The TypeScript files of a folder, with what they import, read as text: TypeScript 7 has no compiler to ask. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, "/")))
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith(GENERATED))
    .sort()
    .map(readSource);
}

export function readSource(file: string): Source {
  const text = readFileSync(path.join(ROOT, file), "utf8");
  const imports = [...text.matchAll(IMPORT)].map(([, , type, from, bare, dynamic]) => {
    const specifier = from ?? bare ?? dynamic ?? "";
    return { specifier, file: fileOf(specifier, file), typeOnly: type !== undefined };
  });
  return { file, text, imports };
}

function fileOf(specifier: string, importer: string): string | null {
  if (specifier.startsWith("#")) return specifier.slice(1);
  return specifier.startsWith(".") ? path.posix.join(path.posix.dirname(importer), specifier) : null;
}
