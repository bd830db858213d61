/** RFC 5545, section 3.1, and RFC 2426, section 2.6: octets of UTF-8 a line, without its break. */
const LINE_OCTETS_MAX = 75;

/** One property: its name with its parameters, and its value as its type writes it. */
export type Property = readonly [name: string, value: string];

/**
 * Properties as the content lines that vCard (RFC 2426) and iCalendar (RFC 5545) share: each folded at 75 octets
 * between whole characters, each ended by CRLF. A raw line break in a value is dropped: it would begin another property.
 */
export function contentLines(properties: readonly Property[]): string {
  return properties.map(([name, value]) => fold(`${name}:${value.replace(/[\r\n]/g, "")}`)).join("");
}

/** A text value: backslash, semicolon and comma escaped, a line break as `\n` (RFC 5545, section 3.3.11). */
export function textValue(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
}

/** A UTC instant (epoch ms) in the basic format of ISO 8601, "20261124T190000Z"; milliseconds are cut off. */
export function utcValue(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS_MAX) {
      folded += "\r\n ";
      // The space that continues a line is one of its octets.
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}
