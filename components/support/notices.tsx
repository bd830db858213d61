import { Icon } from "#components/ui/icon.tsx";
import type { Words } from "#lib/i18n/es.ts";
import type { Decision } from "#lib/routing/decide.ts";

/** What the desk wants to be known above the answer, while it lasts. */
export function Notices({ notices, words }: { notices: Decision["notices"]; words: Words }) {
  return notices.map(({ from, text }) => (
    <div className="notice" role="status" key={`${from} ${text.es}`}>
      <Icon name="megaphone" />
      <p>{text[words.language]}</p>
    </div>
  ));
}
