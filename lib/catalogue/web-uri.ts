const WEB = /^https?:\/\//i;
/** RFC 3986, sections 3.2.2 to 3.5, without user information (section 3.2.1), which no published address has. */
const URI =
  /^https?:\/\/(?:\[[\da-f:.]+\]|(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})+)(?::\d*)?(?:\/(?:[\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})*)?(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?$/i;
const UNESCAPED = /%(?![\da-f]{2})|[^\w.~!$&'()*+,;=:@/?%-]/gi;

/** Whether a text is the address of a web page, for whoever reads it. */
export function isWebUri(text: string): boolean {
  return URI.test(text) && URL.canParse(text);
}

/**
 * An address as people write it (RFC 3987: with letters of any script, or with spaces), as the URI that a browser makes
 * of it. Word for word what is one already, but for its scheme, which means the same in capitals (RFC 3986, section
 * 3.1); so is what is no address of the web.
 */
export function toWebUri(text: string): string {
  const written = text.replace(WEB, (scheme) => scheme.toLowerCase());
  if (!WEB.test(text) || URI.test(written)) return written;
  const url = URL.parse(written);
  if (url?.username !== "" || url.password !== "") return written;
  const escaped = (part: string) => part.replace(UNESCAPED, encodeURIComponent);
  const fragment = url.hash === "" ? "" : `#${escaped(url.hash.slice(1))}`;
  return url.origin + escaped(url.pathname) + escaped(url.search) + fragment;
}
