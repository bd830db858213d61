/** What a form says in a field; empty when it has none, or holds a file there. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
