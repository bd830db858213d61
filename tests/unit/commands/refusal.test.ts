import { describe, expect, test } from "vitest";
import { problemSchema } from "#lib/api/problem.ts";
import { originForm, refusal } from "#lib/commands/start/refusal.ts";

function refused(method: string, target: string, acceptLanguage?: string) {
  return refusal(
    { method, target, acceptLanguage },
    {
      isFile: (path) => path === "/icon.svg",
      isCall: (path) => path === "/api/v1/route",
      allowedAt: (path) => (path === "/api/v1/route" ? "GET, HEAD, OPTIONS" : null),
    },
  );
}

describe("before Next sees a request", () => {
  test.each([
    ["GET", "/"],
    ["OPTIONS", "/api/v1/route"],
    ["POST", "/es"],
    ["HEAD", "/icon.svg"],
    ["GET", "/icon.svg?v=1"],
    ["GET", "/%00?requestType=%FF"],
    ["GET", "/?__proto__=1"],
    ["GET", "/api/v1/route?__proto__=1"],
    ["GET", "/api/v1/route?requestType=claim&proto=__proto__"],
  ])("%s %s may go on", (method, target) => {
    expect(refused(method, target)).toBeNull();
  });

  test.each([
    ["TRACE", "/"],
    ["PROPFIND", "/api/v1/route"],
    ["QUERY", "/nada"],
  ])("%s %s is refused by naming what is taken", (method, target) => {
    const answer = refused(method, target);
    expect(answer?.status).toBe(405);
    expect(answer?.headers.get("allow")).toContain("GET, HEAD, OPTIONS");
  });

  test.each(["TRACE", "PROPFIND"])(
    "%s of an address of the API is refused by naming what that address takes",
    (method) => {
      expect(refused(method, "/api/v1/route?x=1")?.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    },
  );

  test.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])("%s of a file is refused, however it is spelt", (method) => {
    for (const target of ["/icon.svg", "/icon%2Esvg", "/icon.svg?x"]) {
      expect(refused(method, target)?.status).toBe(405);
      expect(refused(method, target)?.headers.get("allow")).toBe("GET, HEAD");
    }
  });

  test.each(["*", "http://", "?x", "/%FF", "/en/%C3%28", "/%"])("the target %s is refused", (target) => {
    expect(refused("GET", target)?.status).toBe(400);
  });

  test.each(["__proto__", "%5F_proto__", "nxtPrequestType", "nxtIx"])(
    "a parameter of the API called %s is named, in the language asked for",
    async (name) => {
      const answer = refused("GET", `/api/v1/tickets?view=all&${name}=1&${name}=2`, "en");
      expect(answer?.headers.get("content-type")).toContain("application/problem+json");
      expect(problemSchema.parse(await answer?.json())).toMatchObject({
        status: 400,
        errors: [{ parameter: decodeURIComponent(name), detail: "It is not known." }],
      });
    },
  );
});

test.each([
  ["/api?x=http://y", "/api?x=http://y"],
  ["http://localhost:3000/api/health?x", "/api/health?x"],
  ["HTTPS://desk.example", "/"],
  ["http://desk.example?x=1", "/?x=1"],
  ["http://", "http://"],
  ["*", "*"],
])("the target %s is %s of this server", (target, expected) => {
  expect(originForm(target)).toBe(expected);
});
