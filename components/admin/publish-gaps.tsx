import { DeskIcon } from "#components/desk/desk-icon.tsx";
import type { ShownGap } from "#lib/catalogue/publish-view.ts";
import type { PublishPageWords } from "#lib/i18n/admin/publish-page.ts";

type GapProps = {
  gap: ShownGap;
  confirmed: boolean;
  words: PublishPageWords;
  onConfirm: (isConfirmed: boolean) => void;
};

/** One gap that a publication opens, and whether it is meant. */
export function Gap({ gap, confirmed, words, onConfirm }: GapProps) {
  return (
    <li>
      <label>
        <input
          type="checkbox"
          name="acceptGaps"
          id={`gap-${gap.letter}`}
          value={gap.id}
          checked={confirmed}
          onChange={(event) => onConfirm(event.target.checked)}
        />
        <b className="letter">{gap.letter}</b>
        <span>
          <b>{gap.who}</b> {gap.when}
        </span>
      </label>
      {confirmed ? (
        <span className="state closed">
          <DeskIcon name="check" />
          {words.confirmed}
        </span>
      ) : (
        <span className="state late">
          <DeskIcon name="circle-alert" />
          {words.unconfirmed}
        </span>
      )}
    </li>
  );
}

type MissingProps = {
  missing: readonly ShownGap[];
  asksCritical: boolean;
  /** Why it cannot be published whatever is confirmed. */
  clash: string | null;
  words: PublishPageWords;
};

/** What is still to be confirmed before the draft can be published; nothing where that is all. */
export function Missing({ missing, asksCritical, clash, words }: MissingProps) {
  const said = clash !== null ? clash : missing.length > 0 ? words.missing(missing.length) : words.missingCritical;
  if (clash === null && missing.length === 0 && !asksCritical) return null;
  return (
    <p className="missing" id="missing">
      <span className="state late">
        <DeskIcon name="circle-alert" />
        {said}
      </span>{" "}
      {clash === null && missing.length > 0 && (
        <span className="which">
          {words.letters(missing.length)}{" "}
          {missing.map(({ letter }) => (
            <a key={letter} href={`#gap-${letter}`}>
              {letter}
            </a>
          ))}
        </span>
      )}
    </p>
  );
}
