/** What was typed, each break of its lines as one character: browsers send two (WHATWG HTML, "constructing the entry list"). */
export function withOneBreak(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n");
}
