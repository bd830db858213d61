"use client";

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
import { OpenNow } from "./open-now.tsx";
import { useFollow } from "./use-follow.ts";
import type { Connection } from "./use-live.ts";

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
  connection: Connection;
  isOpen: boolean;
  onClose: () => void;
};

/** The views with what they hold, the search, and who works here. On a phone it is a menu. */
export function Views({ counts, current, q, search, connection, isOpen, onClose }: Props) {
  const { words, frame, go } = useDesk();
  const follow = useFollow();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) close.current?.focus();
  }, [isOpen]);
  return (
    <nav className="views" aria-label={words.site.viewsHeading} data-open={isOpen}>
      <div className="views-head">
        <a className="brand" href={routes.desk} onClick={follow(routes.desk)}>
          <Mark />
          {words.site.title}
        </a>
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
          <a
            href={routes.desk}
            onClick={follow(routes.desk)}
            {...(current === "start" ? { "aria-current": "page" as const } : {})}
          >
            <DeskIcon name="house" />
            {words.site.home}
          </a>
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
        {frame.me.role === "admin" && (
          <li>
            <a href={routes.outbox} onClick={follow(routes.outbox)}>
              <DeskIcon name="mail" />
              {words.site.outbox}
            </a>
          </li>
        )}
      </ul>
      <div className="views-foot">
        <OpenNow />
        <p role="status">
          {connection !== "live" && (
            <span className="state closed">
              <DeskIcon name="wifi-off" />
              {connection === "polling" ? words.live.polling : words.live.signedOut}
            </span>
          )}
        </p>
        {connection === "signed_out" && (
          <a className="btn small primary" href={routes.signIn()} target="_blank" rel="noopener">
            {words.list.signIn}
          </a>
        )}
        {frame.me.role === "admin" && (
          <a href={routes.admin}>
            <DeskIcon name="sliders" />
            <span>{words.site.admin}</span>
          </a>
        )}
        <a href={routes.profile} onClick={follow(routes.profile)}>
          <DeskIcon name="user-round" />
          <span>
            {frame.me.name}
            <small>{words.site.profile(frame.me.tier, frame.me.role === "admin")}</small>
          </span>
        </a>
      </div>
    </nav>
  );
}
