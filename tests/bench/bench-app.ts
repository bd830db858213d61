import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { prepareDatabase } from "#lib/commands/start/prepare-database.ts";
import { type BuiltInDatabase, startDatabase } from "#prisma/embedded.ts";
import { freePort } from "#tests/fixtures/free-port.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** Inside the project, so that its packages are found; never committed. */
const APP = path.join(ROOT, "tests/.output/bench-app");
const FONTS = "node_modules/@fontsource-variable";
const COPIED = [
  ...["app", "components", "lib", "prisma", "public"],
  ...["next.config.mjs", "package.json", "postcss.config.mjs", "proxy.ts", "tsconfig.json"],
];

const TABLE = `<table><thead><tr><th>Number</th><th>Subject</th><th>Type</th><th>Priority</th><th>Status</th><th>Tier</th>
      <th>Customer</th><th>Assigned to</th><th>Opened</th></tr></thead><tbody>{rows.map((row) => (
    <tr key={row.id}><td><a href={"/desk/requests/" + row.number}>{row.number}</a></td><td>{row.subject}</td>
      <td>{row.requestType}</td><td>{row.priority}</td><td>{row.status}</td><td>{row.tier}</td>
      <td>{row.company ?? row.requesterName}</td><td>{row.assignee}</td><td>{row.openedAt.toISOString()}</td></tr>
  ))}</tbody></table>`;

/**
 * What is written first for people who are signed in: who asks, by a session in the database (as next-auth with its
 * Prisma adapter keeps them, but without next-auth's own work), and the rows by one query of Prisma, in a table.
 */
const PLAIN_PAGE = `import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { sessionCookieName } from "#lib/people/cookie.ts";
import { db } from "#lib/db.ts";
export default async function Page() {
  const cookie = (await cookies()).get(sessionCookieName())?.value ?? "";
  const session = await db().personSession.findUnique({
    where: { idHash: createHash("sha256").update(cookie).digest("base64url") },
    include: { person: true },
  });
  if (!session || session.person.disabledAt) redirect("/desk/sign-in");
  const tickets = await db().ticket.findMany({
    orderBy: [{ queueKey: "asc" }, { id: "asc" }],
    take: 50,
    select: { id: true, number: true, subject: true, requestType: true, priority: true, status: true, tier: true,
      requesterName: true, company: true, openedAt: true, assignee: { select: { name: true } } },
  });
  const rows = tickets.map((ticket) => ({ ...ticket, assignee: ticket.assignee?.name }));
  return ${TABLE};
}
`;

/** The least that shows the rows: to anybody, by one statement of SQL. */
const OPEN_PAGE = `import { db } from "#lib/db.ts";
export const dynamic = "force-dynamic";
type Row = { id: string; number: string; subject: string; requestType: string; priority: string; status: string;
  tier: number; requesterName: string | null; company: string | null; assignee: string | null; openedAt: Date };
export default async function Page() {
  const rows = await db().$queryRaw<Row[]>\`
    SELECT t."id", t."number", t."subject", t."requestType", t."priority", t."status", t."tier", t."requesterName",
      t."company", p."name" AS "assignee", t."openedAt"
    FROM "Ticket" t LEFT JOIN "Person" p ON p."id" = t."assigneeId" ORDER BY t."queueKey", t."id" LIMIT 50\`;
  return ${TABLE};
}
`;

export type BenchApp = {
  readonly url: string;
  /** Of the web process. */
  readonly pid: number;
  stop(): Promise<void>;
};

/**
 * The project as it is, built for production and served by its own server on its own database, with four pages more:
 * `/static`, prerendered text of `staticBytes`, `/empty`, a page with nothing of ours in it, and `/plain` and `/open`,
 * plain pages with the rows that the desk's list shows. Like every page of the desk they pass through proxy.ts.
 * @param given a database that is prepared and stays with who gives it; left out: one of its own
 */
export async function startBenchApp(staticBytes: number, given?: BuiltInDatabase): Promise<BenchApp> {
  const database = given ?? (await startDatabase(path.join(ROOT, "tests/.output/bench-data"), {}));
  if (!given) await prepareDatabase(database, () => {});
  build(staticBytes);
  const app = await serveBenchApp(database);
  return {
    ...app,
    stop: async () => {
      await app.stop();
      if (!given) await database.stop();
    },
  };
}

/** One more process of what `startBenchApp` has built, on a database that is prepared and stays with who gives it. */
export async function serveBenchApp(database: BuiltInDatabase): Promise<BenchApp> {
  const port = await freePort();
  const web = spawn(process.execPath, ["--conditions=react-server", "lib/commands/web.ts"], {
    cwd: APP,
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      DATABASE_URL: database.appUrl,
      SECRET: "only-of-the-bench-0123456789abcdef",
    },
    // The server ends with the process that started it, which it knows by this channel.
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const url = `http://localhost:${port}`;
  for (let tries = 0; !(await answers(`${url}/api/ready`)); tries++) {
    if (tries > 600) throw new Error("the bench server does not come up");
    await delay(50);
  }
  return {
    url,
    pid: web.pid ?? 0,
    stop: async () => {
      web.kill("SIGTERM");
      await once(web, "exit");
    },
  };
}

function build(staticBytes: number): void {
  rmSync(path.join(APP, "app"), { recursive: true, force: true });
  for (const name of COPIED) cpSync(path.join(ROOT, name), path.join(APP, name), { recursive: true });
  // The font is named by its file; every other package is found from the project above.
  cpSync(path.join(ROOT, FONTS), path.join(APP, FONTS), { recursive: true });
  const page = (name: string, body: string) => {
    const folder = path.join(APP, "app/es", name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      path.join(folder, "page.tsx"),
      `export const dynamic = "force-static";\nexport default function Page() {\n  return ${body};\n}\n`,
    );
  };
  mkdirSync(path.join(APP, "app/es"), { recursive: true });
  writeFileSync(
    path.join(APP, "app/es/layout.tsx"),
    'export default function Layout({ children }: { children: React.ReactNode }) {\n  return <html lang="es"><body>{children}</body></html>;\n}\n',
  );
  page("empty", "<p>…</p>");
  // A prerendered page carries its text twice: as HTML, and as data for the browser.
  page("static", `<p>{${JSON.stringify("canal abierto ")}.repeat(${Math.round(staticBytes / 2 / 14)})}</p>`);
  for (const [name, source] of [
    ["plain", PLAIN_PAGE],
    ["open", OPEN_PAGE],
  ] as const) {
    mkdirSync(path.join(APP, "app/es", name), { recursive: true });
    writeFileSync(path.join(APP, "app/es", name, "page.tsx"), source);
  }
  // proxy.ts answers 404 at an address that it does not know.
  const routes = readFileSync(path.join(ROOT, "lib/routes.ts"), "utf8");
  const known = routes.replace(/(const PAGES[^[]*\[)/, '$1"/static", "/empty", "/plain", "/open", ');
  if (known === routes) throw new Error("lib/routes.ts no longer lists its pages as the bench expects");
  writeFileSync(path.join(APP, "lib/routes.ts"), known);
  const next = path.join(ROOT, "node_modules/next/dist/bin/next");
  const { status, stdout, stderr } = spawnSync(process.execPath, [next, "build"], {
    cwd: APP,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) throw new Error(`the bench build failed:\n${stdout}\n${stderr}`);
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}
