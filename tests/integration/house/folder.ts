import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A new data directory that the user of the server may enter, as in a clone that is open to all. */
export function openFolder(): string {
  const folder = closedFolder();
  chmodSync(folder, 0o755);
  return folder;
}

/** A new folder of ours alone, as in a home of mode 0700; gone when the test is over. */
export function closedFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "canal-house-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Like openFolder, for a whole file, which takes it away itself. */
export function openFolderForSuite(): { path: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "canal-house-"));
  chmodSync(folder, 0o755);
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
