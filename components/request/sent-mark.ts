const NAME = "sentTo";

/**
 * Marks the place of a form in the tab's history as sent: a browser that goes back there shows all that was typed again,
 * in a form that would send it a second time.
 * @param location of what was made of it
 */
export function markSent(location: string): void {
  // A page that leads to its own address takes its place in the history, and the mark with it.
  if (new URL(location, window.location.href).href === window.location.href) forgetSent();
  else window.history.replaceState({ [NAME]: location }, "");
}

/** Where what was sent from this place in the history is; null: nothing was, or something else is typed there since. */
export function readSent(): string | null {
  const state: unknown = window.history.state;
  const location: unknown = state !== null && typeof state === "object" ? Reflect.get(state, NAME) : null;
  return typeof location === "string" ? location : null;
}

export function forgetSent(): void {
  if (readSent() !== null) window.history.replaceState({}, "");
}
