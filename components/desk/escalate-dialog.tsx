"use client";

import { useId, useState } from "react";
import { telExtensionHref, telMenuHref } from "#lib/catalogue/dial.ts";
import { characterCount } from "#lib/characters.ts";
import type { DeskTicket, DeskTier } from "#lib/desk/desk-data.ts";
import { TIERS, type Tier } from "#lib/people/actor.ts";
import { REASON_MAX } from "#lib/tickets/limits.ts";
import { useDesk } from "./desk-context.ts";
import { DeskIcon } from "./desk-icon.tsx";
import { Dialog } from "./dialog.tsx";

export type Escalating = { readonly direction: "up" | "back"; readonly tier: Tier; readonly reason: string };

type Props = {
  ticket: DeskTicket;
  direction: "up" | "back";
  /** What was typed before, when it was left, or when the desk did not take it. */
  reason: string;
  /** Hears what is typed, so that it outlives the question. */
  onReason: (reason: string) => void;
  onDone: (escalating: Escalating) => void;
  onClose: () => void;
};

/** Asks why, and shows whom to call: the next tier's own contacts, of the catalogue in force. */
export function EscalateDialog({ ticket, direction, reason, onReason, onDone, onClose }: Props) {
  const { words, frame } = useDesk();
  const said = words.escalate;
  const reachable = TIERS.filter((tier) => (direction === "up" ? tier > ticket.tier : tier < ticket.tier));
  const next = direction === "up" ? reachable[0] : reachable.at(-1);
  const [tier, setTier] = useState(next);
  const [trouble, setTrouble] = useState<string | null>(null);
  const id = useId();
  if (tier === undefined) return null;
  const nameOf = (level: number) => frame.tiers.find((one) => one.level === level)?.name[words.language] ?? "";
  const target = frame.tiers.find(({ level }) => level === tier);
  const title = direction === "up" ? said.title(tier) : said.backTitle(tier);
  return (
    <Dialog title={title} closeLabel={direction === "up" ? said.closeUp : said.closeBack} onClose={onClose}>
      <p className="lead">
        {said
          .moves(ticket.number, nameOf(ticket.tier), nameOf(tier))
          .map((part, index) => (index % 2 === 1 ? <b key={part}>{part}</b> : part))}
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get("reason");
          const text = typeof typed === "string" ? typed.trim() : "";
          const over = characterCount(text) - REASON_MAX;
          const wrong = text === "" ? said.reasonMissing : over > 0 ? words.composer.tooLong(over) : null;
          setTrouble(wrong);
          if (wrong !== null) document.getElementById(id)?.focus();
          else onDone({ direction, tier, reason: text });
        }}
      >
        {frame.me.role === "admin" && reachable.length > 1 && (
          <div className="field">
            <label htmlFor={`${id}-tier`}>{said.toTier}</label>
            <span className="select">
              <select
                id={`${id}-tier`}
                value={tier}
                onChange={(event) => setTier(reachable.find((one) => String(one) === event.target.value))}
              >
                {reachable.map((one) => (
                  <option key={one} value={one}>
                    {nameOf(one)}
                  </option>
                ))}
              </select>
              <DeskIcon name="chevron-down" />
            </span>
          </div>
        )}
        <div className={`field${trouble === null ? "" : " invalid"}`}>
          <label htmlFor={id}>{said.reason}</label>
          <textarea
            id={id}
            name="reason"
            rows={3}
            required
            data-begins
            defaultValue={reason}
            onChange={(event) => onReason(event.target.value)}
            aria-invalid={trouble !== null}
            aria-describedby={`${id}-hint`}
          />
          {trouble !== null && (
            <p className="error" role="alert">
              <DeskIcon name="circle-alert" />
              {trouble}
            </p>
          )}
          <p className="hint" id={`${id}-hint`}>
            {said.reasonHint}
          </p>
        </div>
        {target && <ReachTier tier={target} />}
        <footer>
          <button className="btn quiet" type="button" onClick={onClose}>
            {said.cancel}
          </button>
          <button className="btn primary" type="submit">
            <DeskIcon name={direction === "up" ? "chevrons-up" : "chevrons-down"} />
            {title}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

function ReachTier({ tier }: { tier: DeskTier }) {
  const { words } = useDesk();
  const heading = useId();
  return (
    <section className="reach-tier" aria-labelledby={heading}>
      <h3 id={heading}>{words.escalate.tell(tier.name[words.language])}</h3>
      {tier.contacts.map((contact) => {
        if (contact.kind === "phone" && contact.extensions.length > 0)
          return (
            <div key={contact.published}>
              <p>{words.escalate.extension(contact.published)}</p>
              <ul className="exts">
                {contact.extensions.map((extension) => (
                  <li key={extension}>
                    <a className="btn" href={telExtensionHref(contact, extension)}>
                      <DeskIcon name="phone" />
                      <span>
                        <span className="sr-only">{words.escalate.callExtension}</span>
                        {extension}
                      </span>
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          );
        if (contact.kind === "phone")
          return (
            <p key={contact.published}>
              <a className="contact" href={telMenuHref(contact)}>
                <DeskIcon name="phone" />
                {contact.published}
              </a>
            </p>
          );
        if (contact.kind === "email")
          return (
            <p key={contact.published}>
              <a className="contact" href={`mailto:${contact.email}`}>
                <DeskIcon name="mail" />
                {contact.published}
              </a>
            </p>
          );
        return <p key={contact.published}>{contact.published}</p>;
      })}
    </section>
  );
}
