import { describe, expect, it } from "vitest";
import { auditTable } from "#lib/audit/audit-table.ts";
import { auditFacts, kindsMeant, kindWords } from "#lib/i18n/admin/audit-facts.ts";
import { adminWordsIn } from "#lib/i18n/admin/words.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";

const words = adminWordsIn("es");
const facts = (data: Record<string, unknown>) =>
  auditFacts(data, words, (at) => `@${at}`).map(({ name, value }) => `${name}: ${value}`);

describe("what an entry says", () => {
  it.each<[Record<string, unknown>, string[]]>([
    [{}, []],
    [
      { person: "Ana <ana@x.example>", role: "admin", tier: 3 },
      ["Persona: Ana <ana@x.example>", "Función: Administra la mesa", "Nivel: Nivel 3"],
    ],
    [{ person: null, because: "wrong" }, ["Motivo: la contraseña o el correo no eran"]],
    [{ right: "manage_people", path: "/admin/people" }, ["Permiso: administrar personas", "Dirección: /admin/people"]],
    [{ of: "refused" }, ["De qué: Se le negó"]],
    [{ expiresAt: "1970-01-01T00:00:01.000Z" }, ["Vence: @1000"]],
    [
      {
        changes: [
          { field: "role", from: "agent", to: "admin" },
          { field: "away", from: false, to: true },
        ],
      },
      ["Función: Atiende solicitudes → Administra la mesa", "No disponible: No → Sí"],
    ],
    [
      { changes: [{ field: "Chat", from: "", to: "sábado 8:00 a. m. – 12:00 m." }], more: null },
      ["Chat: — → sábado 8:00 a. m. – 12:00 m."],
    ],
    [
      { changes: [{ field: "Festivo", from: "8 dic. 2026", to: "" }], more: 3 },
      ["Festivo: 8 dic. 2026 → —", "Otros cambios: 3"],
    ],
    [{ laterRelease: { deep: [1] }, constructor: "x" }, ['laterRelease: {"deep":[1]}', "constructor: x"]],
    [{ role: "toString", right: "constructor" }, ["Función: toString", "Permiso: constructor"]],
  ])("in words, and nothing of it is left out: %j", (data, said) => {
    expect(facts(data)).toEqual(said);
  });

  it("is named by its kind; one of a later release by what it is called", () => {
    expect(kindWords("signed_in", words.audit)).toBe("Ingresó");
    expect(kindWords("toString", words.audit)).toBe("toString");
  });

  it("is found by the words of its kind, whatever their accents and case", () => {
    expect(kindsMeant("CONTRASENA", words.audit)).toEqual([
      ...["password_changed", "password_set", "password_link_asked", "password_link_made"],
    ]);
    expect(kindsMeant("  ", words.audit)).toEqual([]);
  });
});

it("a spreadsheet runs nothing of the table, and reads each entry on one line", async () => {
  const entry = {
    ...{ sequence: "7", at: Date.parse("2026-11-24T10:00:00-05:00"), kind: "token_made", address: "203.0.113.9" },
    ...{ actor: '=HYPERLINK("x") <a@x.example>', data: { name: "+1\r\n@x" } },
  };
  async function* batches() {
    yield [entry];
  }
  const pieces: string[] = [];
  for await (const piece of auditTable(batches(), words, zoneRules("America/Bogota"))) pieces.push(piece);
  expect(pieces.join("").split("\r\n")[1]).toMatch(/^7,2026-11-24 10:00:00,token_made,Creó un token,"'=HYPERLINK/);
  expect(pieces[0]).toBe("\ufeffNúmero,Cuándo,Código,Qué,Quién,Detalle,Desde dónde\r\n");
});
