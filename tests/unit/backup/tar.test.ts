import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { Damage, type Entry, readTar, tarEnd, tarEntry } from "#lib/backup/tar.ts";

const MTIME = Date.parse("2026-11-24T12:00:00Z") / 1000;
const entry = (name: string, text: string | Buffer): Entry => ({ name, bytes: Buffer.from(text) });

function archive(...entries: Entry[]): Buffer {
  return Buffer.concat([...entries.flatMap((one) => tarEntry(one, MTIME)), tarEnd()]);
}

async function read(bytes: Buffer, chunk = bytes.length): Promise<Entry[]> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const entries: Entry[] = [];
  for await (const one of readTar(chunks())) entries.push(one);
  return entries;
}

const SOME = [entry("desk.json", "{}\n"), entry("tables/Año/000001.copy", "á\t1\n".repeat(300)), entry("nothing", "")];

describe("an archive", () => {
  it("is read as it was written, however it comes in", async () => {
    for (const chunk of [1, 7, 511, 512, 513, 100_000]) expect(await read(archive(...SOME), chunk)).toEqual(SOME);
  });

  it("is read as it was written, whatever the bytes are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 1200 })), async (all) => {
        const entries = all.map((bytes, at) => entry(`file-${at}`, Buffer.from(bytes)));
        expect(await read(archive(...entries), 700)).toEqual(entries);
      }),
    );
  });

  it("is one that tar unpacks, with checksums in the form of sha256sum", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "canal-tar-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(path.join(folder, "desk.tar"), archive(...SOME));
    execFileSync("tar", ["-xf", "desk.tar"], { cwd: folder });
    for (const { name, bytes } of SOME) expect(readFileSync(path.join(folder, name))).toEqual(bytes);
    for (const { name, bytes } of SOME) {
      const sum = createHash("sha256").update(bytes).digest("hex");
      expect(readFileSync(path.join(folder, `${name}.sha256`), "utf8")).toBe(`${sum}  ${name}\n`);
    }
  });

  it("that was cut off anywhere is damaged", async () => {
    const whole = archive(...SOME);
    for (let length = 0; length < whole.length; length += 101)
      await expect(read(whole.subarray(0, length)), `${length} bytes`).rejects.toThrow(Damage);
  });

  it("in which anything but a header's idle bytes was changed is damaged", async () => {
    const whole = archive(entry("desk.json", "{}"));
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x01;
      const result = await read(changed).then(
        (entries) => (entries[0]?.bytes.equals(Buffer.from("{}")) ? "the same" : "other bytes"),
        (error: unknown) => (error instanceof Damage ? "damaged" : String(error)),
      );
      expect(["damaged", "the same"], `byte ${at}`).toContain(result);
    }
  });

  it("takes no name that does not fit", () => {
    expect(() => tarEntry(entry("x".repeat(101), ""), MTIME)).toThrow(/too long/);
  });
});
