/** A figure of the bench: what was measured, against what, and what was wanted. */
export type Row = {
  readonly what: string;
  readonly measured: string;
  readonly wanted: string;
  readonly met: boolean | null;
};
