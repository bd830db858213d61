"use client";

import { useLayoutEffect, useRef } from "react";
import type { DeskList } from "#lib/desk/desk-data.ts";
import { filterCount, type ListAddress, listParameters, NO_FILTER } from "#lib/desk/list-address.ts";
import type { Language } from "#lib/i18n/language.ts";
import { routes } from "#lib/routes.ts";
import type { Separator } from "#lib/tickets/csv.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { useDesk } from "./desk-context.ts";
import { DeskIcon } from "./desk-icon.tsx";
import { Filters } from "./filters.tsx";
import { MenuButton } from "./menu-button.tsx";
import { pageBefore, rememberPageBefore } from "./page-before.ts";
import { ReadFailed } from "./read-failed.tsx";
import type { RowChanges } from "./ticket-patch.ts";
import { TicketRow } from "./ticket-row.tsx";
import { useFollow } from "./use-follow.ts";
import { Waiting } from "./waiting.tsx";

/** Of columns, as a spreadsheet expects it where this is spoken: in Colombia the comma is the decimal sign. */
const SEPARATOR: Readonly<Record<Language, Separator>> = { es: "semicolon", en: "comma" };

type Props = {
  address: ListAddress;
  /** Null: it is being read. */
  list: DeskList | null;
  isWaiting: boolean;
  hasFailed: boolean;
  /** The session has ended: nothing can be read until somebody signs in again. */
  isSignedOut: boolean;
  openNumber: string | null;
  showsFilters: boolean;
  onFilters: () => void;
  /** The numbers of those that are chosen; null: none is to be chosen. */
  chosen: ReadonlySet<string> | null;
  onChoose: (chosen: ReadonlySet<string> | null) => void;
  onChangeChosen: (changes: RowChanges) => void;
  onRetry: () => void;
};

/** A view: what is due first, one row each. */
export function ListPane(props: Props) {
  const { address, list, isWaiting, hasFailed, openNumber, showsFilters, onFilters, chosen, onChoose } = props;
  const { words, go } = useDesk();
  const follow = useFollow();
  const scroller = useRef<HTMLDivElement>(null);
  const parameters = listParameters(address);
  useFocusKept(scroller, list);
  const count = list && address.q === "" && filterCount(address) === 0 ? list.counts[address.view] : null;
  const filters = filterCount(address);
  return (
    <section className="list" aria-labelledby="list-heading">
      <header className="bar">
        <MenuButton />
        <h2 id="list-heading" tabIndex={-1}>
          {address.q === "" ? words.views[address.view] : words.list.results(address.q)}{" "}
          {count !== null && <span className="count">{words.count(count)}</span>}
        </h2>
        <button
          className="icon-btn"
          type="button"
          aria-pressed={chosen !== null}
          onClick={() => onChoose(chosen === null ? new Set() : null)}
        >
          <DeskIcon name="list-checks" />
          <span className="sr-only">{words.list.select}</span>
        </button>
        <button className="icon-btn" type="button" aria-expanded={showsFilters} onClick={onFilters}>
          <DeskIcon name="list-filter" />
          <span className="sr-only">{words.list.filter}</span>
        </button>
        <a className="btn small" href={routes.deskLog} onClick={follow(routes.deskLog)}>
          <DeskIcon name="phone" />
          <span className="log-long">{words.list.log}</span>
        </a>
      </header>
      {(showsFilters || filters > 0) && <Filters address={address} isOpen={showsFilters} />}
      {chosen !== null && list && (
        <BulkBar
          chosen={chosen}
          onAll={() => onChoose(new Set(list.rows.map(({ number }) => number)))}
          onEnd={() => onChoose(null)}
          onChange={props.onChangeChosen}
        />
      )}
      <div className="scroller" ref={scroller} aria-busy={list === null}>
        {hasFailed && (
          <ReadFailed
            text={list === null ? words.list.unread : words.list.failed}
            isSignedOut={props.isSignedOut}
            onRetry={props.onRetry}
          />
        )}
        {list === null && isWaiting && !hasFailed && <Waiting label={words.list.loading} />}
        {list !== null && list.rows.length === 0 && <Empty address={address} />}
        {list !== null && list.rows.length > 0 && (
          <ol className="rows">
            {list.rows.map((row) => {
              const href = routes.deskRequest(row.number, parameters);
              return (
                <li key={row.id}>
                  {chosen !== null && (
                    <input
                      type="checkbox"
                      aria-label={words.list.selectRow(row.number)}
                      checked={chosen.has(row.number)}
                      onChange={() => onChoose(toggled(chosen, row.number))}
                    />
                  )}
                  <TicketRow row={row} href={href} isCurrent={row.number === openNumber} onOpen={follow(href)} />
                </li>
              );
            })}
          </ol>
        )}
        {list !== null && (list.next !== null || address.cursor !== null) && (
          <nav className="pages" aria-label={words.list.pages}>
            {address.cursor === null ? (
              <span />
            ) : (
              <button className="btn small quiet" type="button" onClick={() => go(pageBefore(address))}>
                <DeskIcon name="chevron-left" />
                {words.list.newer}
              </button>
            )}
            {list.next !== null && (
              <button
                className="btn small quiet"
                type="button"
                onClick={() => {
                  const next = { ...address, cursor: list.next };
                  rememberPageBefore(next, address);
                  go(routes.deskRequests(listParameters(next)));
                }}
              >
                {words.list.older}
                <DeskIcon name="chevron-right" />
              </button>
            )}
          </nav>
        )}
      </div>
      <footer>
        <p className="keys" aria-hidden="true">
          <kbd>J</kbd>
          <kbd>K</kbd> {words.list.keys.move} <kbd>↵</kbd> {words.list.keys.open} <kbd>?</kbd> {words.list.keys.help}
        </p>
        <a
          className="btn small quiet"
          href={routes.deskTable(listParameters({ ...address, cursor: null }), SEPARATOR[words.language])}
          title={words.list.tableHint}
        >
          {words.list.table}
        </a>
      </footer>
    </section>
  );
}

function Empty({ address }: { address: ListAddress }) {
  const { words, go } = useDesk();
  const isSearched = address.q !== "";
  const isFiltered = filterCount(address) > 0;
  const [heading, hint] = isSearched
    ? [words.emptySearch(address.q), words.emptySearchHint]
    : isFiltered
      ? [words.emptyFilter, null]
      : words.empty[address.view];
  return (
    <div className="empty">
      <p>
        <b>{heading}</b>
        {hint}
      </p>
      {(isSearched || isFiltered) && (
        <button
          className="btn small"
          type="button"
          onClick={() => go(routes.deskRequests(listParameters({ ...NO_FILTER, view: address.view })))}
        >
          {isFiltered ? words.clearFilters : words.list.clearSearch}
        </button>
      )}
    </div>
  );
}

export function toggled(chosen: ReadonlySet<string>, number: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(number)) next.add(number);
  return next;
}

/** A row that moves in the list loses the focus in some browsers: it is given back, and nothing scrolls. */
function useFocusKept(scroller: React.RefObject<HTMLDivElement | null>, list: DeskList | null): void {
  const focused = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list is what moves rows
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    if (focused.current !== null && document.activeElement === document.body)
      element.querySelector<HTMLElement>(`[data-row="${focused.current}"]`)?.focus({ preventScroll: true });
    const remember = () => {
      focused.current = element.contains(document.activeElement)
        ? (document.activeElement?.closest("[data-row]")?.getAttribute("data-row") ?? null)
        : null;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, [list]);
}
