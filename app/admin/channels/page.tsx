import "#components/admin/admin-hours.css";
import "#components/admin/admin-parts.css";
import type { Metadata } from "next";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { ChannelsList } from "#components/admin/channels-list.tsx";
import { DraftFrame } from "#components/admin/draft-frame.tsx";
import { Alert } from "#components/people/alert.tsx";
import { type ChannelRow, channelsView } from "#lib/admin/channels-view.ts";
import { partView } from "#lib/admin/part-view.ts";
import { readClock } from "#lib/clock.ts";
import { channelsWordsIn } from "#lib/i18n/admin/channels.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";
import { discard } from "../hours/actions.ts";
import { closeNow, move, reopen } from "./actions.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

const DEEDS = ["closed", "closed_on", "reopened", "missing"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: channelsWordsIn(await deskLanguage()).title };
}

export default async function Channels({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireRight("edit_catalogue");
  const language = await deskLanguage();
  const now = readClock();
  const { edited, frame } = await partView({ actor, now, language, page: "channels", channel: null });
  const words = channelsWordsIn(language);
  const { rows, isCriticalLeft } = await channelsView(edited, { now, language });
  const said = saidOf(await searchParams, rows);
  const { reopenNamed, reasonDefault, said: _said, done, troubles: _troubles, ...closing } = words.closing;
  return (
    <DraftFrame {...frame} discard={discard}>
      <AdminPage
        title={words.title}
        lede={words.lede}
        action={
          <a className="btn" href={routes.adminNewChannel}>
            {words.add}
          </a>
        }
      >
        {said?.deed === "missing" && <Alert tone="late">{done.missing}</Alert>}
        {said?.deed === "closed" && <Alert tone="open">{done.closed(said.name, said.opens)}</Alert>}
        {said?.deed === "closed_on" && <Alert tone="open">{done.closedOn(said.name, said.opens)}</Alert>}
        {said?.deed === "reopened" && <Alert tone="open">{done.reopened(said.name)}</Alert>}
        {isCriticalLeft && <Alert tone="late">{words.criticalLeft}</Alert>}
        <ChannelsList
          words={{
            edited: words.edited,
            new: words.new,
            retired: words.retired,
            notYet: words.notYet,
            serves: words.serves,
            contacts: words.contactsHead,
            hours: words.hours,
            empty: words.empty,
          }}
          closing={closing}
          channels={rows.map((row) => ({
            ...row,
            says: {
              up: words.up(row.name),
              down: words.down(row.name),
              hoursOf: words.hoursOf(row.name),
              reopenNamed: reopenNamed(row.name),
              reasonDefault: reasonDefault(row.name),
            },
          }))}
          order={rows.map(({ slug }) => slug).join(",")}
          move={move}
          close={closeNow}
          reopen={reopen}
        />
      </AdminPage>
    </DraftFrame>
  );
}

function saidOf(query: Query, rows: readonly ChannelRow[]) {
  const deed = DEEDS.find((one) => one === query.said);
  const row = rows.find(({ slug }) => slug === query.channel);
  return deed === undefined || row === undefined ? null : { deed, name: row.name, opens: row.closing?.opens ?? null };
}
