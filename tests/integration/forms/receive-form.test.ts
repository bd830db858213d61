import { createHash } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { FILE_MAX_BYTES } from "#lib/attachments/limits.ts";
import { fileBytes, fileOfRequest } from "#lib/attachments/read-file.ts";
import { db } from "#lib/db.ts";
import { type ReceivedForm, receiveForm } from "#lib/forms/receive-form.ts";
import { dropForm, dropOldestForms, HELD_FOR_MS, heldForm, holdForm, keepForm } from "#lib/tickets/hold-form.ts";
import { openRequest } from "#lib/tickets/open-request.ts";
import { requestSchema } from "#lib/tickets/request-schema.ts";
import { sweep } from "#lib/tickets/sweep.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { NOW, revisionInForce } from "#tests/integration/tickets/scene.ts";
import { bytesOf, fileOf, type SentFile, sentForm } from "./sent-form.ts";

const MB = 1024 * 1024;

deskForSuite();

/** As a file stands in the database until it is whole. */
const arriving = { name: "en camino.pdf", type: "application/octet-stream", size: 0, sha256: "" };

async function receive(
  fields: readonly (readonly [string, string])[],
  files: readonly SentFile[] = [],
  held: ReceivedForm["held"] = null,
) {
  const heldToken = (name: string) => (name === held?.name ? held.token : undefined);
  const form = await receiveForm(sentForm(fields, files).request, { now: NOW, heldToken });
  if (!form) throw new Error("it was no form");
  return form;
}

async function whole(stream: ReadableStream<Uint8Array>): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of stream) hash.update(part);
  return hash.digest("hex");
}

async function open(heldFormId: string) {
  const revision = await revisionInForce();
  const request = requestSchema.parse({ requestType: "complaint", subject: "Adjuntos", text: "Van adjuntos." });
  const opened = await openRequest({ request, revision, now: NOW, key: null, heldFormId });
  if (!opened.ok) throw new Error("not opened");
  return opened.value.id;
}

describe("files", () => {
  it("of 10 MB, five of them, arrive byte for byte, with memory for a few parts alone", async () => {
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const held = () => {
      collect();
      return process.memoryUsage().arrayBuffers;
    };
    const seen: number[] = [];
    const before = held();
    const watched = function* () {
      let pieces = 0;
      for (const bytes of bytesOf(FILE_MAX_BYTES)) {
        pieces += 1;
        if (pieces % 20 === 0) seen.push(held() - before);
        yield bytes;
      }
    };
    const files = Array.from({ length: 5 }, (_, index) => ({ name: `grande-${index}.bin`, bytes: watched() }));
    const form = await receive([["subject", "Cinco"]], files);
    expect(form.problems).toEqual([]);
    expect(form.files.map(({ size }) => size)).toEqual(Array(5).fill(FILE_MAX_BYTES));
    const expected = createHash("sha256");
    for (const bytes of bytesOf(FILE_MAX_BYTES)) expected.update(bytes);
    const sha256 = expected.digest("hex");
    for (const file of form.files) expect(file.sha256).toBe(sha256);
    expect(await whole(fileBytes(form.files[0]?.id ?? ""))).toBe(sha256);
    // What a collector has not reached yet may stand out once; a file that were kept whole would stand in most.
    seen.sort((a, b) => a - b);
    expect(seen.length).toBeGreaterThan(30);
    expect(seen[Math.floor(seen.length * 0.75)]).toBeLessThan(4 * MB);
  });

  it.each([
    ["of 10 MB and one byte", [{ name: "enorme.bin", bytes: bytesOf(FILE_MAX_BYTES + 1) }], "too_large", "enorme.bin"],
    ["of no bytes", [{ name: "vacío.txt", bytes: [] }], "empty", "vacío.txt"],
  ] as const)("%s are refused by name, and the rest of the form is read", async (_what, files, rule, about) => {
    const form = await receive(
      [
        ["subject", "Uno"],
        ["name", "Ana"],
      ],
      [fileOf("antes.txt", "antes"), ...files, fileOf("después.txt", "después")],
    );
    expect(form.problems).toEqual([{ field: "files", rule, about }]);
    expect(form.files.map(({ name }) => name)).toEqual(["antes.txt", "después.txt"]);
    expect(form.values).toMatchObject({ subject: "Uno", name: "Ana" });
  });

  it("beyond the fifth are refused by name", async () => {
    const form = await receive(
      [],
      Array.from({ length: 6 }, (_, index) => fileOf(`${index}.txt`, `texto ${index}`)),
    );
    expect(form.problems).toEqual([{ field: "files", rule: "too_many_files", about: "5.txt" }]);
    expect(form.files).toHaveLength(5);
  });

  it("are of the type that their first bytes tell, whatever they are called, and have no name that misleads", async () => {
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    );
    const form = await receive(
      [],
      [
        { name: "nota.txt", bytes: [png] },
        fileOf("foto.png", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        fileOf("../../etc/acuse\u202efdp.exe", "MZ"),
      ],
    );
    const rows = await db().attachment.findMany({
      where: { heldFormId: form.held?.id ?? "" },
      orderBy: { id: "asc" },
      select: { name: true, type: true },
    });
    expect(rows.map(({ name }) => name)).toEqual(["nota.txt", "foto.png", "acusefdp.exe"]);
    expect(rows[0]?.type).toBe("image/png");
    expect(rows[1]?.type).not.toMatch(/^image/);
  });

  it("of a form of 200 MB are not read: what was typed before them is known, and the rest is let go", async () => {
    const { request, taken } = sentForm(
      [["subject", "Doscientos"]],
      [{ name: "enorme.bin", bytes: bytesOf(200 * MB) }],
      { "content-length": String(200 * MB) },
    );
    const form = await receiveForm(request, { now: NOW, heldToken: () => undefined });
    const read = taken();
    expect(form).toMatchObject({ tooLarge: true, values: { subject: "Doscientos" }, files: [] });
    expect(form?.problems).toEqual([{ field: "files", rule: "form_too_large" }]);
    expect(read).toBeLessThan(2 * MB);
  });

  it("of a form that does not say that it is too large are read no further than a form may be", async () => {
    const files = Array.from({ length: 20 }, (_, index) => ({ name: `${index}.bin`, bytes: bytesOf(12 * MB) }));
    const form = await receive([], files);
    expect(form.tooLarge).toBe(true);
    expect(await db().attachment.count({ where: { sha256: "", createdAt: new Date(NOW) } })).toBe(0);
  });

  it("that were cut off on their way leave nothing behind", async () => {
    const held = await db().attachment.count();
    const broken = function* () {
      yield* bytesOf(3 * MB);
      throw new Error("the line is gone");
    };
    const { request } = sentForm([], [{ name: "cortado.bin", bytes: broken() }]);
    await expect(receiveForm(request, { now: NOW, heldToken: () => undefined })).rejects.toThrow("the line is gone");
    expect(await db().attachment.count()).toBe(held);
  });

  it("become the ticket's when it is opened, all of them, and the form is gone", async () => {
    const form = await receive([], [fileOf("uno.txt", "uno"), fileOf("dos.txt", "dos")]);
    const id = await open(form.held?.id ?? "");
    expect(await db().attachment.count({ where: { ticketId: id } })).toBe(2);
    expect(await heldForm(form.held?.token, NOW)).toBeNull();
    expect(await fileOfRequest(id, form.files[0]?.id ?? "")).toMatchObject({ name: "uno.txt" });
  });

  it("that are still on their way when another sending of the form opens it do not become the ticket's", async () => {
    const { held } = await receive([], [fileOf("uno.txt", "uno")]);
    await db().attachment.create({
      data: { ...arriving, heldFormId: held?.id ?? "", createdAt: new Date(NOW) },
    });
    const id = await open(held?.id ?? "");
    const rows = await db().attachment.findMany({ where: { ticketId: id }, select: { name: true } });
    expect(rows).toEqual([{ name: "uno.txt" }]);
    expect(await db().attachment.count({ where: { name: arriving.name } })).toBe(0);
  });
});

describe("a form that is held", () => {
  it("gives back what was typed and attached to who has its token alone, and keeps the files that it is told to", async () => {
    const first = await receive([["subject", "Hola\0"]], [fileOf("uno.txt", "uno"), fileOf("dos.txt", "dos")]);
    const { held, files } = first;
    if (!held) throw new Error("nothing is held");
    await keepForm(held.id, { values: first.values, errors: [{ field: "email", rule: "required" }] });
    expect(await heldForm(held.token, NOW)).toMatchObject({
      values: { subject: "Hola" },
      errors: [{ field: "email", rule: "required" }],
      files,
    });
    expect(await heldForm("A".repeat(43), NOW)).toBeNull();

    const [uno] = files;
    const second = await receive(
      [
        ["held", held?.name ?? ""],
        ["keep", uno?.id ?? ""],
      ],
      [fileOf("tres.txt", "tres")],
      held,
    );
    expect(second.held?.id).toBe(held.id);
    expect(second.files.map(({ name }) => name)).toEqual(["uno.txt", "tres.txt"]);
  });

  it("keeps none by a name that no file can have, and is read all the same", async () => {
    const { held } = await receive([], [fileOf("uno.txt", "uno")]);
    const form = await receive(
      [
        ["held", held?.name ?? ""],
        ["keep", "-".repeat(36)],
      ],
      [],
      held,
    );
    expect(form.files).toEqual([]);
  });

  it("does not give its files to another form of the same browser", async () => {
    const { held } = await receive([], [fileOf("uno.txt", "uno")]);
    const other = await receive([["subject", "Otra"]], [fileOf("otro.txt", "otro")], held);
    expect(other.held?.id).not.toBe(held?.id);
    expect(other.files.map(({ name }) => name)).toEqual(["otro.txt"]);
  });

  it("is told of when it is gone and its files were to be kept, and not of one that the sender took off", async () => {
    const { held, files } = await receive([], [fileOf("uno.txt", "uno")]);
    const [uno] = files;
    if (!held || !uno) throw new Error("nothing is held");
    const sent = [
      ["held", held.name],
      ["keep", uno.id],
    ] as const;
    expect((await receive(sent, [], held)).lost).toBe(false);
    expect((await receive([...sent, ["remove", uno.id]], [], held)).lost).toBe(false);
    await dropForm(held.id);
    expect(await receive(sent, [], held)).toMatchObject({ lost: true, files: [] });
  });

  it("is dropped when it is the oldest of more than one browser may have, and none that is another's", async () => {
    const made = [];
    for (const at of [2, 0, 1, 3]) made.push(await holdForm(NOW + at));
    const [second, oldest, , newest] = made;
    const others = await holdForm(NOW - 1);
    const tokens = made.map(({ token }) => token);
    expect(await dropOldestForms([...tokens, "nothing", "A".repeat(43)], 2)).toEqual(
      new Set([newest?.token, second?.token]),
    );
    expect(await heldForm(oldest?.token, NOW)).toBeNull();
    expect(await heldForm(newest?.token, NOW)).not.toBeNull();
    expect(await heldForm(others.token, NOW)).not.toBeNull();
  });

  it("keeps a file once that was sent twice", async () => {
    const { held, files } = await receive([], [fileOf("uno.txt", "uno")]);
    const again = await receive(
      [
        ["held", held?.name ?? ""],
        ["keep", files[0]?.id ?? ""],
      ],
      [fileOf("uno.txt", "uno")],
      held,
    );
    expect(again.files).toEqual(files);
  });

  it("is there for a day, to the millisecond, and then gone with its files", async () => {
    const { held, files } = await receive([], [fileOf("uno.txt", "uno")]);
    expect(await heldForm(held?.token, NOW + HELD_FOR_MS - 1)).not.toBeNull();
    expect(await heldForm(held?.token, NOW + HELD_FOR_MS)).toBeNull();
    await sweep(NOW + HELD_FOR_MS - 1);
    expect(await db().attachment.count({ where: { id: files[0]?.id ?? "" } })).toBe(1);
    expect((await sweep(NOW + HELD_FOR_MS)).heldForms).toBeGreaterThan(0);
    expect(await db().attachment.count({ where: { id: files[0]?.id ?? "" } })).toBe(0);
    expect(await db().attachmentPart.count({ where: { attachmentId: files[0]?.id ?? "" } })).toBe(0);
  });
});
