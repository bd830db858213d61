import { describe, expect, test } from "vitest";
import { z } from "zod";
import { bodyErrors, problem, problemSchema } from "#lib/api/problem.ts";

function asked(language?: string): Request {
  return new Request("http://localhost/", language === undefined ? {} : { headers: { "accept-language": language } });
}

const STATUSES = [400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 503] as const;

describe("a refusal", () => {
  test.each(STATUSES)("%i is what its schema says, in both languages, kept by nobody", async (status) => {
    const titles = new Set<string>();
    for (const language of ["es", "en"]) {
      const response = problem(asked(language), status);
      expect(response.status).toBe(status);
      expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
      expect(response.headers.get("content-language")).toBe(language);
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(response.headers.get("vary")).toBe("Accept-Language");
      const body = problemSchema.parse(await response.json());
      expect(body).toMatchObject({ type: "about:blank", status });
      expect(body).not.toHaveProperty("errors");
      titles.add(body.title);
    }
    expect(titles.size).toBe(2);
  });

  test("speaks Spanish to who asks for no language", async () => {
    expect(await problem(asked(), 404).json()).toMatchObject({ title: "No existe" });
  });

  test("carries the headers that belong to it, beside its own", () => {
    const response = problem(asked(), 405, { headers: { allow: "GET" } });
    expect(response.headers.get("allow")).toBe("GET");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });
});

describe("the errors of a body", () => {
  const schema = z.strictObject({ list: z.array(z.strictObject({ "a/b~c": z.string() })) });
  const errors = (body: unknown) =>
    bodyErrors(schema.safeParse(body).error ?? new z.ZodError([]), "unknown").map((error) =>
      "pointer" in error ? error.pointer : error.parameter,
    );

  test("name each field by its pointer, with the characters that a pointer escapes", () => {
    expect(errors({ list: [{ "a/b~c": "x" }, { "a/b~c": 1 }] })).toEqual(["/list/1/a~1b~0c"]);
  });

  test("name each unknown field, and the whole by the empty pointer", () => {
    expect(errors({ list: [], more: 1, most: 2 })).toEqual(["/more", "/most"]);
    expect(errors(7)).toEqual([""]);
  });
});
