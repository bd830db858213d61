import { changeWordsIn } from "#lib/i18n/admin/change-words.ts";
import type { ChangeWords } from "#lib/i18n/admin/changes-es.ts";
import type { Language } from "#lib/i18n/language.ts";
import { shortName } from "./catalogue-lines.ts";
import type { Owner } from "./facts.ts";
import type { CatalogueContent, Channel, Tier } from "./schema.ts";

/** What a change is told of. Channels that change alike are told together, and so only named when all of them are known. */
export type Subject =
  | { readonly of: "channel"; readonly slug: string }
  | { readonly of: "tier"; readonly level: number; readonly name: string }
  | { readonly of: "other"; readonly name: string };

/** Names what changed between two catalogues, in a language: as it is called after the change, or was before it. */
export class ChangeSubjects {
  readonly #before: CatalogueContent;
  readonly #after: CatalogueContent;
  readonly #language: Language;
  readonly #words: ChangeWords;

  constructor(given: {
    readonly before: CatalogueContent;
    readonly after: CatalogueContent;
    readonly language: Language;
  }) {
    this.#before = given.before;
    this.#after = given.after;
    this.#language = given.language;
    this.#words = changeWordsIn(given.language);
  }

  of(owner: Owner): Subject {
    if ("channel" in owner) return { of: "channel", slug: owner.channel };
    const tier = tierOf(this.#after, owner.tier) ?? tierOf(this.#before, owner.tier);
    return { of: "tier", level: owner.tier, name: this.#words.tier(owner.tier, tier?.name[this.#language] ?? "") };
  }

  /** Those that change alike, as one: each by its short name where there are several. */
  said(subjects: readonly Subject[]): string {
    const [first] = subjects;
    if (first?.of === "other") return first.name;
    const slugs = new Set(subjects.flatMap((one) => (one.of === "channel" ? [one.slug] : [])));
    const channels = [...slugs].flatMap((slug) => channelOf(this.#after, slug) ?? channelOf(this.#before, slug) ?? []);
    const tiers = new Map(subjects.flatMap((one) => (one.of === "tier" ? [[one.level, one.name] as const] : [])));
    if (channels.length + tiers.size === 1)
      return [...channels.map(({ name }) => name[this.#language]), ...tiers.values()].join();
    return this.#words.owners([
      ...channels.map((channel) => shortName(channel, this.#after, this.#language)),
      ...[...tiers.keys()].map((level) => this.#words.shortTier(level)),
    ]);
  }
}

export function channelOf({ channels }: CatalogueContent, slug: string): Channel | undefined {
  return channels.find((channel) => channel.slug === slug);
}

export function tierOf({ tiers }: CatalogueContent, level: number): Tier | undefined {
  return tiers.find((tier) => tier.level === level);
}
