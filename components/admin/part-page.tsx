"use client";

import { useCallback, useRef } from "react";
import { AdminPage } from "./admin-page.tsx";
import { DraftFrame, type DraftFrameProps } from "./draft-frame.tsx";
import { type PartFields, PartForm, type PartFormProps } from "./part-form.tsx";
import { useLeaveAsks } from "./use-leave-asks.ts";

export type PartPageProps = PartFormProps & {
  frame: DraftFrameProps;
  title: string;
  lede: string;
  /** Where one came from, for a page that the side bar does not lead to. */
  back?: { readonly href: string; readonly label: string };
};

/** A page that is the form of one part of the catalogue, under the bar of the draft. */
export function PartPage({
  frame,
  title,
  lede,
  back,
  children,
  ...form
}: PartPageProps & { children: (fields: PartFields) => React.ReactNode }) {
  const isTyped = useRef(false);
  const onTyped = useCallback((now: boolean) => {
    isTyped.current = now;
  }, []);
  useLeaveAsks(isTyped);
  return (
    <DraftFrame {...frame} isBusy={() => isTyped.current}>
      <AdminPage title={title} lede={lede} {...(back === undefined ? {} : { back })}>
        <PartForm key={JSON.stringify(form.initial)} {...form} label={title} onTyped={onTyped}>
          {children}
        </PartForm>
      </AdminPage>
    </DraftFrame>
  );
}
