import { expect, test, vi } from "vitest";
import { methods, othersThan } from "#lib/api/methods.ts";

const PATH = "/api/v1/requests/{followToken}";
const TOKEN = "a".repeat(43);

const fails = () => Promise.reject(new Error("SELECT nothing"));
const answers = async () => new Response();

function asked(method: string): Request {
  return new Request(`http://localhost/api/v1/requests/${TOKEN}`, { method });
}

test("what a handler throws is busy, and in the log under the path that names no link", async () => {
  const logged: string[] = [];
  const written = vi.spyOn(process.stderr, "write").mockImplementation((line) => {
    logged.push(String(line));
    return true;
  });
  const { GET } = methods(PATH, { GET: fails });
  const answer = await GET(asked("GET"), { params: Promise.resolve({}) });
  written.mockRestore();
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await answer.text()).not.toContain("SELECT");
  expect(logged.join("")).toContain(PATH);
  expect(logged.join("")).not.toContain(TOKEN);
});

test("a method that an address does not take is refused by naming those that it takes", async () => {
  const { DELETE } = methods(PATH, { GET: answers });
  const refused = await DELETE(asked("DELETE"), { params: Promise.resolve({}) });
  expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  const others = othersThan("POST");
  expect(others.GET(asked("GET")).headers.get("allow")).toBe("POST, OPTIONS");
  expect(others.OPTIONS(asked("OPTIONS")).status).toBe(204);
});
