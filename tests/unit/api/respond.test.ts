import { afterEach, describe, expect, test, vi } from "vitest";
import { problemSchema } from "#lib/api/problem.ts";
import { answer, answerFile, busy, guarded, readOnly } from "#lib/api/respond.ts";

const BODY = { open: true };
const HOLDS = { holdsMs: null, unconfirmedMs: null };

function asked(headers: Record<string, string> = {}): Request {
  return new Request("http://localhost/api/v1/route?requestType=claim", { headers });
}

const etagOf = (response: Response) => response.headers.get("etag") ?? "";
const cacheOf = (holdsMs: number | null) =>
  answer(asked(), BODY, { holdsMs, unconfirmedMs: null }).headers.get("cache-control");

describe("an answer's validator", () => {
  test("is weak, the same for the same body, another for another", () => {
    const etag = etagOf(answer(asked(), BODY, HOLDS));
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/);
    expect(etagOf(answer(asked(), { ...BODY }, HOLDS))).toBe(etag);
    expect(etagOf(answer(asked(), { open: false }, HOLDS))).not.toBe(etag);
  });

  test("is over what it is told to validate, so that what moves by itself does not count", () => {
    const at = (second: number) => etagOf(answer(asked(), { ...BODY, second }, HOLDS, BODY));
    expect(at(1)).toBe(at(2));
    expect(at(1)).toBe(etagOf(answer(asked(), BODY, HOLDS)));
  });

  test("does not depend on how long the answer holds", () => {
    expect(etagOf(answer(asked(), BODY, { holdsMs: 1, unconfirmedMs: null }))).toBe(
      etagOf(answer(asked(), BODY, { holdsMs: null, unconfirmedMs: 5_000 })),
    );
  });
});

describe("who has the answer already", () => {
  const etag = etagOf(answer(asked(), BODY, HOLDS));
  const strong = etag.replace("W/", "");

  test.each([
    ["the same validator", etag],
    ["the same as a strong one: it is compared weakly", strong],
    ["a list that holds it", `"other", ${etag} ,W/"more"`],
    ["a list without spaces", `"other",${strong},"more"`],
    ["any", "*"],
    ["any, with space around it", " * "],
  ])("is told so without a body, for %s", async (_, header) => {
    const response = answer(asked({ "if-none-match": header }), BODY, { holdsMs: 30_000, unconfirmedMs: null });
    expect(response.status).toBe(304);
    expect(await response.text()).toBe("");
    expect(response.headers.get("etag")).toBe(etag);
    expect(response.headers.get("cache-control")).toBe("public, max-age=30, must-revalidate");
    expect(response.headers.has("content-type")).toBe(false);
  });

  test.each([
    ["another validator", '"other"'],
    ["a piece of it", strong.slice(0, -2)],
    ["it without its quotes", strong.replaceAll('"', "")],
    ["nothing", ""],
    ["any, in quotes", '"*"'],
  ])("is given it for %s", async (_, header) => {
    const response = answer(asked({ "if-none-match": header }), BODY, HOLDS);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(BODY);
  });
});

describe("how long an answer may be kept", () => {
  test.each([
    [null, 60],
    [3_600_000, 60],
    [60_000, 60],
    [59_999, 59],
    [1_000, 1],
    [999, 0],
    [0, 0],
    [-5_000, 0],
  ])("for one that holds %s ms is %i s", (holdsMs, seconds) => {
    expect(cacheOf(holdsMs)).toBe(`public, max-age=${seconds}, must-revalidate`);
  });

  test("is not at all while the database does not confirm it, and its age is told", () => {
    const { headers } = answer(asked(), BODY, { holdsMs: null, unconfirmedMs: 61_900 });
    expect(headers.get("cache-control")).toBe("no-cache");
    expect(headers.get("age")).toBe("61");
    expect(answer(asked(), BODY, HOLDS).headers.has("age")).toBe(false);
  });
});

describe("a file", () => {
  const file = (headers = {}) =>
    answerFile(asked(headers), "BEGIN:VCARD", { contentType: "text/vcard; charset=utf-8", name: "soporte.vcf" }, HOLDS);

  test("is named and of its own type, under the same rules", async () => {
    expect(await file().text()).toBe("BEGIN:VCARD");
    expect(file().headers.get("content-type")).toBe("text/vcard; charset=utf-8");
    expect(file().headers.get("content-disposition")).toBe('inline; filename="soporte.vcf"');
    expect(file().headers.get("cache-control")).toBe("public, max-age=60, must-revalidate");
    expect(file({ "if-none-match": etagOf(file()) }).status).toBe(304);
  });
});

describe("an address that is only read", () => {
  const { OPTIONS, POST, PUT, PATCH, DELETE } = readOnly();

  test.each([
    ["POST", POST],
    ["PUT", PUT],
    ["PATCH", PATCH],
    ["DELETE", DELETE],
  ])("refuses %s and says what it takes", async (method, handler) => {
    const response = handler(new Request("http://localhost/api/v1/route", { method }));
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(response.headers.has("access-control-allow-origin")).toBe(false);
    expect(problemSchema.parse(await response.json()).status).toBe(405);
  });

  test("lets a page of any origin ask first, and ask with a validator", () => {
    const response = OPTIONS();
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("access-control-allow-headers")).toBe("If-None-Match");
    expect(response.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    expect(response.headers.has("access-control-allow-credentials")).toBe(false);
  });

  test("can be read from any origin, with the headers that say how fresh it is", () => {
    for (const response of [answer(asked(), BODY, HOLDS), answer(asked({ "if-none-match": "*" }), BODY, HOLDS)]) {
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
      expect(response.headers.get("access-control-expose-headers")).toContain("ETag");
    }
  });
});

describe("a call that fails", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test("is answered as busy, readable anywhere, and logged with its path and not its parameters", async () => {
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const response = await guarded(asked(), () => Promise.reject(new Error("the pool is gone")));
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(await response.text()).not.toContain("pool");
    const [line = ""] = written.mock.calls.map(([text]) => String(text));
    expect(line).toContain("the pool is gone");
    expect(line).toContain("/api/v1/route");
    expect(line).not.toContain("requestType");
  });

  test("that throws before it promises is no different", async () => {
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const response = await guarded(asked(), () => {
      throw new Error("at once");
    });
    expect(response.status).toBe(503);
  });

  test("that succeeds is left as it is", async () => {
    const response = busy(asked());
    expect(await guarded(asked(), () => Promise.resolve(response))).toBe(response);
  });
});
