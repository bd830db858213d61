import "#components/admin/admin-hours.css";
import "#components/admin/admin-parts.css";
import type { Metadata } from "next";
import { DraftFrame } from "#components/admin/draft-frame.tsx";
import { partView } from "#lib/admin/part-view.ts";
import { TIER_LEVELS, tierRows } from "#lib/admin/tier-rows.ts";
import { readClock } from "#lib/clock.ts";
import { tiersWordsIn } from "#lib/i18n/admin/tiers.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";
import { discard } from "../hours/actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: tiersWordsIn(await deskLanguage()).title };
}

export default async function Tiers() {
  const actor = await requireRight("edit_catalogue");
  const language = await deskLanguage();
  const { edited, status, channelNames } = await partView({ actor, now: readClock(), language });
  const words = tiersWordsIn(language);
  const rows = tierRows(edited, language);
  const free = TIER_LEVELS.find((level) => rows.every((row) => row.level !== level));
  return (
    <DraftFrame
      language={language}
      page="tiers"
      channel={null}
      status={status}
      channelNames={channelNames}
      discard={discard}
    >
      <main id="main" className="page">
        <div className="row-head">
          <div>
            <h1 className="in-bar">{words.title}</h1>
            <p>{words.lede}</p>
          </div>
          {free !== undefined && (
            <a className="btn" href={routes.adminTier(free)}>
              {words.add(free)}
            </a>
          )}
        </div>
        {rows.length === 0 && <p className="empty">{words.empty}</p>}
        <ol className="channel-rows tier-rows">
          {rows.map((row) => (
            <li key={row.level}>
              <div className="what">
                <h2>
                  <a href={routes.adminTier(row.level)}>
                    {words.level(row.level)} · {row.name}
                  </a>
                  {row.draft !== "same" && <span className="edited">{words[row.draft]}</span>}
                </h2>
                <ul>
                  {row.contacts.map((contact) => (
                    <li key={contact}>{contact}</li>
                  ))}
                </ul>
              </div>
              <ul className="when">
                {(row.hours ?? [words.unpublished]).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </main>
    </DraftFrame>
  );
}
