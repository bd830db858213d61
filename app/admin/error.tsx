"use client";

import { useEffect } from "react";
import { keepSent } from "#components/admin/use-kept-form.ts";
import Failure from "../desk/error.tsx";

/** As everywhere at the desk; what was typed in a form that was being sent is there again when the page is. */
export default function AdminFailure(props: React.ComponentProps<typeof Failure>) {
  useEffect(keepSent, []);
  return <Failure {...props} />;
}
