/** The present instant, epoch milliseconds. Read once at the edge, by a page or a handler, and handed down from there. */
export function readClock(): number {
  return Date.now();
}
