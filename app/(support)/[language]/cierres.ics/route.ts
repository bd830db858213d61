import { answerFeed } from "#lib/api/answer-feed.ts";
import { readOnly } from "#lib/api/respond.ts";
import { readClock } from "#lib/clock.ts";
import { closuresCalendar } from "#lib/feeds/closures-calendar.ts";

type Context = { params: Promise<{ language: string }> };

/** The days on which channels close or keep other hours, for a calendar that subscribes to them. */
export async function GET(request: Request, { params }: Context) {
  const { language } = await params;
  return answerFeed(request, language, readClock(), {
    contentType: "text/calendar; charset=utf-8",
    name: "cierres.ics",
    body: closuresCalendar,
  });
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = readOnly();
