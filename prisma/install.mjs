// Installs what package-lock.json names, when it is not there. Plain JavaScript without dependencies: it runs before
// anything is installed, on whatever Node npm has. Says nothing when there is nothing to do.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inTurn } from "./in-turn.mjs";

const STAMP = "node_modules/.installed";

const FULL_BELOW_BYTES = 20_000_000;
const DISK_FULL = "The disk is full: the dependencies need about 1 GB. Make room and start again.";
const KNOWN_TROUBLE = [
  [/npm was not found/, "npm was not found. Install Node.js with npm (https://nodejs.org) and start again."],
  [/ENOSPC|no space left on device|EDQUOT/i, DISK_FULL],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    "npm cannot reach its registry. Check the connection (and npm's proxy settings), and start again.",
  ],
  [/EACCES|EPERM|EROFS/, "npm may not write to this folder. Start the desk as the user to whom the folder belongs."],
  [
    /EINTEGRITY/,
    "A package is not the one that package-lock.json names. Start again; if it stays so, somebody is in between.",
  ],
  [/EUSAGE|in sync/, "package.json and package-lock.json do not agree. Run: npm install"],
];

process.chdir(path.dirname(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname)));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(130));

const wanted = createHash("sha256")
  .update(readFileSync("package-lock.json"))
  .update(process.platform + process.arch)
  .digest("hex");
if (!isInstalled()) {
  try {
    await inTurn(
      "install",
      () => console.log("Another start is installing the dependencies; waiting for it…"),
      async (goesOnAs) => isInstalled() || (await install(goesOnAs)),
    );
  } catch (error) {
    refuse(String(error?.message ?? error));
  }
}

function isInstalled() {
  if (textOf(STAMP) === wanted) return true;
  if (!npmHasInstalled()) return false;
  writeFileSync(STAMP, wanted);
  return true;
}

/** What somebody installed by hand (npm install) need not be installed again: npm writes this list when it is done. */
function npmHasInstalled() {
  const there = packagesOf("node_modules/.package-lock.json");
  const named = packagesOf("package-lock.json");
  if (!there || !named) return false;
  const isSame = ([name, one]) => one.version === named[name]?.version && one.integrity === named[name]?.integrity;
  const isHere = ([name, one]) => name === "" || name in there || !isNeeded(one);
  return Object.entries(there).every(isSame) && Object.entries(named).every(isHere);
}

function isNeeded({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return os?.includes(process.platform) === true && cpu?.includes(process.arch) === true && libc === undefined;
}

async function install(goesOnAs) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  console.log("Installing the dependencies; the first time it takes about a minute…");
  const ticker = setInterval(() => console.log(`  still installing, ${seconds()} s`), 20_000);
  const { code, said } = await npm(
    ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"],
    goesOnAs,
  );
  clearInterval(ticker);
  if (code !== 0) refuse(said);
  writeFileSync(STAMP, wanted);
  console.log(`Installed in ${seconds()} s.`);
}

function npm(args, goesOnAs) {
  return new Promise((resolve, reject) => {
    // The npm that runs us, if it says which; else the one on the path.
    const own = process.env.npm_execpath;
    const options = { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NODE_ENV: "development" } };
    const child =
      own && /npm-cli\.[cm]?js$/.test(own)
        ? spawn(process.execPath, [own, ...args], options)
        : spawn("npm", args, { ...options, shell: process.platform === "win32" });
    if (child.pid) goesOnAs(child.pid);
    process.once("exit", () => child.kill());
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
    child.on("error", (error) => reject(error.code === "ENOENT" ? new Error("npm was not found") : error));
    child.on("close", (code) => resolve({ code: code ?? 1, said }));
  });
}

function refuse(said) {
  const known = isFull() ? DISK_FULL : KNOWN_TROUBLE.find(([pattern]) => pattern.test(said))?.[1];
  // npm explains at length; where we know what it means, its code and its log are enough.
  const lines = said.trim().split("\n");
  const shown = known
    ? lines.filter((line) => /npm error (code|errno|path)|complete log/.test(line))
    : lines.slice(-12);
  console.error(
    `\n${[known ?? "The dependencies cannot be installed.", ...shown.map((line) => `  ${line}`)].join("\n")}\n`,
  );
  process.exit(1);
}

/** Programs that packages run while they are installed report a full disk in many ways, or crash. */
function isFull() {
  try {
    const { bavail, bsize } = statfsSync(".");
    return bavail * bsize < FULL_BELOW_BYTES;
  } catch {
    return false;
  }
}

function packagesOf(file) {
  const text = textOf(file);
  return text === null ? null : JSON.parse(text).packages;
}

function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
