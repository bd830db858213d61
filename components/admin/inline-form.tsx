"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type PartFields, PartForm, type PartFormProps } from "./part-form.tsx";
import { useLeaveAsks } from "./use-leave-asks.ts";

type Props = PartFormProps & { title: string; children: (fields: PartFields) => React.ReactNode };

/** The form of something in a list, where it stands. It stays as it was opened while the list around it changes. */
export function InlineForm({ title, initial, children, ...form }: Props) {
  const [opened] = useState(initial);
  const heading = useRef<HTMLHeadingElement>(null);
  const isTyped = useRef(false);
  const onTyped = useCallback((now: boolean) => {
    isTyped.current = now;
  }, []);
  useLeaveAsks(isTyped);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="form-in-list" id="form">
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <PartForm {...form} initial={opened} label={title} onTyped={onTyped}>
        {children}
      </PartForm>
    </div>
  );
}
