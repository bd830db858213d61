import { usePathname, useSearchParams } from "next/navigation";
import { createContext, useCallback, useContext, useEffect, useMemo } from "react";
import { keepTyped, readKept } from "#components/ui/kept-form.ts";
import type { FieldValues } from "#lib/admin/field-values.ts";
import type { PartForm } from "#lib/admin/part-form.ts";
import type { DraftPart } from "#lib/catalogue/draft-part.ts";

/** Who is signed in: what one typed in a tab is not shown to the next one who works in it. */
export const Typist = createContext("");

/** The forms that were sent and are not answered yet. A saved one is not answered: it leads to another page. */
const sent = new Set<string>();

/** Forgets what was typed in forms that were sent: they led on, so they were saved. */
export function forgetSaved(): void {
  for (const name of sent) keepTyped(name, null);
  sent.clear();
}

/** Keeps what was typed in forms that were sent: whether they were saved is not known. */
export function keepSent(): void {
  sent.clear();
}

/** What this tab keeps of a form that is typed in and not saved, by who types and by the form's address. */
export function useKeptPart(isSending: boolean) {
  const [path, search, typist] = [usePathname(), useSearchParams().toString(), useContext(Typist)];
  const name = `part ${typist} ${path}?${search}`;

  // Who follows a link while it is being sent does not learn whether it was saved.
  useEffect(() => {
    if (!isSending) return;
    const leave = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest("a[href]") !== null) sent.delete(name);
    };
    document.addEventListener("click", leave, true);
    return () => document.removeEventListener("click", leave, true);
  }, [isSending, name]);

  /** What was typed, upon the part as it was shown; null: nothing that is not saved. */
  const read = useCallback((): PartForm | null => {
    if (sent.delete(name)) keepTyped(name, null);
    return keptPart(name);
  }, [name]);
  /** Keeps what is typed; null: nothing any more. */
  const keep = useCallback(
    (form: PartForm | null) => {
      sent.delete(name);
      keepTyped(name, form && { before: JSON.stringify(form.before), values: JSON.stringify(form.values) });
    },
    [name],
  );
  const send = useCallback(() => {
    sent.add(name);
  }, [name]);
  return useMemo(() => ({ read, keep, send }), [read, keep, send]);
}

function keptPart(name: string): PartForm | null {
  const { before = "", values = "" } = readKept(name) ?? {};
  try {
    const [part, fields]: [DraftPart, FieldValues] = [JSON.parse(before), JSON.parse(values)];
    return { before: part, values: fields };
  } catch {
    return null;
  }
}
