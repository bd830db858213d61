import type { Catalogue, Channel } from "#lib/catalogue/schema.ts";
import type { Words } from "#lib/i18n/es.ts";
import { dayFrom, endFrom, momentFrom } from "#lib/i18n/moment-from.ts";
import type { RequestWords } from "#lib/i18n/request/es.ts";
import { routes } from "#lib/routes.ts";
import type { CompiledCatalogue } from "#lib/routing/compile-catalogue.ts";
import { criticalLineAt } from "#lib/routing/critical-line.ts";
import { type Decision, decide, type RoutedChannel } from "#lib/routing/decide.ts";
import { isCritical, isTechnical, PQRSA_PRIORITY } from "#lib/routing/request.ts";
import { formatInstant, wallTimeAt } from "#lib/schedule/zone.ts";
import type { OpenedRequest } from "#lib/tickets/opened-request.ts";
import { CallButton } from "./call-button.tsx";
import { CopyButton } from "./copy-button.tsx";
import { PrintButton } from "./print-button.tsx";
import { PrivateLink } from "./private-link.tsx";
import { RequestIcon } from "./request-icon.tsx";

type Props = {
  opened: OpenedRequest;
  /** What is in force: the page is opened again for an hour, and says who attends as of then. */
  revision: CompiledCatalogue<Catalogue>;
  now: number;
  /** The whole address of the private link. */
  link: string;
  isAnonymous: boolean;
  words: Words;
  request: RequestWords;
};

/** The answer to an opening: its number, who attends it and from when, and the link that opens it again. */
export function Received({ opened, revision, now, link, isAnonymous, words, request }: Props) {
  const { received } = request;
  const { zone, catalogue } = revision;
  const { language } = words;
  const { number, requestType, claimedPriority, openedAt } = opened;
  const decision = decide(revision, { requestType, priority: claimedPriority ?? PQRSA_PRIORITY, at: now });
  const { date, minute } = wallTimeAt(zone, openedAt);
  const day = dayFrom(date, date);
  const clock = words.answer.clock(day, minute);
  const isToday = wallTimeAt(zone, now).date === date;
  const critical = claimedPriority !== null && isCritical(requestType, claimedPriority);
  const toCall = isTechnical(requestType)
    ? decide(revision, { requestType, priority: "P1", at: now }).recommended
    : null;
  const criticalLine = criticalLineAt(revision, now);
  const callFirst = toCall && (
    <section className="section" aria-labelledby="h-critical">
      <h2 id="h-critical">{critical ? received.isCritical : received.ifCritical}</h2>
      <p className="lede">{received.ifCriticalText}</p>
      <p className="done-actions">
        <CallButton channel={toCall.channel} words={request} primary={critical} />
        {criticalLine && criticalLine.slug !== toCall.channel.slug && (
          <CallButton channel={criticalLine} words={request} />
        )}
      </p>
    </section>
  );
  return (
    <>
      <p className="ok">
        <span className="state open">
          <RequestIcon name="circle-check" />
          {received.state}
        </span>
      </p>
      <h1>
        <span className="sr-only">{received.numberIs} </span>
        {number}
      </h1>
      <p className="lede">{isAnonymous ? received.ledeAnonymous : received.lede}</p>
      <div className="done-actions">
        <a className={critical ? "btn" : "btn primary"} href={routes.followLink(language, opened.token)}>
          <RequestIcon name="eye" />
          {received.see}
        </a>
        <CopyButton text={number} label={received.copyNumber} copied={received.copied} />
        <PrintButton label={received.print} />
      </div>
      <div className="halves">
        <section className="section" aria-labelledby="h-next">
          <h2 id="h-next">{received.next}</h2>
          <ol className="next">
            <li className="past">
              <RequestIcon name="circle-check" />
              <div>
                <h3>{received.receivedAt}</h3>
                <p>
                  <time dateTime={formatInstant(zone, openedAt)}>{isToday ? received.today(clock) : clock}</time>
                </p>
              </div>
            </li>
            <li>
              <RequestIcon name="clock" />
              <div>
                <h3>{received.attended(attendedBy(decision, catalogue, words))}</h3>
                <p>{attendedWhen(decision, zone, words, request)}</p>
              </div>
            </li>
            <li>
              <RequestIcon name="circle-dashed" />
              <div>
                <h3>{received.answer}</h3>
                <p>{received.answerText}</p>
              </div>
            </li>
          </ol>
        </section>
        <div>
          {critical && callFirst}
          <section className="section" aria-labelledby="h-link">
            <h2 id="h-link">{received.link}</h2>
            <p className="lede">{received.linkText}</p>
            <PrivateLink link={link} request={request} />
          </section>
          {!critical && callFirst}
        </div>
      </div>
    </>
  );
}

/** A PQRSA is for whoever has the channel made for it; all else is for the first level. */
function attendedBy(decision: Decision, catalogue: Catalogue, words: Words): string {
  const dedicated = eligible(decision).find(({ channel }) => isDedicated(channel))?.channel;
  const first = catalogue.tiers.find(({ level }) => level === 1);
  return (dedicated ?? first)?.name[words.language] ?? catalogue.desk.name;
}

function eligible({ recommended, alternatives, closed }: Decision): readonly RoutedChannel[] {
  return [...(recommended ? [recommended] : []), ...alternatives, ...closed];
}

function isDedicated(channel: Channel): boolean {
  return channel.requestTypes !== "all" && !channel.standby;
}

/** A form wakes nobody: the stand-by line does not count, however critical it is. */
function attendedWhen(
  decision: Decision,
  zone: CompiledCatalogue["zone"],
  words: Words,
  { received }: RequestWords,
): string {
  const staffed = eligible(decision).filter(({ channel }) => !channel.standby);
  const dedicated = staffed.filter(({ channel }) => isDedicated(channel));
  const counted = dedicated.length > 0 ? dedicated : staffed;
  const open = counted.flatMap((routed) => (routed.open ? [routed.closesAt] : []));
  if (open.length > 0) {
    const closings = open.filter((at) => at !== null);
    if (closings.length < open.length) return received.now(null);
    return received.now(words.answer.until(endFrom(zone, decision.at, Math.max(...closings))));
  }
  const openings = counted.flatMap(({ opensAt }) => (opensAt === null ? [] : [opensAt]));
  if (openings.length === 0) return received.unknown;
  return received.later(words.pick.opens(momentFrom(zone, decision.at, Math.min(...openings))));
}
