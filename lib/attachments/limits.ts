/** So many files go with a request, and with each message after it. */
export const FILES_MAX = 5;
/** What a screenshot, a PDF or a saved message weighs at most; the database refuses more. 10 MB, in bytes. */
export const FILE_MAX_BYTES = 10 * 1024 * 1024;
/** What the fields of a form and the frame around its parts may take beside the files, in bytes. */
const FORM_OVERHEAD_BYTES = 2 * 1024 * 1024;
/** A whole form, in bytes. */
export const FORM_MAX_BYTES = FILES_MAX * FILE_MAX_BYTES + FORM_OVERHEAD_BYTES;
/** As long as file systems let a name be. */
export const FILE_NAME_MAX = 255;
