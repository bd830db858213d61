import "server-only";
import { parseInstant } from "#lib/catalogue/instant.ts";
import { wallDateTimeAt } from "#lib/desk/local-date-time.ts";
import { cityOf } from "#lib/i18n/city.ts";
import { type DryRunWords, dryRunWordsIn, type SaidMoment } from "#lib/i18n/dry-run.ts";
import type { Language } from "#lib/i18n/language.ts";
import { dayAndTime } from "#lib/i18n/people/day-and-time.ts";
import { ruleWords } from "#lib/i18n/refusals.ts";
import type { Refused } from "#lib/outcome.ts";
import { routes } from "#lib/routes.ts";
import { WEEKDAYS } from "#lib/schedule/schedule.ts";
import { wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";
import type { DryRunChoices, RevisionChoice } from "./choices.ts";
import type { DryRun } from "./dry-run.ts";
import { DRAFT, DRY_RUN_PARAMETERS, type DryRunParameter } from "./parameters.ts";
import { type GivenParameters, instantOf } from "./question.ts";

type Link = { readonly href: string; readonly label: string };

/** The form of a dry run, in words already. */
export type DryRunFormView = {
  readonly label: string;
  readonly action: string;
  readonly at: { readonly label: string; readonly value: string };
  readonly revision: {
    readonly label: string;
    readonly value: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  };
  readonly submit: string;
  /** What was refused, by its parameter. */
  readonly troubles: Readonly<Partial<Record<DryRunParameter, string>>>;
};

/** What the mark of a dry run says, in words already. */
export type DryRunBarView = {
  readonly label: string;
  /** When it is shown, and with what. */
  readonly said: string;
  readonly notes: readonly string[];
  readonly back: Link;
  readonly form: DryRunFormView;
};

/** What stands in the place of a page that cannot be shown. */
export type DryRunRefusedView = {
  readonly title: string;
  readonly lede: string;
  readonly back: Link;
  readonly form: DryRunFormView;
};

type Said = { readonly choices: DryRunChoices; readonly language: Language };
/** What is said of an echo of what somebody wrote, at most. */
const ECHO_MOST = 60;

/** The mark above a dry run. */
export function dryRunBar({ dryRun, choices, language }: Said & { readonly dryRun: DryRun }): DryRunBarView {
  const { revision, at, tried, isExpected, asked } = dryRun;
  const { zone } = revision;
  const words = dryRunWordsIn(language);
  const isDraft = tried.kind === "draft";
  const shown = isDraft ? words.withDraft : words.withRevision(tried.number, words.states[tried.state]);
  const clashesWith = isDraft ? tried.clashesWith : null;
  return {
    label: words.label,
    said: words.said(momentOf(zone, at), shown, isExpected),
    notes: [words.stands(cityOf(zone.timeZone)), ...(clashesWith === null ? [] : [words.clash(clashesWith)])],
    back: { href: routes.support(language), label: words.back },
    form: formOf({
      language,
      zone,
      at: wallDateTimeAt(zone, at),
      revision: asked.revision,
      choices: isDraft ? choices : withTried(choices, tried, revision.catalogue.effectiveFrom),
      troubles: {},
    }),
  };
}

/** What helps whoever asked for a dry run that there is not: what was refused, and the form with what was asked. */
export function dryRunRefused({
  refused,
  given,
  choices,
  language,
  zone,
}: Said & {
  readonly refused: Refused;
  readonly given: GivenParameters;
  /** Of the desk. */
  readonly zone: ZoneRules;
}): DryRunRefusedView {
  const words = dryRunWordsIn(language);
  const fields = refused.kind === "invalid" ? refused.fields : [];
  const trouble = (name: DryRunParameter) => {
    const rule = fields.find(({ path }) => path[0] === name)?.rule;
    return rule === undefined ? {} : { [name]: `${echo(given[name])}${ruleWords(rule, language)}` };
  };
  const [at, revision] = [given.at[0] ?? "", given.revision[0] ?? ""];
  const options = choices.revisions.map(({ number }) => String(number));
  return {
    ...whyNot(words, refused.kind === "invalid", revision === DRAFT && choices.hasDraft !== null),
    back: { href: routes.support(language), label: words.back },
    form: formOf({
      language,
      zone,
      at: fieldValue(zone, at),
      revision: options.includes(revision) || (revision === DRAFT && choices.hasDraft) ? revision : null,
      choices,
      troubles: Object.assign({}, ...DRY_RUN_PARAMETERS.map(trouble)),
    }),
  };
}

function whyNot(words: DryRunWords, isBad: boolean, isDraft: boolean): Pick<DryRunRefusedView, "title" | "lede"> {
  if (isBad) return { title: words.bad, lede: words.badLede };
  if (isDraft) return { title: words.noDraft, lede: words.noDraftLede };
  return { title: words.missing, lede: words.missingLede };
}

function formOf({
  language,
  zone,
  at,
  revision,
  choices: { hasDraft, revisions },
  troubles,
}: Said & {
  readonly zone: ZoneRules;
  readonly at: string;
  readonly revision: string | null;
  readonly troubles: DryRunFormView["troubles"];
}): DryRunFormView {
  const words = dryRunWordsIn(language);
  const say = dayAndTime(language, zone);
  return {
    label: words.form,
    action: routes.support(language),
    at: { label: words.at(cityOf(zone.timeZone)), value: at },
    revision: {
      label: words.revision,
      value: revision ?? "",
      options: [
        { value: "", label: words.inForceThen },
        ...(hasDraft ? [{ value: DRAFT, label: words.draft }] : []),
        ...revisions.map(({ number, effectiveFrom, state }) => ({
          value: String(number),
          label: words.choice(number, say(effectiveFrom), words.states[state]),
        })),
      ],
    },
    submit: words.show,
    troubles,
  };
}

/** The choices with what is shown among them, though it be older than they go back. */
function withTried(
  choices: DryRunChoices,
  { number, state }: Pick<RevisionChoice, "number" | "state">,
  effectiveFrom: string,
): DryRunChoices {
  if (choices.revisions.some((one) => one.number === number)) return choices;
  const own: RevisionChoice = { number, state, effectiveFrom: parseInstant(effectiveFrom) ?? 0 };
  return { ...choices, revisions: [...choices.revisions, own] };
}

function momentOf(zone: ZoneRules, at: number): SaidMoment {
  const { date, minute, weekday } = wallTimeAt(zone, at);
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return { weekday: WEEKDAYS.indexOf(weekday), day, month: month - 1, year, minute };
}

function echo(values: readonly string[]): string {
  const [value, ...others] = values;
  return value === undefined || others.length > 0 ? "" : `«${value.slice(0, ECHO_MOST)}». `;
}

/** What a field for date and time takes of what somebody wrote: a browser complains of what is no such text. */
function fieldValue(zone: ZoneRules, text: string): string {
  const at = instantOf(zone, text);
  if (at !== null) return wallDateTimeAt(zone, at);
  const read = new Date(`${text}Z`);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) && !Number.isNaN(+read) && read.toISOString().startsWith(text)
    ? text
    : "";
}
