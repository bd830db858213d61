"use client";

import type { Happening, TimelineItem } from "#lib/desk/desk-data.ts";
import { momentFrom } from "#lib/i18n/moment-from.ts";
import { routes } from "#lib/routes.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";
import { useDesk } from "./desk-context.ts";
import { DeskIcon, type DeskIconName } from "./desk-icon.tsx";
import { Marked } from "./marked.tsx";
import { byDay } from "./timeline-days.ts";

const ICONS: Record<Happening["kind"], DeskIconName> = {
  opened: "inbox",
  taken_back: "undo",
  taken: "user-round",
  assigned: "user-round",
  status: "check",
  priority: "list-filter",
  request_type: "list-filter",
  tags: "tag",
  snoozed: "circle-pause",
  escalated: "chevrons-up",
  handed_back: "chevrons-down",
  duplicate: "copy",
  matter: "scale",
  spam: "circle-minus",
  link_renewed: "mail",
  rated: "star",
};

type Props = {
  items: readonly TimelineItem[];
  company: string | null;
  onTakeBack: (messageId: string) => void;
};

/** All that happened, day by day: what the customer wrote, what was answered, what only the desk reads. */
export function Timeline({ items, company, onTakeBack }: Props) {
  const { words, frame, now } = useDesk();
  return byDay(items, frame.zone, now).map(({ date, day, year, items: ofDay }) => (
    <section key={date} aria-label={dayName(words, day)}>
      <ol className="timeline">
        {(day.daysAhead !== 0 || items.length !== ofDay.length) && (
          <li className="day">
            {dayName(words, day)}
            {year !== null && ` ${year}`}
          </li>
        )}
        {ofDay.map((item) => (
          <Item key={`${item.kind} ${item.sequence}`} item={item} company={company} onTakeBack={onTakeBack} />
        ))}
      </ol>
    </section>
  ));
}

function dayName(
  words: ReturnType<typeof useDesk>["words"],
  day: Parameters<typeof words.ticket.day>[0] & { daysAhead: number },
) {
  if (day.daysAhead === 0) return words.ticket.today;
  return day.daysAhead === -1 ? words.ticket.yesterday : words.ticket.day(day);
}

function Item({ item, company, onTakeBack }: { item: TimelineItem } & Omit<Props, "items">) {
  const { words, frame, now } = useDesk();
  const time = (
    <time dateTime={new Date(item.at).toISOString()}>{words.time(wallTimeAt(frame.zone, item.at).minute)}</time>
  );
  if (item.kind === "event") {
    const { what } = item;
    return (
      <li className="event">
        <DeskIcon name={ICONS[what.kind]} />
        <span>
          {words.timeline.event(what, item.by)}
          {what.kind === "snoozed" &&
            what.until !== null &&
            `, ${words.list.until(momentFrom(frame.zone, now, what.until))}`}
        </span>
        {time}
        {(what.kind === "escalated" || what.kind === "handed_back") && (
          <p className="why">
            {words.timeline.reason} {what.reason}
          </p>
        )}
      </li>
    );
  }
  const { by, internal, takenBack, messageId } = item;
  const kind = internal ? "note" : by.customer ? "" : "ours";
  return (
    <li className={`entry ${kind}${takenBack ? " taken-back" : ""}`}>
      <p className="by">
        <b>{by.name ?? (by.customer ? words.timeline.anonymous : words.timeline.desk)}</b>
        {by.customer ? (
          company !== null && <span>{company}</span>
        ) : (
          <span>
            <DeskIcon name={internal ? "lock" : "reply"} />
            {internal ? words.timeline.note : words.timeline.reply}
          </span>
        )}
        {time}
      </p>
      {takenBack && (
        <p className="by">
          <span>
            <DeskIcon name="undo" />
            {words.timeline.takenBack}
          </span>
        </p>
      )}
      <p className="said">{internal ? <Mentions text={item.text} /> : item.text}</p>
      {item.files.map(({ id, name, size }) => (
        <p className="file" key={id}>
          <a href={routes.attachment(id)} download>
            <DeskIcon name="paperclip" />
            {name}
          </a>
          {words.timeline.bytes(size)}
        </p>
      ))}
      {item.mayTakeBack && messageId !== null && (
        <button className="unsay" type="button" onClick={() => onTakeBack(messageId)}>
          {words.timeline.takeBack}
        </button>
      )}
    </li>
  );
}

/** A note with the people that it names standing out. */
function Mentions({ text }: { text: string }) {
  const { frame } = useDesk();
  const names = frame.people.map(({ name }) => name).sort((one, other) => other.length - one.length);
  if (names.length === 0 || !text.includes("@")) return text;
  const pattern = new RegExp(
    `(@(?:${names.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|")}))`,
    "giu",
  );
  return <Marked text={text} pattern={pattern} as="b" />;
}
