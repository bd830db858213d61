import { expect, test } from "vitest";
import { within } from "#lib/i18n/moment.ts";

test.each([
  ["Línea de críticos", "línea de críticos"],
  ["PQRSA", "PQRSA"],
  ["PBX de críticos", "PBX de críticos"],
  ["Teléfono y chat", "teléfono y chat"],
  ["Nivel 1 · Grupo de soporte técnico", "nivel 1 · Grupo de soporte técnico"],
  ["Critical line", "critical line"],
  ["WhatsApp", "WhatsApp"],
  ["Telegram", "Telegram"],
  ["CHAT", "CHAT"],
  ["", ""],
])("%j is written %j in the middle of a sentence", (name, written) => {
  expect(within(name)).toBe(written);
});
