"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

type Props = {
  formId: string;
  /** What stands beside the form, once for each answer that differs, by the first choice for which it holds. */
  variants: Readonly<Record<string, React.ReactNode>>;
  /** Which of them holds for a type and an urgency ("incident P1"), or for a type alone. */
  byChoice: Readonly<Record<string, string>>;
  first: string;
  /** In so many milliseconds another answer may hold; null: never. */
  holdsMs: number | null;
};

/** A browser counts no longer than 24 days. */
const LONGEST_TIMER_MS = 2_000_000_000;

/** Shows what holds for what is chosen in the form, and asks the server again when an hour changes it. */
export function BesideSwitch({ formId, variants, byChoice, first, holdsMs }: Props) {
  const [shown, setShown] = useState(first);
  const router = useRouter();
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const follow = () => {
      const chosen = new FormData(form);
      const type = String(chosen.get("requestType"));
      setShown((now) => byChoice[`${type} ${chosen.get("priority")}`] ?? byChoice[type] ?? now);
    };
    form.addEventListener("change", follow);
    follow();
    return () => form.removeEventListener("change", follow);
  }, [formId, byChoice]);
  useEffect(() => {
    if (holdsMs === null || holdsMs > LONGEST_TIMER_MS) return;
    const timer = setTimeout(() => router.refresh(), holdsMs + 500);
    return () => clearTimeout(timer);
  }, [holdsMs, router]);
  return Object.entries(variants).map(([choice, variant]) => (
    <div key={choice} className="variant" hidden={choice !== shown}>
      {variant}
    </div>
  ));
}
