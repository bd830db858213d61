import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { keepFile } from "#lib/backup/keep-file.ts";
import { Refusal } from "#lib/refusal.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "canal-keep-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

async function* some(...parts: (string | Error)[]) {
  for (const part of parts) {
    if (part instanceof Error) throw part;
    yield Buffer.from(part);
  }
}

const system = (code: string) => Object.assign(new Error(code), { code, syscall: "write" });

describe("a file that is kept", () => {
  it("is whole, and its owner's alone", async () => {
    const file = path.join(folder, "kept");
    expect(await keepFile(file, some("one ", "two"))).toBe(7);
    expect(readFileSync(file, "utf8")).toBe("one two");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["kept"]);
  });

  it("has its name only when it is whole", async () => {
    const seen: string[][] = [];
    async function* watched() {
      for (const part of ["one", "two"]) {
        seen.push(readdirSync(folder).map((name) => name.replace(/[0-9a-f]{12}/, "…")));
        yield Buffer.from(part);
      }
    }
    await keepFile(path.join(folder, "kept"), watched());
    expect(seen).toEqual([["kept.….part"], ["kept.….part"]]);
  });

  it("never takes the place of another", async () => {
    const file = path.join(folder, "kept");
    writeFileSync(file, "earlier");
    await expect(keepFile(file, some("later"))).rejects.toThrow(/is there already, and stays/);
    expect(readFileSync(file, "utf8")).toBe("earlier");
  });

  it.each([
    ["ENOSPC", /the disk is full/],
    ["EDQUOT", /quota/],
    ["EROFS", /nothing can be written there/],
    ["EIO", /the disk fails/],
  ])("that cannot be written (%s) leaves nothing, and says why", async (code, words) => {
    const error = await keepFile(path.join(folder, "kept"), some("half", system(code))).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(Refusal);
    expect(error.message).toMatch(words);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("leaves nothing when what it is made of fails, or it is told to stop", async () => {
    await expect(keepFile(path.join(folder, "kept"), some("half", new Error("lost")))).rejects.toThrow("lost");
    const stop = AbortSignal.abort(new Error("told to stop"));
    await expect(keepFile(path.join(folder, "kept"), some("half"), stop)).rejects.toThrow("told to stop");
    expect(readdirSync(folder)).toEqual([]);
  });
});
