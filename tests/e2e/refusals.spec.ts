import { expect, test } from "#tests/fixtures/test.ts";

const WRITES = ["POST", "PUT", "PATCH", "DELETE"] as const;

test("a page takes no write, not even from itself, and says what it takes", async ({ request, desk }) => {
  for (const path of ["/", "/en", "/api"])
    for (const method of [...WRITES, "OPTIONS"]) {
      const answer = await request.fetch(path, { method, headers: { origin: desk.url } });
      expect(answer.status(), `${method} ${path}`).toBe(405);
      expect(answer.headers().allow).toBe("GET, HEAD");
      expect(answer.headers()["content-type"]).toMatch(/^application\/problem\+json/);
    }
});

test("an address that takes some methods names them to who comes with another, or with one that nobody knows", async ({
  request,
  desk,
}) => {
  for (const [path, allow] of [
    ["/solicitud/enviar", "POST, OPTIONS"],
    ["/solicitud/CA-2026-000001/escribir", "POST, OPTIONS"],
    ["/solicitud/CA-2026-000001/archivo/x", "GET, HEAD, OPTIONS"],
    ["/seguir/enviar", "POST, OPTIONS"],
    ["/desk/draft", "POST, OPTIONS"],
    ["/desk/data/list", "GET, HEAD, OPTIONS"],
    ["/desk/export.csv", "GET, HEAD, OPTIONS"],
    ["/api/attachments", "POST, OPTIONS"],
    ["/api/auth/signout", "GET, POST, HEAD, OPTIONS"],
  ] as const)
    for (const method of ["DELETE", "PATCH", ...(allow.startsWith("POST") ? ["GET"] : ["PUT"])]) {
      const answer = await request.fetch(path, { method, headers: { origin: desk.url } });
      expect([method, path, answer.status(), answer.headers().allow]).toEqual([method, path, 405, allow]);
    }
  for (const [path, allow] of [
    ["/api/v1/route?requestType=claim", "GET, HEAD, OPTIONS"],
    ["/api/v1/tickets/CA-2026-000001/messages", "POST, OPTIONS"],
    ["/api/v1/tickets", "GET, POST, HEAD, OPTIONS"],
  ] as const) {
    const answer = await request.fetch(path, { method: "PROPFIND" });
    expect([path, answer.status(), answer.headers().allow]).toEqual([path, 405, allow]);
  }
});

test("what is no page takes no write either", async ({ request, desk }) => {
  const answer = await request.post("/nada", { headers: { origin: desk.url }, multipart: { $ACTION_REF_1: "" } });
  expect(answer.status()).toBe(404);
  expect(answer.headers()["content-type"]).toMatch(/^application\/problem\+json/);
});

test("a write from another site is forbidden", async ({ request }) => {
  for (const headers of [{ origin: "https://elsewhere.example" }, { "sec-fetch-site": "cross-site" }, {}]) {
    const answer = await request.post("/", { headers });
    expect(answer.status()).toBe(403);
    expect(await answer.json()).toMatchObject({ title: "No está permitido", status: 403 });
  }
});

test("a file is only read", async ({ request, page }) => {
  await page.goto("/");
  const script = await page.locator("script[src]").first().getAttribute("src");
  for (const path of ["/icon.svg", "/sw.js", "/icons/icon-192.png", "/manifest.webmanifest", script ?? ""])
    for (const method of [...WRITES, "OPTIONS"])
      expect((await request.fetch(path, { method })).status(), `${method} ${path}`).toBe(405);
});

test("the description of the API takes no parameter", async ({ request }) => {
  const answer = await request.get("/api/v1/openapi.json?lang=en");
  expect(answer.status()).toBe(400);
  expect(await answer.json()).toMatchObject({ errors: [{ parameter: "lang" }] });
});

test("a parameter that the framework would swallow is refused as any other unknown one", async ({ request }) => {
  for (const name of ["__proto__", "nxtPid"]) {
    const answer = await request.get(`/api/v1/route?requestType=claim&${name}=1`);
    expect(answer.status()).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ parameter: name }] });
  }
});
