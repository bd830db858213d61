import "server-only";
import { channelsWordsIn } from "#lib/i18n/admin/channels.ts";
import { partWordsIn } from "#lib/i18n/admin/parts.ts";
import { capital } from "#lib/i18n/moment.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { routes } from "#lib/routes.ts";
import { CHANNEL_KINDS, PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { homeCountry } from "./dialable.ts";
import type { PartView } from "./part-view.ts";

/** What the form of a channel shows, whether the channel is there already or not. */
export function channelPage({ edited, frame }: PartView, discard: (form: FormData) => Promise<void>) {
  const { language } = frame;
  const { form, contacts } = channelsWordsIn(language);
  const { kinds, requestTypes, priorities } = wordsIn(language);
  return {
    frame: { ...frame, discard },
    words: partWordsIn(language).form,
    channel: form,
    contacts,
    home: homeCountry(edited.content),
    back: { href: routes.adminChannels(), label: form.back },
    cancel: routes.adminChannels(),
    kinds: CHANNEL_KINDS.map((value) => ({ value, label: capital(kinds[value]) })),
    requestTypes: REQUEST_TYPES.map((value) => ({ value, label: capital(requestTypes[value].plural) })),
    priorities: PRIORITIES.map((value) => ({ value, label: `${value} · ${priorities[value].name}` })),
  };
}
