/** What a key asks for, anywhere on the desk. */
export type DeskCommand =
  | "next"
  | "previous"
  | "reply"
  | "note"
  | "escalate"
  | "take"
  | "select"
  | "search"
  | "palette"
  | "help"
  | "leave";

const KEYS: ReadonlyMap<string, DeskCommand> = new Map([
  ["j", "next"],
  ["k", "previous"],
  ["r", "reply"],
  ["n", "note"],
  ["e", "escalate"],
  ["a", "take"],
  ["x", "select"],
  ["/", "search"],
  ["?", "help"],
  ["escape", "leave"],
]);

type Press = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/**
 * The command of a key; null: none. While somebody types, or composes a character, only the palette answers, which is
 * no letter; what the browser does with a key and Ctrl, Alt or ⌘ stays the browser's.
 */
export function commandOf(press: Press, isTyping: boolean): DeskCommand | null {
  const key = press.key.toLowerCase();
  if ((press.ctrlKey || press.metaKey) && !press.altKey && key === "k") return "palette";
  if (isTyping || press.ctrlKey || press.metaKey || press.altKey) return null;
  return KEYS.get(key) ?? null;
}

const TYPED_IN = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]";

/** Whether what is pressed there is written there. */
export function isTypedIn(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_IN) !== null;
}
