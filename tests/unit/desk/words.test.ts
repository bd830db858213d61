import { describe, expect, it, test } from "vitest";
import { refusedWords } from "#components/desk/refused-words.ts";
import type { Happening } from "#lib/desk/desk-data.ts";
import { initialsOf } from "#lib/desk/initials.ts";
import { instantOfDateTime, wallDateTimeAt } from "#lib/desk/local-date-time.ts";
import { deskEn } from "#lib/i18n/desk/en.ts";
import { deskEs } from "#lib/i18n/desk/es.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";

const ANDRES = { name: "Andrés Gómez", customer: false };
const HAPPENINGS: readonly (readonly [Happening, string])[] = [
  [{ kind: "opened", channel: "web" }, "Recibida por el formulario"],
  [{ kind: "opened", channel: "whatsapp" }, "Recibida por whatsapp"],
  [{ kind: "taken" }, "Andrés Gómez la tomó"],
  [{ kind: "assigned", to: "Diana Rojas" }, "Andrés Gómez la asignó a Diana Rojas"],
  [{ kind: "assigned", to: null }, "Andrés Gómez la dejó sin asignar"],
  [{ kind: "status", to: "waiting" }, "Andrés Gómez la pasó a «en espera del cliente»"],
  [{ kind: "priority", from: "P3", to: "P1" }, "Andrés Gómez cambió la prioridad de P3 a P1"],
  [{ kind: "request_type", from: "incident", to: "claim" }, "Andrés Gómez cambió el tipo de incidente a reclamo"],
  [{ kind: "tags", tags: [] }, "Andrés Gómez quitó las etiquetas"],
  [{ kind: "tags", tags: ["a"] }, "Andrés Gómez dejó la etiqueta a"],
  [{ kind: "tags", tags: ["a", "b"] }, "Andrés Gómez dejó las etiquetas a y b"],
  [{ kind: "snoozed", until: 1 }, "Andrés Gómez la puso en pausa"],
  [{ kind: "snoozed", until: null }, "Andrés Gómez la sacó de la pausa"],
  [{ kind: "escalated", to: 2, reason: "x" }, "Andrés Gómez la escaló al nivel 2"],
  [{ kind: "handed_back", to: 1, reason: "x" }, "Andrés Gómez la devolvió al nivel 1"],
  [{ kind: "duplicate", of: "CA-2026-000001" }, "Andrés Gómez la cerró como duplicada de CA-2026-000001"],
  [{ kind: "matter", to: null }, "Andrés Gómez quitó la solicitud que se apela"],
  [{ kind: "spam" }, "Andrés Gómez la cerró como correo no deseado"],
  [{ kind: "taken_back" }, "Andrés Gómez retiró un mensaje"],
  [{ kind: "link_renewed" }, "Se hizo un enlace privado nuevo; el anterior ya no abre"],
  [{ kind: "rated", rating: 4 }, "Andrés Gómez calificó la atención con 4 de 5"],
];

describe("the words of the desk", () => {
  test.each(HAPPENINGS)("%o", (what, said) => {
    expect(deskEs.timeline.event(what, ANDRES)).toBe(said);
    // Every language says something of its own.
    expect(deskEn.timeline.event(what, ANDRES)).not.toBe(said);
  });

  it("names the customer and the desk where nobody is named", () => {
    const status: Happening = { kind: "status", to: "open" };
    expect(deskEs.timeline.event(status, { name: null, customer: true })).toMatch(/^El cliente /);
    expect(deskEs.timeline.event(status, { name: null, customer: false })).toMatch(/^La mesa /);
  });

  it.each([
    ["open", "Ana Ruiz la reabrió al escribir"],
    ["closed", "Ana Ruiz confirmó que quedó resuelta"],
  ] as const)("says what a customer did as they did it, not as a move of the desk's: %s", (to, said) => {
    const by = { name: "Ana Ruiz", customer: true };
    expect(deskEs.timeline.event({ kind: "status", to }, by)).toBe(said);
    expect(deskEn.timeline.event({ kind: "status", to }, by)).not.toBe(said);
  });

  test.each([
    [0, "ahora"],
    [1, "1 min"],
    [59, "59 min"],
    [60, "1 h"],
    [61, "1 h 1 min"],
    [599, "9 h 59 min"],
    [601, "10 h"],
    [1439, "23 h"],
    [1440, "1 día"],
    [2879, "1 día"],
    [2880, "2 días"],
  ])("says an age of %i minutes", (minutes, said) => {
    expect(deskEs.list.age(minutes).replaceAll("\u00a0", " ")).toBe(said);
  });

  test.each([
    [0, "0"],
    [999, "999"],
    [1000, "999+"],
  ])("counts %i as %s", (count, said) => {
    expect(deskEs.count(count)).toBe(said);
  });

  it("says every refusal, and of a field why", () => {
    expect(refusedWords({ kind: "conflict", because: "at_top_tier" }, deskEs)).toBe("Ya está en el nivel más alto.");
    expect(refusedWords({ kind: "too_many", retryAfterSeconds: 30 }, deskEs)).toContain("30 segundos");
    const field = (rule: string) => ({ kind: "invalid", fields: [{ path: ["assignee"], rule }] }) as const;
    expect(refusedWords(field("tier_reach"), deskEs)).toBe(
      "No se pudo: esa persona no atiende el nivel de la solicitud",
    );
    expect(refusedWords(field("unheard_of"), deskEs)).toBe("No se pudo: un dato no se acepta");
  });

  test.each([
    ["Andrés Gómez", "AG"],
    ["  ana  maría ruiz ", "AM"],
    ["Ñandú", "Ñ"],
    ["", ""],
  ])("shortens %j to %j", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe("a date and a time in a field", () => {
  const zone = zoneRules("America/Bogota");

  it("are those of the desk's wall", () => {
    const at = Date.parse("2026-11-30T08:00:00-05:00");
    expect(wallDateTimeAt(zone, at)).toBe("2026-11-30T08:00");
    expect(instantOfDateTime(zone, "2026-11-30T08:00")).toBe(at);
  });

  test.each(["", "2026-11-30", "2026-02-30T08:00", "hoy"])("are none in %j", (text) => {
    expect(instantOfDateTime(zone, text)).toBeNull();
  });
});
