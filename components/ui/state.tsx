import { Icon, type IconName } from "./icon.tsx";

export type Tone = "open" | "soon" | "closed" | "late";

/** A state is always a word, an icon and a colour: never one of them alone. */
export function State({ tone, icon, children }: { tone: Tone; icon: IconName; children: React.ReactNode }) {
  return (
    <span className={`state ${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
