import { describe, expect, test } from "vitest";
import { headline, why } from "#components/support/answer-words.ts";
import { en } from "#lib/i18n/en.ts";
import { es, type Words } from "#lib/i18n/es.ts";
import type { Priority, RequestType } from "#lib/routing/request.ts";
import { ask, compiled, NO_HOURS, only, published, withChannels } from "#tests/unit/routing/catalogues.ts";

/** Spaces that do not break read like any other. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

function said(requestType: RequestType, priority: Priority, wall: string, words: Words = es, catalogue = published) {
  const decision = ask(requestType, priority, wall, catalogue);
  const { state, until } = headline(decision, catalogue.zone, words);
  return { headline: plain(`${state} · ${until}`), why: plain(why(decision, catalogue.zone, words)) };
}

describe("the headline says the outcome and until when", () => {
  test.each([
    ["incident", "P3", "2026-11-24 10:00", "Abierto ahora · hasta las 7:00 p. m."],
    ["incident", "P3", "2026-11-28 12:00", "Abierto ahora · hasta la 1:00 p. m."],
    ["incident", "P3", "2026-11-24 18:29", "Abierto ahora · hasta las 7:00 p. m."],
    ["incident", "P3", "2026-11-24 18:30", "Cierra en 30 min · atendemos hasta las 7:00 p. m."],
    ["incident", "P3", "2026-11-24 18:59", "Cierra en 1 min · atendemos hasta las 7:00 p. m."],
    ["incident", "P3", "2026-11-24 19:00", "Cerrado ahora · abre mañana 7:00 a. m."],
    ["incident", "P3", "2026-11-25 03:00", "Cerrado ahora · abre a las 7:00 a. m."],
    ["incident", "P3", "2026-11-28 13:00", "Cerrado ahora · abre lunes 7:00 a. m."],
    ["incident", "P3", "2026-11-16 10:00", "Cerrado por festivo · abre mañana 7:00 a. m."],
    ["incident", "P1", "2026-11-24 10:00", "Abierto ahora · 24 horas"],
    ["incident", "P1", "2026-11-29 02:00", "Abierto para casos críticos · 24 horas"],
    ["claim", "P3", "2026-11-24 18:00", "Abierto ahora · hasta las 7:00 p. m."],
  ] as const)("%s %s at %s: %s", (requestType, priority, wall, expected) => {
    expect(said(requestType, priority, wall).headline).toBe(expected);
  });

  test("in English too", () => {
    expect(said("incident", "P3", "2026-11-28 13:00", en).headline).toBe("Closed now · opens Monday 7:00 a.m.");
  });

  test("a closing at midnight belongs to the day that it ends", () => {
    const late = compiled(
      withChannels(
        { phone: { schedule: { ...NO_HOURS, weekly: { ...NO_HOURS.weekly, tue: [["07:00", "24:00"]] } } } },
        only("phone"),
      ),
    );
    expect(said("incident", "P3", "2026-11-24 10:00", es, late).headline).toBe("Abierto ahora · hasta las 12:00 a. m.");
  });

  test("one that runs into tomorrow says so", () => {
    const night = compiled(
      withChannels(
        { phone: { schedule: { ...NO_HOURS, weekly: { ...NO_HOURS.weekly, tue: [["20:00", "02:00"]] } } } },
        only("phone"),
      ),
    );
    expect(said("incident", "P3", "2026-11-24 21:00", es, night).headline).toBe(
      "Abierto ahora · hasta mañana a las 2:00 a. m.",
    );
  });

  test("promises nothing where nothing opens", () => {
    const dead = compiled(withChannels({ email: { schedule: NO_HOURS } }, only("email")));
    expect(said("incident", "P3", "2026-11-24 10:00", es, dead)).toEqual({
      headline: "Ningún canal atiende · y ninguno tiene apertura prevista",
      why: "Ningún canal tiene apertura prevista para este caso.",
    });
  });
});

describe("the reason is a sentence", () => {
  test.each([
    ["incident", "P3", "2026-11-24 10:00", "Atiende todas las solicitudes y está abierto hasta las 7:00 p. m."],
    ["incident", "P1", "2026-11-24 10:00", "Para un caso crítico, llame: le contesta una persona hasta las 7:00 p. m."],
    ["incident", "P1", "2026-11-29 02:00", "El teléfono está cerrado; para casos críticos contesta este número."],
    [
      "incident",
      "P3",
      "2026-11-16 10:00",
      "Hoy es festivo (Independencia de Cartagena) y ningún canal atiende su caso. Escriba ahora: lo leemos mañana desde las 7:00 a. m.",
    ],
    [
      "incident",
      "P3",
      "2026-11-14 14:00",
      "A esta hora ningún canal atiende su caso. El lunes es festivo (Independencia de Cartagena). Escriba ahora: lo leemos el martes desde las 7:00 a. m.",
    ],
    [
      "incident",
      "P3",
      "2026-11-25 03:00",
      "A esta hora ningún canal atiende su caso. Escriba ahora: lo leemos desde las 7:00 a. m.",
    ],
    ["claim", "P3", "2026-11-24 10:00", "Es el canal hecho para reclamos; está abierto hasta las 5:00 p. m."],
    [
      "claim",
      "P3",
      "2026-11-24 18:00",
      "PQRSA está cerrado y abre mañana a las 7:00 a. m.; mientras tanto atiende este canal, hasta las 7:00 p. m.",
    ],
  ] as const)("%s %s at %s", (requestType, priority, wall, expected) => {
    expect(said(requestType, priority, wall).why).toBe(expected);
  });
});
