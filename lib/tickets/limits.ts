// How long what is written on a ticket may be, in characters: by its schemas, and by the fields that it is typed in.

export const SUBJECT_MAX = 200;
export const TEXT_MAX = 20_000;
export const NAME_MAX = 200;
/** RFC 5321, section 4.5.3.1.3: a path has 256 octets, two of them its brackets. */
export const EMAIL_MAX = 254;
export const COMPANY_MAX = 200;
export const PHONE_MAX = 40;
/** Of an escalation. */
export const REASON_MAX = 2_000;
export const TAG_MAX = 40;
/** A radicado as somebody writes it, with room for a space too many. */
export const NUMBER_WRITTEN_MAX = 40;
/** So many tags a ticket. */
export const TAGS_MAX = 20;
