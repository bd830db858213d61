import { existsSync, readFileSync } from "node:fs";
import { BlockList, isIP } from "node:net";
import path from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import { Refusal } from "#lib/refusal.ts";

/** What the desk is told from outside; .env.example says what each variable is for. */
export type Environment = {
  /** 1…65535 */
  port: number;
  host: string;
  /** Null: the built-in database, until `npm start` has brought it up and named it. */
  databaseUrl: string | null;
  /** For migrations, where the tables belong to another role than the application's; null: to the same one. */
  databaseOwnerUrl: string | null;
  /** True under `npm start` and `npm run dev` when no DATABASE_URL was given: the demo people exist here alone. */
  builtInDatabase: boolean;
  /** The secret of this installation, from which links are made; null: none was given. */
  secret: string | null;
  /** Absolute. */
  dataDir: string;
  /** Where people reach the desk: scheme, host and port, no slash at the end. */
  publicUrl: string;
  /** Addresses and networks whose X-Forwarded-* headers are believed; empty: nobody's. */
  trustedProxies: readonly string[];
  production: boolean;
};

/** Half of what 256 random bits take as base64: whoever writes fewer has not drawn them at random. */
const SECRET_MIN = 32;

type Source = Readonly<Record<string, string | undefined>>;

const port = z
  .string()
  .regex(/^\d{1,5}$/, "is not a whole number")
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65535, "lies outside 1 to 65535");

const host = z.string().regex(/^[A-Za-z0-9._:-]+$/, "is not a host name or an address (localhost, 0.0.0.0, ::)");

const databaseUrl = z.string().refine((value) => {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return (url.protocol === "postgresql:" || url.protocol === "postgres:") && url.pathname.length > 1;
}, "is not of the form postgresql://user:password@host:5432/database (write special characters of the password as %XX)");

const publicUrl = z
  .string()
  .refine((value) => {
    if (!URL.canParse(value)) return false;
    const { protocol, username, pathname, search, hash } = new URL(value);
    return /^https?:$/.test(protocol) && pathname === "/" && !username && !search && !hash;
  }, "is not of the form https://desk.example.org (the desk needs a host name of its own: no path)")
  .transform((value) => (URL.canParse(value) ? new URL(value).origin : value));

const trustedProxy = z
  .string()
  .transform((value) => value.split(",").map((one) => one.trim()))
  .refine((all) => all.every(isProxy), "is not a list of addresses or networks (127.0.0.1, 10.0.0.0/8, loopback)");

const secret = z.string().min(SECRET_MIN, `has fewer than ${SECRET_MIN} characters`);

const schema = z.object({
  PORT: port.default(3000),
  HOST: host.default("localhost"),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_OWNER_URL: databaseUrl.optional(),
  BUILT_IN_DATABASE: z.literal("1").optional(),
  SECRET: secret.optional(),
  DATA_DIR: z.string().default(".data"),
  PUBLIC_URL: publicUrl.optional(),
  TRUSTED_PROXY: trustedProxy.default([]),
  NODE_ENV: z.string().optional(),
});

/**
 * Reads the variables; one that is empty counts as not given.
 * @throws Refusal naming each variable that cannot be used, and why.
 */
export function readEnvironment(source: Source): Environment {
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, source[name] || undefined]));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}.`);
    throw new Refusal(`These variables cannot be used (.env.example describes them):\n${lines.join("\n")}`);
  }
  const { data } = parsed;
  if (data.DATABASE_OWNER_URL !== undefined && data.DATABASE_URL === undefined)
    throw new Refusal("DATABASE_OWNER_URL is given without DATABASE_URL, which the application connects by.");
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL ?? null,
    databaseOwnerUrl: data.DATABASE_OWNER_URL ?? null,
    builtInDatabase: data.BUILT_IN_DATABASE === "1",
    secret: data.SECRET ?? null,
    dataDir: path.resolve(/* turbopackIgnore: true */ data.DATA_DIR),
    publicUrl: data.PUBLIC_URL ?? localAddress(data.HOST, data.PORT),
    trustedProxies: data.TRUSTED_PROXY,
    production: data.NODE_ENV === "production",
  };
}

let known: Environment | undefined;

/** The environment of this process, read once. */
export function environment(): Environment {
  known ??= readEnvironment(process.env);
  return known;
}

/** Takes the variables of a `.env` file in the working directory; what the process was given itself wins. */
export function loadDotEnv(): void {
  if (!existsSync(".env")) return;
  for (const [name, value] of Object.entries(parseEnv(readFileSync(".env", "utf8")))) process.env[name] ??= value;
}

/** The variables for a process started from this one: its own, and these. */
export function childEnvironment(extra: Source): NodeJS.ProcessEnv {
  return Object.assign({ ...process.env }, extra);
}

/** Tells next-auth, which reads it from nowhere else, where people reach the desk: never from what a request says. */
export function tellNextAuth(): void {
  process.env.NEXTAUTH_URL = environment().publicUrl;
}

/** True when npm runs this process, so that npm's end is ours too. */
export function isRunByNpm(): boolean {
  return process.env.npm_lifecycle_event !== undefined;
}

/** Says whether an address is one of the proxies, given as in TRUSTED_PROXY. */
export function proxyMatcher(proxies: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const proxy of proxies) {
    if (proxy === "loopback") {
      list.addSubnet("127.0.0.0", 8, "ipv4");
      list.addAddress("::1", "ipv6");
      continue;
    }
    const [address = "", prefix] = proxy.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

function isProxy(value: string): boolean {
  if (value === "loopback") return true;
  const [address = "", prefix, ...rest] = value.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}

/** A server that listens everywhere is reached from here by the name of this machine's loopback. */
function localAddress(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
