import { usePathname, useSearchParams } from "next/navigation";
import { createContext, useCallback, useContext, useEffect, useMemo } from "react";
import { keepTyped, readKept } from "#components/ui/kept-form.ts";

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

/**
 * What this tab keeps of a form that is typed in and not saved, by who types and by the form's address.
 * @param which of the forms of a page that has several, whatever more its address says; "": the only one of its address
 */
export function useKeptForm<Form>(isSending: boolean, which = "") {
  const [path, search, typist] = [usePathname(), useSearchParams().toString(), useContext(Typist)];
  const name = `form ${typist} ${path}?${which === "" ? search : which}`;

  // Who follows a link while it is being sent does not learn whether it was saved.
  useEffect(() => {
    if (!isSending) return;
    const leave = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest("a[href]") !== null) sent.delete(name);
    };
    document.addEventListener("click", leave, true);
    return () => document.removeEventListener("click", leave, true);
  }, [isSending, name]);

  /** What was typed; null: nothing that is not saved. */
  const read = useCallback((): Form | null => {
    if (sent.delete(name)) keepTyped(name, null);
    try {
      const form: Form | null = JSON.parse(readKept(name)?.form ?? "null");
      return form;
    } catch {
      return null;
    }
  }, [name]);
  /** Keeps what is typed; null: nothing any more. */
  const keep = useCallback(
    (form: Form | null) => {
      sent.delete(name);
      keepTyped(name, form && { form: JSON.stringify(form) });
    },
    [name],
  );
  const send = useCallback(() => {
    sent.add(name);
  }, [name]);
  return useMemo(() => ({ read, keep, send }), [read, keep, send]);
}
