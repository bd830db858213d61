import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { run } from "#tests/integration/backup/command.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";

deskForSuite();

const page = JSON.parse(readFileSync("prisma/published-page.json", "utf8"));
const catalogue = (...args: string[]) => run("catalogue", args, { DATABASE_URL: process.env.DATABASE_URL ?? "" });

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "canal-catalogue-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

describe("npm run catalogue", () => {
  test("exports what is in force into a file that it finds right, again and again", async () => {
    const file = path.join(folder, "catalogue.json");
    writeFileSync(file, "earlier");
    for (const args of [[file], [file, "1"]]) {
      expect(await catalogue("export", ...args)).toMatchObject({ code: 0, err: expect.stringContaining("Revision 1") });
      expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(page);
    }
    const checked = await catalogue("check", file);
    expect(checked).toMatchObject({ code: 0, err: "" });
    expect(checked.out.toString()).toMatch(/is a catalogue: 5 channels, 3 tiers/);
    expect(JSON.parse((await catalogue("export", "-")).out.toString())).toEqual(page);
  });

  test("says what is wrong with a file, field by field, and that it was cut off", async () => {
    const file = path.join(folder, "catalogue.json");
    writeFileSync(file, JSON.stringify({ ...page, colour: 1, desk: { ...page.desk, timeZone: "America/Bacata" } }));
    const wrong = await catalogue("check", file);
    expect(wrong).toMatchObject({ code: 1, out: Buffer.alloc(0) });
    expect(wrong.err).toContain("/desk/timeZone: It is not an IANA time zone.");
    expect(wrong.err).toMatch(/\/colour: It is not known\.\n.*later release/);
    writeFileSync(file, JSON.stringify(page).slice(0, -200));
    expect(await catalogue("check", file)).toMatchObject({ code: 1, err: expect.stringContaining("cut off") });
  });

  test.each([
    ["a revision that is not there", ["export", "-", "9"], 1, "There is no revision 9"],
    ["a file that is not there", ["check", "/nowhere/catalogue.json"], 1, "there is none"],
    ["a file without an end", ["check", "/dev/zero"], 1, "It is larger than 5 MB"],
    ["a folder that is not there", ["export", "/nowhere/catalogue.json"], 1, "cannot be written"],
    ["nothing", [], 2, "-- export FILE"],
    ["another task", ["eat", "file"], 2, "-- export FILE"],
    ["what is no number", ["export", "-", "first"], 2, "-- export FILE"],
  ])("given %s says so", async (_, args, code, words) => {
    const said = await catalogue(...args);
    expect(said).toMatchObject({ code, out: Buffer.alloc(0), err: expect.stringContaining(words) });
    expect(said.err).not.toMatch(/\bat .*:\d+:\d+/);
  });
});
