import { Icon } from "#components/ui/icon.tsx";
import type { DryRunBarView } from "#lib/dry-run/dry-run-view.ts";
import { DryRunForm } from "./dry-run-form.tsx";

type Props = {
  view: DryRunBarView;
  /** What the page is asked besides, as the query of an address; "" for nothing. */
  keep: string;
};

/** Marks a page that is not the real one, on every screen and on paper, and leads on to another and back. */
export function DryRunBar({ view: { label, said, notes, back, form }, keep }: Props) {
  return (
    <aside className="dry-run" aria-label={label}>
      <div className="dry-said">
        <p>
          <Icon name="clock-alert" />
          <span>
            <b>{label}:</b> {said}
          </span>
        </p>
        {notes.map((note) => (
          <p key={note} className="dry-note">
            {note}
          </p>
        ))}
        <a className="dry-back" href={keep === "" ? back.href : `${back.href}?${keep}`}>
          {back.label}
        </a>
      </div>
      <DryRunForm view={form} keep={keep} />
    </aside>
  );
}
