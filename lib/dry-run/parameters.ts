/** By which parameters the support page is asked how it would be, and what stands for the draft in the place of a number. */
export const DRY_RUN_PARAMETERS = ["at", "revision"] as const;
export type DryRunParameter = (typeof DRY_RUN_PARAMETERS)[number];
export const DRAFT = "draft";

/** What is kept of a dry run in every address that its page leads to. */
export type DryRunAsked = { readonly at: string | null; readonly revision: string | null };

/** The query of a dry run; "" for nothing asked. */
export function dryRunQuery(asked: DryRunAsked): string {
  const query = new URLSearchParams();
  for (const name of DRY_RUN_PARAMETERS) {
    const value = asked[name];
    if (value !== null) query.set(name, value);
  }
  return query.toString();
}
