import { ensureClient } from "#lib/commands/start/client.ts";
import type { Row } from "./row.ts";

// `npm run bench` prints everything; `npm run bench -- schedule routing` only those parts; with --full, tickets are
// measured among a million, which takes some minutes and 10 GB, and a table has a million rows.

const full = process.argv.includes("--full");

// Loaded when their turn comes: the database client that some import is generated first.
const PARTS: Readonly<Record<string, () => Promise<Row[]>>> = {
  schedule: async () => {
    const { benchSchedule, scheduleRow } = await import("./schedule.ts");
    return (await benchSchedule()).map(scheduleRow);
  },
  routing: async () => (await import("./routing.ts")).benchRouting(),
  page: async () => (await import("./page.ts")).benchPage(),
  memory: async () => (await import("./memory.ts")).benchMemory(),
  desk: async () => (await import("./desk-list.ts")).benchDeskList(),
  live: async () => (await import("./live.ts")).benchLive(),
  tickets: async () => (await import("./tickets.ts")).benchTickets({ full }),
  admin: async () => (await import("./admin.ts")).benchAdmin(),
  table: async () => (await import("./table.ts")).benchTable({ full }),
};

const named = process.argv.slice(2).filter((argument) => argument !== "--full");
for (const name of named)
  if (!(name in PARTS)) throw new Error(`no part is called ${name}: ${Object.keys(PARTS).join(", ")}`);

await ensureClient();
let missed = 0;
for (const [name, part] of Object.entries(PARTS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n${name}\n`);
  console.log("| what | measured | wanted | met |");
  console.log("| --- | --- | --- | --- |");
  for (const { what, measured, wanted, met } of await part()) {
    console.log(`| ${what} | ${measured} | ${wanted} | ${met === null ? "" : met ? "yes" : "NO"} |`);
    if (met === false) missed += 1;
  }
}
console.log(missed === 0 ? "\nEverything that is wanted is met." : `\nNot met: ${missed}.`);
process.exit(0);
