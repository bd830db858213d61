"use server";

import { revalidatePath } from "next/cache";
import { dismissEffects } from "#lib/catalogue/revision-news.ts";
import { readClock } from "#lib/clock.ts";
import { requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";

export async function dismiss(form: FormData): Promise<void> {
  const actor = await requireRight("edit_catalogue");
  const numbers = form.getAll("number").flatMap((text) => (/^\d{1,9}$/.test(String(text)) ? [Number(text)] : []));
  await dismissEffects({ actor, now: readClock(), numbers });
  revalidatePath(routes.admin, "layout");
}
