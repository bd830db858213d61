import "#components/admin/admin-hours.css";
import type { Metadata } from "next";
import { HoursPageEn } from "#components/admin/hours-page-en.tsx";
import { HoursPageEs } from "#components/admin/hours-page-es.tsx";
import { likeDate, newDate, typedDate } from "#lib/admin/date-form.ts";
import type { HoursView, TypedDate } from "#lib/admin/hours-page.ts";
import { hoursView } from "#lib/admin/hours-view.ts";
import type { SayTime } from "#lib/admin/week-edit.ts";
import { readClock } from "#lib/clock.ts";
import { hoursWordsIn } from "#lib/i18n/admin/hours.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { discard, putDate, saveDate, saveHours, saveHoursForm } from "./actions.ts";

const PAGES = { es: HoursPageEs, en: HoursPageEn } as const;

type Query = Readonly<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: hoursWordsIn(await deskLanguage()).title };
}

export default async function Hours({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireRight("edit_catalogue");
  const language = await deskLanguage();
  const query = await searchParams;
  const now = readClock();
  const slug = typeof query.channel === "string" ? query.channel : null;
  const found = await hoursView({ actor, now, language, slug });
  const view = found ?? (await hoursView({ actor, now, language, slug: null }));
  // A desk without a single channel has nothing to be open.
  if (!view) throw new Error("no channel");
  const Page = PAGES[language];
  const form = formOf(query, view, hoursWordsIn(language).time);
  return (
    <Page
      key={view.channel.slug}
      view={view}
      isGone={found === null}
      form={form}
      actions={{ saveHours, saveHoursForm, saveDate, putDate, discard }}
    />
  );
}

/** The form of a special date that the address asks for; "gone" when there is none of that name any more. */
function formOf({ date, like, copy }: Query, view: HoursView, say: SayTime): TypedDate | "gone" | null {
  const named = (id: Query[string]) => view.dates.find((one) => one.id === id && one.state !== "removed");
  if (typeof date !== "string") return null;
  if (date !== "new") {
    const found = named(date);
    return found ? typedDate(found, say) : "gone";
  }
  const [likeThis, copied] = [named(like), named(copy)];
  if (copied) return likeDate(copied, "next_year", say);
  return likeThis ? likeDate(likeThis, "none", say) : newDate(view.channel.slug);
}
