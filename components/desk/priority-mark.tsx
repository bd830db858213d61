import type { DeskWords } from "#lib/i18n/desk/es.ts";
import { isTechnical, type Priority, type RequestType } from "#lib/routing/request.ts";
import { DeskIcon, type DeskIconName } from "./desk-icon.tsx";

const BARS: Readonly<Record<Exclude<Priority, "P1">, DeskIconName>> = { P2: "bars-3", P3: "bars-2", P4: "bars-1" };

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
      <DeskIcon name={BARS[priority]} />
      {isLong ? words.priority(priority) : priority}
    </span>
  );
}
