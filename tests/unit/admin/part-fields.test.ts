import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { channelOfFields, channelValues } from "#lib/admin/channel-fields.ts";
import { type ClosingField, closingField } from "#lib/admin/closing-fields.ts";
import { readClosing } from "#lib/admin/closing-form.ts";
import {
  contactCount,
  contactField,
  contactsOfFields,
  contactValues,
  readContactChange,
  withContactChange,
} from "#lib/admin/contact-fields.ts";
import { deskOfFields, deskValues } from "#lib/admin/desk-fields.ts";
import { homeCountry, readDialable } from "#lib/admin/dialable.ts";
import { fieldText, readFieldValues, troublesByField } from "#lib/admin/field-values.ts";
import { scheduleOfFields, scheduleValues } from "#lib/admin/week-fields.ts";
import { contactSchema } from "#lib/catalogue/contact.ts";
import { channelSchema } from "#lib/catalogue/schema.ts";
import { es } from "#lib/i18n/es.ts";
import { refusalWords } from "#lib/i18n/refusals.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { published } from "#tests/fixtures/revision.ts";
import { edited, PAGE } from "#tests/unit/catalogue/contents.ts";

const BOGOTA = zoneRules("America/Bogota");

describe("the fields of a part", () => {
  it("say of the published catalogue what it says, whatever part of it", () => {
    for (const channel of published.channels)
      expect(channelOfFields(channelValues(channel, "CO"), channel, "CO")).toMatchObject({ channel, troubles: [] });
    for (const { contacts, schedule } of published.tiers) {
      expect(contactsOfFields(contactValues(contacts, "CO"), "CO")).toEqual({ contacts, troubles: [] });
      expect(scheduleOfFields(scheduleValues(schedule, es.time), schedule)).toEqual({ schedule, troubles: [] });
    }
    expect(deskOfFields(deskValues(published.desk))).toEqual(published.desk);
  });

  it("say of any catalogue what it says, so that saving without a change changes nothing", () => {
    fc.assert(
      fc.property(edited(PAGE), ({ channels }) => {
        for (const channel of channels) {
          const { channel: again } = channelOfFields(channelValues(channel, "CO"), channel, "CO");
          expect(channelSchema.parse(again)).toEqual(channel);
          const values = scheduleValues(channel.schedule, es.time);
          expect(scheduleOfFields(values, channel.schedule).schedule).toEqual(channel.schedule);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("are read from what a form sends, and nothing else of it is", () => {
    const form = new FormData();
    form.append("/name", " Correo ");
    form.append("/priorities", "P1");
    form.append("/priorities", "P3");
    form.append("do", "add:phone");
    form.append("/file", new File(["x"], "x.txt"));
    const values = readFieldValues(form);
    expect(values).toEqual({ "/name": [" Correo "], "/priorities": ["P1", "P3"], "/file": [] });
    expect(fieldText(values, "/name")).toBe("Correo");
    expect(fieldText(values, "/gone")).toBe("");
  });

  it("have what a schema refuses told at the nearest of them, the first thing first", () => {
    const issue = (path: (string | number)[], message: string) => ({ code: "custom" as const, path, message });
    const fields = ["/name/es", "/contacts", "/contacts/0/menu", "/contacts/0/extensions"];
    const issues = [
      issue(["contacts", 0, "menu", 1, "digit"], "a"),
      issue(["contacts", 0, "menu", 2, "digit"], "b"),
      issue(["contacts", 0, "kind"], "c"),
      issue(["name", "es"], "d"),
      issue(["schedule"], "e"),
    ];
    expect(troublesByField(issues, fields)).toEqual({
      "/contacts/0/menu": "a",
      "/contacts": "c",
      "/name/es": "d",
      "": "e",
    });
  });
});

describe("a number that is typed", () => {
  it.each([
    ["601 744 2727", { e164: "+576017442727", country: "CO" }],
    ["(601) 744 27 27", { e164: "+576017442727", country: "CO" }],
    ["318 717 49 37", { e164: "+573187174937", country: "CO" }],
    ["+57 318 717 4937", { e164: "+573187174937", country: "CO" }],
    ["+34 912 345 678", { e164: "+34912345678", country: "ES" }],
    ["+1 212 555 0100", { e164: "+12125550100", country: "US" }],
    ["744 27", null],
    ["744 27 27", null],
    ["601 744 2727 ext. 12", null],
    ["+57", null],
    ["", null],
    ["línea", null],
  ])("%s", (text, read) => {
    const number = readDialable(text, "CO");
    if (read === null) expect(number).toBeNull();
    else expect(number).toMatchObject(read);
  });

  it("is of the country of most of the catalogue's numbers, and of Colombia where there is none", () => {
    expect(homeCountry(published)).toBe("CO");
    expect(homeCountry({ channels: [], tiers: [] })).toBe("CO");
    const [phone] = published.channels;
    if (!phone) return expect.unreachable();
    const abroad = {
      ...phone,
      contacts: [{ kind: "phone" as const, published: "x", e164: "+34912345678", extensions: [], menu: [] }],
    };
    expect(homeCountry({ channels: [abroad], tiers: [] })).toBe("ES");
  });
});

describe("contacts as fields", () => {
  const phone = { [contactField(0, "kind")]: ["phone"], [contactField(0, "e164")]: ["+34 912 345 678"] };

  it("of another country are named until they are said to be meant", () => {
    const field = contactField(0, "e164");
    expect(contactsOfFields(phone, "CO").troubles).toEqual([{ field, rule: "foreign_phone" }]);
    expect(contactsOfFields(phone, "ES").troubles).toEqual([]);
    const meant = contactsOfFields({ ...phone, [contactField(0, "foreign")]: ["yes"] }, "CO");
    expect(meant).toEqual({
      contacts: [{ kind: "phone", published: "+34 912 34 56 78", e164: "+34912345678", extensions: [], menu: [] }],
      troubles: [],
    });
  });

  it("that are no number keep what was typed, which is what would be published", () => {
    const { contacts, troubles } = contactsOfFields({ ...phone, [contactField(0, "e164")]: ["12"] }, "CO");
    expect(contacts).toMatchObject([{ e164: "12", published: "12" }]);
    expect(troubles).toEqual([{ field: contactField(0, "e164"), rule: "phone" }]);
  });

  it("name the extension and the key of the menu that are none", () => {
    const typed = {
      ...phone,
      [contactField(0, "extensions")]: ["1113, 11a7"],
      [contactField(0, "menu")]: ["2 Soporte\nCertimail"],
    };
    const { contacts } = contactsOfFields(typed, "ES");
    const { error } = z.array(contactSchema).safeParse(contacts, { error: refusalWords("es") });
    expect(error?.issues.map(({ message }) => message)).toEqual([
      "«11a7» no es una extensión: son 1 a 10 cifras.",
      "«Certimail» no es una tecla del menú: 0 a 9, * o #.",
    ]);
  });

  it("are added at the end, taken away, and moved up, with what was typed in them", () => {
    const added = withContactChange(phone, { do: "add", kind: "email" });
    expect(contactCount(added.values)).toBe(2);
    expect(added.focus).toBe(contactField(1, "published"));
    const up = withContactChange(added.values, { do: "up", index: 1 });
    expect(fieldText(up.values, contactField(0, "kind"))).toBe("email");
    expect(fieldText(up.values, contactField(1, "e164"))).toBe("+34 912 345 678");
    const gone = withContactChange(up.values, { do: "remove", index: 0 });
    expect(gone.values).toEqual(phone);
    for (const change of [
      { do: "up", index: 0 },
      { do: "up", index: 9 },
      { do: "remove", index: 9 },
    ] as const)
      expect(withContactChange(phone, change).values, JSON.stringify(change)).toEqual(phone);
  });

  it.each([
    ["add:phone", { do: "add", kind: "phone" }],
    ["remove:3", { do: "remove", index: 3 }],
    ["up:0", { do: "up", index: 0 }],
    ["add:fax", null],
    ["remove:x", null],
    ["remove:9999", null],
    ["drop", null],
    ["", null],
  ])("are changed by the button %s", (text, change) => {
    expect(readContactChange(text)).toEqual(change);
  });
});

describe("closing at once", () => {
  const NOW = Date.parse("2026-11-24T10:05:00-05:00");
  const read = (given: Readonly<Record<string, string>>) => {
    const form = new FormData();
    const typed: Record<string, string> = { slug: "phone", end: "one_hour", reason: "La línea falla.", ...given };
    for (const [name, value] of Object.entries(typed)) {
      const fields: readonly string[] = ["date", "time", "reason"] satisfies ClosingField[];
      form.append(fields.includes(name) ? closingField("phone", name as ClosingField) : name, value);
    }
    return readClosing(form, BOGOTA, NOW + 17_300).read;
  };

  it.each([
    [{}, "2026-11-24T11:05:00-05:00"],
    [{ end: "two_hours" }, "2026-11-24T12:05:00-05:00"],
    [{ end: "today" }, "2026-11-25T00:00:00-05:00"],
    [{ end: "time", time: "3 pm" }, "2026-11-24T15:00:00-05:00"],
    [{ end: "time", time: "24:00" }, "2026-11-25T00:00:00-05:00"],
    [{ end: "time", date: "2026-11-26", time: "7:00 a. m." }, "2026-11-26T07:00:00-05:00"],
    [{ end: "open" }, null],
    [{ end: "whenever" }, "2026-11-24T11:05:00-05:00"],
  ])("%o", (given, until) => {
    expect(read(given)).toEqual({ ok: true, until: until === null ? null : Date.parse(until) });
  });

  it.each([
    [{ end: "time" }, ["time"]],
    [{ end: "time", time: "25:00" }, ["time"]],
    [{ end: "time", date: "31/11/2026", time: "7" }, ["date"]],
    [{ end: "time", time: "x", reason: "" }, ["time", "reason"]],
    [{ reason: "  " }, ["reason"]],
    [{ reason: "a\u0000" }, ["reason"]],
    [{ reason: "x".repeat(501) }, ["reason"]],
  ])("is refused at its fields: %o", (given, fields) => {
    expect(read(given)).toEqual({ ok: false, fields });
  });
});

describe("hours that may be published or not", () => {
  const week = (fields: Readonly<Record<string, string>>) => ({
    "/hours": ["published"],
    ...Object.fromEntries(Object.entries(fields).map(([name, text]) => [`/schedule/weekly/${name}`, [text]])),
  });

  it("not published are none, whatever is typed", () => {
    expect(scheduleOfFields({ ...week({ "mon/0/opens": "x" }), "/hours": ["unpublished"] }, null)).toEqual({
      schedule: null,
      troubles: [],
    });
  });

  it("leave out what is empty, and run on past midnight and to the end of the day", () => {
    const { schedule, troubles } = scheduleOfFields(
      week({
        "mon/0/opens": "",
        "mon/0/closes": "",
        "mon/1/opens": "10 pm",
        "mon/1/closes": "2 am",
        "wed/0/opens": "8",
        "wed/0/closes": "24:00",
      }),
      null,
    );
    expect(troubles).toEqual([]);
    expect(schedule?.weekly).toMatchObject({ mon: [["22:00", "02:00"]], wed: [["08:00", "24:00"]], tue: [] });
  });

  it("are named at the field that is typed wrong, also where one above it is empty", () => {
    const { troubles } = scheduleOfFields(
      week({
        "mon/1/opens": "8",
        "mon/1/closes": "17",
        "mon/2/opens": "16",
        "mon/2/closes": "18",
        "tue/0/opens": "8",
        "fri/3/opens": "9",
        "fri/3/closes": "9",
      }),
      null,
    );
    expect(troubles).toEqual([
      { field: "/schedule/weekly/tue/0/closes", trouble: "unreadable" },
      { field: "/schedule/weekly/fri/3/closes", trouble: "zero_length" },
      { field: "/schedule/weekly/mon/2/opens", trouble: "overlap" },
    ]);
  });
});
