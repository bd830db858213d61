"use client";

import { useEffect } from "react";
import { supportRoutes } from "#lib/support-routes.ts";

/** Has the browser keep the support page, so that who has lost the Internet still learns which number to call. */
export function ServiceWorker() {
  useEffect(() => {
    // Browsers that cannot, or that were told not to, show the page all the same.
    navigator.serviceWorker?.register(supportRoutes.serviceWorker, { updateViaCache: "none" }).catch(() => {});
  }, []);
  return null;
}
