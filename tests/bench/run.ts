import { benchDeskList } from "./desk-list.ts";
import { benchMemory } from "./memory.ts";
import { benchPage } from "./page.ts";
import { benchRouting } from "./routing.ts";
import type { Row } from "./row.ts";
import { benchSchedule, scheduleRow } from "./schedule.ts";
import { benchTable } from "./table.ts";
import { benchTickets } from "./tickets.ts";

// `npm run bench` prints everything; `npm run bench -- schedule routing` only those parts; with --full, tickets are
// measured among a million, which takes some minutes and 10 GB, and a table has a million rows.

const full = process.argv.includes("--full");

const PARTS: Readonly<Record<string, () => Promise<Row[]>>> = {
  schedule: async () => (await benchSchedule()).map(scheduleRow),
  routing: benchRouting,
  page: benchPage,
  memory: benchMemory,
  desk: benchDeskList,
  tickets: () => benchTickets({ full }),
  table: () => benchTable({ full }),
};

const named = process.argv.slice(2).filter((argument) => argument !== "--full");
for (const name of named)
  if (!(name in PARTS)) throw new Error(`no part is called ${name}: ${Object.keys(PARTS).join(", ")}`);

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
