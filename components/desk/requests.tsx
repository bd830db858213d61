"use client";

import { useEffect, useRef, useState } from "react";
import type { DeskTicket } from "#lib/desk/desk-data.ts";
import type { DeskWords } from "#lib/i18n/desk/es.ts";
import type { Outcome, Refused } from "#lib/outcome.ts";
import { routes } from "#lib/routes.ts";
import type { TicketChanges } from "#lib/tickets/change-ticket.ts";
import type { ClosedAs } from "#lib/tickets/close-ticket.ts";
import { CloseDialog } from "./close-dialog.tsx";
import type { Seen, Sending } from "./composer.tsx";
import type { Conflict } from "./conflict-notice.tsx";
import { type Deed, useDesk, usePage } from "./desk-context.ts";
import type { DeskActions, DeskFrame, TicketPatch } from "./desk-frame.ts";
import { DeskShell } from "./desk-shell.tsx";
import { EscalateDialog, type Escalating } from "./escalate-dialog.tsx";
import { Facts } from "./facts.tsx";
import type { DeskCommand } from "./keys.ts";
import { ListPane, toggled } from "./list-pane.tsx";
import { refusedWords } from "./refused-words.ts";
import { TakeBackDialog } from "./take-back-dialog.tsx";
import { TicketPane } from "./ticket-pane.tsx";
import type { DraftKind } from "./use-draft.ts";
import { usePresence } from "./use-presence.ts";
import { numberIn, type Requests, type RequestsPage, useRequests } from "./use-requests.ts";

type Asked =
  | { readonly kind: "escalate"; readonly direction: "up" | "back"; readonly reason: string }
  | { readonly kind: "close" }
  | { readonly kind: "take_back"; readonly messageId: string };

export type RequestsDeskProps = {
  readonly frame: DeskFrame;
  readonly page: RequestsPage;
  readonly actions: DeskActions;
};

/** The desk's lists and requests: one client tree, so that what is typed, focused and scrolled outlives every change. */
export function RequestsDesk({ words, frame, page, actions }: RequestsDeskProps & { readonly words: DeskWords }) {
  const requests = useRequests(page);
  const { address, lastList, ticket } = requests;
  const list = address.q === "" ? words.views[address.view] : words.list.results(address.q);
  const title = `${ticket ? `${ticket.number} ${ticket.subject}` : list}, ${words.site.title}`;
  return (
    <DeskShell
      words={words}
      frame={frame}
      counts={lastList.counts}
      current={address.q === "" ? address.view : null}
      q={address.q}
      title={title}
    >
      <Work requests={requests} actions={actions} />
    </DeskShell>
  );
}

function Work({ requests, actions }: { requests: Requests; actions: DeskActions }) {
  const { words, frame, toast, announce } = useDesk();
  const { address, parameters, list, number, refreshList, refreshTicket } = requests;
  const [patch, setPatch] = useState<{ readonly number: string; readonly patch: TicketPatch } | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [conflict, setConflict] = useState<(Conflict & { readonly number: string }) | null>(null);
  const [kind, setKind] = useState<DraftKind>("public");
  const [isSending, setIsSending] = useState(false);
  const [own, setOwn] = useState<(Seen & { readonly number: string }) | null>(null);
  const [showsFilters, setShowsFilters] = useState(false);
  const [showsFacts, setShowsFacts] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const at = useRef<string | null>(null);
  const opening = useRef<string | null>(null);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const ownNow = useRef<(Seen & { readonly number: string }) | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const known = requests.ticket;
  usePresence(known?.number ?? null, requests.setPresent);
  const ticket = known && patch?.number === known.number ? { ...known, ...patch.patch } : known;
  const rows = list?.rows.map((row) => (patch?.number === row.number ? { ...row, ...rowPatch(patch.patch) } : row));
  // Whoever opens a request is taken to its beginning; who was in the list can go on from where they were.
  useEffect(() => {
    if (ticket?.number !== opening.current || opening.current === null) return;
    opening.current = null;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [ticket?.number]);
  const shownList = list && rows ? { ...list, rows } : list;

  const go = (href: string): boolean => {
    const { pathname, search } = new URL(href, window.location.href);
    const opened = numberIn(pathname);
    if (pathname !== routes.deskRequests() && opened === null) return false;
    // A request that is opened by its number alone is opened beside the list that is there.
    const target = opened !== null && search === "" ? routes.deskRequest(opened, parameters) : pathname + search;
    if (target !== window.location.pathname + window.location.search) window.history.pushState(null, "", target);
    if (opened !== null && opened !== number) {
      at.current = opened;
      opening.current = opened;
    }
    setConflict(null);
    setChosen(null);
    return true;
  };

  /** Has something done, and says what was refused. Null: nobody answered, or it was refused. */
  const attempt = async <Value,>(
    deed: () => Promise<Outcome<Value, unknown>>,
    onRefused?: (refused: Refused<unknown>) => boolean,
  ): Promise<Value | null> => {
    try {
      const outcome = await deed();
      if (outcome.ok) return outcome.value;
      if (!onRefused?.(outcome.refused)) toast({ text: refusedWords(outcome.refused, words), isRefusal: true });
    } catch {
      toast({ text: words.refused.failed, isRefusal: true });
    }
    return null;
  };

  /** Reads what a deed of one's own has made of the ticket, so that it is not taken for a colleague's. */
  const settle = async () => {
    const [now] = await Promise.all([refreshTicket(), refreshList()]);
    if (now) {
      ownNow.current = { number: now.number, version: now.version, sequence: lastOf(now) };
      setOwn(ownNow.current);
    }
    return now;
  };

  /** One after the other: what is done while an earlier deed is under way is done to what that one has made. */
  const inTurn = <Value,>(deed: () => Promise<Value>): Promise<Value> => {
    const done = turn.current.then(deed);
    turn.current = done.catch(() => {});
    return done;
  };
  /** The version to act on: the one that was seen, or what one's own earlier deeds have made of it since. */
  const versionOf = (seen: DeskTicket) =>
    ownNow.current?.number === seen.number ? Math.max(seen.version, ownNow.current.version) : seen.version;

  const change = (before: DeskTicket, changes: TicketChanges, options: { isUndo?: boolean } = {}): Promise<void> => {
    setPatch({ number: before.number, patch: patchOf(changes, frame) });
    return inTurn(() => changeNow(before, changes, options));
  };
  const changeNow = async (before: DeskTicket, changes: TicketChanges, { isUndo = false }: { isUndo?: boolean }) => {
    const done = await attempt(
      () => actions.change({ number: before.number, version: versionOf(before), changes }),
      (refused) => {
        if (refused.kind !== "stale") return false;
        setConflict({
          number: before.number,
          what: "change",
          seen: lastOf(before),
          again: () => {
            setConflict(null);
            void again(before.number, changes);
          },
          asNote: null,
        });
        return true;
      },
    );
    const now = await settle();
    setPatch(null);
    if (done === null) return;
    if (isUndo) toast({ text: words.did.undone(before.number) });
    else
      toast({
        text:
          changes.assignee === frame.me.email
            ? words.did.taken(before.number)
            : changes.status !== undefined
              ? words.did.status(before.number, changes.status)
              : words.did.changed(before.number),
        undo: now ? undoOf(before, now, changes) : undefined,
      });
  };
  const again = async (ofNumber: string, changes: TicketChanges) => {
    const now = await refreshTicket();
    if (now?.number === ofNumber) await change(now, changes);
  };
  const undoOf = (before: DeskTicket, now: DeskTicket, changes: TicketChanges) => {
    const undone: TicketChanges = {
      // A ticket that was worked on is never new again.
      ...(changes.status === undefined ? {} : { status: before.status === "new" ? "open" : before.status }),
      ...(changes.priority === undefined ? {} : { priority: before.priority }),
      ...(changes.requestType === undefined ? {} : { requestType: before.requestType }),
      ...(changes.assignee === undefined ? {} : { assignee: before.assigneeEmail }),
      ...(changes.tags === undefined ? {} : { tags: before.tags }),
      ...(changes.snoozedUntil === undefined ? {} : { snoozedUntil: before.snoozedUntil }),
      ...(changes.matter === undefined ? {} : { matter: before.matter }),
    };
    return () => void change(now, undone, { isUndo: true });
  };

  const send = async (to: DeskTicket, sending: Sending, isSeen = false) => {
    if (isSending) return;
    setIsSending(true);
    await sending.settle();
    const isReply = sending.kind === "public";
    const done = await attempt(
      () =>
        actions.write({
          key: sending.key,
          number: to.number,
          visibility: sending.kind,
          text: sending.text,
          ...(isReply && !isSeen ? { version: sending.seen.version } : {}),
        }),
      (refused) => {
        if (!isReply || (refused.kind !== "stale" && refused.kind !== "forbidden")) return false;
        const asNote = () => {
          setConflict(null);
          void inTurn(() => send(to, { ...sending, kind: "internal", afterwards: null, key: crypto.randomUUID() }));
        };
        setConflict({
          number: to.number,
          what: "reply",
          seen: sending.seen.sequence,
          again:
            refused.kind === "forbidden"
              ? null
              : () => {
                  setConflict(null);
                  void inTurn(() => send(to, sending, true));
                },
          asNote,
        });
        return true;
      },
    );
    if (done !== null) {
      sending.clear();
      announce(isReply ? words.composer.sent : words.composer.noted);
    }
    const now = await settle();
    setIsSending(false);
    if (done !== null && now && sending.afterwards !== null && now.status !== sending.afterwards)
      await changeNow(now, { status: sending.afterwards }, {});
  };

  const escalate = async (before: DeskTicket, { direction, tier, reason }: Escalating) => {
    setAsked(null);
    setPatch({ number: before.number, patch: { tier, assigneeEmail: null, assigneeName: null } });
    const isNext = tier === before.tier + (direction === "up" ? 1 : -1);
    const done = await attempt(
      () =>
        actions.escalate({
          number: before.number,
          version: versionOf(before),
          reason,
          direction,
          ...(isNext ? {} : { tier }),
        }),
      (refused) => {
        if (refused.kind !== "stale") return false;
        setConflict({
          number: before.number,
          what: "change",
          seen: lastOf(before),
          // It is asked again with the reason in its field: what the colleague did may have made it needless.
          again: () => {
            setConflict(null);
            setAsked({ kind: "escalate", direction, reason });
          },
          asNote: null,
        });
        return true;
      },
    );
    await settle();
    setPatch(null);
    if (done !== null) toast({ text: direction === "up" ? words.escalate.done(tier) : words.escalate.doneBack(tier) });
  };

  const close = async (before: DeskTicket, as: ClosedAs) => {
    setAsked(null);
    const done = await attempt(() => actions.close({ number: before.number, version: versionOf(before), as }));
    await settle();
    if (done !== null) toast({ text: words.closing.done });
  };

  const takeBack = async (of: DeskTicket, messageId: string) => {
    setAsked(null);
    await attempt(() => actions.takeBack({ number: of.number, messageId }));
    await settle();
  };

  const changeChosen = async (changes: TicketChanges) => {
    const tickets = (list?.rows ?? [])
      .filter((row) => chosen?.has(row.number))
      .map((row) => ({ number: row.number, version: row.version }));
    const done = await attempt(() => actions.changeMany({ tickets, changes }));
    await settle();
    if (done === null) return;
    const failed = done.filter(({ outcome }) => !outcome.ok);
    setChosen(new Set(failed.map((one) => one.number)));
    toast({ text: words.list.changed(done.length - failed.length) });
    if (failed.length > 0) {
      const [first] = failed;
      const why = first && !first.outcome.ok ? ` ${refusedWords(first.outcome.refused, words)}` : "";
      toast({ text: `${words.list.notChanged(failed.length)}.${why}`, isRefusal: true });
    }
  };

  const write = (wanted: DraftKind) => {
    if (!ticket) return;
    setKind(wanted === "public" && !ticket.may.reply ? "internal" : wanted);
    // The field of the other kind is not there yet.
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.scrollIntoView({ block: "nearest" });
    });
  };
  const leave = () => {
    if (number === null) return;
    at.current = number;
    go(routes.deskRequests(parameters));
    requestAnimationFrame(() => focusRow(number));
  };
  /** Browsers let pages write there only by https or on the machine itself: elsewhere it is said instead. */
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      toast({ text: words.ticket.copied });
    } catch {
      toast({ text });
    }
  };
  const focusRow = (ofNumber: string) => {
    const row = list?.rows.find((one) => one.number === ofNumber);
    if (row) document.querySelector<HTMLElement>(`[data-row="${row.id}"]`)?.focus();
  };
  const move = (step: 1 | -1) => {
    const numbers = list?.rows.map((row) => row.number) ?? [];
    const from = at.current ?? number;
    const index = from === null ? -1 : numbers.indexOf(from);
    const next = numbers[index === -1 ? 0 : Math.min(Math.max(index + step, 0), numbers.length - 1)];
    if (next === undefined) return;
    at.current = next;
    focusRow(next);
  };

  const deeds = ticket
    ? {
        take:
          ticket.may.change && ticket.assigneeEmail !== frame.me.email
            ? () => void change(ticket, { assignee: frame.me.email })
            : null,
        escalate: ticket.may.escalate ? () => setAsked({ kind: "escalate", direction: "up", reason: "" }) : null,
        handBack: ticket.may.handBack ? () => setAsked({ kind: "escalate", direction: "back", reason: "" }) : null,
        close: ticket.may.close ? () => setAsked({ kind: "close" }) : null,
        takeBack: (messageId: string) => setAsked({ kind: "take_back", messageId }),
        write,
        copy: () => void copy(ticket.number),
        back: leave,
      }
    : null;

  usePage({
    go,
    onNews: requests.hear,
    deeds: paletteDeeds(),
    onCommand: (command: DeskCommand) => {
      switch (command) {
        case "next":
        case "previous":
          move(command === "next" ? 1 : -1);
          break;
        case "reply":
          write("public");
          break;
        case "note":
          write("internal");
          break;
        case "escalate":
          deeds?.escalate?.();
          break;
        case "take":
          deeds?.take?.();
          break;
        case "select": {
          const focused = at.current ?? number;
          if (focused !== null) setChosen(toggled(chosen ?? new Set(), focused));
          break;
        }
        case "leave":
          if (chosen !== null) setChosen(null);
          else leave();
          break;
        case "search":
        case "palette":
        case "help":
          break;
      }
    },
  });

  function paletteDeeds(): Deed[] {
    if (!ticket || !deeds) return [];
    const list: (Deed | null)[] = [
      ticket.may.reply ? { name: words.ticket.reply, key: "R", run: () => write("public") } : null,
      { name: words.composer.note, key: "N", run: () => write("internal") },
      deeds.take && { name: words.ticket.take, key: "A", run: deeds.take },
      deeds.escalate && { name: words.ticket.escalate, key: "E", run: deeds.escalate },
      deeds.handBack && { name: words.ticket.handBack, key: null, run: deeds.handBack },
      deeds.close && { name: words.ticket.close, key: null, run: deeds.close },
      { name: words.ticket.copy, key: null, run: deeds.copy },
    ];
    return list.filter((deed) => deed !== null);
  }

  return (
    <main
      id="main"
      className={`work${showsFacts ? " with-facts" : ""}`}
      data-shows={number === null ? "list" : "ticket"}
    >
      <h1 className="sr-only">{number === null ? words.list.heading : words.ticket.heading(number)}</h1>
      <ListPane
        address={address}
        list={shownList}
        isWaiting={requests.isListWaiting}
        hasFailed={requests.hasListFailed}
        isSignedOut={requests.isSignedOut}
        openNumber={number}
        showsFilters={showsFilters}
        onFilters={() => setShowsFilters(!showsFilters)}
        chosen={chosen}
        onChoose={setChosen}
        onChangeChosen={(changes) => void changeChosen(changes)}
        onRetry={() => void refreshList()}
      />
      {ticket && deeds ? (
        <>
          <TicketPane
            ticket={ticket}
            deeds={deeds}
            kind={kind}
            onKind={setKind}
            area={area}
            heading={heading}
            isSending={isSending}
            own={own?.number === ticket.number ? own : null}
            onSend={(sending) => void inTurn(() => send(ticket, sending))}
            hasFailed={requests.hasTicketFailed}
            conflict={conflict?.number === ticket.number ? conflict : null}
            onConflictClose={() => setConflict(null)}
            showsFacts={showsFacts}
            onFacts={() => setShowsFacts(!showsFacts)}
          />
          <Facts ticket={ticket} address={address} onChange={(changes) => void change(ticket, changes)} />
        </>
      ) : (
        <article className="ticket wide" aria-busy={ticket === undefined}>
          {ticket === undefined && requests.isTicketWaiting && <p className="sr-only">{words.ticket.loading}</p>}
          {ticket === null && (
            <p className="empty">
              <b>{number === null ? words.ticket.choose : words.ticket.notFound}</b>
              {number === null ? words.ticket.chooseHint : words.ticket.notFoundHint}
            </p>
          )}
        </article>
      )}
      {ticket && asked?.kind === "escalate" && (
        <EscalateDialog
          ticket={ticket}
          direction={asked.direction}
          reason={asked.reason}
          onDone={(escalating) => void inTurn(() => escalate(ticket, escalating))}
          onClose={() => setAsked(null)}
        />
      )}
      {ticket && asked?.kind === "close" && (
        <CloseDialog onDone={(as) => void inTurn(() => close(ticket, as))} onClose={() => setAsked(null)} />
      )}
      {ticket && asked?.kind === "take_back" && (
        <TakeBackDialog onDone={() => void takeBack(ticket, asked.messageId)} onClose={() => setAsked(null)} />
      )}
    </main>
  );
}

/** The sequence of the last that had happened to a ticket as it was seen. */
function lastOf(ticket: DeskTicket): number {
  return ticket.timeline.at(-1)?.sequence ?? 0;
}

/** What a change makes of a ticket before the desk has said so. */
function patchOf(changes: TicketChanges, frame: DeskFrame): TicketPatch {
  const { status, priority, requestType, assignee, tags, snoozedUntil, matter } = changes;
  return {
    ...(status === undefined ? {} : { status }),
    ...(priority === undefined ? {} : { priority }),
    ...(requestType === undefined ? {} : { requestType }),
    ...(tags === undefined ? {} : { tags }),
    ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
    ...(matter === undefined ? {} : { matter }),
    ...(assignee === undefined
      ? {}
      : {
          assigneeEmail: assignee,
          assigneeName: frame.people.find(({ email }) => email === assignee)?.name ?? null,
        }),
  };
}

function rowPatch({ status, priority, requestType, assigneeEmail, assigneeName, snoozedUntil, tier }: TicketPatch) {
  return {
    ...(status === undefined ? {} : { status }),
    ...(priority === undefined ? {} : { priority }),
    ...(requestType === undefined ? {} : { requestType }),
    ...(assigneeEmail === undefined ? {} : { assigneeEmail, assigneeName: assigneeName ?? null }),
    ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
    ...(tier === undefined ? {} : { tier }),
  };
}
