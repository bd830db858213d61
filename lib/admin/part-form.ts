import type { DraftPart } from "#lib/catalogue/draft-part.ts";
import type { ShownChange } from "#lib/catalogue/shown-changes.ts";
import type { FieldTroubles, FieldValues } from "./field-values.ts";

/** The form of a part of the catalogue, as it is on the screen. */
export type PartForm = {
  /** The part as it was when it was shown: what differs from it is what somebody changed. */
  readonly before: DraftPart;
  readonly values: FieldValues;
};

/** Why a form was not saved, with all that was typed; or the form changed as one of its buttons says. */
export type PartAnswer = PartForm & {
  readonly troubles: FieldTroubles;
  /** What is said of the whole. */
  readonly text: string | null;
  /** What somebody else changed meanwhile, where that clashes. */
  readonly theirs: readonly ShownChange[];
  /** The name of the field to go on at; null: the first one that is in trouble. */
  readonly focus: string | null;
  /** Whether who sent it is not signed in any more. */
  readonly isSignedOut: boolean;
};

/** What is said of a form about which there is nothing to say. */
export const UNTROUBLED = {
  troubles: {},
  text: null,
  theirs: [],
  focus: null,
  isSignedOut: false,
} as const satisfies Omit<PartAnswer, keyof PartForm>;
