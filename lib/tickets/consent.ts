/** The wording of the data policy and of the consent that a request is filed under. A new wording has a new date. */
export const CONSENT_VERSION = "2026-11-24";
