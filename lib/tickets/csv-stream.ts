/**
 * Pieces of text as a stream that makes the next piece only when somebody takes it, and stops making them when nobody
 * does any more. `goesOn` is asked before each piece: a stream that its reader may not have any longer breaks off.
 */
export function textStream(
  pieces: AsyncGenerator<string, void>,
  goesOn: () => Promise<boolean>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!(await goesOn())) throw new Error("whoever reads may not any longer");
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await pieces.return();
      },
    },
    // Nothing is made ahead: a batch is read from the database when the one before it has gone.
    { highWaterMark: 0 },
  );
}
