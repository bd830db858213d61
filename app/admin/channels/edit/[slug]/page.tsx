import "#components/admin/admin-hours.css";
import "#components/admin/admin-parts.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChannelPart } from "#components/admin/channel-part.tsx";
import { channelValues } from "#lib/admin/channel-fields.ts";
import { channelPage } from "#lib/admin/channel-page.ts";
import { homeCountry } from "#lib/admin/dialable.ts";
import { partView } from "#lib/admin/part-view.ts";
import { readClock } from "#lib/clock.ts";
import { channelsWordsIn } from "#lib/i18n/admin/channels.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";
import { discard } from "../../../hours/actions.ts";
import { saveChannel } from "../../actions.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: channelsWordsIn(await deskLanguage()).title };
}

export default async function EditChannel({ params }: Props) {
  const actor = await requireRight("edit_catalogue");
  const { slug } = await params;
  const language = await deskLanguage();
  const view = await partView({ actor, now: readClock(), language, page: "channels", channel: slug });
  const words = channelsWordsIn(language);
  const channel = view.edited.content.channels.find((one) => one.slug === slug) ?? notFound();
  return (
    <ChannelPart
      {...channelPage(view, discard)}
      title={words.editTitle(channel.name[language])}
      lede={words.editLede}
      initial={{
        before: { part: "channel", slug, value: channel },
        values: channelValues(channel, homeCountry(view.edited.content)),
      }}
      hours={routes.adminHours(`channel=${slug}`)}
      isNew={view.edited.base.channels.every((one) => one.slug !== slug)}
      action={saveChannel}
    />
  );
}
