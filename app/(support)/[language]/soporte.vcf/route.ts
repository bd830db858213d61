import { answerFeed } from "#lib/api/answer-feed.ts";
import { readOnly } from "#lib/api/respond.ts";
import { readClock } from "#lib/clock.ts";
import { vcard } from "#lib/feeds/vcard.ts";

type Context = { params: Promise<{ language: string }> };

/** The channels for an address book. */
export async function GET(request: Request, { params }: Context) {
  const { language } = await params;
  return answerFeed(request, language, readClock(), {
    contentType: "text/vcard; charset=utf-8",
    name: "soporte.vcf",
    body: ({ catalogue }, { words, publicUrl }) => vcard(catalogue, words, publicUrl),
  });
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = readOnly();
