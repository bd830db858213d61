import type { ImportComparison } from "#lib/admin/import-comparison.ts";
import { shown } from "#lib/catalogue/shown-changes.ts";
import type { CatalogueFileWords } from "#lib/i18n/admin/catalogue-file.ts";
import { ChangesTable } from "./changes-table.tsx";
import { PendingButton } from "./pending-button.tsx";

type Send = (form: FormData) => Promise<void>;

type Props = {
  /** Which file it is. */
  version: string;
  comparison: ImportComparison;
  /** Where it comes from, in words. */
  origin: string;
  words: CatalogueFileWords;
  toDraft: Send;
  drop: Send;
};

/** What a file would change, what of the draft it would take away, and what can be done with it. */
export function CatalogueImport({ version, comparison, origin, words, toDraft, drop }: Props) {
  const { base, changes, draft } = comparison;
  return (
    <>
      <p className="lede">{origin}</p>
      {changes.length === 0 ? (
        <p role="status">{words.same(base)}</p>
      ) : (
        <>
          <h3>{words.changes(base)}</h3>
          <ChangesTable changes={shown(changes, null)} words={words} />
          {draft !== null && <Replaced draft={draft} words={words} />}
        </>
      )}
      <div className="file-acts">
        {changes.length > 0 && (
          <form action={toDraft}>
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="base" value={base} />
            <input type="hidden" name="replaces" value={draft?.version ?? ""} />
            <PendingButton label={draft === null ? words.toDraft : words.replace} busy={words.moving} />
          </form>
        )}
        <form action={drop}>
          <input type="hidden" name="version" value={version} />
          <button className="btn" type="submit">
            {words.drop}
          </button>
        </form>
      </div>
      {changes.length > 0 && <p className="lede">{words.next}</p>}
    </>
  );
}

type ReplacedProps = { draft: NonNullable<ImportComparison["draft"]>; words: CatalogueFileWords };

function Replaced({ draft: { savedBy, count, lost }, words }: ReplacedProps) {
  return (
    <>
      <h3>{words.draft}</h3>
      {lost.length === 0 ? (
        <p>{words.draftKept(savedBy, count)}</p>
      ) : (
        <>
          <p>{words.draftLost(savedBy, count, lost.length)}</p>
          <ChangesTable changes={shown(lost, null)} words={words} />
        </>
      )}
    </>
  );
}
