import { beforeEach, describe, expect, it } from "vitest";
import { askPublication, firstPublication, type PublishAnswer } from "#lib/admin/ask-publication.ts";
import { discardDraft, editDraft } from "#lib/catalogue/edit-draft.ts";
import type { Channel } from "#lib/catalogue/schema.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { NOW, person } from "#tests/integration/tickets/scene.ts";

deskForSuite();

let clock = NOW;
beforeEach(async () => {
  clock += 60_000;
  await discardDraft({ actor: await person(1, "admin"), now: clock });
});

async function closeOn(slug: string, day: "tue" | "sat" | "sun") {
  const actor = await person(1, "admin");
  const inForce = await (await snapshot()).inForce(clock);
  const { channels } = inForce?.revision.catalogue ?? expect.unreachable();
  const before = channels.find((one) => one.slug === slug) ?? expect.unreachable(slug);
  const weekly = { ...before.schedule.weekly, [day]: [] };
  const after: Channel = { ...before, schedule: { ...before.schedule, weekly } };
  await editDraft({
    actor,
    now: clock,
    before: { part: "channel", slug, value: before },
    after: { part: "channel", slug, value: after },
  });
}

/** As the page sends it: with the numbers that it shows. */
async function ask(fields: Readonly<Record<string, string | readonly string[]>>) {
  const form = new FormData();
  const actor = await person(1, "admin");
  const shown = await firstPublication({ actor, language: "es", now: clock });
  const numbers = { version: `${shown?.version}`, base: `${shown?.base}`, next: `${shown?.next}` };
  for (const [name, values] of Object.entries({ ...numbers, note: "Un cambio", ...fields }))
    for (const value of [values].flat()) form.append(name, value);
  return askPublication({ actor, language: "es", now: clock, form });
}

function shown(answer: Awaited<ReturnType<typeof ask>>): PublishAnswer {
  return "published" in answer ? expect.unreachable("published") : answer;
}

describe("what the form for publishing asks", () => {
  it("is asked a second time where a critical request is left without a channel", async () => {
    await closeOn("critical-line", "sun");
    const { view } = shown(await ask({ do: "compare" }));
    const [gap] = view?.effects?.gaps ?? [];
    expect(gap).toMatchObject({ letter: "A", who: "Incidente y requerimiento, P1", critical: true });
    expect(view?.effects?.always).toBeNull();
    const confirmed = { do: "publish", acceptGaps: gap?.id ?? "" };
    expect(shown(await ask(confirmed))).toMatchObject({
      trouble: expect.stringContaining("segunda vez"),
      typed: { accepted: [gap?.id], critical: false },
    });
    expect(await ask({ ...confirmed, critical: "yes" })).toEqual({ published: 2 });
  });

  it("keeps what was typed and confirmed when it is refused, and names what is missing by its letter", async () => {
    for (const slug of ["phone", "email", "chat"]) await closeOn(slug, "sat");
    const { view } = shown(await ask({}));
    const [first] = view?.effects?.gaps ?? [];
    const fields = { do: "publish", acceptGaps: first?.id ?? "", when: "now" };
    expect(shown(await ask(fields))).toMatchObject({
      trouble: "No se publicó: falta confirmar brecha B.",
      typed: { note: "Un cambio", accepted: [first?.id] },
    });
    expect(shown(await ask({ ...fields, note: " " })).fields).toHaveProperty("note");
  });

  it("publishes nothing for another instant than the one that was compared", async () => {
    await closeOn("chat", "tue");
    const ahead = { when: "date", date: "15/12/2026", time: "8:00 a. m." };
    const { view, trouble } = shown(await ask({ do: "publish", ...ahead }));
    expect(trouble).toContain("otra fecha");
    expect(view?.at).toBe(Date.parse("2026-12-15T08:00:00-05:00"));
    expect(shown(await ask({ do: "publish", at: `${view?.at}` })).trouble).toContain("otra fecha");
  });

  it("is told when there is no draft any more", async () => {
    expect(shown(await ask({ do: "publish" }))).toMatchObject({
      view: null,
      trouble: expect.stringMatching(/^Alguien/),
    });
  });

  it("shows what changed meanwhile beside what was seen", async () => {
    await closeOn("chat", "sat");
    const { view } = shown(await ask({ version: "0", do: "publish", seen: ["another"] }));
    expect(view?.changes).toMatchObject([{ fresh: true }]);
    expect(view?.meanwhile).toEqual([expect.stringContaining("un cambio que ya no está")]);
  });

  it.each([
    ["one", "2", "Mientras usted comparaba se publicó la revisión 2."],
    ["more", "1", "Mientras usted comparaba se publicaron las revisiones 1 a 2."],
  ])("is told of %s that a colleague published meanwhile, and nothing is published", async (_how, next, told) => {
    await closeOn("chat", "sat");
    const { view, trouble } = shown(await ask({ do: "publish", next }));
    expect(view?.meanwhile).toEqual([expect.stringContaining(told)]);
    expect(trouble).toBeNull();
  });

  it("is told when what is in force became another by itself", async () => {
    await closeOn("chat", "sat");
    expect(shown(await ask({ do: "publish", base: "0" })).trouble).toMatch(
      /^No se publicó: lo que está en vigor cambió .* con la revisión \d+;/,
    );
  });
});
