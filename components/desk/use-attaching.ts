import { useEffect, useRef, useState } from "react";
import type { FileFailure, FileRule } from "#lib/attachments/file-failure.ts";
import { FILE_MAX_BYTES, FILES_MAX } from "#lib/attachments/limits.ts";
import type { DeskTicket } from "#lib/desk/desk-data.ts";
import { routes } from "#lib/routes.ts";
import type { DraftKind } from "#lib/tickets/draft.ts";
import { type Answer, sendFile } from "./send-file.ts";

type RefusedFile = { readonly name: string; readonly rule: FileRule };

export type AttachedFile = { readonly key: string; readonly name: string; readonly size: number } & (
  | { readonly state: "kept"; readonly id: string }
  /** `percent` is null while none of it is on its way, or all of it is. */
  | { readonly state: "sending"; readonly percent: number | null }
  | { readonly state: "failed"; readonly why: FileFailure }
);

/** What is attached to what somebody writes on a ticket: an answer, or a note. */
export type Attachments = {
  readonly files: readonly AttachedFile[];
  readonly refused: readonly RefusedFile[];
  readonly add: (files: readonly File[]) => void;
  /** Of one that is on its way: stops it. */
  readonly remove: (file: AttachedFile) => void;
  readonly retry: (file: AttachedFile) => void;
  readonly forgetRefused: () => void;
  /** These went with a message. */
  readonly sent: (ids: readonly string[]) => void;
  /** A message was refused because of a file that is not there any more: those that the desk has are these. */
  readonly missing: (there: readonly { readonly id: string }[]) => void;
};

type Local = { readonly place: string; readonly file: AttachedFile };

/**
 * The files that a person attaches, for as long as the page of requests is open: they go on arriving while another
 * request is looked at. The desk keeps each as soon as it is there, so that it survives a reload, whatever a colleague
 * does, and a message that is refused; one that a lost connection cut off can be sent again by its button.
 * One at a time: browsers have six connections to a desk, and drafts and news need theirs.
 */
export function useAttaching(heard: {
  readonly attached: (name: string) => void;
  readonly notRemoved: () => void;
}): (ticket: DeskTicket, kind: DraftKind) => Attachments {
  const [locals, setLocals] = useState<readonly Local[]>([]);
  const [refused, setRefused] = useState<readonly (RefusedFile & { readonly place: string })[]>([]);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const contents = useRef(new Map<string, File>());
  const stops = useRef(new Map<string, () => void>());
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const isSending = locals.some(({ file }) => file.state === "sending");
  useWarning(isSending);

  const put = (key: string, file: AttachedFile) =>
    setLocals((all) => all.map((one) => (one.file.key === key ? { ...one, file } : one)));
  const drop = (key: string) => {
    contents.current.delete(key);
    setLocals((all) => all.filter(({ file }) => file.key !== key));
  };

  const send = (to: { readonly number: string; readonly kind: DraftKind }, key: string, name: string, size: number) => {
    const place = placeOf(to.number, to.kind);
    const sendNow = async () => {
      const content = contents.current.get(key);
      // It was removed before its turn came.
      if (!content) return;
      const { answered, stop } = sendFile(routes.attach({ ...to, name }), content, (percent) =>
        put(key, { key, name, size, state: "sending", percent }),
      );
      stops.current.set(key, stop);
      const answer = await answered;
      stops.current.delete(key);
      take(answer);
    };
    const take = (answer: Answer) => {
      switch (answer.kind) {
        case "kept":
          put(key, { key, ...answer.file, state: "kept" });
          return heard.attached(answer.file.name);
        case "refused":
          setRefused((all) => [...all, { place, name, rule: answer.rule }]);
          return drop(key);
        case "failed":
          return put(key, { key, name, size, state: "failed", why: answer.why });
        case "stopped":
          return;
      }
    };
    turn.current = turn.current.then(sendNow);
  };

  return ({ number, draftFiles }, kind) => {
    const place = placeOf(number, kind);
    const own = locals.filter((one) => one.place === place).map(({ file }) => file);
    const ids = new Set(own.map((file) => (file.state === "kept" ? file.id : null)));
    const kept = draftFiles[kind]
      .filter(({ id }) => !ids.has(id))
      .map((file): AttachedFile => ({ ...file, key: file.id, state: "kept" }));
    const files = [...kept, ...own].filter(
      (file, index, all) =>
        file.state !== "kept" ||
        // The same file attached twice is one.
        (!gone.has(file.id) && all.findIndex((one) => one.state === "kept" && one.id === file.id) === index),
    );
    const add = (added: readonly File[]) => {
      const wrong: (RefusedFile & { readonly place: string })[] = [];
      const taken: Local[] = [];
      for (const content of added) {
        const { name, size } = content;
        const room = FILES_MAX - files.length - taken.length;
        const rule = size > FILE_MAX_BYTES ? "too_large" : size === 0 ? "empty" : room <= 0 ? "too_many_files" : null;
        if (rule !== null) {
          wrong.push({ place, name, rule });
          continue;
        }
        const key = crypto.randomUUID();
        contents.current.set(key, content);
        taken.push({ place, file: { key, name, size, state: "sending", percent: null } });
      }
      setRefused((all) => [...all.filter((one) => one.place !== place), ...wrong]);
      setLocals((all) => [...all, ...taken]);
      for (const { file } of taken) send({ number, kind }, file.key, file.name, file.size);
    };
    const remove = (file: AttachedFile) => {
      if (file.state !== "kept") {
        stops.current.get(file.key)?.();
        return drop(file.key);
      }
      setGone((all) => new Set([...all, file.id]));
      void takeAway(file.id).then((isAway) => {
        if (isAway) return;
        setGone((all) => new Set([...all].filter((id) => id !== file.id)));
        heard.notRemoved();
      });
    };
    return {
      files,
      refused: refused.filter((one) => one.place === place),
      add,
      remove,
      retry: ({ key, name, size }) => {
        put(key, { key, name, size, state: "sending", percent: null });
        send({ number, kind }, key, name, size);
      },
      forgetRefused: () => setRefused((all) => all.filter((one) => one.place !== place)),
      sent: (sent) => {
        setGone((all) => new Set([...all, ...sent]));
        setRefused((all) => all.filter((one) => one.place !== place));
      },
      missing: (there) => {
        const known = new Set(there.map(({ id }) => id));
        for (const file of own)
          if (file.state === "kept" && !known.has(file.id))
            put(file.key, { key: file.key, name: file.name, size: file.size, state: "failed", why: "gone" });
      },
    };
  };
}

function placeOf(number: string, kind: DraftKind): string {
  return `${number} ${kind}`;
}

/** Whether it is not there any more, whoever took it away. */
async function takeAway(id: string): Promise<boolean> {
  try {
    const { status } = await fetch(routes.attachment(id), { method: "DELETE", keepalive: true });
    return status === 200 || status === 404;
  } catch {
    return false;
  }
}

/** Who leaves while a file is on its way is asked first. */
function useWarning(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isOn]);
}
