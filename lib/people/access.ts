import type { DeskRight } from "./rights.ts";

/**
 * Who may ask for something:
 * - `anyone`: everybody, signed in or not
 * - `link`: who holds a private link, or its cookie
 * - `desk`: who is signed in
 * - `token`: who carries a personal access token
 * - a right of `rights.ts`: who is signed in and has it; for others there is no such page
 * What it does to a ticket is checked on top by each use case, against `rights.ts`.
 */
export type Access = "anyone" | "link" | "desk" | "token" | { readonly right: DeskRight };

/**
 * The rule of every page and route, by its file, and of every server action, by its file and name. A file without a
 * rule fails the tests, and so does a rule that nothing keeps.
 */
export const ACCESS: Readonly<Record<string, Access>> = {
  "app/(support)/[language]/page.tsx": "anyone",
  "app/(support)/[language]/[...path]/page.tsx": "anyone",
  "app/(support)/[language]/api/page.tsx": "anyone",
  "app/(support)/[language]/cierres.ics/route.ts": "anyone",
  "app/(support)/[language]/datos/page.tsx": "anyone",
  "app/(support)/[language]/ocupado/page.tsx": "anyone",
  "app/(support)/[language]/s/[token]/page.tsx": "anyone",
  "app/(support)/[language]/seguir/page.tsx": "anyone",
  "app/(support)/[language]/solicitud/page.tsx": "anyone",
  "app/(support)/[language]/solicitud/[number]/page.tsx": "link",
  "app/(support)/[language]/solicitud/recibida/page.tsx": "link",
  "app/(support)/[language]/soporte.vcf/route.ts": "anyone",
  "app/seguir/enviar/route.ts": "anyone",
  "app/solicitud/enviar/route.ts": "anyone",
  "app/solicitud/[number]/archivo/[id]/route.ts": "link",
  "app/solicitud/[number]/calificar/route.ts": "link",
  "app/solicitud/[number]/confirmar/route.ts": "link",
  "app/solicitud/[number]/escribir/route.ts": "link",
  "app/api/attachments/[id]/route.ts": "desk",
  "app/admin/outbox/actions.ts#revealPasswordLink": { right: "read_outbox" },
  "app/admin/outbox/page.tsx": { right: "read_outbox" },
  "app/api/[...path]/route.ts": "anyone",
  "app/api/auth/[...nextauth]/route.ts": "anyone",
  "app/api/v1/catalogue/revisions/[number]/route.ts": "token",
  "app/api/v1/catalogue/revisions/route.ts": "token",
  "app/api/v1/requests/[followToken]/messages/route.ts": "link",
  "app/api/v1/requests/[followToken]/route.ts": "link",
  "app/api/v1/requests/route.ts": "anyone",
  "app/api/v1/tickets/[number]/escalations/route.ts": "token",
  "app/api/v1/tickets/[number]/messages/route.ts": "token",
  "app/api/v1/tickets/[number]/route.ts": "token",
  "app/api/v1/tickets/route.ts": "token",
  "app/admin/[...path]/page.tsx": "anyone",
  "app/admin/audit/export.csv/route.ts": { right: "read_audit" },
  "app/admin/audit/page.tsx": { right: "read_audit" },
  "app/admin/page.tsx": { right: "manage_people" },
  "app/admin/people/[id]/page.tsx": { right: "manage_people" },
  "app/admin/people/actions.ts#change": { right: "manage_people" },
  "app/admin/people/actions.ts#disable": { right: "manage_people" },
  "app/admin/people/actions.ts#enable": { right: "manage_people" },
  "app/admin/people/actions.ts#endSessions": { right: "manage_people" },
  "app/admin/people/actions.ts#invite": { right: "manage_people" },
  "app/admin/people/actions.ts#makeLink": { right: "manage_people" },
  "app/admin/people/actions.ts#revokeToken": { right: "manage_people" },
  "app/admin/people/invite/page.tsx": { right: "manage_people" },
  "app/admin/people/page.tsx": { right: "manage_people" },
  "app/desk/[...path]/page.tsx": "anyone",
  "app/desk/call/page.tsx": "desk",
  "app/desk/data/list/route.ts": "desk",
  "app/desk/data/ticket/route.ts": "desk",
  "app/desk/draft/route.ts": "desk",
  "app/desk/export.csv/route.ts": "desk",
  "app/desk/log/actions.ts#log": "desk",
  "app/desk/log/page.tsx": "desk",
  "app/desk/page.tsx": "desk",
  "app/desk/password/[token]/route.ts": "link",
  "app/desk/password/actions.ts#setByLink": "link",
  "app/desk/password/page.tsx": "link",
  "app/desk/presence/route.ts": "desk",
  "app/desk/profile/actions.ts#changeOwnPassword": "desk",
  "app/desk/profile/actions.ts#choose": "desk",
  "app/desk/profile/actions.ts#createToken": "desk",
  "app/desk/profile/actions.ts#endSessions": "desk",
  "app/desk/profile/actions.ts#revokeToken": "desk",
  "app/desk/profile/page.tsx": "desk",
  "app/desk/requests/[number]/page.tsx": "desk",
  "app/desk/requests/actions.ts#change": "desk",
  "app/desk/requests/actions.ts#changeMany": "desk",
  "app/desk/requests/actions.ts#close": "desk",
  "app/desk/requests/actions.ts#escalate": "desk",
  "app/desk/requests/actions.ts#takeBack": "desk",
  "app/desk/requests/actions.ts#write": "desk",
  "app/desk/requests/page.tsx": "desk",
  "app/desk/stream/route.ts": "desk",
  "app/desk/reset/actions.ts#askLink": "anyone",
  "app/desk/reset/page.tsx": "anyone",
  "app/desk/sign-in/page.tsx": "anyone",
};
