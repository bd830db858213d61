import type { Reason } from "#lib/routing/reason.ts";
import type { Language } from "./language.ts";

type Said = { readonly summary: string; readonly description: string };

export const API_FIELDS = [
  "requestType",
  "priority",
  "subject",
  "text",
  "name",
  "email",
  "phone",
  "company",
  "document",
  "consent",
  "channel",
  "version",
  "status",
  "assignee",
  "tags",
  "snoozedUntil",
  "visibility",
  "reason",
  "direction",
  "tier",
] as const;
type ApiField = (typeof API_FIELDS)[number];

/** What the API's description says, and its page. Apart from the words of the pages: a browser never needs them. */
export type ApiWords = {
  // Descriptions are CommonMark: names between backticks.
  readonly title: string;
  readonly about: string;
  readonly guide: string;
  /** What the key of the signed calls is. */
  readonly bearer: string;
  readonly operations: Readonly<
    Record<
      | "route"
      | "catalogue"
      | "openRequest"
      | "followRequest"
      | "writeAsCustomer"
      | "listTickets"
      | "logTicket"
      | "readTicket"
      | "changeTicket"
      | "writeMessage"
      | "escalateTicket"
      | "openapi"
      | "health"
      | "ready",
      Said
    >
  >;
  readonly parameters: Readonly<
    Record<
      | "requestType"
      | "priority"
      | "at"
      | "catalogueAt"
      | "revision"
      | "ifNoneMatch"
      | "acceptLanguage"
      | "idempotencyKey"
      | "followToken"
      | "number"
      | "view"
      | "q"
      | "status"
      | "tier"
      | "assignee"
      | "ofType"
      | "ofPriority"
      | "cursor",
      string
    >
  >;
  /** The fields of what is sent, by their names. */
  readonly fields: Readonly<Record<ApiField, string>>;
  readonly answers: Readonly<
    Record<
      | "route"
      | "catalogue"
      | "openapi"
      | "alive"
      | "ready"
      | "unchanged"
      | "refused"
      | "noRevision"
      | "otherMethod"
      | "starting"
      | "notReady"
      | "opened"
      | "followed"
      | "writtenByCustomer"
      | "tickets"
      | "logged"
      | "ticket"
      | "changed"
      | "written"
      | "escalated"
      | "badBody"
      | "noToken"
      | "notAllowed"
      | "noLink"
      | "noTicket"
      | "keyReused"
      | "closedForCustomer"
      | "closedForDesk"
      | "changeConflict"
      | "escalationConflict"
      | "tooLarge"
      | "notJson"
      | "tooMany"
      | "anotherMethod"
      | "busy",
      string
    >
  >;
  readonly headers: Readonly<
    Record<
      "ETag" | "Cache-Control" | "Age" | "Retry-After" | "Allow" | "Content-Language" | "WWW-Authenticate" | "Location",
      string
    >
  >;
  readonly examples: Readonly<
    Record<
      | "critical"
      | "catalogue"
      | "priorityMissing"
      | "noSuchRevision"
      | "opening"
      | "opened"
      | "followed"
      | "customerWriting"
      | "logged"
      | "ticket"
      | "change"
      | "writing"
      | "escalation",
      string
    >
  >;
  readonly reasons: Readonly<Record<Reason["code"], string>>;
  readonly page: {
    readonly lede: string;
    readonly sections: Readonly<Record<"ask" | "operations" | "reasons" | "rules", string>>;
    readonly askNow: string;
    readonly askNowLink: string;
    readonly askOnce: string;
    readonly answered: string;
    readonly readIt: readonly string[];
    readonly parameters: string;
    readonly content: string;
    readonly signed: string;
    readonly openOne: string;
    readonly answers: string;
    readonly required: string;
    readonly optional: string;
    /** Of what only an anonymous complaint leaves out. */
    readonly unlessAnonymous: string;
    readonly header: string;
    readonly oneOf: string;
    readonly noBody: string;
    readonly body: (kind: string) => string;
    readonly withHeaders: (names: string) => string;
    readonly try: string;
    readonly reasonsLede: string;
    readonly carries: (names: string) => string;
    readonly carriesNothing: string;
    readonly rules: readonly { readonly title: string; readonly sentences: readonly string[] }[];
    readonly problemTitle: string;
    readonly problem: readonly string[];
    readonly wholeDocument: string;
    readonly wholeDocumentLink: string;
  };
};

export const API_WORDS: Readonly<Record<Language, ApiWords>> = {
  es: {
    title: "API de Canal Abierto",
    about:
      "Qué canal de soporte atiende una solicitud en un instante, y por qué, sin clave y desde cualquier origen; y las solicitudes: abrirlas, seguirlas y, con clave, atenderlas.",
    guide: "Guía para personas",
    bearer:
      "Una clave personal, hecha en la página de perfil de una persona del equipo o con `npm run -s token -- CORREO`; tiene los permisos de esa persona.",
    operations: {
      route: {
        summary: "Qué canal",
        description:
          "El canal recomendado para una solicitud en un instante, los otros que atienden, los cerrados con su próxima apertura, y la razón de cada uno. Responde la revisión del catálogo vigente en ese instante.",
      },
      catalogue: {
        summary: "El catálogo",
        description:
          "Canales, horarios, niveles de escalamiento, festivos y avisos, como se publicaron. La vigente ahora, la de otro instante o una por su número; también las programadas.",
      },
      openRequest: {
        summary: "Abrir una solicitud",
        description:
          "Cualquiera puede. Da el radicado, el enlace privado para seguirla y qué canal la atiende. Una queja puede ser anónima: sin `name`, `email` ni `consent`.",
      },
      followRequest: {
        summary: "Seguir una solicitud",
        description: "Lo que lee quien la abrió: su estado y los mensajes públicos. Basta el enlace.",
      },
      writeAsCustomer: {
        summary: "Responder como cliente",
        description: "Lo que esperaba al cliente, o se resolvió hace menos de 15 días, queda abierto otra vez.",
      },
      listTickets: {
        summary: "Listar solicitudes",
        description:
          "Primero lo que urge; con `q`, primero lo más reciente. Una página trae 50; `nextCursor` lleva a la siguiente.",
      },
      logTicket: {
        summary: "Registrar una llamada o una visita",
        description: "El contenido de una apertura y `channel`, el canal por el que llegó.",
      },
      readTicket: { summary: "Leer una solicitud", description: "Con todo lo que le ha pasado, también lo interno." },
      changeTicket: {
        summary: "Cambiar una solicitud",
        description:
          "Todos los campos dados o ninguno. `version` es la que se vio: si alguien la cambió después, 409 trae cómo está. Sin más campos, comprueba la versión.",
      },
      writeMessage: {
        summary: "Responder o anotar",
        description:
          "Una respuesta la lee el cliente; una nota interna, solo el equipo, y puede escribirse en cualquier nivel.",
      },
      escalateTicket: {
        summary: "Escalar o devolver",
        description: "Pasa al nivel siguiente, o al anterior con `back`, sin responsable y con la razón.",
      },
      openapi: { summary: "Esta descripción", description: "La API entera en OpenAPI 3.1, en inglés." },
      health: { summary: "El proceso vive", description: "Para quien vigila el proceso; no consulta nada." },
      ready: {
        summary: "El servicio puede responder",
        description: "La base de datos contesta y tiene un catálogo publicado.",
      },
    },
    parameters: {
      idempotencyKey:
        "De 1 a 200 caracteres visibles: enviar dos veces lo mismo con la misma clave lo hace una sola vez.",
      followToken: "El final del enlace privado.",
      number: "El radicado.",
      view: "Qué lista; `all` si falta.",
      q: "Un radicado, un correo, un teléfono o palabras.",
      status: "Solo las que están así.",
      tier: "Solo las de un nivel.",
      assignee: "Solo las de una persona, por su correo; `none`: las de nadie.",
      ofType: "Solo las de un tipo.",
      ofPriority: "Solo las de una prioridad.",
      cursor: "El `nextCursor` de la página anterior, con los mismos filtros.",
      requestType: "Qué se solicita, en minúsculas.",
      priority:
        "Obligatorio para `incident` y `service_request`. En los demás tipos, que son PQRSA, puede faltar y entonces es `P3`.",
      at: "El instante por el que se pregunta; si falta, ahora. RFC 3339 con segundos y zona, entre 2000 y 2100.",
      catalogueAt: "El catálogo vigente en otro instante. RFC 3339 con segundos y zona, entre 2000 y 2100.",
      revision: "Una revisión por su número. No se combina con `at`.",
      ifNoneMatch: "El `ETag` de una respuesta anterior: si nada cambió, la respuesta es 304.",
      acceptLanguage: "El idioma de las frases de un rechazo: español, si no se dice otro, o inglés.",
    },
    fields: {
      requestType: "Qué se solicita.",
      priority: "La urgencia; al abrir, solo con `incident` y `service_request`.",
      subject: "Una línea de 1 a 200 caracteres.",
      text: "De 1 a 20.000 caracteres, en varias líneas.",
      name: "Quien solicita: una línea de 1 a 200 caracteres.",
      email: "Su correo, de 254 caracteres a lo sumo.",
      phone: "Un teléfono que exista; sin prefijo, de Colombia.",
      company: "Una línea de 1 a 200 caracteres.",
      document: "`type` (CC, CE, NIT, PP o TI) y `number`.",
      consent: "`true`: autoriza el tratamiento de sus datos (ley 1581 de 2012).",
      channel: "Por dónde llegó: el nombre corto de un canal del catálogo vigente, o una clase de canal.",
      version: "La versión que se vio.",
      status: "A dónde pasa; `closed` solo desde `solved`.",
      assignee: "El correo de una persona activa que atiende ese nivel; `null`: nadie.",
      tags: "Todas: 20 a lo sumo, de 1 a 40 caracteres; quedan en minúsculas.",
      snoozedUntil: "Un instante futuro, o un día AAAA-MM-DD: su comienzo en la hora del servicio; `null`: ya no.",
      visibility: "`public` la lee el cliente; `internal`, solo el equipo.",
      reason: "De 1 a 2.000 caracteres, solo para el equipo.",
      direction: "`up` si falta.",
      tier: "Solo para administradores: otro nivel que el siguiente.",
    },
    answers: {
      opened: "Se abrió. El mismo contenido con la misma clave recibe la misma respuesta.",
      followed: "La solicitud.",
      writtenByCustomer: "El mensaje.",
      tickets: "Una página de la lista.",
      logged: "La solicitud registrada.",
      ticket: "La solicitud.",
      changed: "La solicitud como quedó.",
      written: "El mensaje.",
      escalated: "La solicitud como quedó.",
      badBody:
        "El contenido no es JSON en UTF-8, o un campo falta, sobra, está repetido o no se entiende; cada uno se nombra.",
      noToken: "Falta la clave, o no se conoce.",
      notAllowed: "El nivel de la persona no alcanza, o no puede decidir esta apelación.",
      noLink: "No hay tal enlace, o terminó.",
      noTicket: "No hay una solicitud con ese número.",
      keyReused: "Esa `Idempotency-Key` ya se usó con otro contenido.",
      closedForCustomer: "Está cerrada; `newRequest` es dónde abrir otra.",
      closedForDesk: "Está cerrada: solo recibe notas internas.",
      changeConflict: "Alguien la cambió después, o desde su estado no se pasa a ese; `current` es como está.",
      escalationConflict: "Alguien la cambió después, está resuelta, o no hay nivel más allá; `current` es como está.",
      tooLarge: "El contenido pasa de 256 kB.",
      notJson: "El contenido no es `application/json`.",
      tooMany: "Son más de 300 aperturas por minuto desde esa dirección.",
      anotherMethod: "Un método que la dirección no acepta.",
      busy: "El servicio está ocupado; nada se hizo a medias. Repita tras `Retry-After`.",
      route: "La respuesta, con sus razones.",
      catalogue: "La revisión.",
      openapi: "La descripción.",
      alive: "El proceso vive.",
      ready: "El servicio puede responder.",
      unchanged: "Nada ha cambiado desde la respuesta de ese `ETag`.",
      refused:
        "Un parámetro falta, sobra, está repetido o no se entiende; cada uno se nombra. Siempre es 400, nunca se adivina.",
      noRevision: "No hay revisión con ese número, o se retiró.",
      otherMethod: "Otro método que `GET`, `HEAD` u `OPTIONS`.",
      starting: "Todavía no hay catálogo con que responder. Pregunte de nuevo tras `Retry-After`.",
      notReady: "La base de datos no contesta o no tiene catálogo.",
    },
    headers: {
      "WWW-Authenticate": "Qué clave se pide.",
      Location: "La dirección de la solicitud.",
      ETag: "Identifica la respuesta; no cambia mientras solo cambie el instante preguntado.",
      "Cache-Control": "Cuánto puede guardarse: hasta el próximo cambio, 60 segundos a lo sumo.",
      Age: "Solo cuando la base de datos no contesta: hace cuántos segundos se confirmó el catálogo por última vez.",
      "Retry-After": "En cuántos segundos conviene preguntar de nuevo.",
      Allow: "Los métodos que la dirección acepta.",
      "Content-Language": "El idioma de las frases.",
    },
    examples: {
      opening: "Un incidente crítico",
      opened: "Abierta un martes a las 7 de la noche",
      followed: "Espera al cliente",
      customerWriting: "Una respuesta del cliente",
      logged: "Una llamada",
      ticket: "Tomada y respondida",
      change: "Tomarla, etiquetarla y aplazarla a un día",
      writing: "Una respuesta al cliente",
      escalation: "Al nivel siguiente",
      critical: "Un incidente crítico, un martes a las 7 de la noche",
      catalogue: "La forma de un catálogo, abreviada",
      priorityMissing: "Falta la prioridad de un incidente",
      noSuchRevision: "No hay tal revisión",
    },
    reasons: {
      open_always: "Está abierto y nunca cierra.",
      open_until: "Está abierto hasta `at`.",
      closed_outside_hours: "Está cerrado: es fuera de su horario. Abre en `opensAt`.",
      closed_holiday: "Está cerrado por un festivo, que se nombra, en un día en que tendría horario.",
      closed_exception: "Está cerrado por un horario especial de esa fecha, con la razón publicada.",
      never_opens: "No tiene ninguna apertura prevista.",
      serves_all_types: "Atiende todos los tipos de solicitud.",
      dedicated_to_type: "Está hecho para este tipo de solicitud.",
      staffed_phone_first_for_critical: "En un caso crítico va primero la línea en que contesta una persona.",
      standby_for_closed_phone: "Es la línea de respaldo y el teléfono está cerrado: para eso está.",
      standby_when_phone_open: "Es la línea de respaldo; úsela solo si el teléfono, que está abierto, no contesta.",
      call_first_for_critical: "En un caso crítico es mejor llamar que escribir.",
      general_for_closed_dedicated:
        "Es un canal general; el canal hecho para este tipo, `channel`, está cerrado y abre en `opensAt`.",
      accepts_messages_while_closed: "Se le puede escribir aunque esté cerrado; se lee desde `attendedFrom`.",
      opens_first: "Nada está abierto y este es el primero que abre.",
      opens_after_holiday: "Antes de abrir lo detiene todavía un festivo, que se nombra.",
    },
    page: {
      lede: "Pregunte desde su programa lo mismo que responde la página: qué canal atiende una solicitud, hasta cuándo, y por qué; sin clave y desde cualquier página web. Abra y siga solicitudes, y atiéndalas con su clave personal.",
      sections: {
        ask: "Cómo preguntar",
        operations: "Direcciones",
        reasons: "Razones",
        rules: "Reglas",
      },
      askNow: "Un incidente crítico, ahora mismo:",
      askNowLink: "Ver la respuesta de este momento",
      askOnce: "La misma pregunta por un instante dado, desde una terminal:",
      answered: "La respuesta",
      readIt: [
        "`outcome` es `open` si algo está abierto; `deferred` si todo está cerrado, y entonces `recommended` es dónde dejar la solicitud; `none` si ningún canal la atiende.",
        "`recommended` es el primero; `alternatives`, los otros abiertos, en orden; `closed`, los cerrados, según cuándo abren.",
        "Cada canal trae sus razones: primero su estado, luego para qué es, luego lo que explica su lugar.",
        "`validUntil` es el próximo instante en que la respuesta puede cambiar; `null`: nunca.",
      ],
      parameters: "Parámetros",
      content: "Contenido",
      signed: "con clave: Authorization: Bearer",
      openOne: "Abrir una solicitud, desde una terminal:",
      answers: "Respuestas",
      required: "obligatorio",
      optional: "opcional",
      unlessAnonymous: "salvo queja anónima",
      header: "encabezado",
      oneOf: "Uno de",
      noBody: "sin contenido",
      body: (kind) => `contenido: ${kind}`,
      withHeaders: (names) => `encabezados: ${names}`,
      try: "Pruébelo:",
      reasonsLede:
        "La lista es cerrada. Una razón es un código con sus datos; las palabras las pone usted. Cada canal de `recommended`, `alternatives` y `closed` trae sus razones.",
      carries: (names) => `con ${names}`,
      carriesNothing: "sin datos",
      rules: [
        {
          title: "Instantes",
          sentences: [
            "Se escriben en RFC 3339 con segundos y zona, por ejemplo `2026-11-24T19:00:00-05:00`, entre los años 2000 y 2100.",
            "Las respuestas usan la hora del servicio, `timeZone`. En la dirección, el signo `+` de una zona se escribe `%2B`.",
            "A la hora en punto en que cierra, un canal ya está cerrado.",
          ],
        },
        {
          title: "Textos",
          sentences: [
            "Lo publicado en dos idiomas viene como `{ es, en }`. La razón de un horario especial viene en el idioma del servicio.",
          ],
        },
        {
          title: "Cuánto guardar",
          sentences: [
            "`Cache-Control` dice cuánto vale la respuesta: hasta el próximo cambio, y nunca más de 60 segundos.",
            "Con `If-None-Match` y el `ETag` anterior, la respuesta sin cambios es 304 y sin contenido.",
            "Una corrección publicada está en las respuestas nuevas a los 2 segundos; en las guardadas, a los 60.",
            "Si la base de datos no contesta, se sigue respondiendo con lo último conocido, con `no-cache` y `Age`.",
          ],
        },
        {
          title: "Límites",
          sentences: [
            "Las lecturas no tienen límite por dirección. Pregunte cuando la respuesta venza, no cada segundo.",
            "Un parámetro desconocido o repetido se rechaza: así una letra cambiada no pasa por otra pregunta.",
            "Qué canal atiende, y el catálogo, se leen desde cualquier origen; las solicitudes no. No se leen cookies.",
            "Un contenido va en `application/json`, de 256 kB a lo sumo. Desde una dirección se abren 300 solicitudes por minuto; con clave, sin ese límite.",
          ],
        },
        {
          title: "Estabilidad",
          sentences: ["Los nombres, sus significados y la lista de razones no cambian en `/api/v1`."],
        },
      ],
      problemTitle: "Rechazos",
      problem: [
        "Un rechazo es `application/problem+json` (RFC 9457). `errors` nombra cada parámetro, o cada campo por su `pointer` (RFC 6901), y dice qué tiene mal, en el idioma de `Accept-Language`.",
        "Primero se mira la clave y el permiso (401, 403), luego lo enviado (400), luego si choca con lo que ya hay (409).",
        "Una dirección que no existe es 404 en la misma forma. Un 503 trae `Retry-After`; no se perdió nada.",
      ],
      wholeDocument: "Todo esto, para programas:",
      wholeDocumentLink: "descripción en OpenAPI 3.1",
    },
  },
  en: {
    title: "Canal Abierto API",
    about:
      "Which support channel attends a request at an instant, and why, without a key and from any origin; and the requests: to open them, to follow them and, with a key, to work on them.",
    guide: "Guide for people",
    bearer:
      "A personal access token, made on the profile page of a person of the desk or by `npm run -s token -- E-MAIL`; it has the rights of that person.",
    operations: {
      route: {
        summary: "Which channel",
        description:
          "The channel recommended for a request at an instant, the others that attend, the closed ones with their next opening, and the reason for each. It answers from the revision of the catalogue in force at that instant.",
      },
      catalogue: {
        summary: "The catalogue",
        description:
          "Channels, hours, levels of escalation, holidays and notices, as published. The one in force now, that of another instant, or one by its number; scheduled ones too.",
      },
      openRequest: {
        summary: "Open a request",
        description:
          "Anyone may. It gives the number, the private link to follow it, and which channel attends it. A complaint may be anonymous: without `name`, `email` and `consent`.",
      },
      followRequest: {
        summary: "Follow a request",
        description: "What its customer reads: its status and the public messages. The link is enough.",
      },
      writeAsCustomer: {
        summary: "Answer as the customer",
        description: "What waited for the customer, or was solved within 15 days, is open again.",
      },
      listTickets: {
        summary: "List tickets",
        description:
          "What is most urgent first; with `q`, the newest first. A page holds 50; `nextCursor` leads to the next one.",
      },
      logTicket: {
        summary: "Log a call or a visit",
        description: "The content of an opening and `channel`, by which it came.",
      },
      readTicket: { summary: "Read a ticket", description: "With all that happened to it, what is internal as well." },
      changeTicket: {
        summary: "Change a ticket",
        description:
          "All the fields given or none. `version` is the one that was seen: if somebody changed it since, 409 brings how it stands. With no other field it checks the version.",
      },
      writeMessage: {
        summary: "Answer or note",
        description:
          "The customer reads an answer; an internal note is for the desk alone and may be written at any tier.",
      },
      escalateTicket: {
        summary: "Escalate or hand back",
        description: "To the next tier, or the one before with `back`, without an assignee and with the reason.",
      },
      openapi: { summary: "This description", description: "The whole API as OpenAPI 3.1, in English." },
      health: { summary: "The process lives", description: "For whoever watches the process; it asks nothing." },
      ready: {
        summary: "The service can answer",
        description: "The database answers and holds a published catalogue.",
      },
    },
    parameters: {
      idempotencyKey: "1 to 200 visible characters: sending the same twice under one key does it once.",
      followToken: "The end of the private link.",
      number: "The number (radicado).",
      view: "Which list; `all` when left out.",
      q: "A number, an e-mail address, a telephone number or words.",
      status: "Those in this status alone.",
      tier: "Those of a tier alone.",
      assignee: "Those of a person alone, by their e-mail; `none`: nobody’s.",
      ofType: "Those of a type alone.",
      ofPriority: "Those of a priority alone.",
      cursor: "The `nextCursor` of the page before, with the same filters.",
      requestType: "What is asked for, in lower case.",
      priority:
        "Required for `incident` and `service_request`. The other types, PQRSA, may leave it out: then it is `P3`.",
      at: "The instant asked about; now when left out. RFC 3339 with seconds and an offset, 2000 to 2100.",
      catalogueAt: "The catalogue in force at another instant. RFC 3339 with seconds and an offset, 2000 to 2100.",
      revision: "One revision, by its number. It does not go with `at`.",
      ifNoneMatch: "The `ETag` of an earlier answer: if nothing has changed, the answer is 304.",
      acceptLanguage: "The language of a refusal’s sentences: Spanish, if none is named, or English.",
    },
    fields: {
      requestType: "What is asked for.",
      priority: "The urgency; in an opening, only with `incident` and `service_request`.",
      subject: "A line of 1 to 200 characters.",
      text: "1 to 20,000 characters, in several lines.",
      name: "Who asks: a line of 1 to 200 characters.",
      email: "Their e-mail address, of 254 characters at most.",
      phone: "A telephone number that exists; without a prefix, of Colombia.",
      company: "A line of 1 to 200 characters.",
      document: "`type` (CC, CE, NIT, PP or TI) and `number`.",
      consent: "`true`: to the treatment of their personal data (law 1581 of 2012).",
      channel: "How it came: the slug of a channel of the catalogue in force, or a kind of channel.",
      version: "The version that was seen.",
      status: "Where it goes; `closed` only from `solved`.",
      assignee: "The e-mail address of an active person who works at its tier; `null`: nobody.",
      tags: "All of them: 20 at most, of 1 to 40 characters; they are kept in lower case.",
      snoozedUntil: "An instant ahead, or a day YYYY-MM-DD: its start on the desk’s clock; `null`: not any more.",
      visibility: "`public`: the customer reads it; `internal`: the desk alone.",
      reason: "1 to 2,000 characters, for the desk alone.",
      direction: "`up` when left out.",
      tier: "For administrators: another tier than the next one.",
    },
    answers: {
      opened: "It was opened. The same content with the same key gets the same answer.",
      followed: "The request.",
      writtenByCustomer: "The message.",
      tickets: "A page of the list.",
      logged: "The ticket that was logged.",
      ticket: "The ticket.",
      changed: "The ticket as it stands now.",
      written: "The message.",
      escalated: "The ticket as it stands now.",
      badBody:
        "The content is not JSON in UTF-8, or a field is missing, unknown, repeated or not understood; each is named.",
      noToken: "The token is missing, or not known.",
      notAllowed: "The tier of the person does not reach it, or they may not decide this appeal.",
      noLink: "There is no such link, or it has ended.",
      noTicket: "There is no ticket of that number.",
      keyReused: "That `Idempotency-Key` was used with another content.",
      closedForCustomer: "It is closed; `newRequest` is where to open another.",
      closedForDesk: "It is closed: it takes internal notes alone.",
      changeConflict: "Somebody changed it since, or it cannot go there from its status; `current` is how it stands.",
      escalationConflict:
        "Somebody changed it since, it is solved, or there is no tier beyond; `current` is how it stands.",
      tooLarge: "The content is over 256 kB.",
      notJson: "The content is not `application/json`.",
      tooMany: "There are more than 300 openings a minute from that address.",
      anotherMethod: "A method that the address does not take.",
      busy: "The service is busy; nothing was done by half. Send it again after `Retry-After`.",
      route: "The answer, with its reasons.",
      catalogue: "The revision.",
      openapi: "The description.",
      alive: "The process lives.",
      ready: "The service can answer.",
      unchanged: "Nothing has changed since the answer with that `ETag`.",
      refused:
        "A parameter is missing, unknown, repeated or not understood; each one is named. It is always 400, never guessed.",
      noRevision: "There is no revision of that number, or it was withdrawn.",
      otherMethod: "Another method than `GET`, `HEAD` or `OPTIONS`.",
      starting: "There is no catalogue to answer from yet. Ask again after `Retry-After`.",
      notReady: "The database does not answer, or it holds no catalogue.",
    },
    headers: {
      "WWW-Authenticate": "Which token is asked for.",
      Location: "The address of the ticket.",
      ETag: "Identifies the answer; it stays the same while only the instant asked about changes.",
      "Cache-Control": "How long it may be kept: until the next change, 60 seconds at most.",
      Age: "Only while the database does not answer: seconds since the catalogue was last confirmed.",
      "Retry-After": "In how many seconds to ask again.",
      Allow: "The methods that the address takes.",
      "Content-Language": "The language of the sentences.",
    },
    examples: {
      opening: "A critical incident",
      opened: "Opened on a Tuesday at 7 in the evening",
      followed: "It waits for the customer",
      customerWriting: "An answer of the customer",
      logged: "A call",
      ticket: "Taken and answered",
      change: "Take it, tag it and put it off to a day",
      writing: "An answer to the customer",
      escalation: "To the next tier",
      critical: "A critical incident, on a Tuesday at 7 in the evening",
      catalogue: "The shape of a catalogue, abridged",
      priorityMissing: "The priority of an incident is missing",
      noSuchRevision: "There is no such revision",
    },
    reasons: {
      open_always: "It is open and never closes.",
      open_until: "It is open until `at`.",
      closed_outside_hours: "It is closed: this is outside its hours. It opens at `opensAt`.",
      closed_holiday: "It is closed for a holiday, which is named, on a day that would have had hours.",
      closed_exception: "It is closed by special hours of that date, with the published reason.",
      never_opens: "It has no planned opening.",
      serves_all_types: "It takes every type of request.",
      dedicated_to_type: "It is made for this type of request.",
      staffed_phone_first_for_critical: "For a critical case the line that a person answers comes first.",
      standby_for_closed_phone: "It is the stand-by line and the phone line is closed: that is what it is for.",
      standby_when_phone_open:
        "It is the stand-by line; use it only if the phone line, which is open, does not answer.",
      call_first_for_critical: "For a critical case it is better to call than to write.",
      general_for_closed_dedicated:
        "It is a general channel; the channel made for this type, `channel`, is closed and opens at `opensAt`.",
      accepts_messages_while_closed: "It may be written to while closed; it is read from `attendedFrom`.",
      opens_first: "Nothing is open and this one opens first.",
      opens_after_holiday: "Before it opens a holiday, which is named, keeps it closed.",
    },
    page: {
      lede: "Ask from your program what the page answers: which channel attends a request, until when, and why; without a key and from any web page. Open and follow requests, and work on them with a token of your own.",
      sections: { ask: "How to ask", operations: "Addresses", reasons: "Reasons", rules: "Rules" },
      askNow: "A critical incident, right now:",
      askNowLink: "See the answer of this moment",
      askOnce: "The same question about a given instant, from a terminal:",
      answered: "The answer",
      readIt: [
        "`outcome` is `open` if something is open; `deferred` if everything is closed, and `recommended` is then where to leave the request; `none` if no channel takes it.",
        "`recommended` is the first; `alternatives`, the other open ones, in order; `closed`, the closed ones, by when they open.",
        "Each channel carries its reasons: first its state, then what it is for, then what explains its place.",
        "`validUntil` is the next instant at which the answer may change; `null`: never.",
      ],
      parameters: "Parameters",
      content: "Content",
      signed: "with a token: Authorization: Bearer",
      openOne: "Open a request, from a terminal:",
      answers: "Answers",
      required: "required",
      optional: "optional",
      unlessAnonymous: "unless anonymous",
      header: "header",
      oneOf: "One of",
      noBody: "no content",
      body: (kind) => `content: ${kind}`,
      withHeaders: (names) => `headers: ${names}`,
      try: "Try it:",
      reasonsLede:
        "The list is closed. A reason is a code with its data; the words are for you to choose. Each channel of `recommended`, `alternatives` and `closed` carries its reasons.",
      carries: (names) => `with ${names}`,
      carriesNothing: "no data",
      rules: [
        {
          title: "Instants",
          sentences: [
            "They are written in RFC 3339 with seconds and an offset, such as `2026-11-24T19:00:00-05:00`, in the years 2000 to 2100.",
            "Answers use the desk’s own time, `timeZone`. In an address, the `+` of an offset is written `%2B`.",
            "At the very second at which it closes, a channel is closed.",
          ],
        },
        {
          title: "Texts",
          sentences: [
            "What is published in two languages comes as `{ es, en }`. The reason of special hours comes in the desk’s language.",
          ],
        },
        {
          title: "How long to keep an answer",
          sentences: [
            "`Cache-Control` says how long it holds: until the next change, and never more than 60 seconds.",
            "With `If-None-Match` and the earlier `ETag`, an answer that has not changed is 304 and has no content.",
            "A published correction is in new answers within 2 seconds; in kept ones, within 60.",
            "While the database does not answer, the last known catalogue goes on answering, with `no-cache` and `Age`.",
          ],
        },
        {
          title: "Limits",
          sentences: [
            "Reads are not limited by address. Ask when the answer runs out, not every second.",
            "An unknown or repeated parameter is refused, so that a slip of a letter does not pass for another question.",
            "Which channel attends, and the catalogue, may be read from any origin; requests may not. No cookie is read.",
            "A content is `application/json`, of 256 kB at most. One address opens 300 requests a minute; with a token there is no such limit.",
          ],
        },
        {
          title: "Stability",
          sentences: ["Names, their meanings and the list of reasons do not change under `/api/v1`."],
        },
      ],
      problemTitle: "Refusals",
      problem: [
        "A refusal is `application/problem+json` (RFC 9457). `errors` names each parameter, or each field by its `pointer` (RFC 6901), and says what is wrong with it, in the language of `Accept-Language`.",
        "First the token and the right are looked at (401, 403), then what was sent (400), then whether it conflicts with what is there (409).",
        "An address that does not exist is 404 in the same form. A 503 brings `Retry-After`; nothing was lost.",
      ],
      wholeDocument: "All of this, for programs:",
      wholeDocumentLink: "description in OpenAPI 3.1",
    },
  },
};
