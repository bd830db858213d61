import { Icon } from "#components/ui/icon.tsx";
import type { RevisionNews, StoppedRebase } from "#lib/catalogue/revision-news.ts";
import type { NewsWords } from "#lib/i18n/admin/news.ts";
import { routes } from "#lib/routes.ts";

type Props = {
  news: RevisionNews;
  words: NewsWords;
  /** Says an instant on the desk's wall. */
  say: (at: number) => string;
  dismiss: (form: FormData) => Promise<void>;
};

/** Above every page: what became of scheduled revisions. What only tells is dismissed; what waits for somebody stays. */
export function AdminNews({ news: { effects, stopped, inForce }, words, say, dismiss }: Props) {
  if (effects.length + stopped.length === 0) return null;
  return (
    <section className="news" aria-label={words.label}>
      {stopped.map((revision) => (
        <Stopped key={revision.number} revision={revision} words={words} say={say} />
      ))}
      {effects.length > 0 && (
        <div className="notice">
          <Icon name="circle-check" />
          <div>
            <ul>
              {effects.map(({ number, effectiveFrom, author, note }) => (
                <li key={number}>
                  <b>
                    {number === inForce
                      ? words.inForce(number, say(effectiveFrom))
                      : words.tookEffect(number, say(effectiveFrom), inForce)}
                  </b>{" "}
                  {words.by(author, note)}
                </li>
              ))}
            </ul>
            <form action={dismiss} className="acts">
              {effects.map(({ number }) => (
                <input key={number} type="hidden" name="number" value={number} />
              ))}
              <button className="btn small" type="submit">
                {words.dismiss}
              </button>
              <a className="btn small quiet" href={routes.adminRevisions()}>
                {words.revisions}
              </a>
            </form>
          </div>
        </div>
      )}
    </section>
  );
}

type StoppedProps = { revision: StoppedRebase; words: NewsWords; say: (at: number) => string };

function Stopped({ revision: { number, effectiveFrom, stops }, words, say }: StoppedProps) {
  const first = stops[0];
  return (
    <div className="notice stopped">
      <Icon name="triangle-alert" />
      <div>
        <p>
          <b>{words.stopped(number, say(effectiveFrom))}</b>
        </p>
        {stops.map(({ of, to, as, changes }) => (
          <div key={as}>
            <p>{words.stop(of, to)}</p>
            <ul>
              {changes.map(({ id, subject, after }) => (
                <li key={id}>
                  <b>{subject}</b>: {after.length === 0 ? words.nothing : after.join("; ")}
                </li>
              ))}
            </ul>
            <p>
              <a href={`${routes.adminRevisions(`from=${of}&to=${as}`)}#compared`}>{words.different(of, as)}</a>
            </p>
          </div>
        ))}
        {first !== undefined && <p>{words.todo(number, first.of)}</p>}
        <p className="acts">
          <a className="btn small" href={routes.adminRevisions()}>
            {words.open(number)}
          </a>
        </p>
      </div>
    </div>
  );
}
