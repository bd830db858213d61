"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { DeskIcon, DeskIconSprite } from "#components/desk/desk-icon.tsx";
import { Mark } from "#components/site/mark.tsx";
import { ThemeButton } from "#components/site/theme-button.tsx";
import { useKeptFocus } from "#components/ui/use-kept-focus.ts";
import type { AdminWords } from "#lib/i18n/admin/es.ts";
import { routes } from "#lib/routes.ts";
import type { AdminNav } from "./admin-nav.ts";
import { forgetSaved, Typist } from "./use-kept-form.ts";

type Props = {
  words: AdminWords["frame"];
  nav: AdminNav;
  /** What pages are called that the side bar does not lead to, by their addresses. */
  titles: Readonly<Record<string, string>>;
  /** Who is signed in. */
  me: { readonly id: string; readonly name: string };
  children: React.ReactNode;
};

function headingsOf(focused: Element): readonly string[] {
  const section = focused.closest("main section[aria-labelledby]")?.getAttribute("aria-labelledby");
  return [...(section ? [`#${CSS.escape(section)}`] : []), "main h1"];
}

/** What every page of the administration stands in: where else one may go, and who one is. On a phone it is a menu. */
export function AdminFrame({ words, nav, titles, me, children }: Props) {
  const path = usePathname();
  const search = useSearchParams().toString();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === path;
  const close = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLButtonElement>(null);
  const current = nav.flatMap(({ pages }) => pages).find(({ href }) => path === href || path.startsWith(`${href}/`));

  useKeptFocus(headingsOf);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is what a form leads to when it is saved
  useEffect(forgetSaved, [path, search]);
  useEffect(() => {
    if (!isOpen) return;
    close.current?.focus();
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape") setOpenAt(null);
    };
    document.addEventListener("keydown", leave);
    return () => {
      document.removeEventListener("keydown", leave);
      menu.current?.focus();
    };
  }, [isOpen]);

  return (
    <div className="desk admin">
      <nav className="views" aria-label={words.nav} data-open={isOpen}>
        <div className="views-head">
          <Link className="brand" href={routes.admin} prefetch={false}>
            <Mark />
            {words.title}
          </Link>
          <ThemeButton label={words.theme} />
          <button ref={close} className="icon-btn close" type="button" onClick={() => setOpenAt(null)}>
            <DeskIcon name="x" />
            <span className="sr-only">{words.closeMenu}</span>
          </button>
        </div>
        {nav.map(({ heading, pages }) => (
          <div key={heading} className="views-group">
            <h2 className="views-sub">{heading}</h2>
            <ul>
              {pages.map(({ href, label, icon }) => (
                <li key={href}>
                  <Link
                    href={href}
                    prefetch={false}
                    {...(href === current?.href ? { "aria-current": path === href ? "page" : "true" } : {})}
                  >
                    <DeskIcon name={icon} />
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
        <div className="views-foot">
          {/* Not followed in place: the desk has styles and a stream of its own. */}
          <a href={routes.desk}>
            <DeskIcon name="arrow-left" />
            <span>{words.back}</span>
          </a>
          <a href={routes.profile}>
            <DeskIcon name="user-round" />
            <span>
              {me.name}
              <small>{words.role}</small>
            </span>
          </a>
        </div>
      </nav>
      <div className="sheet" inert={isOpen}>
        <div className="bar only-phone">
          <button ref={menu} className="icon-btn" type="button" aria-expanded={isOpen} onClick={() => setOpenAt(path)}>
            <DeskIcon name="menu" />
            <span className="sr-only">{words.menu}</span>
          </button>
          <span aria-hidden="true">{titles[path] ?? current?.label ?? words.title}</span>
        </div>
        <Typist value={me.id}>{children}</Typist>
      </div>
      <DeskIconSprite />
    </div>
  );
}
