import { describe, expect, it } from "vitest";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import type { Separator } from "#lib/tickets/csv.ts";
import { textStream } from "#lib/tickets/csv-stream.ts";
import { csvTable } from "#lib/tickets/csv-table.ts";
import { followHash } from "#lib/tickets/follow-link.ts";
import { ticketRows } from "#lib/tickets/ticket-rows.ts";
import { deskForSuite } from "./desk-suite.ts";
import { NOW, revisionInForce } from "./scene.ts";

const ACTOR: Actor = {
  id: "00000000-0000-7000-8000-000000000001",
  email: "agente@demo.test",
  name: "Diana Rojas",
  role: "agent",
  tier: 1,
  address: null,
};

deskForSuite();

let numbered = 0;
async function tickets(count: number, given: object = {}): Promise<void> {
  const rows = Array.from({ length: count }, () => {
    numbered += 1;
    const number = `CA-2026-${String(numbered).padStart(6, "0")}`;
    return {
      number,
      requestType: "incident" as const,
      priority: "P2" as const,
      subject: `Solicitud ${numbered}`,
      text: "Un texto que la tabla no lleva.",
      channel: "phone",
      revisionNumber: 1,
      // Many at one instant: the order among them is by their ids.
      openedAt: new Date(NOW - (numbered % 7) * 60_000),
      followHash: followHash(number, 1),
      ...given,
    };
  });
  await db().ticket.createMany({ data: rows });
}

async function table(language: "es" | "en", separator: Separator = "comma", status?: "new" | "solved") {
  const { catalogue, zone } = await revisionInForce();
  return csvTable(ticketRows({ view: "all", status }, { actor: ACTOR, now: NOW }), {
    language,
    separator,
    catalogue,
    zone,
  });
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

describe("the table of tickets", () => {
  it("says each ticket in the words of its reader and the time of the desk, and nothing that was written on it", async () => {
    await tickets(1, {
      subject: '=HYPERLINK("http://x.example")',
      requesterName: "Ñáñez; Peña",
      requesterEmail: "n@example.org",
      requesterPhone: "+573105550142",
      consentAt: new Date(NOW),
      consentVersion: "2026-11-24",
      tags: ["acuses", "tsa"],
      status: "solved",
      solvedAt: new Date(NOW),
      openedAt: new Date(NOW),
    });
    const id = (await db().ticket.findFirstOrThrow({ where: { status: "solved" } })).id;
    const person = await db().person.create({
      data: { email: "a@demo.test", name: "Ana", role: "agent", tier: 1, createdAt: new Date(NOW) },
    });
    await db().message.create({
      data: { ticketId: id, personId: person.id, visibility: "internal", text: "canario", at: new Date(NOW) },
    });
    const spanish = await textOf(await table("es", "comma", "solved"));
    const [names = "", row = "", end] = spanish.split("\r\n");
    expect(names.startsWith("\ufeffRadicado,Asunto,Tipo,Prioridad,Estado,Nivel,Asignada a,")).toBe(true);
    expect(names).toContain(",Solicitante,Correo,Teléfono,Empresa,Tipo de documento,Documento,");
    expect(names).toContain(",Abierta,En pausa hasta,Resuelta,Cerrada,Calificación");
    expect(row.slice(0, row.indexOf("acuses"))).toBe(
      `CA-2026-000001,"'=HYPERLINK(""http://x.example"")",Incidente,P2 Alta,Resuelta,1,,,`,
    );
    expect(row.slice(row.indexOf("acuses"))).toBe(
      `acuses · tsa,"Ñáñez; Peña",n@example.org,'+573105550142,,,,Telefónico,2026-11-24 10:00:00,,2026-11-24 10:00:00,,`,
    );
    expect(end).toBe("");
    expect(spanish).not.toMatch(/canario|Un texto/);
    expect(await textOf(await table("en", "semicolon", "solved"))).toContain(";Incident;P2 High;Solved;1;");
  });

  it("holds every ticket once, in batches, though tickets change while it is read", async () => {
    await tickets(2_500);
    const pieces: string[] = [];
    for await (const piece of await table("es", "comma", "new")) {
      pieces.push(piece);
      await db().ticket.updateMany({ where: { status: "new" }, data: { priority: pieces.length % 2 ? "P1" : "P4" } });
    }
    expect(pieces.map((piece) => piece.trim().split("\r\n").length)).toEqual([1, 1_000, 1_000, 500]);
    const numbers = pieces.slice(1).flatMap((piece) => piece.match(/^CA-2026-\d{6}/gm) ?? []);
    expect(numbers).toHaveLength(2_500);
    expect(new Set(numbers).size).toBe(2_500);
  });

  it("is made no faster than it is read, and no further", async () => {
    let made = 0;
    let left = false;
    async function* endless() {
      try {
        for (;;) {
          made += 1;
          yield "línea\r\n";
        }
      } finally {
        left = true;
      }
    }
    const reader = textStream(endless(), async () => true).getReader();
    expect(made).toBe(0);
    await reader.read();
    await reader.read();
    expect(made).toBe(2);
    await reader.cancel();
    expect([made, left]).toEqual([2, true]);
  });

  it("breaks off when its reader may not have it any longer", async () => {
    let allowed = true;
    async function* lines() {
      for (;;) yield "línea\r\n";
    }
    const reader = textStream(lines(), async () => allowed).getReader();
    expect((await reader.read()).done).toBe(false);
    allowed = false;
    await expect(reader.read()).rejects.toThrow("may not");
  });
});
