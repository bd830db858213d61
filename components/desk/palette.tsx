"use client";

import { Command, defaultFilter } from "cmdk";
import { useEffect, useRef, useState } from "react";
import { listParameters, NO_FILTER } from "#lib/desk/list-address.ts";
import { folded } from "#lib/folded.ts";
import { routes } from "#lib/routes.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";
import { readTicketNumber, ticketNumberOfYear } from "#lib/tickets/ticket-number.ts";
import { VIEWS } from "#lib/tickets/view-names.ts";
import { type Deed, useDesk } from "./desk-context.ts";

/** Finds "Mías" by "mias". */
const withoutAccents: typeof defaultFilter = (value, search, keywords) =>
  defaultFilter(folded(value), folded(search), keywords);

/** Goes anywhere and does anything that the page can do, by typing what it is called. */
export function Palette({ deeds, onClose }: { deeds: readonly Deed[]; onClose: () => void }) {
  const { words, frame, now, go } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    // What stands around the field takes the focus as well, and comes first.
    element?.querySelector("input")?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body)
        before.focus();
    };
  }, []);
  const written = readTicketNumber(text);
  // As the list shows it: most are of this year, and those of others are found by the search.
  const number = written ?? ticketNumberOfYear(text, Number(wallTimeAt(frame.zone, now).date.slice(0, 4)));
  const pages: readonly (readonly [string, string])[] = [
    [words.site.home, routes.desk],
    [words.log.title, routes.deskLog],
    ...(frame.me.role === "admin" ? [[words.site.outbox, routes.outbox] as const] : []),
    [words.site.account, routes.profile],
  ];
  const then = (run: () => void) => () => {
    onClose();
    run();
  };
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={words.palette.title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <Command label={words.palette.title} filter={withoutAccents} loop>
        <Command.Input value={text} onValueChange={setText} placeholder={words.palette.hint} />
        <Command.List label={words.palette.title}>
          <Command.Empty>{words.palette.nothing}</Command.Empty>
          {deeds.length > 0 && (
            <Command.Group heading={words.palette.actions}>
              {deeds.map(({ name, key, run }) => (
                <Command.Item key={name} value={name} onSelect={then(run)}>
                  {name}
                  {key !== null && <kbd>{key}</kbd>}
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {number !== null && (
            <Command.Item value={`${text} ${number}`} onSelect={() => go(routes.deskRequest(number))}>
              {words.palette.goTo(number)}
            </Command.Item>
          )}
          {text.trim() !== "" && written === null && (
            <Command.Item
              value={`${text} ${words.list.search}`}
              onSelect={() => go(routes.deskRequests(listParameters({ ...NO_FILTER, q: text.trim() })))}
            >
              {words.palette.search(text.trim())}
            </Command.Item>
          )}
          <Command.Group heading={words.palette.views}>
            {VIEWS.map((view) => (
              <Command.Item
                key={view}
                value={words.views[view]}
                onSelect={() => go(routes.deskRequests(listParameters({ ...NO_FILTER, view })))}
              >
                {words.views[view]}
              </Command.Item>
            ))}
          </Command.Group>
          <Command.Group heading={words.palette.pages}>
            {pages.map(([name, href]) => (
              <Command.Item key={href} value={name} onSelect={() => go(href)}>
                {name}
              </Command.Item>
            ))}
          </Command.Group>
          <Command.Group heading={words.palette.people}>
            {frame.people.map(({ email, name }) => (
              <Command.Item
                key={email}
                value={words.palette.of(name)}
                onSelect={() => go(routes.deskRequests(listParameters({ ...NO_FILTER, assignee: email })))}
              >
                {words.palette.of(name)}
              </Command.Item>
            ))}
          </Command.Group>
        </Command.List>
      </Command>
    </dialog>
  );
}
