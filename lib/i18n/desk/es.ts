import { es as shared } from "#lib/i18n/es.ts";
import { capital, type Moment, sentence } from "#lib/i18n/moment.ts";
import type { Conflict } from "#lib/outcome.ts";
import type { Priority, RequestType } from "#lib/routing/request.ts";
import type { TicketStatus } from "#lib/tickets/life.ts";
import type { View } from "#lib/tickets/view-names.ts";
import { date, NBSP, priority, statuses, when } from "./terms-es.ts";
import { ticketEs } from "./ticket-es.ts";

const types = (type: RequestType) => capital(shared.requestTypes[type].name);

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
    table: "CSV",
    tableHint: "Descargar esta lista, con sus filtros, para una hoja de cálculo",
    keys: { move: "mover", open: "abrir", help: "atajos" },
    select: "Elegir varias",
    selectRow: (number: string) => `Elegir ${number}`,
    selected: (count: number) => (count === 1 ? "1 elegida" : `${count} elegidas`),
    selectAll: "Elegir todas las que se ven",
    endSelecting: "Dejar de elegir",
    changed: (count: number) => (count === 1 ? "1 solicitud cambió" : `${count} solicitudes cambiaron`),
    notChanged: (count: number) => (count === 1 ? "1 no se pudo cambiar:" : `${count} no se pudieron cambiar:`),
    undone: (count: number) =>
      count === 0
        ? "Ninguna volvió a como estaba"
        : count === 1
          ? "1 solicitud quedó como estaba"
          : `${count} solicitudes quedaron como estaban`,
    goneFromList: (count: number) =>
      count === 1
        ? "1 que había elegido ya no está en esta lista: no se cambiará"
        : `${count} que había elegido ya no están en esta lista: no se cambiarán`,
  },

  ...ticketEs,

  dialog: { close: "Cerrar", cancel: "Cancelar" },

  did: {
    taken: (number: string) => `Tomó la ${number}`,
    changed: (number: string) => `${number} cambió`,
    status: (number: string, to: TicketStatus) => `${number}: ${statuses[to].toLowerCase()}`,
    undo: "Deshacer",
    undone: (number: string) => `${number} quedó como estaba`,
    undonePauseOver: (number: string) => `${number} quedó sin pausa: la que tenía ya pasó`,
    undoneButOpen: (number: string) => `${number} quedó abierta: lo demás está como estaba`,
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
      own_administration: "Es su propia cuenta, y dejaría de administrar.",
      already_so: "Ya estaba hecho.",
      duplicate_of_itself: "No puede ser duplicada de sí misma.",
      shuts_out: "No se cambió: usted atendió lo que se apela, y con el cambio la decide otra persona.",
    } satisfies Record<Conflict, string>,
    rules: {
      person: "esa persona no trabaja en la mesa",
      tier_reach: "esa persona no atiende el nivel de la solicitud",
      past: "esa fecha ya pasó",
      ticket: "no hay una solicitud con ese radicado",
      several_tickets: "varias solicitudes terminan así; escriba también el año",
      tier_direction: "ese nivel queda en la otra dirección",
      phone: "no es un número de teléfono que exista",
      consent: "sin esta autorización no se puede registrar",
      invalid_format: "no tiene la forma que debe",
      too_big: "es demasiado largo",
      too_many: "son más de los que caben",
      email: "no es una dirección de correo electrónico",
      control_character: "contiene caracteres invisibles que no se aceptan",
      anonymous: "una queja anónima no lleva datos de quien la presenta",
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
    signedOut: "Su sesión terminó: lo que se ve es lo último que llegó",
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
