"use client";

import { useEffect, useRef, useState } from "react";
import { keepTyped, readKept } from "#components/ui/kept-form.ts";
import { FILE_MAX_BYTES, FILES_MAX } from "#lib/attachments/limits.ts";
import type { Language } from "#lib/i18n/language.ts";
import { FILE_WORDS } from "#lib/i18n/request/files.ts";
import { filesLeftOut } from "./draft-name.ts";
import { FieldError } from "./field-error.tsx";
import { RequestIcon } from "./request-icon.tsx";

export type HeldFile = { readonly id: string; readonly name: string; readonly size: number };

type Props = {
  language: Language;
  /** Under which the tab keeps what is typed beside it. */
  draftName: string;
  held: readonly HeldFile[];
  errors: readonly string[];
};

/**
 * Files to send: those that the server holds already, and those that are chosen. Without scripts it is the browser's own
 * field; with them each chosen file is listed and can be taken back.
 */
export function FileField({ language, draftName, held, errors }: Props) {
  const words = FILE_WORDS[language];
  const [live, setLive] = useState(false);
  const [kept, setKept] = useState(held);
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setLive(true), []);
  useEffect(() => {
    const out = readKept(filesLeftOut(draftName)) ?? {};
    setKept((now) => now.filter(({ id }) => out[id] === undefined));
  }, [draftName]);

  const put = (files: readonly File[]) => {
    setChosen(files);
    if (!input.current) return;
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    input.current.files = transfer.files;
  };
  const add = (added: readonly File[]) => {
    const why: string[] = [];
    const large = added.filter(({ size }) => size > FILE_MAX_BYTES);
    const empty = added.filter(({ size }) => size === 0);
    const said = (files: readonly File[]) => files.map(({ name }) => name).join(", ");
    if (large.length > 0) why.push(`${words.tooLarge} ${said(large)}`);
    if (empty.length > 0) why.push(`${words.empty} ${said(empty)}`);
    const good = added.filter((file) => !large.includes(file) && !empty.includes(file));
    const room = Math.max(0, FILES_MAX - kept.length - chosen.length);
    if (good.length > room) why.push(words.tooMany);
    setRefused(why);
    put([...chosen, ...good.slice(0, room)]);
  };

  const takeOff = (off: HeldFile) => {
    const name = filesLeftOut(draftName);
    keepTyped(name, { ...readKept(name), [off.id]: off.name });
    setKept(kept.filter(({ id }) => id !== off.id));
  };

  const wrong = [...(refused.length > 0 ? refused : errors)];
  const list = [
    ...kept.map((file) => ({ ...file, key: file.id, remove: () => takeOff(file) })),
    ...chosen.map((file, index) => ({
      id: null,
      name: file.name,
      size: file.size,
      key: `${index} ${file.name}`,
      remove: () => put(chosen.filter((each) => each !== file)),
    })),
  ];
  const field = (
    <input
      id="files"
      ref={input}
      type="file"
      name="files"
      multiple
      aria-invalid={wrong.length > 0}
      aria-describedby={wrong.length > 0 ? "files-error files-limit" : "files-limit"}
      onChange={(event) => add([...(event.target.files ?? [])])}
    />
  );
  return (
    <div className={wrong.length > 0 ? "field invalid" : "field"}>
      <p className="label">
        {live ? words.files : <label htmlFor="files">{words.files}</label>}{" "}
        <span className="opt" id="files-limit">
          {words.limit}
        </span>
      </p>
      {list.length > 0 && (
        <ul className="files" aria-label={words.files}>
          {list.map(({ id, key, name, size, remove }) => (
            <li key={key}>
              <RequestIcon name="paperclip" />
              <bdi>{name}</bdi>
              <small>{words.size(size)}</small>
              {id !== null && <input type="hidden" name="keep" value={id} />}
              <button
                className="icon-btn"
                type={live ? "button" : "submit"}
                {...(live || id === null ? {} : { name: "remove", value: id })}
                {...(live ? { onClick: remove } : {})}
              >
                <RequestIcon name="x" />
                <span className="sr-only">{words.remove(name)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {live ? (
        <span className="btn add-file">
          <RequestIcon name="plus" />
          <label htmlFor="files">{words.add}</label>
          {field}
        </span>
      ) : (
        field
      )}
      <div aria-live="polite" id="files-error">
        {wrong.map((text) => (
          <FieldError key={text}>{text}</FieldError>
        ))}
      </div>
    </div>
  );
}
