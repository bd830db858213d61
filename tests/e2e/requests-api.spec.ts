import { expect, test } from "#tests/fixtures/test.ts";

const OPENING = {
  requestType: "incident",
  priority: "P1",
  subject: "Acuses sin estampa de tiempo",
  text: "Desde ayer llegan sin ella.",
  name: "Juan Sebastián Peña",
  email: "jpena@loscedros.example",
  consent: true,
};

test("a program opens a request, is answered the same again, follows it by its link and writes to it", async ({
  request,
  desk,
}) => {
  const sent = { data: OPENING, headers: { "Idempotency-Key": `e2e-${desk.url}` } };
  const [first, again] = await Promise.all([
    request.post("/api/v1/requests", sent),
    request.post("/api/v1/requests", sent),
  ]);
  expect(first.status()).toBe(201);
  expect(await again.text()).toBe(await first.text());
  const { number, followToken, followUrl, decision } = await first.json();
  expect(number).toMatch(/^CA-2026-\d{6}$/);
  expect(followUrl).toBe(`${desk.url}/s/${followToken}`);
  const routed = await request.get("/api/v1/route?requestType=incident&priority=P1");
  expect(decision).toEqual(await routed.json());

  const written = await request.post(`/api/v1/requests/${followToken}/messages`, { data: { text: "Sigue igual." } });
  expect(written.status()).toBe(201);
  const followed = await request.get(`/api/v1/requests/${followToken}`);
  expect(followed.headers()["cache-control"]).toBe("no-store");
  expect((await followed.json()).messages).toMatchObject([
    { from: "customer", name: OPENING.name, text: OPENING.text },
    { from: "customer", text: "Sigue igual." },
  ]);
  expect((await request.head(`/api/v1/requests/${followToken}`)).status()).toBe(200);
});

test("what is too large is refused while it is still being sent, and the connection serves on", async ({ request }) => {
  const data = Buffer.alloc(20 * 1_024 * 1_024, "x");
  const large = await request.post("/api/v1/requests", { data, headers: { "Content-Type": "application/json" } });
  expect(large.status()).toBe(413);
  expect((await request.post("/api/v1/requests", { data: OPENING })).status()).toBe(201);
});

test("a page of another site may send nothing here that it can read", async ({ request }) => {
  const headers = { Origin: "https://elsewhere.example", "Sec-Fetch-Site": "cross-site" };
  for (const answer of [
    await request.post("/api/v1/requests", { data: OPENING, headers }),
    await request.post("/api/v1/requests", { data: {}, headers }),
    await request.fetch("/api/v1/requests", { method: "OPTIONS", headers }),
    await request.put("/api/v1/requests", { data: {}, headers }),
  ])
    expect(answer.headers()["access-control-allow-origin"]).toBeUndefined();
  const form = await request.post("/api/v1/requests", { form: { subject: "a" }, headers });
  expect(form.status()).toBe(415);
});

test("tickets and their table are for who works at the desk", async ({ request }) => {
  const asked = await request.get("/api/v1/tickets?rubbish=1");
  expect(asked.status()).toBe(401);
  expect(asked.headers()["www-authenticate"]).toContain("Bearer");
  const table = await request.get("/desk/export.csv?view=mine", { maxRedirects: 0 });
  expect(table.status()).toBe(303);
  expect(table.headers().location).toContain(encodeURIComponent("/desk/export.csv?view=mine"));
});
