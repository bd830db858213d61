import "server-only";
import { z } from "zod";
import type { AuditKind } from "#lib/audit/audit-event.ts";
import { db } from "#lib/db.ts";
import type { HolidayRow } from "./holiday-rows.ts";

type State = HolidayRow["state"];
const KIND_OF: Readonly<Partial<Record<State, AuditKind>>> = {
  new: "holiday_added",
  changed: "holiday_added",
  removed: "holiday_removed",
};
const dataSchema = z.object({ date: z.string(), reason: z.string() });

/** Why the draft has a day that is not in force, or has it no more; null: nobody wrote it in this draft. */
export type ReasonOf = (date: string, state: State) => string | null;

/**
 * Why days were added to the draft or taken from it, as the audit log has it: the file of a catalogue has no room for
 * it. Cost: two queries; the second reads what was added and taken away since the draft was begun.
 */
export async function holidayReasons(): Promise<ReasonOf> {
  const draft = await db().catalogueDraft.findUnique({ where: { id: 1 }, select: { startedAt: true } });
  if (!draft) return () => null;
  const entries = await db().auditEntry.findMany({
    where: { kind: { in: ["holiday_added", "holiday_removed"] }, at: { gte: draft.startedAt } },
    orderBy: { sequence: "asc" },
    select: { kind: true, data: true },
  });
  const reasons = new Map(
    entries.flatMap(({ kind, data }) => {
      const read = dataSchema.safeParse(data);
      return read.success ? [[`${kind} ${read.data.date}`, read.data.reason] as const] : [];
    }),
  );
  return (date, state) => reasons.get(`${KIND_OF[state]} ${date}`) ?? null;
}
