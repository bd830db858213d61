import type { Words } from "#lib/i18n/es.ts";
import { dayFrom } from "#lib/i18n/moment-from.ts";
import type { RequestWords } from "#lib/i18n/request/es.ts";
import { FILE_WORDS } from "#lib/i18n/request/files.ts";
import { routes } from "#lib/routes.ts";
import { formatInstant, wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";
import type { FormError, FormValues } from "#lib/tickets/hold-form.ts";
import type { TicketStatus } from "#lib/tickets/life.ts";
import { draftName } from "./draft-name.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { controlOf, Field } from "./field.tsx";
import { FieldError } from "./field-error.tsx";
import { FileField, type HeldFile } from "./file-field.tsx";
import type { FollowedView, TalkEntry } from "./followed-view.ts";
import { errorsOf } from "./form-errors.ts";
import { FormShell } from "./form-shell.tsx";
import { PrivateLink } from "./private-link.tsx";
import { RequestIcon, type RequestIconName } from "./request-icon.tsx";
import { shellWords } from "./shell-words.ts";
import { TextField } from "./text-field.tsx";
import { UnsentMessage } from "./unsent-message.tsx";

const LOOKS: Record<TicketStatus, { readonly tone: string; readonly icon: RequestIconName }> = {
  new: { tone: "closed", icon: "clock" },
  open: { tone: "open", icon: "message-square-text" },
  waiting: { tone: "soon", icon: "clock-alert" },
  solved: { tone: "open", icon: "circle-check" },
  closed: { tone: "closed", icon: "circle-minus" },
};

type Props = {
  view: FollowedView;
  link: string;
  zone: ZoneRules;
  now: number;
  words: Words;
  request: RequestWords;
  reply: {
    readonly text: string;
    readonly files: readonly HeldFile[];
    /** Names what is held, to be mended; null: nothing was refused. */
    readonly heldName: string | null;
    readonly isHeld: boolean;
    readonly errors: readonly { readonly field: string; readonly text: string; readonly summary: string }[];
    readonly attempt: string;
    /** Whether its key has sent another message. */
    readonly isKeyUsed: boolean;
    readonly key: string;
  };
  /** What is held of a rating, and what is wrong with it. */
  rating: { readonly values: FormValues; readonly errors: readonly FormError[] };
  /** Why something else could not be done; null: nothing failed. */
  problem: string | null;
  justSent: boolean;
};

/** A request as its customer follows it: what was said, what comes next, and the way to write. */
export function Followed({ view, link, zone, now, words, request, reply, rating, problem, justSent }: Props) {
  const { followed } = request;
  const status = followed.statuses[view.status];
  const { tone, icon } = LOOKS[view.status];
  const clock = (at: number) => (
    <time dateTime={formatInstant(zone, at)}>{clockWords(at, zone, now, words, request)}</time>
  );
  const lede =
    view.closedAs === "spam"
      ? followed.spam
      : view.duplicateOf !== null
        ? followed.duplicate(view.duplicateOf)
        : view.status === "solved" && !view.canWrite
          ? followed.tooLateToReopen
          : status.lede;
  const draft = draftName(`canal-reply ${view.number}`, reply.heldName);
  const canRate = view.status === "solved" || view.closedAs === "solved";
  return (
    <>
      <p className="facts-line">
        <span className={`state ${tone}`}>
          <RequestIcon name={icon} />
          {status.name}
        </span>
      </p>
      <h1 className="followed-title">
        <bdi>{view.subject}</bdi>
      </h1>
      <p className="facts-line">
        <span className="nowrap">{view.number}</span> · {words.requestTypes[view.requestType].name} ·{" "}
        {followed.openedAt} {clock(view.openedAt)}
      </p>
      <p className="lede">{lede}</p>
      {justSent && (
        <p className="notice after" role="status">
          <RequestIcon name="circle-check" />
          <span>{followed.sent}</span>
        </p>
      )}
      {problem !== null && (
        <p className="notice after" role="alert">
          <RequestIcon name="circle-alert" />
          <span>{problem}</span>
        </p>
      )}
      <section aria-labelledby="h-talk">
        <h2 id="h-talk">{followed.conversation}</h2>
        <ol className="talk">
          {view.talk.map((entry) => (
            <Entry key={entry.id} entry={entry} number={view.number} time={clock(entry.at)} request={request} />
          ))}
        </ol>
      </section>
      {view.status === "solved" && (
        <section aria-labelledby="h-confirm">
          <h2 id="h-confirm">{followed.confirmTitle}</h2>
          <p className="lede">{followed.confirmText}</p>
          <form method="post" action={routes.confirmSolved(words.language, view.number)} className="done-actions">
            <button className="btn primary" type="submit">
              <RequestIcon name="circle-check" />
              {followed.confirm}
            </button>
          </form>
        </section>
      )}
      {canRate && <Rating view={view} held={rating} words={words} request={request} />}
      {view.canWrite ? (
        <section id="escribir" aria-labelledby="h-write">
          <h2 id="h-write">{view.status === "solved" ? followed.writeToReopen : followed.write}</h2>
          {view.reopenUntil !== null && (
            <p className="lede">{followed.reopenUntil(clockWords(view.reopenUntil, zone, now, words, request))}</p>
          )}
          {reply.errors.length > 0 && (
            <ErrorSummary
              key={reply.attempt}
              title={reply.isKeyUsed ? followed.receivedBefore : request.form.notSent}
              kept={request.form.kept(reply.files.length)}
              errors={reply.errors.map(({ field, summary }) => ({
                field: field === "form" ? null : field,
                text: summary,
              }))}
            />
          )}
          <FormShell
            id="reply"
            className="request"
            action={routes.sendReply(words.language, view.number)}
            sendingKey={reply.key}
            keyUsedBy={reply.isKeyUsed ? reply.attempt : null}
            draftName={draft}
            preset={[]}
            words={shellWords(request, {
              send: followed.send,
              hint: null,
              isMended: reply.heldName !== null,
              sentBefore: followed.sentBefore,
              failed: followed.sending,
            })}
          >
            {reply.heldName !== null && <input type="hidden" name="held" value={reply.heldName} />}
            <div className="group">
              <TextField
                name="text"
                label={followed.text}
                rows={5}
                value={reply.text}
                errors={reply.errors.filter(({ field }) => field === "text").map(({ text }) => text)}
              />
              <FileField
                key={reply.attempt}
                language={words.language}
                draftName={draft}
                held={reply.files}
                errors={reply.errors.filter(({ field }) => field === "files").map(({ text }) => text)}
              />
            </div>
          </FormShell>
        </section>
      ) : (
        <section id="escribir" aria-label={followed.openAnother}>
          {reply.isHeld && (
            <ErrorSummary
              key={reply.attempt}
              title={followed.unsentTitle}
              kept={followed.unsentKept(reply.files.length > 0)}
              errors={[{ field: null, text: followed.refused.closed }]}
            />
          )}
          <UnsentMessage
            held={reply.text}
            draftName={draft}
            href={routes.request(words.language)}
            label={followed.unsent}
            openAnother={followed.openAnother}
          />
        </section>
      )}
      <aside className="beside" aria-labelledby="h-keep">
        <h2 id="h-keep">{request.received.link}</h2>
        <p>{request.received.linkText}</p>
        <PrivateLink link={link} request={request} />
      </aside>
    </>
  );
}

function clockWords(at: number, zone: ZoneRules, now: number, words: Words, request: RequestWords): string {
  const { date, minute } = wallTimeAt(zone, at);
  return request.withinSentence(words.answer.clock(dayFrom(wallTimeAt(zone, now).date, date), minute));
}

function Entry({
  entry,
  number,
  time,
  request,
}: {
  entry: TalkEntry;
  number: string;
  time: React.ReactNode;
  request: RequestWords;
}) {
  const { followed } = request;
  if (entry.kind !== "message")
    return (
      <li className="talk-event">
        <RequestIcon name={EVENT_ICONS[entry.kind]} />
        <span>{entry.kind === "escalated" ? followed.events.escalated(entry.tier) : followed.events[entry.kind]}</span>
        {time}
      </li>
    );
  return (
    <li className={entry.by === null ? "talk-customer" : "talk-desk"}>
      <p className="talk-by">
        <b>{entry.by === null ? followed.you : <bdi>{entry.by}</bdi>}</b>
        {entry.by !== null && <span className="opt">{followed.desk}</span>}
        {time}
      </p>
      {entry.text === null ? (
        <p className="talk-back">{followed.takenBack}</p>
      ) : (
        <p className="talk-text" dir="auto">
          {entry.text}
        </p>
      )}
      {entry.files.length > 0 && (
        <ul className="files" aria-label={followed.files}>
          {entry.files.map(({ id, name, size }) => (
            <li key={id}>
              <RequestIcon name="paperclip" />
              <a href={routes.followedFile(number, id)} download>
                <bdi>{name}</bdi>
              </a>
              <small>{FILE_WORDS[request.language].size(size)}</small>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

const EVENT_ICONS: Record<Exclude<TalkEntry["kind"], "message">, RequestIconName> = {
  escalated: "corner-up-right",
  solved: "circle-check",
  closed: "circle-minus",
  reopened: "rotate-ccw",
};

const RATINGS = [1, 2, 3, 4, 5] as const;

function Rating({
  view,
  held: { values, errors },
  words,
  request,
}: {
  view: FollowedView;
  held: Props["rating"];
  words: Words;
  request: RequestWords;
}) {
  const { followed } = request;
  const ratingErrors = errorsOf("rating", errors, request);
  const comment = {
    name: "comment",
    label: followed.comment,
    optional: request.optional,
    errors: errorsOf("comment", errors, request),
  };
  return (
    <section id="calificar" aria-labelledby="h-rate">
      <h2 id="h-rate">{followed.rate}</h2>
      {view.rating !== null ? (
        <p className="lede">{followed.rated(view.rating)}</p>
      ) : (
        <form method="post" action={routes.rateHelp(words.language, view.number)} className="request">
          <div className="group">
            <fieldset className={ratingErrors.length > 0 ? "field invalid" : "field"}>
              <legend>{followed.rating}</legend>
              <div className="seg stars">
                {RATINGS.map((rating) => (
                  <label key={rating}>
                    <input
                      type="radio"
                      name="rating"
                      value={rating}
                      required
                      defaultChecked={values.rating === String(rating)}
                      aria-describedby="rating-hint"
                    />
                    <span>
                      <b>{rating}</b>
                    </span>
                  </label>
                ))}
              </div>
              {ratingErrors.map((text) => (
                <FieldError key={text}>{text}</FieldError>
              ))}
              <p className="hint" id="rating-hint">
                {followed.rateText}
              </p>
            </fieldset>
            <Field {...comment}>
              <textarea {...controlOf(comment)} rows={3} maxLength={2000} defaultValue={values.comment ?? ""} />
            </Field>
          </div>
          <div className="submit">
            <button className="btn" type="submit">
              {followed.rateSend}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
