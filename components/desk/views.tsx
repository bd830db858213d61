"use client";

import Link from "next/link";
import type { Ref } from "react";
import { useEffect, useRef } from "react";
import { Mark } from "#components/site/mark.tsx";
import { ThemeButton } from "#components/site/theme-button.tsx";
import type { Counts } from "#lib/desk/desk-data.ts";
import { listParameters, NO_FILTER } from "#lib/desk/list-address.ts";
import { routes } from "#lib/routes.ts";
import { VIEWS, type View } from "#lib/tickets/view-names.ts";
import { useDesk } from "./desk-context.ts";
import { DeskIcon, type DeskIconName } from "./desk-icon.tsx";
import { useFollow } from "./use-follow.ts";

const ICONS: Record<View, DeskIconName> = {
  mine: "user-round",
  unassigned: "user-round-x",
  tier: "inbox",
  waiting: "circle-pause",
  escalated: "chevrons-up",
  pqrsa: "scale",
  all: "list",
};

type Props = {
  counts: Counts;
  current: View | "start" | null;
  q: string;
  search: Ref<HTMLInputElement>;
  isLive: boolean;
  isOpen: boolean;
  onClose: () => void;
};

/** The views with what they hold, the search, and who works here. On a phone it is a menu. */
export function Views({ counts, current, q, search, isLive, isOpen, onClose }: Props) {
  const { words, frame, go } = useDesk();
  const follow = useFollow();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) close.current?.focus();
  }, [isOpen]);
  return (
    <nav className="views" aria-label={words.site.viewsHeading} data-open={isOpen}>
      <div className="views-head">
        <Link className="brand" href={routes.desk} prefetch={false}>
          <Mark />
          {words.site.title}
        </Link>
        <ThemeButton label={words.site.theme} />
        <button ref={close} className="icon-btn close" type="button" onClick={onClose}>
          <DeskIcon name="x" />
          <span className="sr-only">{words.site.closeMenu}</span>
        </button>
      </div>
      <search>
        <form
          className="search"
          action={routes.deskRequests()}
          onSubmit={(event) => {
            event.preventDefault();
            const text = new FormData(event.currentTarget).get("q");
            const parameters = listParameters({ ...NO_FILTER, q: typeof text === "string" ? text.trim() : "" });
            go(routes.deskRequests(parameters));
          }}
        >
          <DeskIcon name="search" />
          <input
            key={q}
            ref={search}
            type="search"
            name="q"
            defaultValue={q}
            maxLength={200}
            aria-label={words.list.search}
            title={words.list.searchHint}
            placeholder={words.list.search}
            autoComplete="off"
          />
          <span aria-hidden="true">
            <kbd>/</kbd>
          </span>
        </form>
      </search>
      <ul>
        <li>
          <Link
            href={routes.desk}
            prefetch={false}
            {...(current === "start" ? { "aria-current": "page" as const } : {})}
          >
            <DeskIcon name="house" />
            {words.site.home}
          </Link>
        </li>
        {VIEWS.map((view) => {
          const href = routes.deskRequests(listParameters({ ...NO_FILTER, view }));
          return (
            <li key={view}>
              <a href={href} {...(current === view ? { "aria-current": "page" as const } : {})} onClick={follow(href)}>
                <DeskIcon name={ICONS[view]} />
                {words.views[view]}
                <span className="count">{words.count(counts[view])}</span>
              </a>
            </li>
          );
        })}
      </ul>
      <div className="views-foot">
        <p role="status">
          {!isLive && (
            <span className="state closed">
              <DeskIcon name="wifi-off" />
              {words.live.polling}
            </span>
          )}
        </p>
        {frame.me.role === "admin" && (
          <a href={routes.admin}>
            <DeskIcon name="sliders" />
            <span>{words.site.admin}</span>
          </a>
        )}
        <Link href={routes.profile} prefetch={false}>
          <DeskIcon name="user-round" />
          <span>
            {frame.me.name}
            <small>{words.site.profile(frame.me.tier, frame.me.role === "admin")}</small>
          </span>
        </Link>
      </div>
    </nav>
  );
}
