import { expect, it } from "vitest";
import { askChannel } from "#lib/admin/ask-channel.ts";
import { askTier } from "#lib/admin/ask-tier.ts";
import { channelValues, newChannelValues } from "#lib/admin/channel-fields.ts";
import type { FieldValues } from "#lib/admin/field-values.ts";
import type { DraftPart } from "#lib/catalogue/draft-part.ts";
import { editDraft } from "#lib/catalogue/edit-draft.ts";
import { editedCatalogue } from "#lib/catalogue/edited-catalogue.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { NOW, person } from "#tests/integration/tickets/scene.ts";

deskForSuite();

function formOf(before: DraftPart, values: FieldValues, wanted = ""): FormData {
  const form = new FormData();
  form.append("before", JSON.stringify(before));
  for (const [name, texts] of Object.entries(values)) for (const text of texts) form.append(name, text);
  if (wanted !== "") form.append("do", wanted);
  return form;
}

it("a channel or a tier that a colleague changed meanwhile is not taken away: what they changed is shown, and nothing saved", async () => {
  const asked = { actor: await person(1, "admin"), language: "es", now: NOW } as const;
  const values: FieldValues = {
    ...newChannelValues(),
    "/slug": ["whatsapp"],
    "/name/es": ["WhatsApp"],
    "/name/en": ["WhatsApp"],
    "/description/es": [""],
    "/description/en": [""],
    "/contacts/0/e164": ["318 717 49 37"],
  };
  const added = formOf({ part: "channel", slug: "new", value: null }, values);
  expect(await askChannel({ ...asked, form: added })).toEqual({ saved: "whatsapp", isNew: true });

  const { content } = await editedCatalogue(NOW);
  const channel = content.channels.find(({ slug }) => slug === "whatsapp") ?? expect.unreachable("no channel");
  const [tier] = content.tiers;
  if (!tier) return expect.unreachable("no tier");
  const colleague = { actor: await person(2, "admin"), now: NOW };
  const seen: DraftPart[] = [
    { part: "channel", slug: "whatsapp", value: channel },
    { part: "tier", level: tier.level, value: tier },
  ];
  const renamed = { es: "Otro nombre", en: "Another name" };
  for (const before of seen)
    if (before.part === "channel" && before.value)
      await editDraft({ ...colleague, before, after: { ...before, value: { ...before.value, name: renamed } } });
    else if (before.part === "tier" && before.value)
      await editDraft({ ...colleague, before, after: { ...before, value: { ...before.value, name: renamed } } });

  const [ofChannel, ofTier] = seen;
  if (!ofChannel || !ofTier) return expect.unreachable();
  const channelAnswer = await askChannel({ ...asked, form: formOf(ofChannel, channelValues(channel, "CO"), "drop") });
  const tierAnswer = await askTier({ ...asked, form: formOf(ofTier, {}, "drop") });
  for (const answer of [channelAnswer, tierAnswer]) {
    expect(answer).toMatchObject({ text: expect.stringContaining("alguien cambió lo mismo") });
    expect(answer).not.toHaveProperty("saved");
  }
  const now = (await editedCatalogue(NOW)).content;
  expect(now.channels.find(({ slug }) => slug === "whatsapp")?.name).toEqual(renamed);
  expect(now.tiers.find(({ level }) => level === tier.level)?.name).toEqual(renamed);
});
