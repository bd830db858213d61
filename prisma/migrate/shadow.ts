import { randomBytes } from "node:crypto";
import pg from "pg";

// Longer than any check takes: one that is older was left by a check that was killed.
const ABANDONED_AFTER_MS = 60 * 60_000;

const SHADOW = /^canal_shadow_(\d+)_[0-9a-f]+$/;

/**
 * Gives the use of an empty database beside the one named, dropped afterwards; those that an earlier, killed check
 * has left are dropped first.
 * @param url of a role that may make databases
 */
export async function withShadow<T>(url: string, now: Date, use: (url: string) => Promise<T>): Promise<T> {
  const name = `canal_shadow_${now.getTime()}_${randomBytes(6).toString("hex")}`;
  const admin = new pg.Client(url);
  admin.on("error", () => {});
  await admin.connect();
  try {
    await dropAbandoned(admin, now);
    await admin.query(`CREATE DATABASE ${name}`);
    try {
      return await use(Object.assign(new URL(url), { pathname: `/${name}` }).href);
    } finally {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  } finally {
    await admin.end();
  }
}

async function dropAbandoned(admin: pg.Client, now: Date): Promise<void> {
  const { rows } = await admin.query("SELECT datname AS name FROM pg_database WHERE datname LIKE 'canal\\_shadow\\_%'");
  for (const { name } of rows) {
    const made = Number(SHADOW.exec(name)?.[1]);
    if (now.getTime() - made > ABANDONED_AFTER_MS) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
}
