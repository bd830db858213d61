import { describe, expect, test } from "vitest";
import { problemSchema } from "#lib/api/problem.ts";
import { readQuery } from "#lib/api/query.ts";
import { catalogueQuestionSchema, routeQuestionSchema } from "#lib/api/route-question.ts";

function request(query: string, language = "en"): Request {
  return new Request(`http://localhost/api/v1/route${query}`, { headers: { "accept-language": language } });
}

/** The parameters that are refused; one that is wrong in two ways is named once here. */
async function refused(query: string, schema: typeof routeQuestionSchema | typeof catalogueQuestionSchema) {
  const read = readQuery(request(query), schema);
  if (read.ok) throw new Error(`taken: ${JSON.stringify(read.value)}`);
  expect(read.response.status).toBe(400);
  const { errors = [] } = problemSchema.parse(await read.response.json());
  return [...new Set(errors.map((error) => ("parameter" in error ? error.parameter : `body ${error.pointer}`)))];
}

const route = (query: string) => refused(query, routeQuestionSchema);
const taken = (query: string) => readQuery(request(query), routeQuestionSchema);

const ASKED = "?requestType=incident&priority=P1";

describe("a question about a channel", () => {
  test("is taken with its parameters in any order, an instant as it was written", () => {
    expect(taken("?at=2026-11-24T19:00:00-05:00&priority=P1&requestType=incident")).toEqual({
      ok: true,
      value: { requestType: "incident", priority: "P1", at: "2026-11-24T19:00:00-05:00" },
    });
  });

  test("may leave out the priority of a PQRSA, never that of a technical request", async () => {
    expect(taken("?requestType=claim").ok).toBe(true);
    expect(await route("?requestType=incident")).toEqual(["priority"]);
    expect(await route("?requestType=service_request")).toEqual(["priority"]);
  });

  test.each([
    ["nothing at all", "", ["requestType"]],
    ["an empty type", "?requestType=&priority=P1", ["requestType"]],
    ["a type in capitals", "?requestType=Incident&priority=P1", ["requestType"]],
    ["a type with a space after it", "?requestType=claim%20", ["requestType"]],
    ["an unknown parameter", `${ASKED}&lang=es`, ["lang"]],
    ["a parameter in other capitals", `${ASKED}&AT=2026-11-24T19:00:00Z`, ["AT"]],
    ["a parameter without a name", `${ASKED}&=x`, [""]],
    ["a parameter twice", `${ASKED}&priority=P1`, ["priority"]],
    ["a parameter twice, written otherwise", `${ASKED}&%70riority=P1`, ["priority"]],
    ["a list", `${ASKED}&priority[]=P1`, ["priority[]"]],
    ["an empty priority of a PQRSA", "?requestType=claim&priority=", ["priority"]],
    ["an empty instant", `${ASKED}&at=`, ["at"]],
    ["an instant without an offset", `${ASKED}&at=2026-11-24T19:00:00`, ["at"]],
    ["an offset whose + was not escaped", `${ASKED}&at=2026-11-24T19:00:00+05:00`, ["at"]],
    ["a date that does not exist", `${ASKED}&at=2026-02-30T19:00:00Z`, ["at"]],
    ["NUL", "?requestType=claim%00", ["requestType"]],
    ["NUL in a name", `${ASKED}&at%00=2026-11-24T19:00:00Z`, ["at\0"]],
    ["bytes that are not UTF-8", "?requestType=%FF%FE", ["requestType"]],
    ["a lone %", "?requestType=%", ["requestType"]],
    ["a very long value", `${ASKED}&at=${"9".repeat(5_000)}`, ["at"]],
  ])("is refused with %s, which is named", async (_, query, names) => {
    expect(await route(query)).toEqual(names);
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty", "prototype"])(
    "is refused with a parameter called %s, as any other unknown one",
    async (name) => {
      expect(await route(`${ASKED}&${name}=x`)).toEqual([name]);
    },
  );

  test("names a parameter that comes often once", async () => {
    const read = readQuery(request(`${ASKED}${"&at=2026-11-24T19:00:00Z".repeat(3)}`), routeQuestionSchema);
    if (read.ok) throw new Error("taken");
    const { errors } = problemSchema.parse(await read.response.json());
    expect(errors).toEqual([{ parameter: "at", detail: "It comes more than once." }]);
  });

  test("is refused for each thing that is wrong with it, at once", async () => {
    expect(await route("?requestType=x&priority=P9&at=now&more=1")).toEqual(
      expect.arrayContaining(["requestType", "priority", "at", "more"]),
    );
  });

  test("is refused with more parameters than are read, whatever they are", async () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `p${index}=1`).join("&");
    expect((await route(`${ASKED}&${many}`)).length).toBeLessThan(60);
    expect(await route(`${ASKED}${"&at=2026-11-24T19:00:00Z".repeat(60)}&more=1`)).toContain("at");
  });

  test("takes an offset whose + was escaped", () => {
    expect(taken(`${ASKED}&at=2026-11-24T19:00:00%2B05:00`).ok).toBe(true);
  });

  test.each([
    ["?requestType=x", /incident, service_request/],
    ["", /incident, service_request/],
    ["?requestType=claim&priority=p1", /P1, P2, P3, P4/],
  ])("is refused %j with the values to choose from", async (query, words) => {
    const read = readQuery(request(query), routeQuestionSchema);
    if (read.ok) throw new Error("taken");
    expect(problemSchema.parse(await read.response.json()).errors?.[0]?.detail).toMatch(words);
  });

  test("is refused in the language of the request, Spanish first", async () => {
    const said = async (language: string) => {
      const read = readQuery(request("?requestType=incident", language), routeQuestionSchema);
      if (read.ok) throw new Error("taken");
      expect(read.response.headers.get("content-language")).toBe(language.slice(0, 2) === "en" ? "en" : "es");
      return problemSchema.parse(await read.response.json()).errors?.[0]?.detail;
    };
    expect(await said("en-GB")).toMatch(/^It is required for an incident/);
    expect(await said("fr")).toMatch(/^Es obligatorio para un incidente/);
  });
});

describe("a question about the catalogue", () => {
  test.each(["", "?at=2026-11-24T19:00:00-05:00", "?revision=1", "?revision=9999999999"])("takes %j", (query) => {
    expect(readQuery(request(query), catalogueQuestionSchema).ok).toBe(true);
  });

  test.each([
    ["?revision=0", ["revision"]],
    ["?revision=01", ["revision"]],
    ["?revision=-1", ["revision"]],
    ["?revision=1.0", ["revision"]],
    ["?revision=1e3", ["revision"]],
    [`?revision=${"9".repeat(41)}`, ["revision"]],
    ["?revision=%D9%A1", ["revision"]],
    ["?revision=", ["revision"]],
    ["?revision=1&at=2026-11-24T19:00:00Z", ["at"]],
  ])("refuses %s", async (query, names) => {
    expect(await refused(query, catalogueQuestionSchema)).toEqual(names);
  });

  test("is refused in words, not in patterns", async () => {
    const read = readQuery(request("?revision=0"), catalogueQuestionSchema);
    if (read.ok) throw new Error("taken");
    expect(problemSchema.parse(await read.response.json()).errors).toEqual([
      { parameter: "revision", detail: "It is not the number of a revision: 1, 2, 3 …" },
    ]);
  });
});
