import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { vcard } from "#lib/feeds/vcard.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { PUBLISHED, withChannels } from "#tests/unit/routing/catalogues.ts";

const ORIGIN = "https://desk.example";
const ES = wordsIn("es");

/** As another reader sees them. */
function cardsOf(text: string): ICAL.Component[] {
  // One card comes alone, several in a list.
  const parsed: unknown[] = ICAL.parse(text);
  return (Array.isArray(parsed[0]) ? parsed : [parsed]).map((card) => new ICAL.Component(card as never));
}

function cards(catalogue: Catalogue = PUBLISHED, words = ES) {
  return cardsOf(vcard(catalogue, words, ORIGIN));
}

function text(card: ICAL.Component | undefined, property: string): string {
  return String(card?.getFirstPropertyValue(property));
}

function all(card: ICAL.Component | undefined, property: string): string[] {
  return (card?.getAllProperties(property) ?? []).map((one) => String(one.getFirstValue()));
}

function named(name: string, catalogue?: Catalogue): ICAL.Component | undefined {
  return cards(catalogue).find((card) => text(card, "fn").startsWith(name));
}

describe("the cards of the desk", () => {
  test("are one a channel in published order, then the levels whose contacts no channel has", () => {
    expect(cards().map((card) => text(card, "fn"))).toEqual(
      ["Telefónico", "Línea de críticos", "Correo electrónico", "Chat online", "PQRSA"]
        .concat("Supervisor de Soporte", "Coordinador de Soporte")
        .map((name) => `${name} · Correo Electrónico Certificado`),
    );
  });

  test("are of the version that Android and iOS both import, each with what that version demands", () => {
    for (const card of cards()) {
      expect(text(card, "version")).toBe("3.0");
      expect(card.getFirstPropertyValue("n")).toEqual(["", text(card, "fn"), "", "", ""]);
      expect(text(card, "org")).toBe("Correo Electrónico Certificado");
      expect(text(card, "tz")).toBe("America/Bogota");
      expect(all(card, "url")).toContain(`${ORIGIN}/`);
    }
    const ids = cards().map((card) => text(card, "uid"));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("are the same cards in the other language, in its words", () => {
    const english = cards(PUBLISHED, wordsIn("en"));
    expect(english.map((card) => text(card, "uid"))).toEqual(cards().map((card) => text(card, "uid")));
    expect(text(english[0], "fn")).toBe("Phone · Correo Electrónico Certificado");
    expect(text(english[0], "note")).toContain("Monday to Friday: 7:00\u00a0a.m. – 7:00\u00a0p.m.");
    expect(all(english[0], "url")).toContain(`${ORIGIN}/en`);
  });

  test("leave out a channel that is not active", () => {
    expect(named("Chat online", withChannels({ chat: { active: false } }))).toBeUndefined();
  });

  test("are lines of at most 75 octets, each ended by CRLF", () => {
    const lines = vcard(PUBLISHED, ES, ORIGIN).split("\r\n");
    expect(lines.at(-1)).toBe("");
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true);
  });
});

describe("the numbers of a card", () => {
  test("dial through the menu with a pause before each key, and the number alone", () => {
    expect(all(named("Telefónico"), "tel")).toEqual(["+576017442727,,2,,3", "+576017442727"]);
    expect(all(named("PQRSA"), "tel")).toEqual(["+576017442727,,3", "+576017442727"]);
    expect(all(named("Línea de críticos"), "tel")).toEqual(["+573187174937"]);
  });

  test("dial a key # as it is, for they are no addresses", () => {
    const [phone] =
      PUBLISHED.channels.find(({ slug }) => slug === "pqrsa")?.contacts.filter((contact) => contact.kind === "phone") ??
      [];
    const contacts = phone ? [{ ...phone, menu: [{ digit: "#", label: "" }] }] : [];
    expect(all(named("PQRSA", withChannels({ pqrsa: { contacts } })), "tel")).toEqual([
      "+576017442727,,#",
      "+576017442727",
    ]);
  });

  test("dial each extension, under its name", () => {
    const card = named("Supervisor");
    expect(all(card, "tel")).toEqual([
      "+576013790300",
      ...["1113", "1107", "1109", "1427"].map((extension) => `+576013790300,,${extension}`),
    ]);
    expect(all(card, "x-ablabel")).toEqual(["Ext. 1113", "Ext. 1107", "Ext. 1109", "Ext. 1427"]);
  });

  test("keep each label with its own number", () => {
    const groupOf = (property: ICAL.Property | null | undefined) => property?.getParameter("group");
    const card = named("PQRSA");
    const label = card?.getFirstProperty("x-ablabel");
    const withMenu = card?.getAllProperties("tel").find((tel) => String(tel.getFirstValue()).includes(","));
    expect(String(label?.getFirstValue())).toBe("Marca 3");
    expect(groupOf(label)).toBe(groupOf(withMenu));
    expect(groupOf(label)).toMatch(/^item\d+$/);
  });
});

describe("the note of a card", () => {
  test("says the published text, the contacts as published, the hours, and where to see what is open", () => {
    const note = text(named("PQRSA"), "note").replaceAll("\u00a0", " ");
    expect(note.split("\n").slice(1)).toEqual([
      "certicamararesponde@certicamara.com",
      "(571) 7442727: marque 3",
      "Lunes a viernes: 7:00 a. m. – 5:00 p. m.",
      "Cierra los festivos",
      "Todas las horas son de Bogotá.",
      "Vigente desde el 1 de enero de 2025, revisión 1.",
      "Vea qué canal atiende ahora: https://desk.example/",
    ]);
  });

  test("says that the stand-by line attends on holidays, and that hours of a level are not published", () => {
    expect(text(named("Línea de críticos"), "note")).toContain("Atiende también los festivos");
    expect(text(named("Coordinador"), "note")).toContain("Horario no publicado");
  });
});

test("published text cannot add a property, nor lose a character", () => {
  const name = { es: "Línea; con, \\ todo\\n", en: "x" };
  const [card] = cards(
    withChannels({
      phone: {
        name,
        contacts: [{ kind: "url", published: "x", url: "http://a.example/\r\nEND:VCARD\r\nBEGIN:VCARD" }],
      },
    }),
  );
  // This reader leaves an escaped semicolon as it is but where one would end a component.
  expect(card?.getFirstPropertyValue("n")).toEqual(["", `${name.es} · Correo Electrónico Certificado`, "", "", ""]);
  expect(all(card, "url")).toEqual(["http://a.example/END:VCARDBEGIN:VCARD", `${ORIGIN}/`]);
});
