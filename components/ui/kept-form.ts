const NOT_TYPED: ReadonlySet<string> = new Set(["key", "held", "keep", "website", "files"]);

/** The texts of a form, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>;

/** What is typed in a form: its files, and what is not typed, left out. */
export function typedIn(form: HTMLFormElement): Typed {
  const entries = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && !NOT_TYPED.has(entry[0]),
  );
  return Object.fromEntries(entries);
}

/** Puts what was typed back where it stood. @returns whether there was anything */
export function restoreTyped(form: HTMLFormElement, typed: Typed | null, skipped: ReadonlySet<string>): boolean {
  if (!typed) return false;
  let changed = false;
  for (const field of form.elements) {
    const isField =
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
    if (!isField || NOT_TYPED.has(field.name) || skipped.has(field.name) || field.type === "submit") continue;
    if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox")) {
      const checked = typed[field.name] === field.value;
      if (typed[field.name] === undefined && field.type === "radio") continue;
      field.checked = checked;
      continue;
    }
    const value = typed[field.name];
    if (value === undefined || value === field.value) continue;
    field.value = value;
    if (value !== "") changed = true;
  }
  // What shows itself by the choice is told of it.
  form.dispatchEvent(new Event("change", { bubbles: true }));
  return changed;
}

/** What this tab keeps under a name; null: nothing. */
export function readKept(name: string): Typed | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? "null");
    if (kept === null || typeof kept !== "object") return null;
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  } catch {
    return null;
  }
}

/** Keeps what is typed for this tab; null: nothing any more. A browser that keeps nothing sends all the same. */
export function keepTyped(name: string, typed: Typed | null): void {
  try {
    if (typed === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(typed));
  } catch {}
}
