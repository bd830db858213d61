import type { DeskWords } from "#lib/i18n/desk/es.ts";
import { isTechnical, type Priority, type RequestType } from "#lib/routing/request.ts";
import { DeskIcon } from "./desk-icon.tsx";

const BARS = ["M6 20v-5", "M12 20v-10", "M18 20v-15"] as const;
const HIGH: Readonly<Record<Exclude<Priority, "P1">, number>> = { P2: 3, P3: 2, P4: 1 };

type Props = { words: DeskWords; requestType: RequestType; priority: Priority; isLong?: boolean };

/** How much it presses: the siren of a critical one, bars for the others, the scales for what runs on a legal term. */
export function PriorityMark({ words, requestType, priority, isLong = false }: Props) {
  if (priority === "P1")
    return (
      <span className="prio p1">
        <DeskIcon name="siren" />
        {isLong ? words.priority(priority) : priority}
      </span>
    );
  if (!isTechnical(requestType) && !isLong)
    return (
      <span className="prio">
        <DeskIcon name="scale" />
        {words.requestType(requestType)}
      </span>
    );
  return (
    <span className="prio">
      <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
        {BARS.map((path, index) => (
          <path key={path} d={path} strokeWidth="3.5" {...(index < HIGH[priority] ? {} : { className: "dim" })} />
        ))}
      </svg>
      {isLong ? words.priority(priority) : priority}
    </span>
  );
}
