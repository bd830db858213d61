const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Set by whoever chose a theme; without it a page follows the system. */
export const THEME_COOKIE = "theme";

export function isTheme(text: unknown): text is Theme {
  return (THEMES as readonly unknown[]).includes(text);
}
