import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { changesBetween } from "#lib/catalogue/compare-catalogues.ts";
import { type Owner, placeKey } from "#lib/catalogue/facts.ts";
import type { CatalogueContent, Channel } from "#lib/catalogue/schema.ts";
import { withSpecialDate } from "#lib/catalogue/special-dates.ts";
import { tellChanges } from "#lib/catalogue/tell-changes.ts";
import { LANGUAGES, type Language } from "#lib/i18n/language.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { edited, PAGE, withChannel } from "./contents.ts";

const two = edited(PAGE).chain((before) => fc.tuple(fc.constant(before), edited(before)));

function told(after: CatalogueContent, { before = PAGE, language = "es" as Language } = {}) {
  return tellChanges({ before, after, language, thisYear: 2026 }).map(({ subject, before: was, after: is }) =>
    [subject, was.join("; "), is.join("; ")].map((text) => text.replaceAll("\u00a0", " ")),
  );
}

function hours(
  channel: Channel,
  days: readonly (keyof Channel["schedule"]["weekly"])[],
  intervals: [string, string][],
) {
  const weekly = Object.fromEntries(days.map((day) => [day, intervals]));
  return { ...channel, schedule: { ...channel.schedule, weekly: { ...channel.schedule.weekly, ...weekly } } };
}

function exception(channel: Channel, from: string, to: string | null, intervals: [string, string][]): Channel {
  const one = { from: toLocalDate(from), to: to === null ? null : toLocalDate(to), intervals, reason: "Fin de año" };
  return { ...channel, schedule: { ...channel.schedule, exceptions: [...channel.schedule.exceptions, one] } };
}

const WORKDAYS = ["mon", "tue", "wed", "thu", "fri"] as const;
const MORNING: [string, string][] = [["07:00", "12:00"]];

describe("what changed, in words", () => {
  it.each(LANGUAGES)("is nothing exactly when nothing did, and tells every change once (%s)", (language) => {
    fc.assert(
      fc.property(two, ([before, after]) => {
        const changes = changesBetween(before, after);
        const said = tellChanges({ before, after, language, thisYear: 2026 });
        expect(said.flatMap(({ places }) => places.map(placeKey)).sort()).toEqual(
          changes.map(({ place }) => placeKey(place)).sort(),
        );
        expect(new Set(said.map(({ id }) => id)).size).toBe(said.length);
        for (const one of said) {
          expect(one.subject).not.toBe("");
          expect(one.before.join()).not.toBe(one.after.join());
          expect([...one.before, ...one.after].every((line) => line !== "" && !/undefined|null|NaN/.test(line))).toBe(
            true,
          );
        }
      }),
    );
  });

  it("puts days together that change alike", () => {
    const after = withChannel(PAGE, "email", (email) => hours(email, WORKDAYS, [["07:00", "19:00"]]));
    expect(told(after)).toEqual([
      ["Correo electrónico", "lunes a viernes 7:00 a. m. – 5:00 p. m.", "lunes a viernes 7:00 a. m. – 7:00 p. m."],
    ]);
    expect(told(after, { language: "en" })).toEqual([
      ["E-mail", "Monday to Friday 7:00 a.m. – 5:00 p.m.", "Monday to Friday 7:00 a.m. – 7:00 p.m."],
    ]);
  });

  it("names two days, and days apart, one by one", () => {
    const days = ["mon", "wed", "thu"] as const;
    const after = withChannel(PAGE, "email", (email) => hours(email, days, []));
    expect(told(after)[0]?.[2]).toBe("lunes, miércoles y jueves cerrado");
  });

  it("tells an exception that several channels share in one row", () => {
    const slugs = ["phone", "email", "chat", "pqrsa"];
    const after = slugs.reduce(
      (content, slug) => withChannel(content, slug, (one) => exception(one, "2026-12-24", "2026-12-24", MORNING)),
      PAGE,
    );
    expect(told(after)).toEqual([
      [
        "Teléfono, correo, chat y PQRSA",
        "24 de diciembre, horario normal",
        "24 de diciembre, 7:00 a. m. – 12:00 p. m.; motivo: Fin de año",
      ],
    ]);
  });

  it("tells an exception that tiers share in the same row, and of a tier alone by its whole name", () => {
    const date = toLocalDate("2026-12-24");
    const hours = { from: date, to: date, intervals: MORNING, reason: "Fin de año" };
    const put = (owners: readonly Owner[]) => {
      const result = withSpecialDate(PAGE, { before: null, after: { hours, owners } });
      return result.ok ? result.content : expect.unreachable(result.why);
    };
    const [before, after] = [
      "24 de diciembre, horario normal",
      "24 de diciembre, 7:00 a. m. – 12:00 p. m.; motivo: Fin de año",
    ];
    expect(told(put([{ channel: "email" }, { tier: 1 }]))).toEqual([["Correo y nivel 1", before, after]]);
    expect(told(put([{ tier: 1 }]))).toEqual([["Nivel 1, Grupo de soporte técnico", before, after]]);
  });

  it("says the year of dates of another, and a closing without an end", () => {
    const after = withChannel(PAGE, "chat", (chat) => exception(chat, "2027-01-02", null, []));
    expect(told(after)).toEqual([
      [
        "Chat online",
        "desde el 2 de enero de 2027, hasta nuevo aviso, horario normal",
        "desde el 2 de enero de 2027, hasta nuevo aviso, cerrado; motivo: Fin de año",
      ],
    ]);
  });

  it("tells a number that takes the place of another as one correction", () => {
    const after = withChannel(PAGE, "critical-line", (line) => ({
      ...line,
      contacts: line.contacts.map((one) =>
        one.kind === "phone" ? { ...one, published: "(601) 555 01 23", e164: "+576015550123" } : one,
      ),
    }));
    expect(told(after)).toEqual([
      ["Línea de críticos", "(57) 318 717 49 37, marca +573187174937", "(601) 555 01 23, marca +576015550123"],
    ]);
  });

  const fields: readonly [string, (channel: Channel) => Channel, string, string][] = [
    [
      "types",
      (one) => ({ ...one, requestTypes: ["incident", "claim"] }),
      "atiende todas las solicitudes",
      "atiende incidente y reclamo",
    ],
    [
      "priorities",
      (one) => ({ ...one, priorities: ["P2", "P3", "P4"] }),
      "prioridades: todas las prioridades",
      "prioridades: P2 a P4",
    ],
    ["stand-by", (one) => ({ ...one, standby: true }), "línea ordinaria", "línea de reserva"],
    [
      "accepting while closed",
      (one) => ({ ...one, acceptsWhileClosed: true }),
      "no recibe mensajes cuando está cerrado",
      "recibe mensajes cuando está cerrado",
    ],
    ["being published", (one) => ({ ...one, active: false }), "publicado", "retirado de la página"],
    ["kind", (one) => ({ ...one, kind: "messaging" }), "tipo: chat", "tipo: mensajería"],
    [
      "the other language's text",
      (one) => ({ ...one, name: { ...one.name, en: "Web chat" } }),
      "en inglés, nombre: Live chat",
      "en inglés, nombre: Web chat",
    ],
  ];
  it.each(fields)("tells a channel's %s", (_, change, before, after) => {
    expect(told(withChannel(PAGE, "chat", change))).toEqual([["Chat online", before, after]]);
  });

  test("a channel that comes or goes is told whole, in one row", () => {
    const without = { ...PAGE, channels: PAGE.channels.filter(({ slug }) => slug !== "chat") };
    expect(told(without)).toMatchObject([["Chat online", expect.stringContaining("tipo: chat"), "se quita el canal"]]);
    expect(told(PAGE, { before: without })).toMatchObject([
      ["Chat online", "no estaba", expect.stringContaining("canal nuevo; tipo: chat")],
    ]);
  });

  test("orders, tiers, holidays, notices and the desk's own words have theirs", () => {
    const [first, second, ...rest] = PAGE.channels;
    if (!first || !second) return expect.unreachable();
    const after: CatalogueContent = {
      ...PAGE,
      desk: { ...PAGE.desk, name: "Mesa" },
      channels: [second, first, ...rest],
      tiers: PAGE.tiers.map((tier) => (tier.level === 2 ? { ...tier, schedule: first.schedule } : tier)),
      holidays: PAGE.holidays.slice(1),
      notices: [
        {
          from: "2026-12-01T10:00:00-05:00",
          to: "2026-12-01T12:00:00-05:00",
          text: { es: "Hay demoras.", en: "Delays." },
        },
      ],
    };
    expect(told(after)).toMatchObject([
      [
        expect.stringMatching(/^Nivel 2, /),
        "horario sin publicar",
        expect.stringContaining("lunes a viernes 7:00 a. m."),
      ],
      ["Orden de los canales", expect.stringMatching(/^Telefónico/), expect.stringMatching(/^Línea de críticos/)],
      ["Mesa", "nombre: Correo Electrónico Certificado", "nombre: Mesa"],
      [
        "Avisos",
        "1 de diciembre, 10:00 a. m. a 1 de diciembre, 12:00 p. m.: ningún aviso",
        "1 de diciembre, 10:00 a. m. a 1 de diciembre, 12:00 p. m.: Hay demoras.",
      ],
      ["Festivos", "8 de diciembre, Inmaculada Concepción", "8 de diciembre, día hábil"],
    ]);
  });
});
