import { expect, test } from "vitest";
import type { DatedOwner } from "#lib/admin/hours-page.ts";
import { saidDates } from "#lib/admin/said-dates.ts";
import type { Owner } from "#lib/catalogue/facts.ts";
import { hoursEs } from "#lib/i18n/admin/hours-es.ts";

const [PHONE, CRITICAL, CHAT]: [Owner, Owner, Owner] = [
  { channel: "phone" },
  { channel: "critical" },
  { channel: "chat" },
];
const [TIER_1, TIER_2]: [Owner, Owner] = [{ tier: 1 }, { tier: 2 }];

const named = (owner: Owner, name: string): DatedOwner => ({ owner, name, isStandby: false });
const ALL = [
  named(PHONE, "Telefónico"),
  named(CRITICAL, "Línea de críticos"),
  named(CHAT, "Chat online"),
  named(TIER_1, "Nivel 1 · Soporte"),
  named(TIER_2, "Nivel 2 · Supervisor"),
];

test.each<readonly [readonly Owner[], string]>([
  [[PHONE, CRITICAL, CHAT, TIER_1, TIER_2], "Todos"],
  [[PHONE, CRITICAL, CHAT], "Todos los canales"],
  [[PHONE, CRITICAL, CHAT, TIER_2], "Todos menos nivel 1 · Soporte"],
  [[PHONE, CHAT, TIER_1, TIER_2], "Todos menos línea de críticos"],
  [[TIER_1], "Nivel 1 · Soporte"],
  [[{ channel: "fax" }, { tier: 3 }], "Fax y nivel 3"],
])("says for whom a special date holds, tiers as channels: %j", (owners, said) => {
  expect(saidDates(hoursEs, ALL, "2026-11-24").where(owners)).toBe(said);
});
