import { Icon } from "#components/ui/icon.tsx";
import type { SaidGap } from "#lib/catalogue/say-gap.ts";
import type { RevisionsWords } from "#lib/i18n/admin/revisions.ts";
import { routes } from "#lib/routes.ts";

type Props = {
  /** Of the revision that was not withdrawn. */
  number: number;
  gaps: readonly (SaidGap & { readonly id: string })[];
  words: RevisionsWords;
  withdraw: (form: FormData) => Promise<void>;
};

/** Which hours a withdrawal would leave without a channel, and the withdrawal all the same: of these gaps and no other. */
export function WithdrawalGaps({ number, gaps, words, withdraw }: Props) {
  return (
    <div className="notice" role="alert">
      <Icon name="triangle-alert" />
      <div>
        <b>{words.deeds.gaps(number)}</b>
        <form action={withdraw}>
          <input type="hidden" name="number" value={number} />
          <ul>
            {gaps.map(({ id, who, when, critical }) => (
              <li key={id}>
                {critical ? (
                  // Asked about by itself: the withdrawal is refused again without it.
                  <label className="check">
                    <input type="checkbox" name="accept" value={id} required />
                    <span>
                      <b>{who}</b> {when}
                    </span>
                  </label>
                ) : (
                  <>
                    <input type="hidden" name="accept" value={id} />
                    <b>{who}</b> {when}
                  </>
                )}
              </li>
            ))}
          </ul>
          {gaps.some(({ critical }) => critical) && <p>{words.criticalGap}</p>}
          <div className="acts">
            <button className="btn small" type="submit">
              {words.withdrawAnyway(number)}
            </button>
            <a className="btn small quiet" href={routes.adminRevisions()}>
              {words.leaveScheduled}
            </a>
          </div>
        </form>
      </div>
    </div>
  );
}
