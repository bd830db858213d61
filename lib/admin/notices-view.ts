import type { EditedCatalogue } from "#lib/catalogue/edited-catalogue.ts";
import { noticeWordsIn } from "#lib/i18n/admin/notices.ts";
import type { Language } from "#lib/i18n/language.ts";
import { dayAndTime } from "#lib/i18n/people/day-and-time.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";
import { type Notice, noticeRows } from "./notice-rows.ts";
import type { ShownNotice } from "./notices-page.ts";

/** The notices of the draft, in words. @param now epoch milliseconds */
export function noticesView(
  { base, content }: Pick<EditedCatalogue, "base" | "content">,
  now: number,
  language: Language,
): ShownNotice[] {
  const zone = zoneRules(content.desk.timeZone);
  const say = dayAndTime(language, zone);
  const { span } = noticeWordsIn(language);
  const when = ({ from, to }: Notice) => {
    const [starts, ends] = [Date.parse(from), Date.parse(to)];
    const end = wallTimeAt(zone, ends);
    const isOneDay = wallTimeAt(zone, starts).date === end.date;
    return span(say(starts), isOneDay ? wordsIn(language).time(end.minute) : say(ends));
  };
  return noticeRows(base, content, now).map((row) => {
    const said = when(row.notice);
    const before = row.before === null ? null : when(row.before);
    return { ...row, when: said, whenBefore: before === said ? null : before };
  });
}
