/** The header by which a page says that it asks by itself, not because somebody did something. */
export const BY_ITSELF = "x-by-itself";
