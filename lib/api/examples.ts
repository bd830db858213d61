import type { z } from "zod";
import type { catalogueSchema } from "#lib/catalogue/schema.ts";
import type { loggedRequestSchema, requestSchema } from "#lib/tickets/request-schema.ts";
import type { problemSchema } from "./problem.ts";
import type { followedSchema, openedSchema } from "./request-answer.ts";
import type { RouteAnswer } from "./route-answer.ts";
import type { ticketSchema } from "./ticket-answer.ts";
import type { changeSchema, customerWritingSchema, escalationSchema, writingSchema } from "./ticket-bodies.ts";

/** A question whose answer shows most of what an answer may hold. */
export const EXAMPLE_QUESTION = { requestType: "incident", priority: "P1", at: "2026-11-24T19:00:00-05:00" } as const;

/** What the first published revision answers to it. */
export const EXAMPLE_ANSWER: RouteAnswer = {
  at: "2026-11-24T19:00:00-05:00",
  timeZone: "America/Bogota",
  requestType: "incident",
  priority: "P1",
  outcome: "open",
  revision: 1,
  recommended: {
    channel: "critical-line",
    name: { es: "Línea de críticos", en: "Critical line" },
    kind: "phone",
    open: true,
    closesAt: null,
    opensAt: null,
    contacts: [{ kind: "phone", published: "(57) 318 717 49 37", e164: "+573187174937", extensions: [], menu: [] }],
    reasons: [{ code: "open_always" }, { code: "standby_for_closed_phone" }],
  },
  alternatives: [],
  closed: [
    {
      channel: "phone",
      name: { es: "Telefónico", en: "Phone" },
      kind: "phone",
      open: false,
      closesAt: null,
      opensAt: "2026-11-25T07:00:00-05:00",
      contacts: [
        {
          kind: "phone",
          published: "(571) 744 27 27",
          e164: "+576017442727",
          extensions: [],
          menu: [
            { digit: "2", label: "Soporte" },
            { digit: "3", label: "Certimail" },
          ],
        },
      ],
      reasons: [{ code: "closed_outside_hours", opensAt: "2026-11-25T07:00:00-05:00" }, { code: "serves_all_types" }],
    },
    {
      channel: "email",
      name: { es: "Correo electrónico", en: "E-mail" },
      kind: "email",
      open: false,
      closesAt: null,
      opensAt: "2026-11-25T07:00:00-05:00",
      contacts: [{ kind: "email", published: "certimail@certicamara.com", email: "certimail@certicamara.com" }],
      reasons: [
        { code: "closed_outside_hours", opensAt: "2026-11-25T07:00:00-05:00" },
        { code: "serves_all_types" },
        { code: "call_first_for_critical" },
        { code: "accepts_messages_while_closed", attendedFrom: "2026-11-25T07:00:00-05:00" },
      ],
    },
    {
      channel: "chat",
      name: { es: "Chat online", en: "Live chat" },
      kind: "chat",
      open: false,
      closesAt: null,
      opensAt: "2026-11-25T07:00:00-05:00",
      contacts: [
        {
          kind: "url",
          published: "http://idealab.certicamara.com/CertiChat/chat.php",
          url: "http://idealab.certicamara.com/CertiChat/chat.php",
        },
      ],
      reasons: [
        { code: "closed_outside_hours", opensAt: "2026-11-25T07:00:00-05:00" },
        { code: "serves_all_types" },
        { code: "call_first_for_critical" },
      ],
    },
  ],
  notices: [],
  validUntil: "2026-11-25T00:00:00-05:00",
};

const WORKDAY: [string, string][] = [["07:00", "19:00"]];

/** The shape of a catalogue, with one of each; a real one has more channels, levels and holidays. */
export const EXAMPLE_CATALOGUE: z.input<typeof catalogueSchema> = {
  revision: 2,
  effectiveFrom: "2026-12-01T00:00:00-05:00",
  note: "Horario de Nochebuena.",
  desk: {
    name: "Correo Electrónico Certificado",
    timeZone: "America/Bogota",
    intro: { es: "Queremos prestarle un excelente servicio.", en: "We want to give you an excellent service." },
    motto: {
      es: "Hacemos la vida más fácil con tecnologías seguras y confiables",
      en: "We make life easier with secure and reliable technology",
    },
  },
  channels: [
    {
      slug: "phone",
      kind: "phone",
      name: { es: "Telefónico", en: "Phone" },
      description: { es: "Línea de servicio al cliente en Bogotá.", en: "Customer service line in Bogotá." },
      requestTypes: "all",
      priorities: ["P1", "P2", "P3", "P4"],
      standby: false,
      acceptsWhileClosed: false,
      active: true,
      contacts: [
        {
          kind: "phone",
          published: "(571) 744 27 27",
          e164: "+576017442727",
          extensions: [],
          menu: [
            { digit: "2", label: "Soporte" },
            { digit: "3", label: "Certimail" },
          ],
        },
      ],
      schedule: {
        weekly: {
          mon: WORKDAY,
          tue: WORKDAY,
          wed: WORKDAY,
          thu: WORKDAY,
          fri: WORKDAY,
          sat: [["08:00", "13:00"]],
          sun: [],
        },
        closedOnHolidays: true,
        exceptions: [
          {
            from: "2026-12-24",
            to: "2026-12-24",
            intervals: [["07:00", "12:00"]],
            reason: "Nochebuena: hasta mediodía.",
          },
        ],
      },
    },
  ],
  tiers: [
    {
      level: 2,
      name: { es: "Supervisor de Soporte", en: "Support supervisor" },
      contacts: [
        {
          kind: "phone",
          published: "(571) 3790300",
          e164: "+576013790300",
          extensions: ["1113", "1107", "1109", "1427"],
          menu: [],
        },
      ],
      schedule: null,
    },
  ],
  holidays: [{ date: "2026-12-08", name: { es: "Inmaculada Concepción", en: "Immaculate Conception" } }],
  notices: [
    {
      from: "2026-12-23T10:00:00-05:00",
      to: "2026-12-24T12:00:00-05:00",
      text: { es: "El 24 atendemos hasta mediodía.", en: "On the 24th we attend until noon." },
    },
  ],
};

/** What is answered, in the language that comes first, when an incident is asked about without its priority. */
export const EXAMPLE_PRIORITY_MISSING: z.infer<typeof problemSchema> = {
  type: "about:blank",
  title: "La solicitud no se entiende",
  status: 400,
  errors: [{ parameter: "priority", detail: "Es obligatorio para un incidente o un requerimiento: P1, P2, P3 o P4." }],
};

export const EXAMPLE_NOT_FOUND: z.infer<typeof problemSchema> = {
  type: "about:blank",
  title: "No existe",
  status: 404,
};

export const EXAMPLE_OPENING: z.input<typeof requestSchema> = {
  requestType: "incident",
  priority: "P1",
  subject: "Los acuses llegan sin estampa de tiempo",
  text: "Desde ayer los acuses de recibo llegan sin la estampa de tiempo.",
  name: "Juan Sebastián Peña",
  email: "jpena@loscedros.example",
  phone: "310 555 01 42",
  company: "Los Cedros",
  document: { type: "NIT", number: "900.123.456-7" },
  consent: true,
};

const FOLLOW_TOKEN = "Qm9nb3RhLCBDb2xvbWJpYTogQ2FuYWwgQWJpZXJ0b18";

export const EXAMPLE_OPENED: z.infer<typeof openedSchema> = {
  number: "CA-2026-000123",
  followUrl: `https://desk.example.org/s/${FOLLOW_TOKEN}`,
  followToken: FOLLOW_TOKEN,
  decision: EXAMPLE_ANSWER,
};

export const EXAMPLE_FOLLOWED: z.infer<typeof followedSchema> = {
  number: "CA-2026-000123",
  subject: EXAMPLE_OPENING.subject,
  requestType: "incident",
  status: "waiting",
  openedAt: "2026-11-24T19:00:00-05:00",
  messages: [
    { at: "2026-11-24T19:00:00-05:00", from: "customer", name: "Juan Sebastián Peña", text: EXAMPLE_OPENING.text },
    {
      at: "2026-11-24T19:20:00-05:00",
      from: "desk",
      name: "Diana Rojas",
      text: "¿Nos envía el encabezado completo de uno de ellos?",
    },
  ],
};

export const EXAMPLE_CUSTOMER_WRITING: z.input<typeof customerWritingSchema> = { text: "Aquí va el encabezado: …" };

export const EXAMPLE_LOGGED: z.input<typeof loggedRequestSchema> = { ...EXAMPLE_OPENING, channel: "phone" };

export const EXAMPLE_CHANGE: z.input<typeof changeSchema> = {
  version: 3,
  status: "open",
  assignee: "agente@demo.test",
  tags: ["acuses"],
  snoozedUntil: "2026-11-26",
};

export const EXAMPLE_WRITING: z.input<typeof writingSchema> = {
  visibility: "public",
  text: "Ya está corregido. ¿Nos confirma?",
};

export const EXAMPLE_ESCALATION: z.input<typeof escalationSchema> = {
  version: 4,
  reason: "La cola de estampado no responde.",
};

export const EXAMPLE_TICKET: z.infer<typeof ticketSchema> = {
  number: "CA-2026-000123",
  version: 3,
  requestType: "incident",
  priority: "P1",
  claimedPriority: "P1",
  status: "waiting",
  tier: 1,
  assignee: "agente@demo.test",
  tags: ["acuses"],
  subject: EXAMPLE_OPENING.subject,
  text: EXAMPLE_OPENING.text,
  attachments: ["acuse.eml"],
  requester: {
    name: "Juan Sebastián Peña",
    email: "jpena@loscedros.example",
    phone: "+573105550142",
    company: "Los Cedros",
    document: { type: "NIT", number: "900.123.456-7" },
  },
  channel: "web",
  revision: 1,
  openedAt: "2026-11-24T19:00:00-05:00",
  snoozedUntil: null,
  solvedAt: null,
  closedAt: null,
  closedAs: null,
  duplicateOf: null,
  matter: null,
  rating: null,
  ratingComment: null,
  timeline: [
    { at: "2026-11-24T19:00:00-05:00", by: { kind: "customer" }, kind: "opened" },
    {
      at: "2026-11-24T19:10:00-05:00",
      by: { kind: "person", email: "agente@demo.test", name: "Diana Rojas" },
      kind: "assigned",
      from: null,
      to: "agente@demo.test",
    },
    {
      at: "2026-11-24T19:20:00-05:00",
      by: { kind: "person", email: "agente@demo.test", name: "Diana Rojas" },
      kind: "message",
      id: "019ab7f0-0000-7000-8000-000000000001",
      visibility: "public",
      text: "¿Nos envía el encabezado completo de uno de ellos?",
      takenBack: false,
      attachments: [],
    },
  ],
};
