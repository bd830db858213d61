"use client";

import { useEffect, useRef } from "react";
import { DeskIcon } from "#components/desk/desk-icon.tsx";
import { channelIcon } from "#components/support/channel-icon.ts";
import { State } from "#components/ui/state.tsx";
import type { ClosingAnswer } from "#lib/admin/ask-closing.ts";
import type { ChannelRow } from "#lib/admin/channels-view.ts";
import type { ClosingEnd } from "#lib/admin/closing-fields.ts";
import type { KeptWords } from "#lib/i18n/admin/parts-es.ts";
import { routes } from "#lib/routes.ts";
import { CloseNow } from "./close-now.tsx";

/** What the list says, each channel's own sentences made by the server. */
type ChannelsListWords = {
  readonly edited: string;
  readonly new: string;
  readonly retired: string;
  readonly notYet: string;
  readonly serves: string;
  readonly contacts: string;
  readonly hours: string;
  readonly empty: string;
};

export type ClosingWords = KeptWords & {
  readonly open: string;
  readonly title: string;
  readonly ends: Readonly<Record<ClosingEnd, string>>;
  readonly date: string;
  readonly dateHint: string;
  readonly time: string;
  readonly reason: string;
  readonly notice: string;
  noticeHint: string;
  readonly submit: string;
  readonly submitting: string;
  readonly public: string;
  readonly reopen: string;
};

type Item = ChannelRow & {
  readonly says: Readonly<Record<"up" | "down" | "hoursOf" | "reopenNamed" | "reasonDefault", string>>;
};

export type ChannelsListProps = {
  words: ChannelsListWords;
  closing: ClosingWords;
  channels: readonly Item[];
  /** The order that is on the screen. */
  order: string;
  move: (form: FormData) => Promise<void>;
  close: (before: ClosingAnswer | null, form: FormData) => Promise<ClosingAnswer>;
  reopen: (form: FormData) => Promise<void>;
};

/** What was moved, and from which order: the list that shows it in its new place may be another one. */
let moved: { readonly slug: string; readonly to: string; readonly order: string } | null = null;

/** Every channel in its published order: what the draft says of it, how it stands now, and the button for when its line fails. */
export function ChannelsList({ words, closing, channels, order, move, close, reopen }: ChannelsListProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (moved === null || moved.order === order) return;
    const { slug, to } = moved;
    moved = null;
    const form = list.current?.querySelector(`form[data-moves="${slug}"]`);
    // At either end one of both can be used no more.
    const held = form?.querySelector<HTMLElement>(`[value="${to}"]:enabled`) ?? form?.querySelector("button:enabled");
    if (held instanceof HTMLElement) held.focus();
  }, [order]);
  if (channels.length === 0) return <p className="empty">{words.empty}</p>;
  return (
    <ol ref={list} className="channel-rows">
      {channels.map((channel, index) => (
        <li key={channel.slug}>
          <form
            action={move}
            className="order"
            data-moves={channel.slug}
            onSubmit={({ nativeEvent: { submitter } }) => {
              if (submitter instanceof HTMLButtonElement) moved = { slug: channel.slug, to: submitter.value, order };
            }}
          >
            <input type="hidden" name="order" value={order} />
            <input type="hidden" name="slug" value={channel.slug} />
            <button
              className="icon-btn"
              name="to"
              value="up"
              type="submit"
              disabled={index === 0}
              aria-label={channel.says.up}
              title={channel.says.up}
            >
              <DeskIcon name="chevron-up" />
            </button>
            <button
              className="icon-btn"
              name="to"
              value="down"
              type="submit"
              disabled={index === channels.length - 1}
              aria-label={channel.says.down}
              title={channel.says.down}
            >
              <DeskIcon name="chevron-down" />
            </button>
          </form>
          <div className="what">
            <h2>
              <DeskIcon name={channelIcon(channel.icon)} />
              <a href={routes.adminChannel(channel.slug)}>{channel.name}</a>
              {channel.draft !== "same" && <span className="edited">{words[channel.draft]}</span>}
              {!channel.active && <span className="edited">{words.retired}</span>}
            </h2>
            <p>{channel.serves}</p>
            <ul aria-label={words.contacts}>
              {channel.contacts.map((contact) => (
                <li key={contact}>{contact}</li>
              ))}
            </ul>
          </div>
          <div className="when">
            <ul aria-label={words.hours}>
              {channel.hours.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <a href={routes.adminHours(`channel=${channel.slug}`)} aria-label={channel.says.hoursOf}>
              {words.hours}
            </a>
          </div>
          <div className="stands">
            <Now words={words} now={channel.now} />
            {channel.closing !== null && (
              <form action={reopen} className="closed-now">
                <p>{channel.closing.text}</p>
                <input type="hidden" name="closing" value={channel.closing.revision} />
                <input type="hidden" name="slug" value={channel.slug} />
                <button className="btn small" type="submit" aria-label={channel.says.reopenNamed}>
                  {closing.reopen}
                </button>
              </form>
            )}
          </div>
          {channel.now !== null && channel.closing === null && (
            <CloseNow
              words={closing}
              slug={channel.slug}
              name={channel.name}
              reason={channel.says.reasonDefault}
              action={close}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

function Now({ words, now }: { words: ChannelsListWords; now: ChannelRow["now"] }) {
  if (now === null) return <p>{words.notYet}</p>;
  return (
    <>
      <State tone={now.tone} icon={now.tone === "open" ? "circle-check" : "circle-minus"}>
        {now.text}
      </State>
      <p>{now.detail}</p>
    </>
  );
}
