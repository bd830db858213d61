import type { Client } from "pg";
import { passwordOf, type Role } from "#prisma/embedded/secret.ts";

/** The name of the desk's database on the built-in server. */
export const DATABASE = "canal_abierto";

// A page that waits longer than this has been given up by who asked for it; migrations run as the owner, without.
const APP_SETTINGS = {
  statement_timeout: "15s",
  lock_timeout: "5s",
  idle_in_transaction_session_timeout: "30s",
};

/**
 * Makes what the desk needs on a server, and changes nothing that is there: its database, the role that owns it
 * (migrations; may make databases, for the check of migrations and for tests) and the role of the application,
 * which owns nothing; what it may do with rows, the migrations give it (`prisma/migrate/app-rights.ts`).
 * @param admin connected as the superuser
 */
export async function ensureRoles(admin: Client, secret: string): Promise<void> {
  const roles = await admin.query("SELECT rolname FROM pg_roles WHERE rolname IN ('canal_owner', 'canal_app')");
  const has = (role: Role) => roles.rows.some((row) => row.rolname === role);
  const password = (role: Role) => admin.escapeLiteral(passwordOf(role, secret));
  if (!has("canal_owner"))
    await admin.query(`CREATE ROLE canal_owner LOGIN CREATEDB PASSWORD ${password("canal_owner")}`);
  if (!has("canal_app")) await admin.query(`CREATE ROLE canal_app LOGIN PASSWORD ${password("canal_app")}`);
  for (const [name, value] of Object.entries(APP_SETTINGS)) {
    await admin.query(`ALTER ROLE canal_app SET ${name} = ${admin.escapeLiteral(value)}`);
  }
  const made = await admin.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
  if (made.rowCount === 0) await admin.query(`CREATE DATABASE ${DATABASE} OWNER canal_owner`);
}
