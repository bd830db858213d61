import type { Words } from "#lib/i18n/es.ts";
import type { RequestWords } from "#lib/i18n/request/es.ts";
import { Crumb } from "./crumb.tsx";
import { ResendForm } from "./resend-form.tsx";

/** For a link, or the address of a request, that opens nothing here: how to get one that does. */
export function DeadLink({ words, request, isRequest }: { words: Words; request: RequestWords; isRequest: boolean }) {
  const { dead } = request;
  const title = isRequest ? dead.requestTitle : dead.title;
  return (
    <>
      {/* Next leaves out the metadata of a page that is answered with 404. */}
      <title>{title}</title>
      <Crumb words={words} request={request} />
      <h1>{title}</h1>
      <p className="lede">{isRequest ? dead.requestLede : dead.lede}</p>
      <section aria-labelledby="h-resend">
        <h2 id="h-resend">{request.resend.send}</h2>
        <ResendForm words={words} request={request} />
      </section>
    </>
  );
}
