import { changeWordsIn } from "#lib/i18n/admin/change-words.ts";
import type { ChangeWords } from "#lib/i18n/admin/changes-es.ts";
import type { Language } from "#lib/i18n/language.ts";
import { WEEKDAYS } from "#lib/schedule/schedule.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";
import { CatalogueLines } from "./catalogue-lines.ts";
import { ChangeSubjects, channelOf, type Subject, tierOf } from "./change-subjects.ts";
import { type Change, changesBetween } from "./compare-catalogues.ts";
import { contactChanges } from "./contact-changes.ts";
import type { Owner, Place } from "./facts.ts";
import type { ScheduleText } from "./hours.ts";
import type { CatalogueContent, Channel, Tier } from "./schema.ts";

/** A change as it is told: of what, and what is said before and after it, each in some lines. */
export type ToldChange = {
  /** Made of what it says, so that it is the same however often it is told. */
  readonly id: string;
  readonly subject: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What it tells: each place that changed is told by one change. */
  readonly places: readonly Place[];
};

/**
 * The differences between two catalogues in words, none exactly when both say the same. Days that change alike are told
 * together, and so are channels that change alike, and tiers with them in a dated exception; a contact that takes the
 * place of another is told beside it.
 * @param given.thisYear of dates that are told without their year
 * Cost: linear.
 */
export function tellChanges(given: {
  readonly before: CatalogueContent;
  readonly after: CatalogueContent;
  readonly language: Language;
  readonly thisYear: number;
}): readonly ToldChange[] {
  const teller = new Teller(given);
  return teller.told(changesBetween(given.before, given.after));
}

/** In which order the kinds of changes are told. */
const RANKS = ["presence", "hours", "holidays", "exception", "contact", "field", "order", "rest"] as const;

type Row = {
  readonly rank: (typeof RANKS)[number];
  /** Orders what is of one rank. */
  readonly at?: string;
  readonly subject: Subject;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly places: readonly Place[];
};

class Teller {
  readonly #before: CatalogueContent;
  readonly #after: CatalogueContent;
  readonly #words: ChangeWords;
  readonly #say: CatalogueLines;
  readonly #subjects: ChangeSubjects;

  constructor(given: Parameters<typeof tellChanges>[0]) {
    this.#before = given.before;
    this.#after = given.after;
    this.#words = changeWordsIn(given.language);
    this.#say = new CatalogueLines(given.language, given.thisYear);
    this.#subjects = new ChangeSubjects(given);
  }

  told(changes: readonly Change[]): ToldChange[] {
    const rows = [...Map.groupBy(changes, (change) => this.#topicOf(change.place))].flatMap(([, [first, ...others]]) =>
      first ? this.#rowsOf(first.place, [first, ...others]) : [],
    );
    const ordered = rows.toSorted(
      (a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) || compare(a.at ?? "", b.at ?? ""),
    );
    const alike = Map.groupBy(ordered, ({ rank, subject, before, after }) =>
      JSON.stringify([rank, groupOf(rank, subject), before, after]),
    );
    return [...alike].flatMap(([id, [first, ...others]]) => {
      if (!first) return [];
      const all = [first, ...others];
      const subject = this.#subjects.said(all.map((row) => row.subject));
      const places = all.flatMap((row) => row.places);
      return [{ id: `${subject} ${id}`, subject, before: first.before, after: first.after, places }];
    });
  }

  /** Places of one topic are looked at together. */
  #topicOf(place: Place): string {
    switch (place.of) {
      case "channel":
        return this.#isNewOrGone({ channel: place.slug }) ? `presence ${place.slug}` : `${place.slug} ${place.field}`;
      case "tier":
        return this.#isNewOrGone({ tier: place.level }) ? `presence ${place.level}` : `${place.level} ${place.field}`;
      case "hours":
      case "closed_on_holidays":
      case "exception":
      case "contact":
        return this.#ownedTopic(place);
      case "order":
        return `${place.list} ${"owner" in place ? JSON.stringify(place.owner) : ""} order`;
      case "desk":
        return `desk ${place.field}`;
      case "holiday":
        return `holiday ${place.date}`;
      case "notice":
        return `notice ${JSON.stringify(place.item)}`;
    }
  }

  #ownedTopic(place: Extract<Place, { of: "hours" | "closed_on_holidays" | "exception" | "contact" }>): string {
    const { owner } = place;
    if (this.#isNewOrGone(owner)) return `presence ${"channel" in owner ? owner.channel : owner.tier}`;
    if (place.of !== "contact" && "tier" in owner && this.#isPublishedAnew(owner.tier)) return `${owner.tier} schedule`;
    const item = place.of === "exception" ? JSON.stringify(place.item) : "";
    return `${place.of} ${JSON.stringify(owner)} ${item}`;
  }

  #rowsOf(place: Place, changes: readonly Change[]): Row[] {
    const places = changes.map((change) => change.place);
    switch (place.of) {
      case "channel":
        if (this.#isNewOrGone({ channel: place.slug })) return [this.#channelPresence(place.slug, places)];
        return [this.#channelField(place, places)];
      case "tier":
        if (this.#isNewOrGone({ tier: place.level })) return [this.#tierPresence(place.level, places)];
        return [this.#tierField(place, places)];
      case "hours":
      case "closed_on_holidays":
      case "exception":
      case "contact":
        return this.#ownedRows(place, changes);
      case "order":
        return [this.#order(place, places)];
      case "desk":
        return [this.#deskField(place, places)];
      case "holiday":
        return [this.#holiday(place.date, places)];
      case "notice":
        return [this.#notice(place, places)];
    }
  }

  #ownedRows(
    place: Extract<Place, { of: "hours" | "closed_on_holidays" | "exception" | "contact" }>,
    changes: readonly Change[],
  ): Row[] {
    const { owner } = place;
    const places = changes.map((change) => change.place);
    if (this.#isNewOrGone(owner)) {
      if ("channel" in owner) return [this.#channelPresence(owner.channel, places)];
      return [this.#tierPresence(owner.tier, places)];
    }
    const [was, is] = [this.#owned(this.#before, owner), this.#owned(this.#after, owner)];
    if (place.of === "contact") return this.#contacts(owner, places);
    if (!was?.schedule || !is?.schedule) {
      if ("tier" in owner) return [this.#tierField({ of: "tier", level: owner.tier, field: "schedule" }, places)];
      throw new Error("a channel without hours");
    }
    const schedules = { was: was.schedule, is: is.schedule };
    switch (place.of) {
      case "hours":
        return this.#weekly(owner, schedules, places);
      case "closed_on_holidays":
        return [
          {
            rank: "holidays",
            subject: this.#subjects.of(owner),
            before: [this.#words.onHolidays(schedules.was.closedOnHolidays)],
            after: [this.#words.onHolidays(schedules.is.closedOnHolidays)],
            places,
          },
        ];
      case "exception":
        return [this.#exception(owner, schedules, place, places)];
    }
  }

  #weekly(owner: Owner, { was, is }: Schedules, places: readonly Place[]): Row[] {
    const changed = places.flatMap((place) => (place.of === "hours" ? [{ place, weekday: place.weekday }] : []));
    const alike = Map.groupBy(changed, ({ weekday }) => JSON.stringify([was.weekly[weekday], is.weekly[weekday]]));
    return [...alike.values()].flatMap((days) => {
      const [first] = days;
      if (!first) return [];
      const named = this.#words.weekdays(
        days.map(({ weekday }) => WEEKDAYS.indexOf(weekday)).toSorted((a, b) => a - b),
      );
      return [
        {
          rank: "hours" as const,
          subject: this.#subjects.of(owner),
          before: [this.#words.weekly(named, this.#say.hours(was.weekly[first.weekday]))],
          after: [this.#words.weekly(named, this.#say.hours(is.weekly[first.weekday]))],
          places: days.map(({ place }) => place),
        },
      ];
    });
  }

  #exception(
    owner: Owner,
    { was, is }: Schedules,
    { item }: Extract<Place, { of: "exception" }>,
    places: readonly Place[],
  ): Row {
    const dates = this.#say.exceptionDates(item);
    const find = ({ exceptions }: ScheduleText) =>
      exceptions.filter(({ from, to }) => from === item.from && to === item.to)[item.nth];
    const [before, after] = [find(was), find(is)];
    const isReasonTold = before?.reason !== after?.reason;
    const say = (exception: typeof before) =>
      exception
        ? [
            this.#words.special(dates, this.#say.hours(exception.intervals)),
            ...(isReasonTold ? [this.#words.because(exception.reason)] : []),
          ]
        : [this.#words.usual(dates)];
    return {
      rank: "exception",
      at: item.from,
      subject: this.#subjects.of(owner),
      before: say(before),
      after: say(after),
      places,
    };
  }

  #contacts(owner: Owner, places: readonly Place[]): Row[] {
    const contactsIn = (content: CatalogueContent) => this.#owned(content, owner)?.contacts ?? [];
    return contactChanges(contactsIn(this.#before), contactsIn(this.#after), places).map((change) => ({
      rank: "contact",
      subject: this.#subjects.of(owner),
      before: change.was ? this.#say.contact(change.was) : [this.#words.nothing],
      after: change.is ? this.#say.contact(change.is) : [this.#words.gone],
      places: change.places,
    }));
  }

  #channelPresence(slug: string, places: readonly Place[]): Row {
    const row = { rank: "presence" as const, subject: { of: "channel" as const, slug }, places };
    const is = channelOf(this.#after, slug);
    const was = channelOf(this.#before, slug);
    if (is) return { ...row, before: [this.#words.nothing], after: [this.#words.newChannel, ...this.#say.channel(is)] };
    return { ...row, before: was ? this.#say.channel(was) : [], after: [this.#words.channelGone] };
  }

  #channelField({ slug, field }: Extract<Place, { of: "channel" }>, places: readonly Place[]): Row {
    const [was, is] = [channelOf(this.#before, slug), channelOf(this.#after, slug)];
    if (!was || !is) throw new Error(`no channel ${slug}`);
    const { field: say } = this.#words;
    const row = (said: (channel: Channel) => string): Row => ({
      rank: "field",
      subject: { of: "channel", slug },
      before: [said(was)],
      after: [said(is)],
      places,
    });
    switch (field) {
      case "name":
      case "description": {
        const lines = this.#say.changed(was[field], is[field], say[field]);
        return { rank: "field", subject: { of: "channel", slug }, ...lines, places };
      }
      case "kind":
        return row((channel) => say.kind(this.#words.kind(channel.kind)));
      case "requestTypes":
        return row((channel) => say.requestTypes(this.#say.types(channel)));
      case "priorities":
        return row((channel) => say.priorities(this.#words.priorities(channel.priorities)));
      case "standby":
      case "acceptsWhileClosed":
      case "active":
        return row((channel) => say[field](channel[field]));
    }
  }

  #tierPresence(level: number, places: readonly Place[]): Row {
    const row = { rank: "presence" as const, subject: this.#subjects.of({ tier: level }), places };
    const [was, is] = [tierOf(this.#before, level), tierOf(this.#after, level)];
    if (is) return { ...row, before: [this.#words.nothing], after: [this.#words.newTier, ...this.#say.tier(is)] };
    return { ...row, before: was ? this.#say.tier(was) : [], after: [this.#words.tierGone] };
  }

  #tierField({ level, field }: Extract<Place, { of: "tier" }>, places: readonly Place[]): Row {
    const [was, is] = [tierOf(this.#before, level), tierOf(this.#after, level)];
    if (!was || !is) throw new Error(`no tier ${level}`);
    const subject = this.#subjects.of({ tier: level });
    if (field === "name")
      return { rank: "field", subject, ...this.#say.changed(was.name, is.name, this.#words.field.name), places };
    return { rank: "hours", subject, before: this.#say.published(was), after: this.#say.published(is), places };
  }

  #deskField({ field }: Extract<Place, { of: "desk" }>, places: readonly Place[]): Row {
    const { field: say, desk: name } = this.#words;
    const [was, is] = [this.#before.desk, this.#after.desk];
    const row = { rank: "rest" as const, subject: { of: "other" as const, name }, places };
    switch (field) {
      case "name":
      case "timeZone":
        return { ...row, before: [say[field](was[field])], after: [say[field](is[field])] };
      case "intro":
      case "motto":
        return { ...row, ...this.#say.changed(was[field], is[field], say[field]) };
    }
  }

  #holiday(date: string, places: readonly Place[]): Row {
    const find = ({ holidays }: CatalogueContent) => holidays.find((one) => one.date === date)?.name;
    const day = this.#say.date(date);
    const lines = this.#say.changed(find(this.#before), find(this.#after), (name) =>
      name === null ? this.#words.workingDay(day) : this.#words.holiday(day, name),
    );
    return { rank: "rest", at: date, subject: { of: "other", name: this.#words.holidays }, ...lines, places };
  }

  #notice({ item }: Extract<Place, { of: "notice" }>, places: readonly Place[]): Row {
    const find = ({ notices }: CatalogueContent) =>
      notices.filter(({ from, to }) => Date.parse(from) === item.from && Date.parse(to) === item.to)[item.nth]?.text;
    const [from, to] = [this.#instant(item.from), this.#instant(item.to)];
    const lines = this.#say.changed(find(this.#before), find(this.#after), (text) =>
      text === null ? this.#words.noNotice(from, to) : this.#words.notice(from, to, text),
    );
    return { rank: "rest", subject: { of: "other", name: this.#words.notices }, ...lines, places };
  }

  #order(place: Extract<Place, { of: "order" }>, places: readonly Place[]): Row {
    const { orderOf, order, notices } = this.#words;
    const lines = (say: (content: CatalogueContent) => string) => ({
      before: [say(this.#before)],
      after: [say(this.#after)],
    });
    switch (place.list) {
      case "channels": {
        const subject: Subject = { of: "other", name: order };
        const said = ({ channels }: CatalogueContent) =>
          orderOf.channels(channels.map(({ name }) => this.#say.text(name)));
        return { rank: "order", subject, ...lines(said), places };
      }
      case "notices": {
        const said = (content: CatalogueContent) =>
          orderOf.notices(content.notices.map(({ text }) => this.#say.text(text)));
        return { rank: "order", subject: { of: "other", name: notices }, ...lines(said), places };
      }
      case "contacts": {
        const said = (content: CatalogueContent) =>
          orderOf.contacts((this.#owned(content, place.owner)?.contacts ?? []).map(({ published }) => published));
        return { rank: "order", subject: this.#subjects.of(place.owner), ...lines(said), places };
      }
      case "exceptions": {
        const said = (content: CatalogueContent) =>
          orderOf.exceptions(
            (this.#owned(content, place.owner)?.schedule?.exceptions ?? []).map((one) => this.#say.exceptionDates(one)),
          );
        return { rank: "order", subject: this.#subjects.of(place.owner), ...lines(said), places };
      }
    }
  }

  #instant(at: number): string {
    const { date, minute } = wallTimeAt(zoneRules(this.#after.desk.timeZone), at);
    return this.#words.dateAndTime(this.#say.date(date), minute);
  }

  #owned(content: CatalogueContent, owner: Owner): Channel | Tier | undefined {
    return "channel" in owner ? channelOf(content, owner.channel) : tierOf(content, owner.tier);
  }

  #isNewOrGone(owner: Owner): boolean {
    return !this.#owned(this.#before, owner) || !this.#owned(this.#after, owner);
  }

  #isPublishedAnew(level: number): boolean {
    return !tierOf(this.#before, level)?.schedule || !tierOf(this.#after, level)?.schedule;
  }
}

type Schedules = { readonly was: ScheduleText; readonly is: ScheduleText };

/** A special date is one thing, of channels and tiers alike. */
function groupOf(rank: Row["rank"], subject: Subject): string {
  if (subject.of === "channel" || (subject.of === "tier" && rank === "exception")) return "";
  return subject.name;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
