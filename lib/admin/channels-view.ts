import "server-only";
import { type Closing, closingsAt } from "#lib/catalogue/closings.ts";
import { changesBetween } from "#lib/catalogue/compare-catalogues.ts";
import type { EditedCatalogue } from "#lib/catalogue/edited-catalogue.ts";
import { ownerOf } from "#lib/catalogue/facts.ts";
import { knownRevision } from "#lib/catalogue/rebase.ts";
import { numberInForce } from "#lib/catalogue/revision-rows.ts";
import type { Catalogue, Channel } from "#lib/catalogue/schema.ts";
import { db } from "#lib/db.ts";
import { channelsWordsIn } from "#lib/i18n/admin/channels.ts";
import type { Language } from "#lib/i18n/language.ts";
import { endFrom, momentFrom } from "#lib/i18n/moment-from.ts";
import { dayAndTime } from "#lib/i18n/people/day-and-time.ts";
import { hoursText, weeklyHours } from "#lib/i18n/weekly-hours.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { type ChannelState, channelState } from "#lib/routing/channel-state.ts";
import { compileCatalogue } from "#lib/routing/compile-catalogue.ts";
import { decide } from "#lib/routing/decide.ts";
import { PRIORITIES, TECHNICAL_TYPES } from "#lib/routing/request.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";

/** A channel as the list shows it: what the draft says of it, and how what is in force stands now. */
export type ChannelRow = {
  readonly slug: string;
  readonly name: string;
  readonly icon: Pick<Channel, "kind" | "standby" | "requestTypes">;
  readonly serves: string;
  readonly contacts: readonly string[];
  readonly hours: readonly string[];
  readonly active: boolean;
  readonly draft: "same" | "new" | "edited";
  /** Null: customers do not see it now. */
  readonly now: { readonly tone: "open" | "closed"; readonly text: string; readonly detail: string } | null;
  /** `opens`: when it opens by itself, in words; null: not before somebody opens it. */
  readonly closing: { readonly revision: number; readonly text: string; readonly opens: string | null } | null;
};

export type ChannelsView = {
  /** Every channel of the draft, in its order. */
  readonly rows: readonly ChannelRow[];
  /** Whether a critical request finds no open channel now. */
  readonly isCriticalLeft: boolean;
};

/** Cost: as `closingsAt`, and a compiled catalogue. */
export async function channelsView(
  edited: EditedCatalogue,
  { now, language }: { readonly now: number; readonly language: Language },
): Promise<ChannelsView> {
  const inForce = await knownRevision(db(), await numberInForce(db(), now));
  const closings = await closingsAt(db(), inForce, now);
  const says = new Says(inForce, language, now);
  const changed = changedChannels(edited);
  const isNew = (slug: string) => !edited.base.channels.some((one) => one.slug === slug);
  const rows = edited.content.channels.map((channel): ChannelRow => {
    const { slug, kind, standby, requestTypes } = channel;
    const closing = closings.find((one) => one.channel === slug);
    return {
      slug,
      name: channel.name[language],
      icon: { kind, standby, requestTypes },
      serves: says.serves(channel),
      contacts: channel.contacts.map(({ published }) => published),
      hours: weeklyHours(channel.schedule.weekly, wordsIn(language)).map((line) =>
        hoursText(line, line.hours.join(", "), ": "),
      ),
      active: channel.active,
      draft: isNew(slug) ? "new" : changed.has(slug) ? "edited" : "same",
      now: says.now(slug),
      closing: closing ? { revision: closing.revision, text: says.closing(closing), opens: says.opens(closing) } : null,
    };
  });
  return { rows, isCriticalLeft: says.isCriticalLeft() };
}

function changedChannels({ base, content }: EditedCatalogue): ReadonlySet<string> {
  return new Set(
    changesBetween(base, content).flatMap(({ place }) => {
      const owner = ownerOf(place);
      return owner && "channel" in owner ? [owner.channel] : [];
    }),
  );
}

class Says {
  readonly #language: Language;
  readonly #now: number;
  readonly #compiled: ReturnType<typeof compileCatalogue<Catalogue>>;
  readonly #when: (at: number) => string;

  constructor(inForce: Catalogue, language: Language, now: number) {
    this.#language = language;
    this.#now = now;
    this.#compiled = compileCatalogue(inForce, zoneRules(inForce.desk.timeZone));
    this.#when = dayAndTime(language, this.#compiled.zone);
  }

  serves({ requestTypes, priorities }: Channel): string {
    const { channels: words, requestTypes: types } = wordsIn(this.#language);
    const all = priorities.length === PRIORITIES.length;
    if (requestTypes === "all") return all ? words.allRequests : words.typesOnly(priorities);
    return words.types(
      requestTypes.map((type) => types[type].plural),
      all ? null : priorities,
    );
  }

  now(slug: string): ChannelRow["now"] {
    const found = this.#compiled.channels.find(({ channel }) => channel.slug === slug && channel.active);
    if (!found) return null;
    const state = channelState(found.schedule, this.#now);
    const { channels: words } = wordsIn(this.#language);
    return state.open
      ? { tone: "open", text: words.open, detail: this.#until(state) }
      : { tone: "closed", text: words.closed, detail: this.#until(state) };
  }

  isCriticalLeft(): boolean {
    const at = this.#now;
    return TECHNICAL_TYPES.some(
      (requestType) => decide(this.#compiled, { requestType, priority: "P1", at }).outcome !== "open",
    );
  }

  closing({ by, at, until, reason }: Closing): string {
    const words = channelsWordsIn(this.#language).closing;
    return words.said(by, this.#when(at), until === null ? null : this.#when(until), reason);
  }

  opens({ channel: slug, until }: Closing): string | null {
    const found = this.#compiled.channels.find(({ channel }) => channel.slug === slug && channel.active);
    const state = until === null || !found ? null : channelState(found.schedule, this.#now);
    return state === null || state.open || state.opensAt === null ? null : this.#until(state);
  }

  #until(state: ChannelState): string {
    const { channels: words } = wordsIn(this.#language);
    const { zone } = this.#compiled;
    const at = state.open ? state.closesAt : state.opensAt;
    if (at === null) return state.open ? words.neverCloses : words.noOpening;
    return state.open ? words.closesAt(endFrom(zone, this.#now, at)) : words.opensAt(momentFrom(zone, this.#now, at));
  }
}
