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
 * A turn whose holder was killed is over at once, or after 15 s where its number went to another process; a program
 * that it started and named (`goesOnAs`) is waited for, because it goes on working in the folder.
 */
export async function inTurn(task, onWait, work) {
  const folder = createHash("sha256").update(process.cwd()).digest("hex").slice(0, 16);
  // Outside the folder: npm ci and next build empty what they fill.
  const file = path.join(tmpdir(), `canal-abierto-${folder}-${process.getuid?.() ?? 0}-${task}`);
  for (let told = false; !take(file); ) {
    if (isAbandoned(file)) {
      putAside(file);
      continue;
    }
    if (!told) onWait();
    told = true;
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
    return await work((pid) => writeFileSync(file, `${process.pid} ${pid}`));
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
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

function isAbandoned(file) {
  try {
    const [holder, program] = readFileSync(file, "utf8").split(" ").map(Number);
    const isStale = Date.now() - statSync(file).mtimeMs > ABANDONED_AFTER_MS;
    if (isAlive(holder) && !isStale) return false;
    return program === undefined || !isAlive(program) || isOther(program);
  } catch (error) {
    // Given back this moment.
    return error.code !== "ENOENT";
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return commandOf(pid) !== "";
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** True where the system tells that a process is neither npm nor Node: the number was used again. */
function isOther(pid) {
  const command = commandOf(pid);
  return command !== null && !/npm|node/.test(command);
}

/** Empty for a process that has ended and was not reaped; null where the system does not tell. */
function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return null;
  }
}

/** Somebody else may have put it aside and taken the turn meanwhile: then theirs goes back to its place. */
function putAside(file) {
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    renameSync(file, aside);
    if (!isAbandoned(aside)) linkSync(aside, file);
  } catch {
    // Gone already, or taken again: the next try tells.
  }
  rmSync(aside, { force: true });
}
