/** Characters. NIST SP 800-63B, 3.1.1.2, asks for 8 at least; a desk that opens complaints asks for more. */
export const PASSWORD_MIN = 12;
/** Hashing is work: a longer text is refused before it is done. */
export const PASSWORD_MAX = 128;
