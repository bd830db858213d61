import type { FileFailure } from "#lib/attachments/file-failure.ts";
import type { By, Happening } from "#lib/desk/desk-data.ts";
import { es as shared } from "#lib/i18n/es.ts";
import { capital, type Moment } from "#lib/i18n/moment.ts";
import type { Priority } from "#lib/routing/request.ts";
import { date, priority, size, statuses, when } from "./terms-es.ts";

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

/** What is said of one request, and where somebody works on it. */
export const ticketEs = {
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
    divided: "Otra pestaña suya escribió en este borrador",
    afterSend: "Al enviar",
    andThen: { keep: "y dejar como está", waiting: "y dejar en espera", solved: "y resolver" },
    sent: "Respuesta enviada",
    notFollowed: (number: string) => `La respuesta en ${number} se envió, pero el estado no se cambió: revíselo.`,
    noted: "Nota guardada",
    people: "Colegas",
    tooLong: (over: number) => (over === 1 ? "Sobra un carácter" : `Sobran ${over} caracteres`),
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
    snoozeSkipped: "Esa hora no existe en el reloj de la mesa: elija otra.",
    snoozeEnd: "Sacar de la pausa",
    matter: "Apela la solicitud",
    matterHint: "Radicado de lo que se apela",
    matterSet: "Guardar",
    shutsOut: "¿Dejar la solicitud a otra persona?",
    shutsOutHint:
      "Usted atendió lo que se apela, así que la decide otra persona. Ya no podrá responderla ni cambiarla, ni deshacer este cambio.",
    shutsOutConfirm: "Dejarla a otra persona",
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
};

export type TicketWords = typeof ticketEs;
