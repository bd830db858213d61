import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { afterEach, expect, test } from "vitest";
import { BusyResponse } from "#lib/commands/start/busy-response.ts";

const servers = new Set<{ close(): void }>();

afterEach(() => {
  for (const server of servers) server.close();
  servers.clear();
});

async function asked(answer: (response: ServerResponse) => void): Promise<Response> {
  const server = createServer({ ServerResponse: BusyResponse }, (_request, response) => answer(response));
  servers.add(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return fetch(`http://127.0.0.1:${address.port}/`);
}

test.each<[how: string, answer: (response: ServerResponse) => void]>([
  [
    "by its status alone",
    (response) => {
      response.statusCode = 500;
      response.end("what was said");
    },
  ],
  ["by its head", (response) => response.writeHead(500, { "x-said": "yes" }).end("what was said")],
  [
    "with a phrase of its own",
    (response) => response.writeHead(500, "Internal Server Error", { "x-said": "yes" }).end("what was said"),
  ],
  [
    "piece by piece",
    (response) => {
      response.statusCode = 500;
      response.write("what ");
      response.end("was said");
    },
  ],
])("what failed %s is answered as busy, with when to ask again", async (_how, answer) => {
  const said = await asked(answer);
  expect(said.status).toBe(503);
  expect(said.headers.get("retry-after")).toBe("5");
  expect(await said.text()).toBe("what was said");
});

test("every other answer is as it was made", async () => {
  const said = await asked((response) => response.writeHead(404, "Not Here", { "x-said": "yes" }).end("nothing"));
  expect([said.status, said.statusText, said.headers.get("x-said")]).toEqual([404, "Not Here", "yes"]);
  expect(said.headers.get("retry-after")).toBeNull();
  expect(await said.text()).toBe("nothing");
});
