"use client";

import { useEffect } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { isTheme, THEME_COOKIE } from "./theme.ts";

const A_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Turns the theme that is shown into the other one, and has it remembered. */
export function ThemeButton({ label }: { label: string }) {
  // A page that was kept for offline use wears the theme of the day on which it was kept.
  useEffect(() => {
    const [, remembered] = new RegExp(`(?:^|; )${THEME_COOKIE}=(\\w+)`).exec(document.cookie) ?? [];
    if (isTheme(remembered)) document.documentElement.dataset.theme = remembered;
  }, []);
  const toggle = () => {
    const root = document.documentElement;
    const followsSystem = root.dataset.theme === undefined;
    const dark = followsSystem
      ? window.matchMedia("(prefers-color-scheme: dark)").matches
      : root.dataset.theme === "dark";
    root.dataset.theme = dark ? "light" : "dark";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `${THEME_COOKIE}=${root.dataset.theme}; path=/; max-age=${A_YEAR_SECONDS}; samesite=lax`;
  };
  return (
    <button className="icon-btn" type="button" onClick={toggle}>
      <Icon name="contrast" />
      <span className="sr-only">{label}</span>
    </button>
  );
}
