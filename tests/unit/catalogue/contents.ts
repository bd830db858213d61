import { readFileSync } from "node:fs";
import fc from "fast-check";
import { type CatalogueContent, type Channel, catalogueSchema, contentSchema } from "#lib/catalogue/schema.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { WEEKDAYS } from "#lib/schedule/schedule.ts";

const {
  revision: _r,
  effectiveFrom: _e,
  note: _n,
  ...page
} = catalogueSchema.parse(
  JSON.parse(readFileSync(new URL("../../../prisma/published-page.json", import.meta.url), "utf8")),
);

/** The published page, with the holidays of one Christmas only: what is merged and compared in many ways is kept small. */
export const PAGE: CatalogueContent = {
  ...page,
  holidays: page.holidays.filter(({ date }) => date.startsWith("2026-12")),
};

type Edit = (content: CatalogueContent) => CatalogueContent;
type Hours = [string, string][];

/** A catalogue with one channel of it changed. */
export function withChannel(
  content: CatalogueContent,
  slug: string,
  change: (channel: Channel) => Channel,
): CatalogueContent {
  return { ...content, channels: content.channels.map((one) => (one.slug === slug ? change(one) : one)) };
}

const times = ["00:00", "07:00", "08:00", "12:00", "17:00", "19:00"];
const interval = fc
  .tuple(fc.constantFrom(...times), fc.constantFrom("06:00", "11:00", "13:00", "18:00", "23:00", "24:00"))
  .filter(([opens, closes]) => opens < closes);
const hours: fc.Arbitrary<Hours> = fc.oneof(
  fc.constant<Hours>([]),
  interval.map((one): Hours => [one]),
);
const weekday = fc.constantFrom(...WEEKDAYS);
const date = fc.integer({ min: 1, max: 28 }).map((day) => toLocalDate(`2026-12-${String(day).padStart(2, "0")}`));
const word = fc.constantFrom("uno", "dos", "tres", "cuatro");
const place = fc.nat({ max: 9 });

/** A small change of a catalogue, as an administrator makes one. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, weekday, hours).map(
    ([index, day, intervals]) =>
      (content: CatalogueContent) =>
        editChannel(content, index, (channel) => ({
          ...channel,
          schedule: { ...channel.schedule, weekly: { ...channel.schedule.weekly, [day]: intervals } },
        })),
  ),
  fc.tuple(place, date, hours, word).map(
    ([index, from, intervals, reason]) =>
      (content: CatalogueContent) =>
        editChannel(content, index, (channel) => ({
          ...channel,
          schedule: {
            ...channel.schedule,
            exceptions: [...channel.schedule.exceptions, { from, to: from, intervals, reason }],
          },
        })),
  ),
  place.map(
    (index) => (content: CatalogueContent) =>
      editChannel(content, index, (channel) => ({
        ...channel,
        schedule: { ...channel.schedule, exceptions: channel.schedule.exceptions.slice(1) },
      })),
  ),
  fc.tuple(place, word).map(
    ([index, es]) =>
      (content: CatalogueContent) =>
        editChannel(content, index, (channel) => ({ ...channel, name: { ...channel.name, es } })),
  ),
  fc.tuple(place, word).map(
    ([index, published]) =>
      (content: CatalogueContent) =>
        editChannel(content, index, (channel) => ({
          ...channel,
          contacts: channel.contacts.map((contact) => ({ ...contact, published })),
        })),
  ),
  fc.tuple(place, place).map(
    ([index, nth]) =>
      (content: CatalogueContent) =>
        editChannel(content, index, (channel) => ({ ...channel, contacts: channel.contacts.toSpliced(nth % 2, 1) })),
  ),
  fc.tuple(place, word).map(
    ([index, name]) =>
      (content: CatalogueContent) =>
        editChannel(content, index, (channel) => ({
          ...channel,
          contacts: [
            ...channel.contacts,
            { kind: "email", published: `${name}@example.com`, email: `${name}@example.com` },
          ],
        })),
  ),
  place.map((index) => (content: CatalogueContent) => ({
    ...content,
    channels: content.channels.toSpliced(index % Math.max(content.channels.length, 1), 1),
  })),
  fc.tuple(place, place).map(([from, to]) => (content: CatalogueContent) => {
    const moved = content.channels[from % Math.max(content.channels.length, 1)];
    if (!moved) return content;
    return { ...content, channels: content.channels.filter((one) => one !== moved).toSpliced(to, 0, moved) };
  }),
  fc.tuple(date, word).map(([day, es]) => (content: CatalogueContent) => ({
    ...content,
    holidays: [...content.holidays.filter(({ date: one }) => one !== day), { date: day, name: { es, en: es } }],
  })),
  place.map((index) => (content: CatalogueContent) => ({
    ...content,
    holidays: content.holidays.toSpliced(index, 1),
  })),
  fc.tuple(date, word).map(([day, es]) => (content: CatalogueContent) => ({
    ...content,
    notices: [...content.notices, { from: `${day}T10:00:00-05:00`, to: `${day}T12:00:00-05:00`, text: { es, en: es } }],
  })),
  word.map((name) => (content: CatalogueContent) => ({ ...content, desk: { ...content.desk, name } })),
);

/**
 * Which places are called the same before and after a merge. An order is merged by itself; and of several exceptions or
 * notices of the same dates, each is called by its number among them, which is another once one of them is gone.
 * @param keys of all places that either side changed
 */
export function toldByOneName(keys: readonly string[]): (key: string) => boolean {
  const unnumbered = (key: string) => key.replace(/"nth":\d+/, "").replace(/"field":"\w+"/, "");
  const doubled = new Set(keys.filter((key) => /"nth":[1-9]/.test(key)).map(unnumbered));
  return (key) => !key.includes('"of":"order"') && !doubled.has(unnumbered(key));
}

/** A catalogue that some edits have made of another; always one that the schema lets in. */
export function edited(content: CatalogueContent, most = 6): fc.Arbitrary<CatalogueContent> {
  return fc
    .array(edit, { maxLength: most })
    .map((edits) => edits.reduce<CatalogueContent>((made, change) => change(made), content))
    .filter((made) => contentSchema.safeParse(made).success);
}

function editChannel(content: CatalogueContent, index: number, change: (channel: Channel) => Channel) {
  const slug = content.channels[index % Math.max(content.channels.length, 1)]?.slug;
  return slug === undefined ? content : withChannel(content, slug, change);
}
