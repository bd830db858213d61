import type { NextRequest } from "next/server";
import { othersThan } from "#lib/api/methods.ts";
import { answerDownload } from "#lib/attachments/answer-file.ts";
import { fileOfRequest } from "#lib/attachments/read-file.ts";
import { readClock } from "#lib/clock.ts";
import { FOLLOW_COOKIE } from "#lib/forms/cookies.ts";
import { followedBy } from "#lib/forms/followed-by.ts";
import { noSuchRequest } from "#lib/forms/handle-form.ts";
import { plainPage } from "#lib/forms/plain-page.ts";
import { preferredLanguage } from "#lib/i18n/accept-language.ts";
import { requestWords } from "#lib/i18n/request/words.ts";
import { logFailure, RETRY_AFTER_SECONDS } from "#lib/outage.ts";
import { routes } from "#lib/routes.ts";

type Context = { params: Promise<{ number: string; id: string }> };

/** A file of a request, for who holds its link. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { number, id } = await params;
  const language = preferredLanguage(request.headers.get("accept-language"));
  const words = requestWords(language);
  try {
    const followed = await followedBy(request.cookies.get(FOLLOW_COOKIE)?.value, number, readClock());
    const file = followed && (await fileOfRequest(followed.id, id));
    return file ? answerDownload(file) : noSuchRequest(request, { language, words });
  } catch (error) {
    logFailure("a file could not be read", error);
    const back = { href: routes.followed(language, number), label: words.plain.back };
    const headers = { "retry-after": RETRY_AFTER_SECONDS };
    return plainPage({ language, status: 503, title: words.plain.busy, text: words.plain.busyText, back, headers });
  }
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = othersThan("GET");
