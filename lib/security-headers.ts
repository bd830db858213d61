/** What every answer of the desk tells browsers, whichever server gives it: Next for pages and files, ours for the API. */
export const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
} as const;

/**
 * What every answer says besides where people reach the desk by https: that they shall come by nothing else for a year
 * (RFC 6797). Other hosts of the domain are not ours to speak for.
 */
export const STRICT_TRANSPORT = { name: "strict-transport-security", value: "max-age=31536000" } as const;
