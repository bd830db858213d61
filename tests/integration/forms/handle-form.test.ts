import { expect, it } from "vitest";
import { environment } from "#lib/env.ts";
import { handleForm } from "#lib/forms/handle-form.ts";
import { routes } from "#lib/routes.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";

deskForSuite();

const MOST = 200;

function send(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request("http://localhost:3000/solicitud/enviar?in=en", {
    method: "POST",
    headers: { origin: environment().publicUrl, "x-forwarded-for": address, ...headers },
  });
  return handleForm(request, routes.request, async () => new Response(null, { status: 201 }));
}

it("takes no more than 200 forms in 10 minutes from one address, and says so in the way that it was asked", async () => {
  for (let sent = 0; sent < MOST; sent += 1) expect((await send("203.0.113.7")).status).toBe(201);
  const page = await send("203.0.113.7");
  expect(page.status).toBe(429);
  expect(Number(page.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await page.text()).toContain("Sent too often from this place");
  const scripted = await send("203.0.113.7", { accept: "application/json" });
  expect(scripted.status).toBe(429);
  expect(await scripted.json()).toMatchObject({ message: expect.stringContaining("go back and send again") });
  expect((await send("203.0.113.8")).status).toBe(201);
});

it("says that the service is busy, and nothing else, of what goes wrong", async () => {
  const request = new Request("http://localhost:3000/solicitud/enviar", {
    method: "POST",
    headers: { origin: environment().publicUrl, "x-forwarded-for": "203.0.113.9" },
  });
  const answer = await handleForm(request, routes.request, async () => {
    throw new Error("SELECT secret FROM nowhere");
  });
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("5");
  expect(await answer.text()).not.toContain("SELECT");
});
