import "server-only";
import { draftPartSchema } from "#lib/catalogue/draft-part.ts";
import { formText } from "#lib/form-text.ts";
import { currentPerson } from "#lib/people/current-actor.ts";
import { readFieldValues } from "./field-values.ts";
import { type PartAnswer, UNTROUBLED } from "./part-form.ts";

/** Whether a form was sent by who is not signed in any more and can stay on its page: scripts say so by `stays`. */
export async function isSignedOut(form: FormData): Promise<boolean> {
  return formText(form, "stays") === "yes" && (await currentPerson()) === null;
}

/**
 * The form again, as it is, where `isSignedOut`.
 * @returns null: it is to be answered as any other, and whoever is not signed in led to where they can be
 */
export async function signedOutForm(form: FormData): Promise<PartAnswer | null> {
  if (!(await isSignedOut(form))) return null;
  const before = draftPartSchema.safeParse(parsed(formText(form, "before")));
  if (!before.success) return null;
  return { before: before.data, values: readFieldValues(form), ...UNTROUBLED, isSignedOut: true };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
