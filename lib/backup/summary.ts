import type { Ending } from "./format.ts";

/** What a backup holds, to who made it or brings it back: "1,204 requests with 311 files, 12 people, 8 revisions". */
export function summary({ rows }: Ending): string {
  const count = (table: string, one: string, many: string) => {
    const number = rows[table] ?? 0;
    return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
  };
  return [
    `${count("Ticket", "request", "requests")} with ${count("Attachment", "file", "files")}`,
    count("Person", "person", "people"),
    count("CatalogueRevision", "revision", "revisions"),
  ].join(", ");
}
