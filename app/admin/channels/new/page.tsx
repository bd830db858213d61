import "#components/admin/admin-hours.css";
import "#components/admin/admin-parts.css";
import type { Metadata } from "next";
import { ChannelPart } from "#components/admin/channel-part.tsx";
import { newChannelValues } from "#lib/admin/channel-fields.ts";
import { channelPage } from "#lib/admin/channel-page.ts";
import { partView } from "#lib/admin/part-view.ts";
import { readClock } from "#lib/clock.ts";
import { channelsWordsIn } from "#lib/i18n/admin/channels.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { discard } from "../../hours/actions.ts";
import { saveChannel } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: channelsWordsIn(await deskLanguage()).newTitle };
}

export default async function NewChannel() {
  const actor = await requireRight("edit_catalogue");
  const language = await deskLanguage();
  const view = await partView({ actor, now: readClock(), language, page: "channels", channel: null });
  const words = channelsWordsIn(language);
  return (
    <ChannelPart
      {...channelPage(view, discard)}
      title={words.newTitle}
      lede={words.newLede}
      // The slug says which one it is once it is there; until then the form itself does.
      initial={{ before: { part: "channel", slug: "new", value: null }, values: newChannelValues() }}
      hours={null}
      isNew={false}
      action={saveChannel}
    />
  );
}
