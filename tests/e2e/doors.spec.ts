import { ACCESS } from "#lib/people/access.ts";
import { type DeskRight, may } from "#lib/people/rights.ts";
import type { Desk } from "#tests/fixtures/desk.ts";
import { changePerson, PEOPLE, type PersonEmail, startSessionOf } from "#tests/fixtures/people.ts";
import { expect, testWithOwnDesk as test } from "#tests/fixtures/test.ts";

/** The address of a page or a route; what it is about does not exist. */
function addressOf(file: string): string {
  return file
    .replace(/^app/, "")
    .replace(/\/(page\.tsx|route\.ts)$/, "")
    .replaceAll(/\/\([^)]+\)/g, "")
    .replace("/[language]", "")
    .replace("[...nextauth]", "session")
    .replace("[...path]", "nada")
    .replaceAll(/\[\w+\]/g, "x".repeat(43));
}

const PAGES = Object.entries(ACCESS).filter(([name]) => name.endsWith("page.tsx"));
const GUARDED = PAGES.filter(([, rule]) => rule === "desk" || typeof rule === "object");
const ROUTES = Object.entries(ACCESS).filter(([name, rule]) => name.endsWith("route.ts") && rule === "desk");
const WRITTEN = new Set(["/api/catalogue-file", "/admin/draft", "/api/attachments", "/desk/draft", "/desk/presence"]);

async function ask(desk: Desk, path: string, session: string | null, method: "GET" | "POST" = "GET") {
  const headers: Record<string, string> = session === null ? {} : { cookie: `canal-session=${session}` };
  const sent = method === "GET" ? {} : { body: "{}" };
  const answer = await fetch(desk.url + path, {
    method,
    redirect: "manual",
    headers: { ...headers, "sec-fetch-site": "same-origin" },
    ...sent,
  });
  await answer.arrayBuffer();
  return answer;
}

/** Who comes without a session, or with one that is none any longer. */
async function nobodies(desk: Desk): Promise<(string | null)[]> {
  const disabled = await startSessionOf(desk.database, "supervisor@demo.test", desk.now);
  await changePerson(desk.database, "supervisor@demo.test", "disabled");
  return [null, "", "x", "x".repeat(43), disabled];
}

test("every page of the desk is opened by who may, and leads everybody else to the sign-in and back", async ({
  desk,
}) => {
  const sessionOf = (email: PersonEmail) => startSessionOf(desk.database, email, desk.now);
  const strangers = await nobodies(desk);
  const agent = await sessionOf("agente@demo.test");
  const admin = await sessionOf("admin@demo.test");
  const toSignIn = async (path: string, session: string | null) => {
    const { status, headers } = await ask(desk, path, session);
    return `${status} ${headers.get("location")?.replace(desk.url, "")}`;
  };
  const allows = (email: PersonEmail, right: DeskRight) => {
    const person = PEOPLE.find((one) => one.email === email);
    return person !== undefined && may(person, right);
  };

  for (const [file, rule] of GUARDED) {
    const path = addressOf(file);
    for (const nobody of strangers)
      expect(await toSignIn(path, nobody), `${path} to ${nobody}`).toBe(
        `307 /desk/sign-in?next=${encodeURIComponent(path)}`,
      );
    if (typeof rule !== "object") continue;
    const mayAgent = allows("agente@demo.test", rule.right);
    expect((await ask(desk, path, agent)).status === 404, `${path} to an agent`).toBe(!mayAgent);
    const opened = (await ask(desk, path, admin)).status;
    // What is about somebody who does not exist is nowhere, also for who may see it.
    if (file.includes("[")) expect(opened, `${path} to an administrator`).toBe(404);
    else expect([200, 307], `${path} to an administrator`).toContain(opened);
  }
});

test("no data of the desk is for who is not signed in", async ({ desk }) => {
  const strangers = await nobodies(desk);
  const agent = await startSessionOf(desk.database, "agente@demo.test", desk.now);
  for (const [file] of ROUTES) {
    const path = addressOf(file);
    const method = WRITTEN.has(path) ? "POST" : "GET";
    for (const nobody of strangers) {
      const { status, headers } = await ask(desk, path, nobody, method);
      // A table is asked for by a link that somebody follows, and a file is sent by a form.
      const refused = path === "/desk/export.csv" || path === "/api/catalogue-file" ? 303 : 401;
      expect(status, `${path} to ${nobody}`).toBe(refused);
      expect(headers.get("cache-control"), path).toBe("no-store");
    }
    // The stream would not end.
    if (path !== "/desk/stream") expect([401, 303], path).not.toContain((await ask(desk, path, agent, method)).status);
  }
});

test("nothing keeps a copy of a page of the desk, or lists it", async ({ desk }) => {
  for (const [file] of PAGES.filter(([name]) => /^app\/(desk|admin)\//.test(name))) {
    const answer = await fetch(desk.url + addressOf(file), { redirect: "manual" });
    await answer.arrayBuffer();
    expect(answer.headers.get("cache-control"), file).toContain("no-store");
    expect(answer.headers.get("x-robots-tag"), file).toBe("noindex");
    expect(answer.headers.get("content-security-policy"), file).toContain("script-src 'self' 'nonce-");
  }
});

test("a link for a password tells nobody where it came from, and changes nothing", async ({ desk }) => {
  const answer = await fetch(`${desk.url}/desk/password/${"x".repeat(43)}`, { redirect: "manual" });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/desk/password");
  expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
  expect(answer.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Lax/);
});

test("a form of the desk that is larger than any of ours is refused before it is read", async ({ desk }) => {
  const send = async (body: string | ReadableStream) => {
    const headers = { origin: desk.url, "content-type": "application/x-www-form-urlencoded" };
    const sent = { method: "POST", body, headers, duplex: "half" };
    const answer = await fetch(`${desk.url}/desk/reset`, sent);
    await answer.arrayBuffer();
    return answer.status;
  };
  expect(await send("x".repeat(2_000_000))).toBe(413);
  expect(await send(new Blob(["of a length that is not told"]).stream())).toBe(411);
});

test("next-auth says who is signed in by the row of the session, and nothing of what they may do", async ({ desk }) => {
  const session = await startSessionOf(desk.database, "admin@demo.test", desk.now);
  const ask = async () => {
    const answer = await fetch(`${desk.url}/api/auth/session`, { headers: { cookie: `canal-session=${session}` } });
    return { said: JSON.stringify(await answer.json()), cookies: answer.headers.getSetCookie().join("\n") };
  };
  const before = await ask();
  expect(JSON.parse(before.said).user).toEqual({ name: "Marta Quintero", email: "admin@demo.test" });
  expect(before.said).not.toMatch(/role|tier/);
  await changePerson(desk.database, "admin@demo.test", "disabled");
  const after = await ask();
  expect(after.said).toBe("{}");
  expect(after.cookies).toMatch(/^canal-session=;.*(Max-Age=0|1970)/);
});

test.describe("a sign-in that is sent from elsewhere", () => {
  const body = new URLSearchParams({ email: "agente@demo.test", password: "guess" });
  const ELSEWHERE: readonly [string, (home: string) => Record<string, string>][] = [
    ["another site", () => ({ "sec-fetch-site": "cross-site" })],
    ["another site that claims our origin", (home) => ({ "sec-fetch-site": "cross-site", origin: home })],
    ["a sibling of ours", () => ({ "sec-fetch-site": "same-site" })],
    ["an address typed by hand", () => ({ "sec-fetch-site": "none" })],
    ["a browser that names another origin", () => ({ origin: "https://evil.example" })],
    [
      "one that forges where it was forwarded",
      () => ({ origin: "https://evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" }),
    ],
    ["a program that names none", () => ({})],
  ];
  for (const [who, headersFor] of ELSEWHERE) {
    test(`is refused: ${who}`, async ({ desk }) => {
      for (const path of ["/api/auth/callback/credentials", "/api/auth/signout", "/desk/reset"]) {
        const answer = await fetch(desk.url + path, { method: "POST", body, headers: headersFor(desk.url) });
        expect(answer.status, path).toBe(403);
        expect(await answer.text()).not.toMatch(/\bat .*:\d+:\d+/);
      }
    });
  }

  test("leads to our own address, whatever a request says of it", async ({ desk }) => {
    const headers = { origin: desk.url, "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
    for (const next of ["https://evil.example", "//evil.example", "/desk/profile"]) {
      const form = new URLSearchParams({ ...Object.fromEntries(body), next, callbackUrl: "https://evil.example" });
      const path = "/api/auth/callback/credentials";
      const answer = await fetch(desk.url + path, { method: "POST", body: form, headers, redirect: "manual" });
      expect(answer.headers.get("location")).toMatch(/^\/desk\/sign-in\?next=%2Fdesk/);
    }
  });

  test("is not asked of next-auth's other addresses", async ({ desk }) => {
    const headers = { origin: desk.url };
    for (const path of ["session", "_log", "callback/credentials/x", "signin/credentials", "x"])
      expect((await fetch(`${desk.url}/api/auth/${path}`, { method: "POST", body, headers })).status, path).toBe(404);
    for (const path of ["callback/credentials", "_log", "x"])
      expect((await fetch(`${desk.url}/api/auth/${path}`)).status, path).toBe(404);
    const large = new URLSearchParams({ email: "x".repeat(100_000) });
    const path = "/api/auth/callback/credentials";
    expect((await fetch(desk.url + path, { method: "POST", body: large, headers })).status).toBe(413);
    expect((await fetch(desk.url + path, { method: "POST", body: "{}", headers })).status).toBe(400);
  });
});
