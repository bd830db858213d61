import { randomBytes } from "node:crypto";

/** A log is read by the line: what lies deeper is for a debugger. */
const DEEPEST = 4;

type Level = "info" | "warn" | "error";
type Fields = Readonly<Record<string, unknown>>;

// What is named like a secret is one; an address of a database carries its password.
const SECRET_NAME = /passw|secret|token|cookie|authorization|api.?key/i;
const CREDENTIALS = /(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*):[^\s/@]+@/gi;

/**
 * One line an event on standard error: words on a terminal, JSON elsewhere.
 * Nothing that is named like a secret is written, nor the password inside an address.
 */
export const log = {
  info: (event: string, fields: Fields = {}) => write("info", event, fields),
  warn: (event: string, fields: Fields = {}) => write("warn", event, fields),
  /** @returns the id under which the error can be found again; it is what a person is shown. */
  error(event: string, error: unknown, fields: Fields = {}): string {
    const id = randomBytes(6).toString("base64url");
    write("error", event, { ...fields, id, error: error instanceof Error ? (error.stack ?? error.message) : error });
    return id;
  },
};

/** The line that is written for an event, without its end. */
export function logLine(level: Level, event: string, fields: Fields, at: Date, forTerminal: boolean): string {
  const shown = Object.entries(fields).map(([name, value]) => [name, withoutSecret(name, value, DEEPEST)] as const);
  if (!forTerminal) return JSON.stringify({ at: at.toISOString(), level, event, ...Object.fromEntries(shown) });
  const words = shown.map(([name, value]) => `${name}=${typeof value === "string" ? value : JSON.stringify(value)}`);
  return [at.toISOString().slice(11, 19), level, event, ...words].join(" ");
}

function write(level: Level, event: string, fields: Fields): void {
  process.stderr.write(`${logLine(level, event, fields, new Date(), process.stderr.isTTY === true)}\n`);
}

/** A copy that JSON can hold: errors as their words, big numbers as text, nothing deeper than a few levels. */
function withoutSecret(name: string, value: unknown, levels: number): unknown {
  if (SECRET_NAME.test(name)) return "[hidden]";
  if (typeof value === "string") return value.replace(CREDENTIALS, "$1:[hidden]@");
  if (typeof value === "bigint") return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Error) return withoutSecret(name, value.message.replaceAll(/\s+/g, " ").trim(), levels);
  if (value === null || typeof value !== "object") return value;
  if (levels === 0) return "[…]";
  if (Array.isArray(value)) return value.map((one) => withoutSecret(name, one, levels - 1));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutSecret(key, one, levels - 1)]));
}
