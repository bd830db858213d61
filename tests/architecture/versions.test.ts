import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Lock = {
  packages: Record<string, { version?: string; resolved?: string; integrity?: string; inBundle?: boolean }>;
};

const ROOT = new URL("../../", import.meta.url);
const LOCK: Lock = JSON.parse(readFileSync(new URL("package-lock.json", ROOT), "utf8"));
const MANIFEST: Record<string, Record<string, string> | undefined> = JSON.parse(
  readFileSync(new URL("package.json", ROOT), "utf8"),
);

/** Below these there are known holes, or things that do not work here. A package that is not installed breaks no floor. */
const FLOORS: Record<string, string> = {
  next: "16.4.6",
  "next-auth": "4.24.15",
  sharp: "0.35.5",
  nodemailer: "10.6.1",
  zod: "4.6.6",
};
const REQUIRED = ["next", "next-auth", "zod"];

function installed(name: string): string[] {
  return Object.entries(LOCK.packages)
    .filter(([place]) => place.endsWith(`node_modules/${name}`))
    .flatMap(([, { version }]) => version ?? []);
}

function isAtLeast(version: string, floor: string): boolean {
  return version.localeCompare(floor, "en", { numeric: true }) >= 0;
}

test.each(Object.entries(FLOORS))("every %s in the lock is at least %s", (name, floor) => {
  const versions = installed(name);
  if (REQUIRED.includes(name)) expect(versions).not.toEqual([]);
  expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([]);
});

test("a floor is seen to be broken", () => {
  expect(isAtLeast("16.4.5", "16.4.6")).toBe(false);
  expect(isAtLeast("16.10.0", "16.4.6")).toBe(true);
});

test("every dependency is named by its exact version", () => {
  const all = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((kind) =>
    Object.entries(MANIFEST[kind] ?? {}),
  );
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version)).map(([name]) => name)).toEqual([]);
});

test("every package in the lock has its checksum, or comes inside one that has", () => {
  const without = Object.entries(LOCK.packages).filter(
    ([place, { integrity, inBundle }]) => place !== "" && !integrity && !inBundle,
  );
  expect(without.map(([place]) => place)).toEqual([]);
});
