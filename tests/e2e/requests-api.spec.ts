import { changePerson, tokenOf } from "#tests/fixtures/people.ts";
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

test("a request goes from end to end by the API: opened, taken, answered, escalated, solved, read by its customer", async ({
  request,
  desk,
}) => {
  const as = async (email: "agente@demo.test" | "supervisor@demo.test") => ({
    Authorization: `Bearer ${await tokenOf(desk.database, email, desk.now)}`,
  });
  const [agent, supervisor] = [await as("agente@demo.test"), await as("supervisor@demo.test")];
  const { number, followToken } = await (await request.post("/api/v1/requests", { data: OPENING })).json();
  const ticket = `/api/v1/tickets/${number}`;

  const listed = await request.get(`/api/v1/tickets?view=unassigned&q=${number}`, { headers: agent });
  expect((await listed.json()).items).toMatchObject([{ number, version: 1, status: "new" }]);
  const taken = await request.patch(ticket, { headers: agent, data: { version: 1, assignee: "agente@demo.test" } });
  expect(await taken.json()).toMatchObject({ version: 2, status: "open" });
  const text = "Lo estamos mirando.";
  await request.post(`${ticket}/messages`, { headers: agent, data: { visibility: "internal", text: "Es la cola." } });
  await request.post(`${ticket}/messages`, { headers: agent, data: { visibility: "public", text } });
  const up = await request.post(`${ticket}/escalations`, {
    headers: agent,
    data: { version: 2, reason: "No responde." },
  });
  expect(up.status()).toBe(201);
  expect((await request.patch(ticket, { headers: agent, data: "{" })).status()).toBe(403);
  const solved = await request.patch(ticket, { headers: supervisor, data: { version: 3, status: "solved" } });
  expect(await solved.json()).toMatchObject({ version: 4, status: "solved", tier: 2 });

  const read = await (await request.get(`/api/v1/requests/${followToken}`)).text();
  expect(JSON.parse(read)).toMatchObject({ status: "solved", messages: [{}, { from: "desk", text }] });
  expect(read).not.toMatch(/Es la cola|No responde|@demo\.test/);
});

test("who is signed in has any view as a table, in their language, and nobody else has it any longer", async ({
  page,
  desk,
  signIn,
}) => {
  const { request } = page.context();
  await request.post("/api/v1/requests", { data: { ...OPENING, subject: '=HYPERLINK("http://x.example";"clic")' } });
  await signIn(page, "coordinador@demo.test");
  const table = await request.get("/desk/export.csv?view=all&priority=P1");
  expect(table.status()).toBe(200);
  expect(table.headers()["content-type"]).toBe("text/csv; charset=utf-8; header=present");
  expect(table.headers()["content-disposition"]).toBe('attachment; filename="canal-abierto-todas-2026-11-24.csv"');
  const text = await table.text();
  expect(text).toMatch(/^\ufeffRadicado,Asunto,Tipo,/);
  expect(text).toContain(`,"'=HYPERLINK(""http://x.example"";""clic"")",Incidente,P1 Crítica,Nueva,1,`);
  expect((await request.get("/desk/export.csv?view=all&cursor=1")).status()).toBe(400);
  await changePerson(desk.database, "coordinador@demo.test", "disabled");
  try {
    expect((await request.get("/desk/export.csv", { maxRedirects: 0 })).status()).toBe(303);
  } finally {
    await changePerson(desk.database, "coordinador@demo.test", "enabled");
  }
});
