import { useEffect, useEffectEvent } from "react";

/** What one tab of a person tells their others of a draft. */
export type DraftNews = {
  readonly name: string;
  /** What stood in the field before, and what does now: an empty text, where it was sent. */
  readonly from: string;
  readonly text: string;
  /** When the desk kept it; null: it has not yet. */
  readonly savedAt: number | null;
};

export type HeldDraft = {
  readonly text: string;
  /** When the desk kept it; null: it has not yet. */
  readonly savedAt: number | null;
  /** It was typed in this tab. */
  readonly isOwn: boolean;
  /** Another tab has written something else since, and the desk keeps one of both. */
  readonly isDivided: boolean;
};

/**
 * What a tab has of a draft once it has heard what another did to it: the same, where it had what that one began with,
 * or nothing of its own. Two texts that do not come from each other are both kept, each in its tab.
 */
export function afterNews(held: HeldDraft, { from, text, savedAt }: Omit<DraftNews, "name">): HeldDraft {
  const isFollowed = !held.isOwn || held.text === from || held.text === text || held.text === "";
  return isFollowed ? { text, savedAt, isOwn: false, isDivided: false } : { ...held, savedAt: null, isDivided: true };
}

/** One a person: a tab does not hear what it says itself. */
const channels = new Map<string, BroadcastChannel>();

function channelOf(personId: string): BroadcastChannel {
  const channel = channels.get(personId) ?? new BroadcastChannel(`drafts ${personId}`);
  channels.set(personId, channel);
  return channel;
}

export function tellTabs(personId: string, news: DraftNews): void {
  channelOf(personId).postMessage(news);
}

/** Hears what the person's other tabs do to their drafts. */
export function useDraftNews(personId: string, onNews: (news: DraftNews) => void): void {
  const hear = useEffectEvent(onNews);
  useEffect(() => {
    const channel = channelOf(personId);
    const listen = ({ data }: MessageEvent<DraftNews>) => hear(data);
    channel.addEventListener("message", listen);
    return () => channel.removeEventListener("message", listen);
  }, [personId]);
}
