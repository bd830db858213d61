import type { RequestWords } from "#lib/i18n/request/es.ts";
import { CopyButton } from "./copy-button.tsx";

/** A private link, to open, mark or copy. */
export function PrivateLink({ link, request }: { link: string; request: RequestWords }) {
  return (
    <div className="copy-line">
      <p className="box">
        <a href={link}>{link}</a>
      </p>
      <CopyButton text={link} label={request.received.copy} copied={request.received.copied} />
    </div>
  );
}
