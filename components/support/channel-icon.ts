import type { IconName } from "#components/ui/icon.tsx";
import type { Channel } from "#lib/catalogue/schema.ts";
import { type ChannelKind, PQRSA_TYPES } from "#lib/routing/request.ts";

const BY_KIND: Record<ChannelKind, IconName> = {
  phone: "phone",
  email: "mail",
  chat: "message-square-text",
  web: "globe",
  messaging: "message-circle",
  in_person: "map-pin",
};

export function channelIcon(channel: Pick<Channel, "kind" | "standby" | "requestTypes">): IconName {
  if (channel.standby) return "siren";
  const types = channel.requestTypes;
  if (types !== "all" && types.every((type) => PQRSA_TYPES.some((pqrsa) => pqrsa === type))) return "scale";
  return BY_KIND[channel.kind];
}
