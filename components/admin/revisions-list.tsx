import type { IconName } from "#components/ui/icon.tsx";
import { State, type Tone } from "#components/ui/state.tsx";
import type { HistoryEntry } from "#lib/catalogue/revision-history.ts";
import type { RevisionsWords } from "#lib/i18n/admin/revisions.ts";
import { routes } from "#lib/routes.ts";

type Send = (form: FormData) => Promise<void>;

type Props = {
  items: readonly HistoryEntry[];
  words: RevisionsWords;
  /** Says an instant on the desk's wall. */
  say: (at: number) => string;
  /** Where the support page is as it would be with a revision. */
  dryRunOf: (entry: HistoryEntry) => string;
  publishAgain: Send;
  withdraw: Send;
};

const TONES: Readonly<Record<HistoryEntry["state"], readonly [Tone, IconName]>> = {
  in_force: ["open", "circle-check"],
  scheduled: ["soon", "calendar"],
  past: ["closed", "circle-minus"],
  withdrawn: ["closed", "circle-minus"],
};

/** Every publication, with what can be done with it. */
export function RevisionsList({ items, words, say, dryRunOf, publishAgain, withdraw }: Props) {
  return (
    <table className="data revisions">
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.note}</th>
          <th scope="col">
            <span className="sr-only">{words.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((entry) => (
          <tr key={entry.number}>
            <th scope="row">
              <span className="only-phone">{words.number}</span> {entry.number}
            </th>
            <td data-th={words.state}>
              <State tone={TONES[entry.state][0]} icon={TONES[entry.state][1]}>
                {entry.succeededBy === null ? words.states[entry.state] : words.succeeded(entry.succeededBy)}
              </State>
            </td>
            <td data-th={words.from}>
              <time dateTime={new Date(entry.effectiveFrom).toISOString()}>{say(entry.effectiveFrom)}</time>
            </td>
            <td data-th={words.note}>
              {entry.note}
              <small>
                {entry.author}. {words.publishedAt(say(entry.publishedAt))}
                {words.origins[entry.origin]?.(entry.aboutNumber) ? (
                  <> {words.origins[entry.origin]?.(entry.aboutNumber)}</>
                ) : null}
                {entry.replacedBy !== null && <> {words.replacedBy(entry.replacedBy)}</>}
              </small>
            </td>
            <td className="acts">
              {entry.baseNumber !== null && (
                <a
                  href={`${routes.adminRevisions(`from=${entry.baseNumber}&to=${entry.number}`)}#compared`}
                  aria-label={words.changesOf(entry.number)}
                >
                  {words.changes}
                </a>
              )}
              <a href={dryRunOf(entry)} aria-label={words.dryRunOf(entry.number)}>
                {words.dryRun}
              </a>
              {(entry.state === "past" || entry.state === "withdrawn") && (
                <form action={publishAgain}>
                  <input type="hidden" name="number" value={entry.number} />
                  <button className="btn small" type="submit" aria-label={words.againOf(entry.number)}>
                    {words.again}
                  </button>
                </form>
              )}
              {entry.state === "scheduled" && (
                <details className="withdraw">
                  <summary className="btn small">{words.withdraw}</summary>
                  <form action={withdraw}>
                    <input type="hidden" name="number" value={entry.number} />
                    <p>{words.withdrawText}</p>
                    <button className="btn small" type="submit">
                      {words.withdrawOf(entry.number)}
                    </button>
                  </form>
                </details>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
