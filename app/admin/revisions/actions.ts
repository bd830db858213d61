"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { draftFromRevision } from "#lib/catalogue/draft-from-revision.ts";
import { withdrawRevision } from "#lib/catalogue/withdraw-revision.ts";
import { readClock } from "#lib/clock.ts";
import { formText } from "#lib/form-text.ts";
import type { Deed } from "#lib/i18n/admin/revisions.ts";
import { requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";

export async function publishAgain(form: FormData): Promise<void> {
  const actor = await requireRight("edit_catalogue");
  const [number, version] = [numberIn(form, "number"), numberIn(form, "replaces")];
  const outcome = await draftFromRevision({ actor, now: readClock(), number, replaces: version });
  revalidatePath(routes.admin, "layout");
  if (outcome.ok) redirect(routes.adminPublish);
  const why = outcome.refused;
  if (why.kind === "draft_exists") redirect(routes.adminRevisions(`replace=${number}`));
  redirect(said(why.kind === "same" ? "same" : "missing", number));
}

export async function withdraw(form: FormData): Promise<void> {
  const actor = await requireRight("edit_catalogue");
  const number = numberIn(form, "number");
  const acceptGaps = form.getAll("accept").filter((id) => typeof id === "string");
  const outcome = await withdrawRevision({ actor, now: readClock(), number, acceptGaps });
  revalidatePath(routes.admin, "layout");
  if (outcome.ok) redirect(said("withdrawn", number));
  const { kind } = outcome.refused;
  redirect(said(kind === "in_force" || kind === "clash" || kind === "gaps" ? kind : "missing", number));
}

function numberIn(form: FormData, name: string): number {
  const text = formText(form, name);
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

function said(deed: Deed, number: number): string {
  return routes.adminRevisions(`said=${deed}&number=${number}`);
}
