/**
 * Under which a tab keeps what is typed in a form: what is mended has a place of its own, which outlives a reload, and
 * leaves the one of a new form empty.
 * @param heldName null: nothing of it was refused
 */
export function draftName(form: string, heldName: string | null): string {
  return heldName === null ? form : `${form} ${heldName}`;
}

/** Under which a tab keeps which of the held files of a draft were taken off: the server holds them until it is sent. */
export function filesLeftOut(draft: string): string {
  return `${draft} files-out`;
}

/** The draft of a request that nobody has sent yet. */
export const NEW_REQUEST_DRAFT = "canal-request";
