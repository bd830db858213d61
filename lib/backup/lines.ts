/** Of a table's text so much stands in one entry: what is in memory at a time. */
const PART_BYTES = 4 * 1024 * 1024;

const NEWLINE = 0x0a;

/** Some whole lines of COPY's text format, in which a newline ends a row and never stands in one. */
export type Lines = { readonly bytes: Buffer; readonly rows: number };

/**
 * Cuts a stream of rows where a row ends, into parts of about a size: one is longer when its last row is.
 * In memory: one part.
 */
export async function* wholeLines(chunks: AsyncIterable<Buffer>, size = PART_BYTES): AsyncGenerator<Lines> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const end = length + chunk.length >= size ? chunk.lastIndexOf(NEWLINE) + 1 : 0;
    if (end === 0) {
      held.push(chunk);
      length += chunk.length;
      continue;
    }
    yield lines([...held, chunk.subarray(0, end)]);
    held = end === chunk.length ? [] : [chunk.subarray(end)];
    length = chunk.length - end;
  }
  if (length > 0) yield lines(held);
}

function lines(parts: readonly Buffer[]): Lines {
  const bytes = Buffer.concat(parts);
  let rows = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) rows += 1;
  return { bytes, rows };
}
