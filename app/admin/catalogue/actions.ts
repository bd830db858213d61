"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { dropImport } from "#lib/catalogue/import-file.ts";
import { importToDraft } from "#lib/catalogue/import-to-draft.ts";
import { readClock } from "#lib/clock.ts";
import { formText } from "#lib/form-text.ts";
import type { ImportTrouble } from "#lib/i18n/admin/catalogue-file.ts";
import { requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";

export async function toDraft(form: FormData): Promise<void> {
  const actor = await requireRight("edit_catalogue");
  const replaces = formText(form, "replaces");
  const outcome = await importToDraft({
    actor,
    now: readClock(),
    version: formText(form, "version"),
    base: Number(formText(form, "base")),
    replaces: replaces === "" ? null : Number(replaces),
  });
  revalidatePath(routes.admin, "layout");
  if (outcome.ok) redirect(routes.adminPublish);
  const { kind } = outcome.refused;
  const said: ImportTrouble =
    kind === "draft_changed" || kind === "base_replaced" || kind === "same" ? kind : "missing";
  redirect(routes.adminCatalogue(`said=${said}`));
}

export async function drop(form: FormData): Promise<void> {
  const actor = await requireRight("edit_catalogue");
  await dropImport(actor, formText(form, "version"));
  revalidatePath(routes.adminCatalogue());
  redirect(routes.adminCatalogue());
}
