import type { NextRequest } from "next/server";
import { othersThan } from "#lib/api/methods.ts";
import { FOLLOW_COOKIE, heldReplies } from "#lib/forms/cookies.ts";
import { followedBy } from "#lib/forms/followed-by.ts";
import { handleForm, leadOn, noSuchRequest, refuseForm } from "#lib/forms/handle-form.ts";
import { heldToken, holdReceived, statusOfErrors } from "#lib/forms/hold-received.ts";
import { lostFiles } from "#lib/forms/lost-files.ts";
import { receiveForm } from "#lib/forms/receive-form.ts";
import { sentBy, sentSame } from "#lib/forms/sent-same.ts";
import { routes } from "#lib/routes.ts";
import { type FollowedRequest, writeAsCustomer } from "#lib/tickets/follow-request.ts";
import { dropForm, type FormError } from "#lib/tickets/hold-form.ts";
import { readReplyForm } from "#lib/tickets/request-form.ts";

type Context = { params: Promise<{ number: string }> };

/** Takes a message of a customer with its files, for who holds the link of the request. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { number } = await params;
  const back = (language: Parameters<typeof routes.followed>[0]) => routes.followed(language, number);
  return handleForm(request, back, async (call) => {
    const { language, words, now } = call;
    const followed = await followedBy(request.cookies.get(FOLLOW_COOKIE)?.value, number, now);
    if (!followed) return noSuchRequest(request, call);
    const replies = heldReplies(number);
    const form = await receiveForm(request, { now, heldToken: heldToken(request, replies) });
    if (!form)
      return refuseForm(request, {
        language,
        words,
        status: 400,
        title: words.plain.notForm,
        text: words.plain.notFormText,
        back: back(language),
      });
    const mend = async (errors: readonly FormError[]) => {
      const { attempt, cookies } = await holdReceived(request, form, {
        errors,
        names: ["text"],
        now,
        cookies: replies,
      });
      const location = routes.mendReply(language, number, attempt);
      return leadOn(request, location, statusOfErrors(errors), cookies);
    };
    if (form.removes) return mend([]);
    const read = readReplyForm(form.values);
    const sender = `follow ${followed.id}`;
    const errors = [...form.problems, ...(await lostFiles(form, sender)), ...(read.ok ? [] : read.errors)];
    if (!read.ok || errors.length > 0) return mend(errors);
    const files = form.files.map(({ name, sha256 }) => `${sha256} ${name}`).sort();
    const named = form.key === null ? null : { sender, key: form.key, content: [read.text, files] };
    const same = await sentSame(request, named);
    const key = same !== null && isNewest(followed, same.made) ? same.key : named;
    const written = await writeAsCustomer({
      ticketId: followed.id,
      now,
      text: read.text,
      heldFormId: form.held?.id,
      key,
    });
    if (!written.ok) {
      const { refused } = written;
      return mend([{ field: "form", rule: refused.kind === "conflict" ? refused.because : "busy" }]);
    }
    if (form.held) await dropForm(form.held.id);
    return leadOn(request, `${back(language)}?enviado=1`, 201, [
      ...(form.held ? replies.set(form.held.name, null) : []),
      ...sentBy(request, key),
    ]);
  });
}

/** Whether nothing was answered or done since a message: after that, the same words are another one. */
function isNewest({ messages, events }: FollowedRequest, messageId: string): boolean {
  const newest = messages.at(-1);
  const sequence = newest?.event?.sequence;
  if (newest?.id !== messageId || sequence === undefined) return false;
  // Its own arrival may have opened the request again.
  return events.every((event) => event.sequence < sequence || event.what.kind === "reopened");
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = othersThan("POST");
