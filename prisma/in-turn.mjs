// Plain JavaScript without dependencies: it runs before anything is installed, on whatever Node npm has.
import { createHash, randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

// A holder shows that it lives by touching its file; the number of a process alone proves nothing.
const TOUCHED_EVERY_MS = 2_000;
const ABANDONED_AFTER_MS = 15_000;

/**
 * Does work that two processes must not do at once, in a folder that both use: the second waits for the first.
 * A turn whose holder was killed is over at once, or after 15 s where its number went to another process.
 */
export async function inTurn(task, onWait, work) {
  const folder = createHash("sha256").update(process.cwd()).digest("hex").slice(0, 16);
  // Outside the folder: npm ci and next build empty what they fill.
  const file = path.join(tmpdir(), `canal-abierto-${folder}-${process.getuid?.() ?? 0}-${task}`);
  for (let tries = 0; !take(file); tries++) {
    if (tries === 0) onWait();
    await delay(250);
  }
  const giveBack = () => rmSync(file, { force: true });
  process.once("exit", giveBack);
  const beat = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // Taken from us after a long sleep of the machine; the work goes on.
    }
  }, TOUCHED_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.removeListener("exit", giveBack);
    giveBack();
  }
}

function take(file) {
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    writeFileSync(draft, String(process.pid));
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (isAbandoned(file)) putAside(file, draft);
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

function isAbandoned(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > ABANDONED_AFTER_MS) return true;
    process.kill(Number(readFileSync(file, "utf8")), 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

/** Somebody else may have put it aside and taken the turn meanwhile: then theirs goes back to its place. */
function putAside(file, draft) {
  const aside = `${draft}-aside`;
  try {
    renameSync(file, aside);
    if (!isAbandoned(aside)) linkSync(aside, file);
  } catch {
    // Gone already, or taken again: the next try tells.
  }
  rmSync(aside, { force: true });
}
