import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { type FilePart, readMultipart } from "#lib/forms/read-multipart.ts";

const MB = 1024 * 1024;
const PIECE = 64 * 1024;

/** A form with files of so many bytes, in pieces as a socket gives them. */
async function formWith(...sizes: number[]): Promise<Request> {
  const form = new FormData();
  form.set("subject", "Acuses");
  for (const [index, size] of sizes.entries()) form.append("files", new File([new Uint8Array(size)], `${index}.bin`));
  const whole = new Response(form);
  const bytes = new Uint8Array(await whole.arrayBuffer());
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      if (sent === bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(sent, sent + PIECE));
      sent = Math.min(sent + PIECE, bytes.length);
    },
  });
  const headers = { "content-type": whole.headers.get("content-type") ?? "" };
  // Node.js asks for `duplex` with a stream; the types of the browser do not know it.
  const init = { method: "POST", body, headers, duplex: "half" };
  return new Request("https://desk.example/solicitud/enviar", init);
}

async function sizeOf({ bytes }: FilePart): Promise<number> {
  let size = 0;
  for await (const chunk of bytes) size += chunk.byteLength;
  return size;
}

test("each file is handed on as it comes, one after another, behind the fields before it", async () => {
  const received: [string, number, string | undefined][] = [];
  const form = await readMultipart(await formWith(MB, 10, 3 * MB), 10 * MB, async (file, fields) => {
    received.push([file.name, await sizeOf(file), fields.get("subject")?.[0]]);
  });
  expect(received).toEqual([
    ["0.bin", MB, "Acuses"],
    ["1.bin", 10, "Acuses"],
    ["2.bin", 3 * MB, "Acuses"],
  ]);
  expect(form?.tooLarge).toBe(false);
});

test("the name of a file is read as a browser writes it, and nothing else in it is taken for that", async () => {
  const names: string[] = [];
  const form = new FormData();
  for (const name of ['ñandú "q".txt', "a\r\nb.txt", "100%20 de %e1.txt"]) form.append("files", new File(["x"], name));
  const request = new Request("https://desk.example/solicitud/enviar", { method: "POST", body: form });
  await readMultipart(request, MB, async (file) => {
    names.push(file.name);
    await sizeOf(file);
  });
  expect(names).toEqual(['ñandú "q".txt', "a\r\nb.txt", "100%20 de %e1.txt"]);
});

test.each([
  ["before it reads", async () => {}],
  [
    "in the middle of the file",
    async ({ bytes }: FilePart) => {
      // Meanwhile so much comes that no more is taken from the sender.
      for await (const _ of bytes) return void (await setTimeout(20));
    },
  ],
  ["when it has read the whole file", sizeOf],
])("a receiver that fails %s ends the reading at once, however much is still to be read", async (_when, read) => {
  const asked: string[] = [];
  const reading = readMultipart(await formWith(2 * MB, 2 * MB), 10 * MB, async (file) => {
    asked.push(file.name);
    await read(file);
    throw new Error("the database is gone");
  });
  await expect(reading).rejects.toThrow("the database is gone");
  expect(asked).toEqual(["0.bin"]);
});
