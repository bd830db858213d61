import type { ScheduleText } from "#lib/catalogue/hours.ts";
import { eachWeekday } from "#lib/schedule/each-weekday.ts";
import type { ZoneRules } from "#lib/schedule/zone.ts";
import { compileCatalogue, type Routable, withSchedule } from "./compile-catalogue.ts";
import { gapsBeyond, gapsWithin, type NewGap, type Span } from "./new-gaps.ts";

/** A catalogue from when on it is in force (epoch ms), with the rules of its desk's zone. Plain data. */
type Piece = { readonly from: number; readonly zone: ZoneRules; readonly catalogue: Routable };

/** What the gaps of an edit follow from: plain data, for a browser. Epoch milliseconds. */
export type EditGround = {
  /** When gaps count: ascending and apart. */
  readonly spans: readonly Span[];
  /** What will be in force one after the other if the draft is thrown away, ascending. */
  readonly before: readonly Piece[];
  /** The same if it is published; the first one is the draft itself. */
  readonly after: readonly Piece[];
};

/** A schedule that is typed and not saved yet. */
export type EditedSchedule = { readonly slug: string; readonly schedule: ScheduleText };

/**
 * What edits of the draft would leave without a channel within the spans that has one without the draft.
 * @returns asks for one edit; throws a RangeError for hours that cannot be
 * Cost: to make it, that of compiling all catalogues and of `coverage`; then, for each edit, of `coverage` alone.
 */
export function gapsOfEdits({ spans, before, after }: EditGround): (edit: EditedSchedule) => readonly NewGap[] {
  const [draft] = after;
  if (!draft) throw new RangeError("there is no draft");
  const compiled = (pieces: readonly Piece[]) =>
    pieces.map((piece) => ({ from: piece.from, catalogue: compileCatalogue(piece.catalogue, piece.zone) }));
  const { zone } = draft;
  const was = gapsWithin(compiled(before), spans, zone);
  const pieces = compiled(after);
  return ({ slug, schedule }) => {
    const of = ({ channels }: Routable) => channels.find((channel) => channel.slug === slug)?.schedule;
    const saved = of(draft.catalogue);
    const edited = pieces.map((piece) => {
      const own = of(piece.catalogue.catalogue);
      if (!own || !saved) return piece;
      return { ...piece, catalogue: withSchedule(piece.catalogue, slug, carried(own, saved, schedule)) };
    });
    return gapsBeyond({ was: [was], is: gapsWithin(edited, spans, zone), spans, zone });
  };
}

/** What comes after the draft takes an edit over where it says what the draft says; what it says otherwise stays. */
function carried(own: ScheduleText, saved: ScheduleText, edited: ScheduleText): ScheduleText {
  return {
    weekly: eachWeekday((weekday) =>
      String(own.weekly[weekday]) === String(saved.weekly[weekday]) ? edited.weekly[weekday] : own.weekly[weekday],
    ),
    closedOnHolidays: own.closedOnHolidays === saved.closedOnHolidays ? edited.closedOnHolidays : own.closedOnHolidays,
    exceptions: own.exceptions,
  };
}
