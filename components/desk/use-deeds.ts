import { useEffect, useRef, useState } from "react";
import type { DeskTicket, ListRow } from "#lib/desk/desk-data.ts";
import type { Outcome, Refused } from "#lib/outcome.ts";
import type { TicketChanges } from "#lib/tickets/change-ticket.ts";
import type { ClosedAs } from "#lib/tickets/close-ticket.ts";
import type { Sending } from "./composer.tsx";
import type { Conflict } from "./conflict-notice.tsx";
import { useDesk } from "./desk-context.ts";
import type { DeskActions } from "./desk-frame.ts";
import type { Escalating } from "./escalate-dialog.tsx";
import { failedWords } from "./failed-words.ts";
import { refusedWords } from "./refused-words.ts";
import { type Seen, seenOf } from "./seen.ts";
import { changesOn, type ManyChange, patchOf, type RowChanges, undoingOf, undoingsOf } from "./ticket-patch.ts";
import { usePatches } from "./use-patches.ts";
import type { Requests } from "./use-requests.ts";
import { useSending } from "./use-sending.ts";

/** What is asked in a dialog before it is done. */
export type Asked =
  | { readonly kind: "escalate"; readonly direction: "up" | "back" }
  | { readonly kind: "close" }
  | { readonly kind: "close_solved" }
  | { readonly kind: "take_back"; readonly messageId: string }
  | { readonly kind: "shut_out"; readonly number: string; readonly changes: TicketChanges };

type ChangedHow = {
  /** The ticket as it was before what is taken back; null: it takes nothing back. */
  readonly undoes?: DeskTicket | null;
  /** Whether the person knows that it may leave the ticket to somebody else. */
  readonly isSure?: boolean;
  /** Hears that the desk has taken it, at the first attempt or a later one. */
  readonly onDone?: (() => void) | undefined;
};

type ChangedTickets = Extract<Awaited<ReturnType<DeskActions["changeMany"]>>, { readonly ok: true }>["value"];

/** What is changed of which tickets, by which its failure is known when it is tried again. */
const changeDeed = (changes: TicketChanges, tickets: readonly { readonly number: string }[]) =>
  `change ${Object.keys(changes).sort()} ${tickets.map(({ number }) => number).sort()}`;

/** Something of the ticket of a number. */
type Of<Value> = Value & { readonly number: string };

/**
 * What is done to requests: shown at once, done one after the other, taken back where the desk refuses, and said.
 * `ask` opens a dialog, or closes the one that is open (null).
 */
export function useDeeds(
  { number, refreshList, refreshTicket, readTicket }: Requests,
  actions: DeskActions,
  ask: (asked: Asked | null) => void,
) {
  const { words, frame, now: deskNow, toast, answered, announce, signedIn } = useDesk();
  const { shown, show } = usePatches();
  const [conflict, setConflict] = useState<Of<Conflict> | null>(null);
  const { isSending, begin } = useSending();
  const [own, setOwn] = useState<ReadonlyMap<string, Seen>>(new Map());
  const ownNow = useRef(own);
  /** Tickets as they were read after what one did to them last. */
  const settled = useRef(new Map<string, DeskTicket>());
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  /**
   * Has something done, and says what was refused. Null: nobody answered, or it was refused.
   * @param name of the deed and its ticket: whatever it is answered takes the failure of an earlier attempt away
   */
  const attempt = async <Value>(
    name: string,
    deed: () => Promise<Outcome<Value, unknown>>,
    onRefused?: (refused: Refused<unknown>) => boolean,
  ): Promise<Value | null> => {
    try {
      const outcome = await deed();
      const isOfSession = !outcome.ok && outcome.refused.kind === "not_signed_in";
      if (!isOfSession) signedIn();
      answered(name);
      if (outcome.ok) return outcome.value;
      if (!onRefused?.(outcome.refused))
        toast({ text: refusedWords(outcome.refused, words), isRefusal: true, isOfSession, deed: name });
    } catch (error) {
      toast({ text: failedWords(error, words), isRefusal: true, deed: name });
    }
    return null;
  };

  /**
   * Reads what a deed of one's own has made of the ticket, so that it is not taken for a colleague's. The person may have
   * gone on to another one meanwhile: what follows from the deed is done to this one.
   * @param of its number; null: of many, where the one that is open is what is seen
   */
  const settle = async (of: string | null) => {
    const [read] = await Promise.all([refreshTicket(), refreshList()]);
    const now = of === null || read?.number === of ? read : await readTicket(of);
    if (now) {
      settled.current.set(now.number, now);
      ownNow.current = new Map(ownNow.current).set(now.number, seenOf(now));
      setOwn(ownNow.current);
    }
    return now;
  };

  /** One after the other: what is done while an earlier deed is under way is done to what that one has made. */
  const inTurn = <Value>(deed: () => Promise<Value>): Promise<Value> => {
    const done = turn.current.then(deed);
    turn.current = done.catch(() => {});
    return done;
  };
  /** The version to act on: the one that was seen, or what one's own earlier deeds have made of it since. */
  const versionOf = (seen: DeskTicket) => Math.max(seen.version, ownNow.current.get(seen.number)?.version ?? 0);

  const open = useRef(number);
  const latest = useRef(deskNow);
  useEffect(() => {
    open.current = number;
    latest.current = deskNow;
  }, [number, deskNow]);
  /** Whoever has gone on to another ticket is not asked about this one. */
  const isOpen = (of: string) => open.current === of;
  const dismissConflict = () => setConflict(null);
  /** Asks what to do, at the ticket; whoever has gone on to another one is told. */
  const askOf = (of: Of<Conflict>) => {
    if (isOpen(of.number)) setConflict(of);
    else toast({ text: `${of.number}: ${words.stale[of.what]}`, isRefusal: true });
  };
  /** Of a change that came too late: what happened is told, and `again` offered. */
  const onStale = (before: DeskTicket, again: () => void) => (refused: Refused<unknown>) => {
    if (refused.kind !== "stale") return false;
    askOf({
      number: before.number,
      what: "change",
      seen: seenOf(before).sequence,
      again: () => {
        dismissConflict();
        again();
      },
      asNote: null,
    });
    return true;
  };

  const change = (before: DeskTicket, changes: TicketChanges, how: ChangedHow = {}): Promise<void> => {
    const unshow = show(before.number, patchOf(changes, frame.people));
    return inTurn(() => changeNow(before, changes, how).finally(unshow));
  };
  const changeNow = async (
    before: DeskTicket,
    changes: TicketChanges,
    { undoes = null, isSure = false, onDone }: ChangedHow,
  ) => {
    const stale = onStale(before, () => void again(before, changes, onDone));
    const version = versionOf(before);
    // What is acted on by its newer version has the tags of that one.
    const read = settled.current.get(before.number);
    const there = read?.version === version ? read : before;
    const asked = changesOn(there, before, changes);
    const done = await attempt(
      changeDeed(changes, [before]),
      () => actions.change({ number: before.number, version, changes: asked, unlessShutOut: !isSure }),
      (refused) => {
        const isAsked = refused.kind === "conflict" && refused.because === "shuts_out" && isOpen(before.number);
        if (isAsked) ask({ kind: "shut_out", number: before.number, changes });
        return isAsked || stale(refused);
      },
    );
    const now = await settle(before.number);
    if (done === null) return;
    onDone?.();
    if (undoes) {
      const isNewNoMore = undoes.status === "new" && now?.status !== "new";
      const isPauseOver = changes.snoozedUntil === null && undoes.snoozedUntil !== null;
      const said = isPauseOver ? "undonePauseOver" : isNewNoMore ? "undoneButOpen" : "undone";
      toast({ text: words.did[said](before.number) });
    } else {
      // Taken back when it is pressed: a pause may have passed by then.
      const undoing = () => now && undoingOf({ ...before, tags: there.tags }, asked, latest.current, now.tags);
      toast({
        about: before.number,
        text:
          changes.assignee === frame.me.email
            ? words.did.taken(before.number)
            : changes.status !== undefined
              ? words.did.status(before.number, changes.status)
              : words.did.changed(before.number),
        // Whoever closed it, or owned that it contests what they handled, may not change it any more.
        undo: now?.may.change && undoing() !== null ? () => void undo(now, undoing(), before) : undefined,
      });
    }
  };
  const undo = async (now: DeskTicket, undoing: TicketChanges | null, before: DeskTicket) => {
    if (undoing !== null) await change(now, undoing, { undoes: before });
  };
  const again = async (before: DeskTicket, changes: TicketChanges, onDone: ChangedHow["onDone"]) => {
    const now = await refreshTicket();
    if (now?.number === before.number) await change(now, changesOn(now, before, changes), { onDone });
  };

  const send = async (to: DeskTicket, sending: Sending, isSeen = false) => {
    const end = begin(to.number, sending.box);
    if (end === null) return;
    await inTurn(async () => {
      const { isSent, now, asking } = await sendNow(to, sending, isSeen).finally(end);
      // Not before: what is answered at once would find the box still being sent.
      if (asking !== null) askOf(asking);
      if (!isSent || sending.afterwards === null) return;
      if (!now) {
        const deed = changeDeed({ status: sending.afterwards }, [to]);
        toast({ text: words.composer.notFollowed(to.number), isRefusal: true, deed });
      } else if (now.status !== sending.afterwards) await changeNow(now, { status: sending.afterwards }, {});
    });
  };
  /** @returns the ticket as it is then, where it could be read, and what the person is to be asked; null: nothing */
  const sendNow = async (
    to: DeskTicket,
    sending: Sending,
    isSeen: boolean,
  ): Promise<{ isSent: boolean; now: DeskTicket | null; asking: Of<Conflict> | null }> => {
    await sending.settle();
    // A change of one's own that was still under way when it was sent is no news.
    const mine = ownNow.current.get(to.number);
    const seen = mine && mine.version > sending.seen.version ? mine : sending.seen;
    const isReply = sending.kind === "public";
    let isFileGone = false;
    let asking: Of<Conflict> | null = null;
    const name = `write ${sending.box} ${to.number}`;
    const done = await attempt(
      name,
      () =>
        actions.write({
          key: sending.key,
          number: to.number,
          visibility: sending.kind,
          text: sending.text,
          files: sending.files,
          ...(isReply && !isSeen ? { version: seen.version } : {}),
        }),
      (refused) => {
        if (refused.kind === "invalid" && refused.fields.some(({ rule }) => rule === "file_gone")) {
          isFileGone = true;
          toast({ text: words.files.gone, isRefusal: true, deed: name });
          return true;
        }
        if (!isReply || (refused.kind !== "stale" && refused.kind !== "forbidden")) return false;
        const sendAgain = () => {
          dismissConflict();
          void send(to, sending.anew(), true);
        };
        asking = {
          number: to.number,
          what: "reply",
          seen: seen.sequence,
          again: refused.kind === "forbidden" ? null : sendAgain,
          asNote: () => {
            dismissConflict();
            void send(to, { ...sending.anew(), kind: "internal", afterwards: null, key: crypto.randomUUID() });
          },
        };
        return true;
      },
    );
    if (done !== null) {
      sending.clear();
      announce(isReply ? words.composer.sent : words.composer.noted);
    }
    const now = await settle(to.number);
    if (isFileGone && now) sending.missing([...now.draftFiles.public, ...now.draftFiles.internal]);
    return { isSent: done !== null, now, asking };
  };

  /** @returns whether it was done */
  const escalate = (before: DeskTicket, { direction, tier, reason }: Escalating): Promise<boolean> =>
    inTurn(async () => {
      ask(null);
      const unshow = show(before.number, { tier, assigneeEmail: null, assigneeName: null });
      const isNext = tier === before.tier + (direction === "up" ? 1 : -1);
      const done = await attempt(
        `escalate ${direction} ${before.number}`,
        () =>
          actions.escalate({
            number: before.number,
            version: versionOf(before),
            reason,
            direction,
            ...(isNext ? {} : { tier }),
          }),
        // It is asked again with the reason in its field: what the colleague did may have made it needless.
        onStale(before, () => ask({ kind: "escalate", direction })),
      );
      await settle(before.number);
      unshow();
      if (done !== null)
        toast({ text: direction === "up" ? words.escalate.done(tier) : words.escalate.doneBack(tier) });
      return done !== null;
    });

  /** @returns what was refused, in words, to be said where it was asked; null: nothing */
  const close = (before: DeskTicket, as: ClosedAs): Promise<string | null> =>
    inTurn(async () => {
      let why: string | null = null;
      try {
        const outcome = await actions.close({ number: before.number, version: versionOf(before), as });
        if (!outcome.ok) why = refusedWords(outcome.refused, words);
      } catch (error) {
        why = failedWords(error, words);
      }
      if (why === null) ask(null);
      await settle(before.number);
      if (why === null) toast({ text: words.closing.done });
      return why;
    });

  const takeBack = async (of: DeskTicket, messageId: string) => {
    ask(null);
    await attempt(`take back ${messageId}`, () => actions.takeBack({ number: of.number, messageId }));
    await settle(of.number);
  };

  /** @returns the numbers of those that could not be changed; null: nothing was done */
  const changeMany = async (rows: readonly ListRow[], changes: RowChanges): Promise<readonly string[] | null> => {
    const tickets = rows.map(({ number, version }) => ({ number, version }));
    const done = await attempt(changeDeed(changes, rows), () => actions.changeMany({ tickets, changes }));
    await settle(null);
    if (done === null) return null;
    const versions = new Map(
      done.flatMap(({ number, outcome }) => (outcome.ok ? [[number, outcome.value.version] as const] : [])),
    );
    const failed = done.flatMap(({ number, outcome }) => (outcome.ok ? [] : [{ number, why: outcome.refused }]));
    if (versions.size > 0) sayChanged(versions.size, undoingsOf(rows, versions, changes), newOf(rows, changes));
    if (failed.length > 0)
      toast({
        text: words.list.notChanged(failed.length),
        lines: failed.map(lineOf),
        isRefusal: true,
        deed: changeDeed(changes, failed),
      });
    return failed.map(({ number }) => number);
  };
  /** Each may have been refused for a reason of its own. */
  const lineOf = ({ number, why }: { readonly number: string; readonly why: Refused<unknown> }) =>
    `${number}: ${refusedWords(why, words)}`;
  /** Those that were new, and are open once they are worked on. */
  const newOf = (rows: readonly ListRow[], { status, assignee }: RowChanges): ReadonlySet<string> => {
    const isWork = status !== undefined || assignee === frame.me.email;
    return new Set(isWork ? rows.flatMap((row) => (row.status === "new" ? [row.number] : [])) : []);
  };
  const sayChanged = (count: number, undoings: readonly ManyChange[], opened: ReadonlySet<string>) => {
    const undo = () => void inTurn(() => undoMany(undoings, opened));
    // Of many, too, the last change alone: what it has changed would keep the earlier ones from being taken back.
    toast({ about: "many", text: words.list.changed(count), undo: undoings.length === 0 ? undefined : undo });
  };
  const undoMany = async (undoings: readonly ManyChange[], opened: ReadonlySet<string>) => {
    const unanswered: ManyChange[] = [];
    const done: ChangedTickets[number][] = [];
    for (const undoing of undoings) {
      const some = await attempt(changeDeed(undoing.changes, undoing.tickets), () => actions.changeMany(undoing));
      if (some === null) unanswered.push(undoing);
      else done.push(...some);
    }
    await settle(null);
    const failed = done.flatMap(({ number, outcome }) => (outcome.ok ? [] : [{ number, why: outcome.refused }]));
    const stayOpen = done.filter(({ number, outcome }) => outcome.ok && opened.has(number));
    const lines = [...stayOpen.map(({ number }) => words.did.undoneButOpen(number)), ...failed.map(lineOf)];
    if (done.length > 0)
      toast({ text: words.list.undone(done.length - lines.length), lines, isRefusal: failed.length > 0 });
    const left = unanswered.reduce((count, { tickets }) => count + tickets.length, 0);
    if (left > 0) sayChanged(left, unanswered, opened);
  };

  return { shown, conflict, dismissConflict, isSending, own, change, send, escalate, close, takeBack, changeMany };
}
