import { usePathname, useSearchParams } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import type { KeptWords } from "#lib/i18n/admin/parts-es.ts";
import { routes } from "#lib/routes.ts";

type KeptProps = {
  words: KeptWords;
  /** Whether what was typed before is there again. */
  isBack: boolean;
  discard: () => void;
};

/** Says that what was typed and not saved is there again, and takes it away. */
export function KeptNotice({ words, isBack, discard }: KeptProps) {
  return (
    <div role="status">
      {isBack && (
        <p className="undo">
          {words.kept}
          <button className="btn small" type="button" onClick={discard}>
            {words.discardKept}
          </button>
        </p>
      )}
    </div>
  );
}

/** Where one signs in again, to come back to the form with all that is typed. */
export function SignedOut({ words, onLeave }: { words: KeptWords; onLeave: () => void }) {
  const [path, search] = [usePathname(), useSearchParams().toString()];
  return (
    <div className="notice late" role="alert" tabIndex={-1}>
      <Icon name="triangle-alert" />
      <p>
        {words.signedOut} {/* What is typed is kept, so the browser need not ask. */}
        <a href={routes.signIn(search === "" ? path : `${path}?${search}`)} onClick={onLeave}>
          {words.signIn}
        </a>
      </p>
    </div>
  );
}
