const BOUNDARY = "----of-the-tests";

export type SentFile = { readonly name: string; readonly bytes: Iterable<Uint8Array> };

/** A form as a browser sends it, made part by part as it is read. `taken` counts the bytes that were asked for. */
export function sentForm(
  fields: readonly (readonly [string, string])[],
  files: readonly SentFile[] = [],
  headers: Record<string, string> = {},
): { readonly request: Request; readonly taken: () => number } {
  let taken = 0;
  const parts = (function* () {
    const encoder = new TextEncoder();
    const text = (said: string) => encoder.encode(said);
    for (const [name, value] of fields)
      yield text(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
    for (const { name, bytes } of files) {
      yield text(
        `--${BOUNDARY}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n`,
      );
      yield* bytes;
      yield text("\r\n");
    }
    yield text(`--${BOUNDARY}--\r\n`);
  })();
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const next = parts.next();
        if (next.done) return controller.close();
        taken += next.value.byteLength;
        controller.enqueue(next.value);
      },
    },
    { highWaterMark: 0 },
  );
  const request = new Request("http://localhost/solicitud/enviar", {
    method: "POST",
    headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}`, ...headers },
    body,
    duplex: "half",
  } as RequestInit);
  return { request, taken: () => taken };
}

/** Bytes of a size, in pieces as a network brings them; each piece differs. */
export function* bytesOf(size: number, piece = 60_000): Generator<Uint8Array> {
  for (let made = 0; made < size; made += piece) {
    const bytes = new Uint8Array(Math.min(piece, size - made));
    bytes.fill((made / piece) % 251);
    yield bytes;
  }
}

export function fileOf(name: string, text: string): SentFile {
  return { name, bytes: [new TextEncoder().encode(text)] };
}
