"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { BY_ITSELF } from "#lib/desk/by-itself.ts";
import type { ListRow } from "#lib/desk/desk-data.ts";
import { listParameters, NO_FILTER } from "#lib/desk/list-address.ts";
import type { DeskStart } from "#lib/desk/read-start.ts";
import type { DeskWords } from "#lib/i18n/desk/es.ts";
import { momentFrom } from "#lib/i18n/moment-from.ts";
import { routes } from "#lib/routes.ts";
import type { View } from "#lib/tickets/view-names.ts";
import { useDesk, usePage } from "./desk-context.ts";
import type { DeskFrame } from "./desk-frame.ts";
import { DeskShell } from "./desk-shell.tsx";
import { MenuButton } from "./menu-button.tsx";
import { TicketRow } from "./ticket-row.tsx";
import { useCoalesced } from "./use-coalesced.ts";

/** However much happens, the page is read again no more often than this. */
const AGAIN_MS = 1_000;

export type StartDeskProps = { readonly frame: DeskFrame; readonly start: DeskStart };

/** Where the day begins: what presses, what is one's own, and who asked for one. */
export function StartDesk({ words, frame, start: given }: StartDeskProps & { readonly words: DeskWords }) {
  const router = useRouter();
  const [start, setStart] = useState(given);
  const refresh = useCallback(async () => {
    const answer = await readAgain();
    // Only the server knows where to sign in, and where from there.
    if (answer === "signed_out") router.refresh();
    else if (answer !== "failed") setStart(answer);
  }, [router]);
  return (
    <DeskShell
      words={words}
      frame={frame}
      counts={start.counts}
      current="start"
      q=""
      title={`${words.start.title}, ${words.site.title}`}
    >
      <Sheet start={start} refresh={refresh} />
    </DeskShell>
  );
}

function Sheet({ start, refresh }: { start: DeskStart; refresh: () => Promise<void> }) {
  const { words, frame, now } = useDesk();
  const onNews = useCoalesced(refresh, AGAIN_MS);
  usePage({
    onNews,
    onCommand: (command) => {
      if (command === "next" || command === "previous") focusRow(command === "next" ? 1 : -1);
    },
  });
  const [firstName = frame.me.name] = frame.me.name.split(" ");
  return (
    <main id="main" className="sheet">
      <header className="bar">
        <MenuButton />
        <h1>{words.start.hello(firstName)}</h1>
      </header>
      <div className="sheet-body">
        <Rows
          title={words.start.due}
          hint={words.start.dueHint}
          rows={start.due}
          empty={words.start.dueEmpty}
          view="unassigned"
        />
        <Rows title={words.start.mine} hint="" rows={start.mine} empty={words.start.mineEmpty} view="mine" />
        <section aria-labelledby="start-mentions">
          <div className="section-head">
            <h2 id="start-mentions">{words.start.mentions}</h2>
          </div>
          {start.mentions.length === 0 && <p className="quiet-line">{words.start.mentionsEmpty}</p>}
          <ol className="rows">
            {start.mentions.map(({ number, subject, by, text, at }) => (
              <li key={`${number} ${at}`}>
                <a className="row" href={routes.deskRequest(number)}>
                  <b className="r-subject">{subject}</b>
                  <span className="due">{words.when(momentFrom(frame.zone, now, at))}</span>
                  <span className="r-hit">
                    {words.start.mentioned(by)}: {text}
                  </span>
                </a>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </main>
  );
}

/** What the page shows, as it is now; what is there stays where it cannot be read. */
async function readAgain(): Promise<DeskStart | "signed_out" | "failed"> {
  try {
    const answer = await fetch(routes.deskStartData, { headers: { [BY_ITSELF]: "1" }, cache: "no-store" });
    if (answer.status === 401) return "signed_out";
    if (!answer.ok) return "failed";
    const start: DeskStart = await answer.json();
    return start;
  } catch {
    return "failed";
  }
}

/** Moves the focus among all the rows of the page; it stays at either end. */
function focusRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(".rows a")];
  const focused = document.activeElement;
  const index = focused instanceof HTMLElement ? rows.indexOf(focused) : -1;
  rows[index === -1 ? 0 : Math.min(Math.max(index + step, 0), rows.length - 1)]?.focus();
}

type RowsProps = { title: string; hint: string; rows: readonly ListRow[]; empty: string; view: View };

function Rows({ title, hint, rows, empty, view }: RowsProps) {
  const { words } = useDesk();
  const parameters = listParameters({ ...NO_FILTER, view });
  return (
    <section aria-labelledby={`start-${view}`}>
      <div className="section-head">
        <h2 id={`start-${view}`}>{title}</h2>
        <p className="hint">{hint}</p>
        <a href={routes.deskRequests(parameters)}>{words.start.all}</a>
      </div>
      {rows.length === 0 ? (
        <p className="quiet-line">{empty}</p>
      ) : (
        <ol className="rows">
          {rows.map((row) => (
            <li key={row.id}>
              <TicketRow row={row} href={routes.deskRequest(row.number, parameters)} isCurrent={false} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
