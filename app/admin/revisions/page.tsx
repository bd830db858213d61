import "#components/admin/admin-publish.css";
import type { Metadata } from "next";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { ChangesTable } from "#components/admin/changes-table.tsx";
import { FollowRevisions } from "#components/admin/follow-revisions.tsx";
import { RevisionsList } from "#components/admin/revisions-list.tsx";
import { Trouble } from "#components/admin/trouble.tsx";
import { WithdrawalGaps } from "#components/admin/withdrawal-gaps.tsx";
import { Alert } from "#components/people/alert.tsx";
import { compareRevisions } from "#lib/catalogue/compare-revisions.ts";
import { deskZone } from "#lib/catalogue/desk-zone.ts";
import { editedCatalogue } from "#lib/catalogue/edited-catalogue.ts";
import { type HistoryEntry, revisionHistory } from "#lib/catalogue/revision-history.ts";
import { sayGap } from "#lib/catalogue/say-gap.ts";
import { shown } from "#lib/catalogue/shown-changes.ts";
import { gapsOfWithdrawal } from "#lib/catalogue/withdraw-revision.ts";
import { readClock } from "#lib/clock.ts";
import { changeWordsIn } from "#lib/i18n/admin/change-words.ts";
import { publishSaidIn } from "#lib/i18n/admin/publish-words.ts";
import { DEEDS, type RevisionsWords, revisionsWordsIn } from "#lib/i18n/admin/revisions.ts";
import { dayAndTime } from "#lib/i18n/people/day-and-time.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";
import { yearOf } from "#lib/schedule/local-date.ts";
import { formatInstant, wallTimeAt } from "#lib/schedule/zone.ts";
import { publishAgain, withdraw } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: revisionsWordsIn(await deskLanguage()).title };
}

type Asked = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** Every publication of the catalogue, what any two of them say otherwise, and the way back to an earlier one. */
export default async function RevisionsPage({ searchParams }: { searchParams: Asked }) {
  const actor = await requireRight("edit_catalogue");
  const now = readClock();
  const language = await deskLanguage();
  const words = revisionsWordsIn(language);
  const zone = await deskZone(now);
  const say = dayAndTime(language, zone);
  const asked = await searchParams;
  const [from, to] = [numberOf(asked.from), numberOf(asked.to)];
  const isCompared = asked.from !== undefined || asked.to !== undefined;
  const history = await revisionHistory({ actor, now, before: numberOf(asked.before) });
  const { items, next } = history.ok ? history.value : { items: [], next: null };
  const thisYear = yearOf(wallTimeAt(zone, now).date);
  const compared = isCompared ? await compareRevisions({ actor, from, to, language, thisYear }) : null;
  const unknown = compared?.ok === false && compared.refused.kind === "unknown" ? compared.refused.which : [];
  const kept = asked.said === "gaps" ? numberOf(asked.number) : null;
  const left = kept === null ? null : await gapsOfWithdrawal({ actor, now, number: kept });
  const gapWords = { ...changeWordsIn(language), ...publishSaidIn(language) };
  const again = numberOf(asked.replace);
  const { inForce, draft: edited } = await editedCatalogue(now);
  const draft = again === null ? null : edited;
  return (
    <AdminPage title={words.title} lede={words.lede}>
      <FollowRevisions shown={{ version: edited?.version ?? null, inForce }} />
      <Said asked={asked} items={items} words={words} say={say} />
      {kept !== null && left?.ok && left.value.length > 0 && (
        <WithdrawalGaps
          number={kept}
          gaps={left.value.map((gap) => ({ id: gap.id, ...sayGap(gap, gapWords, thisYear) }))}
          words={words}
          withdraw={withdraw}
        />
      )}
      {again !== null && draft !== null && (
        <div className="notice" role="alert">
          <div>
            <b>{words.replaceTitle}</b>
            <p>{words.replaceText(draft.savedBy, again)}</p>
            <form action={publishAgain} className="acts">
              <input type="hidden" name="number" value={again} />
              <input type="hidden" name="replaces" value={draft.version} />
              <button className="btn small" type="submit">
                {words.replace(again)}
              </button>
              <a className="btn small quiet" href={routes.adminPublish}>
                {words.keep}
              </a>
            </form>
          </div>
        </div>
      )}
      <section aria-labelledby="compared">
        <h2 id="compared" tabIndex={-1}>
          {compared?.ok && from !== null && to !== null ? words.compared(from, to) : words.compare}
        </h2>
        <form className="sift" method="get" action={`${routes.adminRevisions()}#compared`}>
          {(["from", "to"] as const).map((name) => (
            <NumberField
              key={name}
              name={name}
              label={`${name === "from" ? words.before : words.after} (${words.number.toLowerCase()})`}
              value={asked[name]}
              trouble={
                unknown.includes(name) ? (numberOf(asked[name]) === null ? words.noNumber : words.unknown) : undefined
              }
            />
          ))}
          <button className="btn" type="submit">
            {words.show}
          </button>
        </form>
        {compared?.ok && compared.value.length === 0 && <p role="status">{words.equal}</p>}
        {compared?.ok && compared.value.length > 0 && (
          <ChangesTable changes={shown(compared.value, null)} words={words} />
        )}
      </section>
      <RevisionsList
        items={items}
        words={words}
        say={say}
        dryRunOf={({ number, state, effectiveFrom }) =>
          // One that is to come is looked at where it begins, any other as of now.
          routes.dryRun(language, {
            at: state === "scheduled" ? formatInstant(zone, effectiveFrom) : null,
            revision: String(number),
          })
        }
        publishAgain={publishAgain}
        withdraw={withdraw}
      />
      <nav className="turn" aria-label={words.title}>
        {asked.before !== undefined && <a href={routes.adminRevisions()}>{words.newest}</a>}
        {next !== null && <a href={routes.adminRevisions(`before=${next}`)}>{words.older}</a>}
      </nav>
    </AdminPage>
  );
}

type SaidProps = {
  asked: Awaited<Asked>;
  items: readonly HistoryEntry[];
  words: RevisionsWords;
  say: (at: number) => string;
};

function Said({ asked, items, words, say }: SaidProps) {
  const deed = DEEDS.find((one) => one === asked.said);
  const number = numberOf(asked.number);
  // Gaps are told one by one.
  if (deed === undefined || deed === "gaps" || number === null) return null;
  if (deed !== "published")
    return <Alert tone={deed === "withdrawn" ? "open" : "late"}>{words.deeds[deed](number)}</Alert>;
  const entry = items.find((one) => one.number === number);
  if (!entry) return null;
  return (
    <Alert tone="open">{words.deeds.published(number, say(entry.effectiveFrom), entry.state === "scheduled")}</Alert>
  );
}

type NumberFieldProps = {
  name: string;
  label: string;
  /** As it was typed. */
  value: string | string[] | undefined;
  trouble: string | undefined;
};

function NumberField({ name, label, value, trouble }: NumberFieldProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={value}
        aria-invalid={trouble !== undefined}
        {...(trouble === undefined ? {} : { "aria-describedby": `${name}-trouble` })}
      />
      <Trouble id={`${name}-trouble`} text={trouble} />
    </div>
  );
}

/** A number of a revision in an address; null: none is given, or it is none. */
function numberOf(text: string | string[] | undefined): number | null {
  return typeof text === "string" && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
