import { stateOf, why } from "#components/support/answer-words.ts";
import type { FinderChoice } from "#components/support/finder-choice.ts";
import { State } from "#components/ui/state.tsx";
import { phoneOf, telHref } from "#lib/catalogue/dial.ts";
import type { Channel } from "#lib/catalogue/schema.ts";
import type { Words } from "#lib/i18n/es.ts";
import { sentence } from "#lib/i18n/moment.ts";
import { endFrom } from "#lib/i18n/moment-from.ts";
import type { RequestWords } from "#lib/i18n/request/es.ts";
import type { CompiledCatalogue } from "#lib/routing/compile-catalogue.ts";
import { type Decision, decide } from "#lib/routing/decide.ts";
import { isCritical, isTechnical, PQRSA_PRIORITY, PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { BesideSwitch } from "./beside-switch.tsx";
import { CallButton } from "./call-button.tsx";
import { OPENING_FORM_ID } from "./opening-form.tsx";

type Props = {
  revision: CompiledCatalogue;
  now: number;
  chosen: FinderChoice;
  /** The stand-by line that attends critical cases. */
  criticalLine: Channel | null;
  words: Words;
  request: RequestWords;
};

/** Beside the form: who can be talked to now about what is chosen there, by the same decision as the support page. */
export function Beside({ revision, now, chosen, criticalLine, words, request }: Props) {
  const { zone } = revision;
  const variants: Record<string, React.ReactNode> = {};
  const seen = new Map<string, string>();
  const byChoice: Record<string, string> = {};
  let holdsUntil = Number.POSITIVE_INFINITY;
  for (const requestType of REQUEST_TYPES) {
    for (const priority of isTechnical(requestType) ? PRIORITIES : [PQRSA_PRIORITY]) {
      const decision = decide(revision, { requestType, priority, at: now });
      holdsUntil = Math.min(holdsUntil, decision.validUntil ?? holdsUntil);
      const said = why(decision, zone, words);
      const critical = isCritical(requestType, priority);
      const same = `${said} ${talkTo(decision)?.channel.slug} ${isTechnical(requestType)} ${critical}`;
      const choice = isTechnical(requestType) ? `${requestType} ${priority}` : requestType;
      const known = seen.get(same);
      byChoice[choice] = known ?? choice;
      if (known !== undefined) continue;
      seen.set(same, choice);
      variants[choice] = (
        <Variant
          decision={decision}
          why={said}
          zone={zone}
          words={words}
          request={request}
          criticalLine={isTechnical(requestType) ? criticalLine : null}
        />
      );
    }
  }
  const first = byChoice[`${chosen.requestType} ${chosen.priority}`] ?? byChoice[chosen.requestType] ?? "";
  return (
    <aside className="beside" aria-label={request.beside.title}>
      <BesideSwitch
        formId={OPENING_FORM_ID}
        variants={variants}
        byChoice={byChoice}
        first={first}
        holdsMs={Number.isFinite(holdsUntil) ? holdsUntil - now : null}
      />
    </aside>
  );
}

/** The telephone that answers now, if one does. */
function talkTo(decision: Decision) {
  const open = decision.recommended?.open ? [decision.recommended, ...decision.alternatives] : [];
  return open.find(({ channel }) => phoneOf(channel) !== undefined && channel.kind === "phone") ?? null;
}

function Variant({
  decision,
  why: said,
  zone,
  words,
  request,
  criticalLine,
}: {
  decision: Decision;
  why: string;
  zone: CompiledCatalogue["zone"];
  words: Words;
  request: RequestWords;
  criticalLine: Channel | null;
}) {
  const { beside } = request;
  const phone = talkTo(decision);
  const routed = phone ?? decision.recommended;
  if (!routed) return <p>{said}</p>;
  const state = stateOf(routed, decision.at, zone, words);
  const number = criticalLine && phoneOf(criticalLine);
  const name = routed.channel.name[words.language];
  const isRecommended = routed === decision.recommended;
  const until = routed.closesAt === null ? "" : `, ${words.answer.until(endFrom(zone, decision.at, routed.closesAt))}`;
  return (
    <>
      <h2>{phone ? beside.title : beside.titleClosed}</h2>
      <p>
        <State tone={state.tone} icon={state.icon}>
          {state.text}
        </State>
      </p>
      <p>{isRecommended ? said : sentence(`${beside.attends(name)}${until}`)}</p>
      <CallButton channel={routed.channel} words={request} />
      {number && routed.channel.slug !== criticalLine.slug && (
        <p className="hint">
          {beside.criticalOutside}{" "}
          <a className="nowrap" href={telHref(number)}>
            {number.published}
          </a>
          , {beside.criticalAlways}
        </p>
      )}
    </>
  );
}
