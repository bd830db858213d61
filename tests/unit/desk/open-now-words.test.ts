import { expect, it } from "vitest";
import { openNowWords } from "#components/desk/open-now-words.ts";
import { deskEs } from "#lib/i18n/desk/es.ts";
import { coverage } from "#lib/routing/coverage.ts";
import { bogota, published } from "#tests/unit/routing/catalogues.ts";

const MADE_AT = bogota("2026-11-14 10:00");
const UNTIL = bogota("2026-11-22 10:00");
const ordinary = coverage(published, MADE_AT, UNTIL).find(
  ({ requestType, priority }) => requestType === "incident" && priority === "P3",
);

// A Saturday before a holiday Monday: the page was made on it, and left open.
it.each([
  ["before the end", "2026-11-14 12:29", "open", "Abierto", "hasta la 1:00 p. m."],
  ["half an hour before the end", "2026-11-14 12:30", "soon", "Cierra en 30 min", ""],
  ["at the end", "2026-11-14 13:00", "closed", "Cerrado", "abre martes 7:00 a. m."],
  ["on a holiday", "2026-11-16 10:00", "closed", "Cerrado", "abre mañana 7:00 a. m."],
  ["at the beginning", "2026-11-17 07:00", "open", "Abierto", "hasta las 7:00 p. m."],
])("says whether the desk is open, and until when: %s", (_, now, tone, state, until) => {
  const said = openNowWords(
    { gaps: ordinary?.gaps ?? [], until: UNTIL },
    { zone: published.zone, now: bogota(now), words: deskEs },
  );
  expect([said.tone, said.state, said.until].map((text) => text.replaceAll("\u00a0", " "))).toEqual([
    tone,
    state,
    until,
  ]);
});

it("says nothing of an end that is not known", () => {
  const shut = { gaps: [{ from: MADE_AT, to: UNTIL }], until: UNTIL };
  const said = openNowWords(shut, { zone: published.zone, now: MADE_AT, words: deskEs });
  expect(said).toMatchObject({ tone: "closed", until: "" });
});

it("is open round the clock where nothing closes", () => {
  const said = openNowWords({ gaps: [], until: UNTIL }, { zone: published.zone, now: MADE_AT, words: deskEs });
  expect(said).toMatchObject({ tone: "open", state: "Abierto", until: "24 horas" });
});
