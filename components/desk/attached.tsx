"use client";

import { type DragEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useDesk } from "./desk-context.ts";
import { DeskIcon } from "./desk-icon.tsx";
import type { AttachedFile, Attachments } from "./use-attaching.ts";

type Props = {
  attachments: Attachments;
  /** Takes the focus of what was removed. */
  button: RefObject<HTMLButtonElement | null>;
};

/** What is attached, each file with how far it is and a button that removes it; and what was not taken, by name. */
export function Attached({ attachments, button }: Props) {
  const { words } = useDesk();
  const { files, refused } = attachments;
  const remove = (file: AttachedFile) => {
    attachments.remove(file);
    button.current?.focus();
  };
  return (
    <>
      {files.length > 0 && (
        <ul className="attached" aria-label={words.files.label}>
          {files.map((file) => (
            <li key={file.key} data-state={file.state}>
              <DeskIcon name={file.state === "failed" ? "circle-alert" : "paperclip"} />
              <span className="what">
                <bdi>{file.name}</bdi> <small>{words.timeline.bytes(file.size)}</small>
                {file.state === "failed" && <small className="why">{words.files.because[file.why]}</small>}
                {file.state === "sending" && (
                  <progress
                    aria-label={words.files.progress(file.name)}
                    max={100}
                    {...(file.percent === null ? {} : { value: file.percent })}
                  />
                )}
              </span>
              {file.state === "failed" && (
                <button className="btn small quiet" type="button" onClick={() => attachments.retry(file)}>
                  {words.files.retry}
                  <span className="sr-only"> {file.name}</span>
                </button>
              )}
              <button className="icon-btn tiny" type="button" onClick={() => remove(file)}>
                <DeskIcon name="x" />
                <span className="sr-only">
                  {file.state === "sending" ? words.files.cancel(file.name) : words.files.remove(file.name)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {/* A live region has to be there before it has something to say. */}
      <div className="not-attached" role="status">
        {refused.map(({ name, rule }) => (
          <p className="error" key={`${rule} ${name}`}>
            <DeskIcon name="circle-alert" />
            <span>{words.files.rules[rule](name)}</span>
          </p>
        ))}
        {refused.length > 0 && (
          <button className="icon-btn tiny" type="button" onClick={attachments.forgetRefused}>
            <DeskIcon name="x" />
            <span className="sr-only">{words.did.dismiss}</span>
          </button>
        )}
      </div>
    </>
  );
}

type ButtonProps = { isOn: boolean; button: RefObject<HTMLButtonElement | null>; onFiles: (files: File[]) => void };

/** Opens the browser's own choice of files. */
export function AttachButton({ isOn, button, onFiles }: ButtonProps) {
  const { words } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        ref={button}
        className="icon-btn"
        type="button"
        title={words.files.limit}
        disabled={!isOn}
        onClick={() => input.current?.click()}
      >
        <DeskIcon name="paperclip" />
        <span className="sr-only">{words.files.attach}</span>
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again after it was removed.
          event.target.value = "";
        }}
      />
    </>
  );
}

/** Takes what is dropped on an element; `isOver` while it is held above. Dropped beside it, a file would leave the page. */
export function useDrop(onFiles: ((files: File[]) => void) | null) {
  const [isOver, setIsOver] = useState(false);
  const isOn = onFiles !== null;
  useEffect(() => {
    const stay = (event: globalThis.DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    window.addEventListener("dragover", stay);
    window.addEventListener("drop", stay);
    return () => {
      window.removeEventListener("dragover", stay);
      window.removeEventListener("drop", stay);
    };
  }, []);
  const holdsFiles = (event: DragEvent) => isOn && event.dataTransfer.types.includes("Files");
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setIsOver(false);
      },
      onDrop: (event: DragEvent) => {
        setIsOver(false);
        if (!holdsFiles(event)) return;
        event.preventDefault();
        onFiles?.([...event.dataTransfer.files]);
      },
    },
  };
}

/**
 * The files of a paste, the picture of a screen under a name that tells it from the next; none where there is text too:
 * a spreadsheet pastes its cells as a picture besides, and nobody meant that.
 */
export function pastedFiles(data: DataTransfer, name: string, taken: readonly AttachedFile[]): File[] {
  if (data.types.includes("text/plain")) return [];
  let number = taken.filter((file) => file.name.startsWith(name)).length;
  return [...data.files].map((file) => {
    if (!/^image\.\w+$/.test(file.name)) return file;
    number += 1;
    return new File([file], `${name}-${number}.${file.name.split(".").at(-1)}`, { type: file.type });
  });
}
