import "server-only";
import { z } from "zod";
import { formText } from "#lib/form-text.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import { accountSchema } from "./change-person.ts";
import { invitationSchema } from "./invite-person.ts";
import type { Account } from "./managed-person.ts";

const seenSchema = z
  .string()
  .max(2_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "no JSON" });
      return z.NEVER;
    }
  })
  .pipe(accountSchema);

/** What the form of an invitation holds: as it was typed, and as it is meant. */
export function readInvitation(form: FormData) {
  const typed = {
    name: formText(form, "name"),
    email: formText(form, "email"),
    role: formText(form, "role"),
    tier: formText(form, "tier"),
  };
  return { typed, invitation: outcomeOf(invitationSchema.safeParse({ ...typed, tier: Number(typed.tier) })) };
}

/** What the form of an account holds: as it was typed, and as it is meant, with what was seen of it. */
export function readAccount(form: FormData): {
  readonly typed: { readonly name: string; readonly role: string; readonly tier: string; readonly away: boolean };
  readonly account: Outcome<{ readonly seen: Account; readonly wanted: Account }>;
} {
  const typed = {
    name: formText(form, "name"),
    role: formText(form, "role"),
    tier: formText(form, "tier"),
    away: form.has("away"),
  };
  const wanted = outcomeOf(accountSchema.safeParse({ ...typed, tier: Number(typed.tier) }));
  const seen = outcomeOf(seenSchema.safeParse(formText(form, "seen")));
  if (!wanted.ok) return { typed, account: wanted };
  return { typed, account: seen.ok ? done({ seen: seen.value, wanted: wanted.value }) : seen };
}

function outcomeOf<Value>(parsed: z.ZodSafeParseResult<Value>): Outcome<Value> {
  if (parsed.success) return done(parsed.data);
  const fields = parsed.error.issues.map((issue) => {
    const rule: unknown = issue.code === "custom" ? issue.params?.rule : undefined;
    const path = issue.path.filter((part) => typeof part !== "symbol");
    return { path, rule: typeof rule === "string" ? rule : issue.code };
  });
  return refused({ kind: "invalid", fields });
}
