import "#components/admin/admin-hours.css";
import "#components/admin/admin-parts.css";
import type { Metadata } from "next";
import { AdminPage } from "#components/admin/admin-page.tsx";
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
  const { edited, frame } = await partView({ actor, now: readClock(), language, page: "tiers", channel: null });
  const words = tiersWordsIn(language);
  const rows = tierRows(edited, language);
  const free = TIER_LEVELS.find((level) => rows.every((row) => row.level !== level));
  return (
    <DraftFrame {...frame} discard={discard}>
      <AdminPage
        title={words.title}
        lede={words.lede}
        action={
          free !== undefined && (
            <a className="btn" href={routes.adminTier(free)}>
              {words.add(free)}
            </a>
          )
        }
      >
        {rows.length === 0 && <p className="empty">{words.empty}</p>}
        <ol className="channel-rows tier-rows">
          {rows.map((row) => (
            <li key={row.level}>
              <div className="what">
                <h2>
                  <a href={routes.adminTier(row.level)}>{words.named(row.level, row.name)}</a>
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
      </AdminPage>
    </DraftFrame>
  );
}
