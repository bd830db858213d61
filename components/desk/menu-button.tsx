"use client";

import { useDesk } from "./desk-context.ts";
import { DeskIcon } from "./desk-icon.tsx";

/** Opens the views where they are a menu: on a phone. */
export function MenuButton() {
  const { words, openMenu } = useDesk();
  return (
    <button className="icon-btn only-phone" type="button" onClick={openMenu}>
      <DeskIcon name="menu" />
      <span className="sr-only">{words.site.menu}</span>
    </button>
  );
}
