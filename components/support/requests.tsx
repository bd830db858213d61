import { Icon } from "#components/ui/icon.tsx";
import type { Words } from "#lib/i18n/es.ts";
import { supportRoutes } from "#lib/support-routes.ts";
import { type FinderChoice, finderQuery } from "./finder-choice.ts";

/** The desk's own form, with what is chosen in the finder, and the way back to a request that was opened. */
export function Requests({ words, choice }: { words: Words; choice: FinderChoice }) {
  const { requests, language } = words;
  return (
    <section id="requests" className="section split" aria-labelledby="h-open">
      <div>
        <h2 id="h-open">{requests.title}</h2>
        <p className="lede">{requests.lede}</p>
        <a className="btn primary" href={supportRoutes.request(language, finderQuery(choice))}>
          <Icon name="square-pen" />
          {requests.open}
        </a>
      </div>
      <form method="post" action={supportRoutes.askForLink(language)} aria-labelledby="h-follow">
        <h2 id="h-follow">{requests.followTitle}</h2>
        <p className="lede">{requests.followLede}</p>
        <div className="track-form">
          <div className="field">
            <label htmlFor="number">{requests.number}</label>
            <input id="number" name="number" placeholder="CA-2026-000123" autoComplete="off" required />
          </div>
          <div className="field">
            <label htmlFor="email">{requests.email}</label>
            <input id="email" name="email" type="email" autoComplete="email" required />
          </div>
          <button className="btn" type="submit">
            {requests.ask}
          </button>
        </div>
      </form>
    </section>
  );
}
