import type { FileFailure } from "#lib/attachments/file-failure.ts";
import type { By, Happening } from "#lib/desk/desk-data.ts";
import { es as shared } from "#lib/i18n/es.ts";
import { capital, type Moment, sentence } from "#lib/i18n/moment.ts";
import type { Conflict } from "#lib/outcome.ts";
import type { Priority, RequestType } from "#lib/routing/request.ts";
import type { TicketStatus } from "#lib/tickets/life.ts";
import type { View } from "#lib/tickets/view-names.ts";

const NBSP = "\u00a0";

const statuses: Record<TicketStatus, string> = {
  new: "Nueva",
  open: "Abierta",
  waiting: "En espera del cliente",
  solved: "Resuelta",
  closed: "Cerrada",
};

const types = (type: RequestType) => capital(shared.requestTypes[type].name);
const priority = (one: Priority) => `${one} ${shared.priorities[one].name.toLowerCase()}`;

/** "hoy a las 9:40 a. m.", "el 3 de noviembre a las 9:40 a. m." */
function when(moment: Moment): string {
  const time = `${Math.floor(moment.minute / 60) % 12 === 1 ? "la" : "las"} ${shared.time(moment.minute)}`;
  return moment.daysAhead === 0 ? `a ${time}` : `el ${date(moment)} a ${time}`;
}

function date(day: Pick<Moment, "day" | "month">): string {
  return `${day.day} de ${shared.months[day.month]}`;
}

const channels: Record<string, string> = {
  web: "por el formulario",
  phone: "por teléfono",
  "critical-line": "por la línea de críticos",
  email: "por correo",
  pqrsa: "por el correo de PQRSA",
  chat: "por el chat",
  in_person: "en persona",
  messaging: "por mensajería",
};

function said(what: Happening, who: string, byCustomer: boolean): string {
  switch (what.kind) {
    case "opened":
      return `Recibida ${channels[what.channel] ?? `por ${what.channel}`}`;
    case "taken_back":
      return `${who} retiró un mensaje`;
    case "taken":
      return `${who} la tomó`;
    case "assigned":
      return what.to === null ? `${who} la dejó sin asignar` : `${who} la asignó a ${what.to}`;
    case "status":
      // What a customer does has no names of the desk's.
      if (byCustomer && what.to === "open") return `${who} la reabrió al escribir`;
      if (byCustomer && what.to === "closed") return `${who} confirmó que quedó resuelta`;
      return `${who} la pasó a «${statuses[what.to].toLowerCase()}»`;
    case "priority":
      return `${who} cambió la prioridad de ${what.from} a ${what.to}`;
    case "request_type":
      return `${who} cambió el tipo de ${shared.requestTypes[what.from].name} a ${shared.requestTypes[what.to].name}`;
    case "tags":
      return what.tags.length === 0
        ? `${who} quitó las etiquetas`
        : `${who} dejó ${what.tags.length === 1 ? "la etiqueta" : "las etiquetas"} ${shared.list(what.tags)}`;
    case "snoozed":
      return what.until === null ? `${who} la sacó de la pausa` : `${who} la puso en pausa`;
    case "escalated":
      return `${who} la escaló al nivel ${what.to}`;
    case "handed_back":
      return `${who} la devolvió al nivel ${what.to}`;
    case "duplicate":
      return `${who} la cerró como duplicada de ${what.of}`;
    case "matter":
      return what.to === null ? `${who} quitó la solicitud que se apela` : `${who} indicó que apela la ${what.to}`;
    case "spam":
      return `${who} la cerró como correo no deseado`;
    case "link_renewed":
      return "Se hizo un enlace privado nuevo; el anterior ya no abre";
    case "rated":
      return `${who} calificó la atención con ${what.rating} de 5`;
  }
}

/** Everything that the desk's pages say. Apart from the words of the support page, whose visitors never need them. */
export const deskEs = {
  language: shared.language,
  time: shared.time,
  requestType: types,
  requestTypeHint: (type: RequestType) => shared.requestTypes[type].hint,
  priority,
  priorityHint: (one: Priority) => shared.priorities[one].hint,
  status: statuses,
  tier: (level: number) => `Nivel ${level}`,
  when,
  date,

  site: {
    title: "Mesa de soporte",
    theme: "Cambiar entre tema claro y oscuro",
    home: "Inicio",
    profile: (tier: number, admin: boolean) => (admin ? "Administración" : `Nivel ${tier}`),
    admin: "Administración",
    menu: "Vistas",
    closeMenu: "Cerrar el menú",
    opening: "Abriendo la página",
    outbox: "Bandeja de salida",
    account: "Su cuenta",
    viewsHeading: "Vistas",
  },

  openNow: {
    open: "Abierto",
    closed: "Cerrado",
    allDay: shared.answer.allDay,
    until: shared.answer.until,
    closesIn: shared.answer.closesIn,
    opens: shared.answer.opens,
  },

  views: {
    mine: "Mías",
    unassigned: "Sin asignar",
    tier: "De mi nivel",
    waiting: "En espera",
    escalated: "Escaladas",
    pqrsa: "PQRSA",
    all: "Todas",
  } satisfies Record<View, string>,
  count: (count: number) => (count > 999 ? "999+" : String(count)),

  empty: {
    mine: ["Nada a su nombre", "Aquí aparece lo que usted tome o le asignen. Empiece por «Sin asignar»."],
    unassigned: ["Nada sin asignar", "Aquí aparece lo que llega y nadie ha tomado, primero lo más urgente."],
    tier: ["Nada en su nivel", "Aquí aparece lo que está en su nivel y no se ha resuelto."],
    waiting: ["Nada en espera", "Aquí aparece lo que espera una respuesta del cliente."],
    escalated: ["Nada escalado", "Aquí aparece lo que pasó al nivel 2 o al 3 y no se ha resuelto."],
    pqrsa: ["Ninguna PQRSA pendiente", "Aquí aparecen peticiones, quejas, reclamos, sugerencias y apelaciones."],
    all: ["Aún no hay solicitudes", "Aquí aparece cada solicitud que llegue por el formulario o se registre."],
  } satisfies Record<View, readonly [string, string]>,
  emptySearch: (text: string) => `Nada con «${text}»`,
  emptySearchHint: "Revise la escritura, o busque por radicado, correo o teléfono.",
  emptyFilter: "Nada con estos filtros",
  clearFilters: "Quitar los filtros",

  list: {
    heading: "Solicitudes",
    search: "Buscar",
    searchHint: "Palabras, radicado, correo o teléfono",
    results: (text: string) => `«${text}»`,
    clearSearch: "Quitar la búsqueda",
    filter: "Filtrar",
    filters: (count: number) => (count === 1 ? "1 filtro" : `${count} filtros`),
    any: "Cualquiera",
    nobody: "Nadie",
    log: "Registrar llamada",
    older: "Siguientes",
    newer: "Anteriores",
    pages: "Páginas de la lista",
    loading: "Cargando solicitudes",
    unread: "No se pudo leer la lista.",
    failed: "No se pudo leer la lista. Lo que se ve es lo último que llegó.",
    signIn: "Ingresar",
    retry: "Intentar de nuevo",
    unassigned: "Sin asignar",
    assignedTo: (name: string) => `Asignada a ${name}`,
    atTier: "nivel ",
    age,
    opened: (moment: Moment) => `Abierta ${when(moment)}`,
    snoozed: "En pausa",
    until: (moment: Moment) => `hasta ${when(moment).replace(/^a /, "hoy a ")}`,
    anonymous: "Anónima",
    keys: { move: "mover", open: "abrir", help: "atajos" },
    select: "Elegir varias",
    selectRow: (number: string) => `Elegir ${number}`,
    selected: (count: number) => (count === 1 ? "1 elegida" : `${count} elegidas`),
    selectAll: "Elegir todas las que se ven",
    endSelecting: "Dejar de elegir",
    changed: (count: number) => (count === 1 ? "1 solicitud cambió" : `${count} solicitudes cambiaron`),
    notChanged: (count: number) =>
      count === 1 ? "1 no se pudo cambiar y sigue elegida" : `${count} no se pudieron cambiar y siguen elegidas`,
  },

  ticket: {
    heading: (number: string) => `Solicitud ${number}`,
    back: "Volver a la lista",
    copy: "Copiar el radicado",
    copied: "Radicado copiado",
    history: "Historia de la solicitud",
    alsoHere: (names: readonly string[]) =>
      names.length === 1 ? [`${names[0]}`, " también la ve"] : [shared.list(names), " también la ven"],
    loading: "Cargando la solicitud",
    notFound: "No hay una solicitud con ese radicado",
    notFoundHint: "Revise el número, o busque por palabras, correo o teléfono.",
    unread: "No se pudo leer la solicitud.",
    failed: "No se pudo leer la solicitud. Lo que se ve es lo último que llegó.",
    choose: "Elija una solicitud",
    chooseHint: "Su historia y sus datos aparecen aquí. Con J y K se mueve por la lista; con Enter la abre.",
    take: "Tomarla",
    escalate: "Escalar",
    handBack: "Devolver",
    close: "Cerrar como…",
    reply: "Responder",
    note: "Nota",
    snoozedUntil: (moment: Moment) => `En pausa hasta ${when(moment).replace(/^a /, "hoy a ")}`,
    today: "Hoy",
    yesterday: "Ayer",
    day: (day: Pick<Moment, "weekday" | "day" | "month">) => capital(`${shared.weekdays[day.weekday]} ${date(day)}`),
    because: {
      higher_tier: (level: number) =>
        `Está en el nivel ${level}: la atiende quien trabaja en ese nivel. Usted puede dejar notas internas.`,
      handled_matter: () =>
        "Usted atendió lo que esta apelación discute, así que la decide otra persona. Puede dejar notas internas.",
      closed: () => "Está cerrada: ya no se responde ni se cambia. Puede dejar notas internas.",
    },
  },

  timeline: {
    customer: "El cliente",
    desk: "La mesa",
    anonymous: "Anónimo",
    reply: "Respuesta",
    note: "Nota interna",
    takenBack: "Retirada: el cliente ya no la lee",
    takeBack: "Retirar",
    takeBackAsk: "¿Retirar esta respuesta?",
    takeBackHint: "El cliente leerá que se retiró. El equipo la sigue viendo. No se puede deshacer.",
    reason: "Motivo:",
    bytes: size,
    event: (what: Happening, by: By) => said(what, by.name ?? (by.customer ? "El cliente" : "La mesa"), by.customer),
  },

  composer: {
    label: "Escribir",
    audience: "Quién lo verá",
    reply: "Respuesta",
    note: "Nota interna",
    forReply: (name: string | null) =>
      name === null
        ? "Quien presentó la queja la verá en su enlace; no hay correo configurado"
        : `${name} la verá en su enlace; no hay correo configurado`,
    forNote: "Solo la ve el equipo. Nunca llega al cliente.",
    text: "Texto",
    writeReply: "Escriba la respuesta",
    writeNote: "Escriba la nota. Con @ menciona a un colega",
    send: "Enviar respuesta",
    save: "Guardar nota",
    sending: "Enviando…",
    saved: (time: string) => `Borrador guardado ${time}`,
    afterSend: "Al enviar",
    andThen: { keep: "y dejar como está", waiting: "y dejar en espera", solved: "y resolver" },
    sent: "Respuesta enviada",
    noted: "Nota guardada",
    people: "Colegas",
    tooLong: (over: number) => `Sobran ${over} caracteres`,
  },

  files: {
    attach: "Adjuntar archivos",
    limit: "Adjuntar archivos: hasta 5, de 10 MB cada uno",
    drop: { public: "Suelte aquí los archivos de la respuesta", internal: "Suelte aquí los archivos de la nota" },
    label: "Archivos adjuntos",
    remove: (name: string) => `Quitar ${name}`,
    cancel: (name: string) => `Cancelar la subida de ${name}`,
    retry: "Subir otra vez",
    progress: (name: string) => `Subida de ${name}`,
    attached: (name: string) => `${name} quedó adjunto`,
    waiting: "Los archivos están subiendo",
    unsent: "Un archivo no subió: súbalo otra vez o quítelo",
    notRemoved: "No se pudo quitar el archivo. Inténtelo de nuevo.",
    gone: "Un archivo adjunto ya no estaba, y nada se envió. Revise los adjuntos.",
    pasted: "imagen-pegada",
    because: {
      failed: "No subió. Sigue aquí.",
      gone: "Ya no estaba en la mesa.",
      not_signed_in: "Su sesión terminó: entre en otra pestaña.",
      forbidden: "Ya no puede responder esta solicitud.",
    } satisfies Record<FileFailure, string>,
    rules: {
      too_large: (name: string) => `«${name}» pasa de 10 MB y no se adjuntó.`,
      empty: (name: string) => `«${name}» está vacío y no se adjuntó.`,
      too_many_files: (name: string) => `«${name}» no se adjuntó: van hasta 5 archivos.`,
      no_room: (name: string) => `«${name}» no se adjuntó: sus borradores ya guardan demasiado. Envíe o quite algo.`,
    },
  },

  facts: {
    label: "Datos de la solicitud",
    show: "Datos",
    age: "Abierta hace",
    lessThanAMinute: "menos de un minuto",
    tier: "Nivel",
    classification: "Clasificación",
    priority: "Prioridad",
    claimed: (one: Priority) => `El cliente dijo: ${priority(one)}`,
    status: "Estado",
    assignee: "Asignada a",
    nobody: "Nadie",
    away: "ausente",
    type: "Tipo",
    tags: "Etiquetas",
    addTag: "Añadir etiqueta",
    removeTag: (tag: string) => `Quitar la etiqueta ${tag}`,
    snooze: "En pausa hasta",
    snoozeSet: "Poner en pausa",
    snoozeEnd: "Sacar de la pausa",
    matter: "Apela la solicitud",
    matterHint: "Radicado de lo que se apela",
    matterSet: "Guardar",
    requester: "Solicitante",
    anonymous: "Presentada sin nombre",
    document: "Documento",
    others: "Sus otras solicitudes",
    noOthers: "No tiene otras",
    duplicateOf: "Duplicada de",
    rating: "Calificación",
    rated: (rating: number) => `${rating} de 5`,
  },

  escalate: {
    title: (level: number) => `Escalar al nivel ${level}`,
    backTitle: (level: number) => `Devolver al nivel ${level}`,
    moves: (number: string, from: string, to: string) => [
      `${number} pasa de `,
      from,
      " a ",
      to,
      ". Queda sin asignar.",
    ],
    reason: "Motivo",
    reasonHint: "Queda en la historia de la solicitud. El cliente no lo ve.",
    reasonMissing: "Escriba el motivo: quien la reciba empieza por él.",
    tell: (name: string) => `Avise a: ${name}`,
    extension: (number: string) => `${number}, extensión`,
    callExtension: "Llamar a la extensión ",
    toTier: "A qué nivel",
    cancel: "Cancelar",
    closeUp: "Cerrar sin escalar",
    closeBack: "Cerrar sin devolver",
    done: (level: number) => `Escalada al nivel ${level}`,
    doneBack: (level: number) => `Devuelta al nivel ${level}`,
  },

  closing: {
    title: "Cerrar la solicitud",
    spam: "Correo no deseado",
    spamHint: "No es una solicitud. Se cierra y no se responde.",
    duplicate: "Duplicada de otra",
    duplicateHint: "Se cierra; la conversación sigue en la otra.",
    of: "Radicado de la otra",
    confirm: "Cerrar la solicitud",
    warning: "Una solicitud cerrada no se vuelve a abrir.",
    done: "Solicitud cerrada",
  },

  dialog: { close: "Cerrar", cancel: "Cancelar" },

  did: {
    taken: (number: string) => `Tomó la ${number}`,
    changed: (number: string) => `${number} cambió`,
    status: (number: string, to: TicketStatus) => `${number}: ${statuses[to].toLowerCase()}`,
    undo: "Deshacer",
    undone: (number: string) => `${number} quedó como estaba`,
    dismiss: "Cerrar el aviso",
  },

  stale: {
    heading: (what: readonly string[], moment: Moment | null) =>
      what.length === 0
        ? "Alguien cambió esta solicitud mientras usted escribía."
        : sentence(`${shared.list([...what])}${moment === null ? "" : `, ${when(moment)}`}`),
    reply: "Su respuesta no se envió y sigue en el cuadro.",
    change: "Su cambio no se hizo.",
    sendAnyway: "Ya lo vi: enviar",
    asNote: "Guardar como nota",
    applyAnyway: "Aplicarlo a como está ahora",
    leave: "Dejarlo así",
    wrote: (who: string) => `${who} escribió`,
  },

  refused: {
    invalid: (why: string) => `No se pudo: ${why}`,
    not_signed_in: "Su sesión terminó. Lo escrito sigue aquí: ingrese en otra pestaña y vuelva a intentarlo.",
    forbidden: "Usted no puede hacer esto en esta solicitud. Quedó como estaba.",
    not_found: "Esa solicitud no existe.",
    stale: "Un colega la cambió antes. Revise cómo quedó.",
    too_many: (seconds: number) => `Demasiados intentos. Espere ${seconds} segundos.`,
    conflict: {
      move_not_allowed: "Desde su estado actual no se puede pasar a ese.",
      closed: "Está cerrada y ya no cambia.",
      at_top_tier: "Ya está en el nivel más alto.",
      at_first_tier: "Ya está en el primer nivel.",
      key_reused: "Ya se registró con otro contenido.",
      already_taken_back: "Ya estaba retirada.",
      not_solved: "No está resuelta.",
      already_rated: "Ya tiene calificación.",
      last_admin: "Es la última persona que administra y puede ingresar.",
      already_so: "Ya estaba hecho.",
      duplicate_of_itself: "No puede ser duplicada de sí misma.",
    } satisfies Record<Conflict, string>,
    rules: {
      person: "esa persona no trabaja en la mesa",
      tier_reach: "esa persona no atiende el nivel de la solicitud",
      past: "esa fecha ya pasó",
      ticket: "no hay una solicitud con ese radicado",
      tier_direction: "ese nivel queda en la otra dirección",
      phone: "no es un número de teléfono que exista",
      consent: "sin esta autorización no se puede registrar",
      invalid_format: "no tiene la forma que debe",
      too_big: "es demasiado largo",
      too_small: "falta",
      blank: "está vacío",
      required: "falta un dato",
    } as Readonly<Record<string, string>>,
    otherRule: "un dato no se acepta",
    outdated:
      "La mesa se actualizó y esta página quedó vieja: no se hizo nada. Copie lo que no quiera perder y vuelva a cargarla.",
    failed: "No hubo respuesta de la mesa. No se perdió lo escrito: inténtelo de nuevo.",
  },

  live: {
    polling: "Sin conexión en vivo: se actualiza cada 15 segundos",
    p1: (number: string) => `Llegó una solicitud crítica: ${number}`,
  },

  palette: {
    title: "Ir a o hacer",
    hint: "Escriba una vista, una acción, un radicado o un nombre",
    nothing: "Nada con ese nombre",
    views: "Vistas",
    actions: "Esta solicitud",
    goTo: (number: string) => `Abrir ${number}`,
    search: (text: string) => `Buscar «${text}»`,
    people: "De quién",
    of: (name: string) => `Solicitudes de ${name}`,
    pages: "Páginas",
  },

  help: {
    title: "Atajos del teclado",
    intro: "Funcionan mientras no esté escribiendo en un campo.",
    keys: [
      ["J", "K", "Bajar y subir por la lista"],
      ["Enter", null, "Abrir la solicitud"],
      ["R", null, "Responder"],
      ["N", null, "Nota interna"],
      ["E", null, "Escalar"],
      ["A", null, "Asignármela"],
      ["X", null, "Elegir la solicitud"],
      ["/", null, "Buscar"],
      ["Ctrl", "K", "Ir a o hacer"],
      ["Ctrl", "Enter", "Enviar lo escrito"],
      ["Esc", null, "Cerrar o volver"],
      ["?", null, "Estos atajos"],
    ] satisfies readonly (readonly [string, string | null, string])[],
  },

  start: {
    title: "Inicio",
    hello: (name: string) => `Hola, ${name}`,
    due: "Lo primero",
    dueHint: "Críticas y altas que usted puede atender, la más antigua primero",
    dueEmpty: "No hay críticas ni altas por atender.",
    mine: "Mías",
    mineEmpty: "No tiene solicitudes a su nombre.",
    mentions: "Menciones sin leer",
    mentionsEmpty: "No tiene menciones sin leer.",
    mentioned: (who: string) => `Mención de ${who}`,
    all: "Ver todas",
  },

  log: {
    title: "Registrar una llamada o visita",
    call: (number: string) => `Llamada de ${number}`,
    callUnknown: "Llamada sin número reconocible",
    known: "Solicitudes de este número",
    unknown: "Ninguna solicitud tiene este número.",
    restored: "Esto había quedado escrito sin registrar.",
    channel: "Por dónde llegó",
    channels: { phone: "Llamada", in_person: "En persona", messaging: "Mensajería" },
    type: "Qué necesita",
    urgency: "Qué tan urgente dice que es",
    subject: "Asunto",
    text: "Lo que cuenta",
    name: "Nombre",
    email: "Correo",
    phone: "Teléfono",
    company: "Empresa",
    optional: "(opcional)",
    anonymous: "Queja anónima: sin datos de quien la presenta",
    consent: "La persona autorizó el tratamiento de sus datos (ley 1581 de 2012)",
    submit: "Registrar la solicitud",
    submitting: "Registrando…",
    errors: "Revise lo señalado; lo escrito sigue aquí.",
  },
};

export type DeskWords = typeof deskEs;

function age(minutes: number): string {
  if (minutes < 1) return "ahora";
  if (minutes < 60) return `${minutes}${NBSP}min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24)
    return minutes % 60 === 0 || hours >= 10 ? `${hours}${NBSP}h` : `${hours}${NBSP}h ${minutes % 60}${NBSP}min`;
  const days = Math.floor(hours / 24);
  return `${days}${NBSP}${days === 1 ? "día" : "días"}`;
}

function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes}${NBSP}B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)}${NBSP}kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace(".", ",")}${NBSP}MB`;
}
