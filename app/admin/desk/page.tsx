import "#components/admin/admin-hours.css";
import "#components/admin/admin-parts.css";
import type { Metadata } from "next";
import { DeskPart } from "#components/admin/desk-part.tsx";
import { deskValues } from "#lib/admin/desk-fields.ts";
import { partView } from "#lib/admin/part-view.ts";
import { readClock } from "#lib/clock.ts";
import { partWordsIn } from "#lib/i18n/admin/parts.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { discard } from "../hours/actions.ts";
import { saveDesk } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: partWordsIn(await deskLanguage()).desk.title };
}

export default async function Desk() {
  const actor = await requireRight("edit_catalogue");
  const language = await deskLanguage();
  const { edited, frame } = await partView({ actor, now: readClock(), language, page: "desk", channel: null });
  const { desk, form } = partWordsIn(language);
  const value = edited.content.desk;
  return (
    <DeskPart
      frame={{ ...frame, discard }}
      title={desk.title}
      lede={desk.lede}
      words={form}
      desk={desk}
      zones={Intl.supportedValuesOf("timeZone")}
      initial={{ before: { part: "desk", value }, values: deskValues(value) }}
      action={saveDesk}
    />
  );
}
