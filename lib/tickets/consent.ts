/** The wording of the data policy and of the consent that a request is filed under. A new wording has a new date. */
export const CONSENT_VERSION = "2026-11-24";

/** What the box of a form sends when somebody consents; anything else is no consent. */
export const CONSENT_GIVEN = "1";
