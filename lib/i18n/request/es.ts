import { sentence } from "#lib/i18n/moment.ts";
import type { TicketStatus } from "#lib/tickets/life.ts";

/**
 * What a refused field says: how the summary names the way to mend it (`correct`: where something stands in it), and what
 * stands at the field, by its rule.
 */
type FieldWords = {
  readonly mend: string;
  readonly correct?: string;
  readonly rules: Readonly<Record<string, string>>;
};

const INVISIBLE = "Tiene caracteres invisibles; bórrelos y escríbalo de nuevo.";
const tooLong = (most: string) => `Es más largo de lo que cabe: hasta ${most}.`;

const fields: Readonly<Record<string, FieldWords>> = {
  requestType: { mend: "Elija qué necesita", rules: { choice: "Elija una opción de la lista." } },
  priority: {
    mend: "Diga qué tan urgente es",
    rules: { required: "Elija qué tan urgente es.", choice: "Elija una de las cuatro opciones." },
  },
  subject: {
    mend: "Escriba el asunto",
    correct: "Corrija el asunto",
    rules: {
      blank: "Escriba en pocas palabras de qué se trata.",
      too_long: tooLong("200 caracteres"),
      control_character: INVISIBLE,
    },
  },
  text: {
    mend: "Escriba el texto",
    correct: "Corrija el texto",
    rules: {
      blank: "Cuéntenos qué pasa; sin eso no podemos ayudarle.",
      too_long: tooLong("20.000 caracteres. Puede adjuntar lo demás en un archivo"),
      control_character: INVISIBLE,
    },
  },
  files: { mend: "Revise los archivos", rules: {} },
  name: {
    mend: "Escriba su nombre",
    correct: "Corrija su nombre",
    rules: {
      required: "Escriba su nombre.",
      blank: "Escriba su nombre.",
      too_long: tooLong("200 caracteres"),
      control_character: INVISIBLE,
    },
  },
  email: {
    mend: "Escriba su correo electrónico",
    correct: "Corrija el correo electrónico",
    rules: {
      required: "Escriba su correo electrónico.",
      email_ending: "Falta el final de la dirección, como .com o .co.",
      email: "No es una dirección de correo: debe ser como nombre@empresa.com.",
      too_long: tooLong("254 caracteres"),
    },
  },
  phone: {
    mend: "Corrija el teléfono",
    rules: {
      phone: "Ese número no existe. Escriba uno solo, con su indicativo: 310 555 0199 o 601 744 2727. O déjelo vacío.",
      too_long:
        "Ese número no existe. Escriba uno solo, con su indicativo: 310 555 0199 o 601 744 2727. O déjelo vacío.",
    },
  },
  company: { mend: "Corrija la empresa", rules: { too_long: tooLong("200 caracteres"), control_character: INVISIBLE } },
  documentType: { mend: "Elija el tipo de documento", rules: { choice: "Elija el tipo de documento." } },
  documentNumber: {
    mend: "Corrija el número de documento",
    rules: {
      choice: "Escriba el número del documento, o quite el tipo.",
      wrong: "Solo letras, números, puntos y guiones; de 3 a 30.",
      too_long: "Solo letras, números, puntos y guiones; de 3 a 30.",
    },
  },
  rating: { mend: "Elija de 1 a 5", rules: { required: "Elija de 1 a 5." } },
  comment: {
    mend: "Corrija el comentario",
    rules: { too_long: tooLong("2.000 caracteres"), control_character: INVISIBLE },
  },
  consent: {
    mend: "Autorice el tratamiento de sus datos",
    rules: { consent: "Sin esta autorización no podemos recibir la solicitud." },
  },
  form: {
    mend: "Envíela otra vez",
    rules: {
      key_reused:
        "Su envío anterior sí llegó. Para agregarle algo, escríbalo en ella; si esta es otro caso, envíela otra vez.",
      robot: "Este envío parece de un programa. Si usted es una persona, envíelo otra vez.",
      busy: "El servicio está ocupado. Lo que escribió sigue aquí; envíela otra vez en un momento.",
    },
  },
};

/** What is wrong with a file. */
const fileRules: Readonly<Record<string, (name: string) => string>> = {
  too_large: (name) => `«${name}» pasa de 10 MB y no se guardó.`,
  empty: (name) => `«${name}» está vacío y no se guardó.`,
  too_many_files: (name) => `«${name}» no se guardó: van hasta 5 archivos.`,
  gone: () => "Los archivos que había adjuntado ya no están guardados. Agréguelos de nuevo.",
  no_room: (name) => `No pudimos guardar «${name}» ahora. Envíe la solicitud sin él y agréguelo después, en su enlace.`,
  form_too_large: () => "Los archivos pasan de 50 MB en total y no se guardaron: van hasta 5, de 10 MB cada uno.",
};

const statuses: Record<TicketStatus, { name: string; lede: string }> = {
  new: { name: "Recibida", lede: "Está en la lista del equipo. La respuesta aparece en esta página." },
  open: { name: "En atención", lede: "El equipo trabaja en ella. La respuesta aparece en esta página." },
  waiting: { name: "Espera su respuesta", lede: "Le hicimos una pregunta. Escriba abajo para seguir." },
  solved: { name: "Resuelta", lede: "La dimos por resuelta. Si no lo está, escriba abajo y se abre de nuevo." },
  closed: { name: "Cerrada", lede: "Ya no recibe mensajes. Si necesita algo más, abra una solicitud nueva." },
};

/** How much of a form is to be mended, and whether all of it is only missing. */
export type Wrong = { readonly count: number; readonly isMissing: boolean };

function saidWrong({ count, isMissing }: Wrong): string {
  if (isMissing) return count === 1 ? "falta 1 dato" : `faltan ${count} datos`;
  return count === 1 ? "hay 1 cosa por corregir" : `hay ${count} cosas por corregir`;
}

/** A day and its time, which Spanish begins with a small letter but at the start of a sentence. */
function withinSentence(clock: string): string {
  return clock.charAt(0).toLowerCase() + clock.slice(1);
}

export const requestEs = {
  language: "es" as "es" | "en",
  withinSentence,
  back: "Canales de soporte",
  optional: "opcional",
  fields,
  fileRules,

  form: {
    title: "Abrir una solicitud",
    titleWithErrors: (wrong: Wrong) => `Abrir una solicitud, ${saidWrong(wrong)}`,
    description: "Abra una solicitud a cualquier hora, sin cuenta. Recibe un radicado y un enlace privado.",
    errors: (wrong: Wrong) => `Todavía no se envió: ${saidWrong(wrong)}`,
    kept: (files: number) =>
      files === 0
        ? "Lo que escribió sigue aquí."
        : files === 1
          ? "Lo que escribió y su archivo siguen aquí."
          : `Lo que escribió y sus ${files} archivos siguen aquí.`,
    notSent: "Todavía no se envió",
    receivedBefore: "Ya habíamos recibido su solicitud; esta, con sus cambios, no se envió",
    sentBefore: "Ya la envió:",
    case: "Su caso",
    canBeAnonymous: "Puede presentarla sin decir quién es.",
    critical: "Si es crítico, llame primero: este formulario no despierta a nadie.",
    criticalNow: (until: string | null) =>
      sentence(until === null ? "Contestan ahora, las 24 horas" : `Contestan ahora, ${until}`),
    subject: "Asunto",
    text: "Cuéntenos qué pasa",
    textHint: "Qué hizo, qué esperaba y qué vio. Si hay un mensaje de error, cópielo.",
    who: "Sus datos",
    anonymous: "Presentarla sin decir quién soy",
    anonymousHint: "No le pedimos ningún dato. Guarde el enlace que le damos: es la única manera de leer la respuesta.",
    name: "Nombre",
    email: "Correo electrónico",
    phone: "Teléfono",
    company: "Empresa",
    documentType: "Documento",
    documentNumber: "Número",
    noDocument: "Ninguno",
    documents: {
      CC: "Cédula de ciudadanía",
      CE: "Cédula de extranjería",
      NIT: "NIT",
      PP: "Pasaporte",
      TI: "Tarjeta de identidad",
    } as Readonly<Record<string, string>>,
    consent: [
      "Autorizo el tratamiento de mis datos para atender esta solicitud, según la ",
      "política de datos",
      " (ley 1581 de 2012).",
    ],
    trap: "Deje este campo vacío",
    send: "Enviar la solicitud",
    sendHint: "Le damos un número de radicado y un enlace privado.",
  },

  sending: {
    progress: "Enviando",
    working: "Guardando…",
    offline:
      "No se pudo enviar: parece que no hay conexión. Lo que escribió sigue aquí. Cuando vuelva la conexión, envíela otra vez; no se abre dos veces.",
    busy: "El servicio está ocupado. Lo que escribió sigue aquí. Espere un momento y envíela otra vez; no se abre dos veces.",
    restored: "Recuperamos lo que había escrito. Los archivos hay que elegirlos de nuevo.",
    restoredMended: "Recuperamos lo que había escrito. Si después agregó otros archivos, elíjalos de nuevo.",
  },

  beside: {
    title: "¿Prefiere hablar ya?",
    titleClosed: "Si prefiere otro canal",
    attends: (channel: string) => `${channel} atiende su caso ahora`,
    criticalOutside: "Si es crítico fuera de horario:",
    criticalAlways: "todos los días, 24 horas.",
    dial: (keys: readonly string[]) => `marque ${keys.join(", luego ")}`,
  },

  received: {
    state: "Solicitud recibida",
    numberIs: "Su radicado es",
    lede: "Es su número de radicado. Guárdelo con el enlace privado: no hay correo configurado, así que no le llegará una copia.",
    ledeAnonymous:
      "Es su número de radicado. Guárdelo con el enlace privado: como no dejó datos, es la única manera de volver.",
    see: "Ver la solicitud",
    copyNumber: "Copiar el radicado",
    print: "Imprimir",
    copy: "Copiar",
    copied: "Copiado",
    next: "Qué sigue",
    receivedAt: "Recibida",
    today: (clock: string) => `Hoy, ${withinSentence(clock)}`,
    attended: (who: string) => `Atiende: ${who}`,
    now: (until: string | null) => sentence(until === null ? "Atiende ahora, a toda hora" : `Atiende ahora, ${until}`),
    later: (opens: string) => sentence(`Ahora está cerrado; ${opens}`),
    unknown: "Por ahora no hay una hora de apertura prevista.",
    answer: "La respuesta aparece en su enlace privado",
    answerText: "Ahí puede leerla, escribir y adjuntar. Si hace falta, pasa al siguiente nivel sin que usted lo pida.",
    link: "Su enlace privado",
    linkText: "Con él puede ver la respuesta, escribir y adjuntar. Guárdelo: quien lo tenga puede ver la solicitud.",
    ifCritical: "Si se vuelve crítico",
    isCritical: "Es crítico: llame ahora",
    ifCriticalText: "Llame y dé su radicado.",
  },

  followed: {
    title: (number: string) => `Solicitud ${number}`,
    openedAt: "abierta el",
    statuses,
    desk: "Mesa de ayuda",
    you: "Usted",
    conversation: "Conversación",
    takenBack: "Esta respuesta fue retirada.",
    events: {
      escalated: (tier: number) => `Escalada al nivel ${tier}`,
      solved: "Resuelta",
      closed: "Cerrada",
      reopened: "Abierta de nuevo",
    },
    duplicate: (number: string) => `Se cerró porque repite la solicitud ${number}. La respuesta está en esa.`,
    spam: "Se cerró sin respuesta: la tomamos por correo no deseado. Si es un error, abra una solicitud nueva.",
    write: "Escribir",
    writeToReopen: "No está resuelta: escribir",
    reopenUntil: (when: string) => sentence(`Si escribe, se abre de nuevo; puede hacerlo hasta el ${when}`),
    tooLateToReopen: "Se resolvió hace más de 15 días. Si sigue igual, abra una solicitud nueva.",
    text: "Su mensaje",
    send: "Enviar el mensaje",
    sent: "Su mensaje está abajo, en la conversación.",
    sentBefore: "Ya envió ese mensaje. Está en la conversación de",
    receivedBefore: "Ya habíamos recibido un mensaje suyo; este, con sus cambios, no se envió",
    sending: {
      offline:
        "No se pudo enviar: parece que no hay conexión. Lo que escribió sigue aquí. Cuando vuelva la conexión, envíelo otra vez; no llega dos veces.",
      busy: "El servicio está ocupado. Lo que escribió sigue aquí. Espere un momento y envíelo otra vez; no llega dos veces.",
    },
    openAnother: "Abrir otra solicitud",
    unsent: "Su mensaje, que no se envió",
    unsentTitle: "Su mensaje no se envió",
    unsentKept: (hasFiles: boolean) =>
      `Su mensaje está abajo, para que lo lleve a una solicitud nueva.${hasFiles ? " Los archivos hay que elegirlos de nuevo." : ""}`,
    confirm: "Sí, quedó resuelta",
    confirmTitle: "¿Quedó resuelta?",
    confirmText: "Al confirmarlo se cierra y ya no recibe mensajes.",
    rate: "Califique la ayuda",
    rateText: "1 es muy mala y 5 es muy buena.",
    rating: "Su calificación",
    comment: "Comentario",
    rateSend: "Enviar la calificación",
    rateNotTaken: "Su calificación todavía no se envió. Corrija abajo lo que se indica; lo que escribió sigue ahí.",
    rated: (rating: number) => `La calificó con ${rating} de 5. Gracias.`,
    files: "Archivos",
    refused: {
      closed: "Esta solicitud ya se cerró y no recibe mensajes. Abra una nueva.",
      not_solved: "Todavía no está resuelta: se abrió de nuevo. Podrá confirmarlo cuando lo esté.",
      rate_later:
        "Su calificación no se envió, porque la solicitud se abrió de nuevo. Podrá calificarla cuando esté resuelta; lo que escribió queda en este navegador por un día.",
      no_help: "Su calificación no se envió: esta solicitud se cerró sin resolverse.",
      already_rated: "Ya la había calificado.",
      key_reused:
        "Su envío anterior sí llegó: está arriba, en la conversación. Deje aquí lo que falte y envíelo otra vez.",
      other: "No se pudo hacer ahora. Vuelva a intentarlo.",
    },
  },

  dead: {
    title: "Este enlace no abre ninguna solicitud",
    lede: "Puede que esté incompleto, que se haya enviado uno más nuevo, o que la solicitud se cerrara hace más de 60 días.",
    requestTitle: "Para ver esta solicitud necesita su enlace privado",
    requestLede: "Ábrala con el enlace que le dimos. En este navegador no está, o ya venció.",
  },

  resend: {
    title: "Seguir una solicitud",
    lede: "Escriba el radicado y el correo con que la abrió. Si coinciden, ponemos en cola el envío de un enlace privado nuevo; el que usted tenga deja de servir.",
    number: "Radicado",
    email: "Correo electrónico",
    send: "Pedir el enlace",
    done: "Recibimos su pedido",
    doneText:
      "Si el radicado y el correo coinciden, el enlace queda en la bandeja de salida para ese correo. Por ahora no hay correo configurado: una persona de la mesa se lo entrega. También puede llamar y dar su radicado.",
    anonymous: "Una queja anónima solo se abre con el enlace que recibió.",
    tooMany: (minutes: number) =>
      `Se pidió demasiadas veces desde este lugar. Vuelva a intentarlo en ${minutes === 1 ? "1 minuto" : `${minutes} minutos`}.`,
  },

  plain: {
    back: "Volver",
    tooMany: "Demasiados envíos desde este lugar",
    tooManyText: (minutes: number) =>
      `Para que nadie bloquee el servicio, hay un límite. Espere ${minutes === 1 ? "1 minuto" : `${minutes} minutos`}, vuelva atrás y envíe otra vez: su navegador conserva lo que escribió.`,
    busy: "El servicio está ocupado",
    again: "Volver a intentar",
    busyPage: "No se perdió nada. Vuelva a cargar la página en un momento.",
    busyText:
      "No se perdió nada de lo que ya habíamos recibido. Vuelva atrás y envíe otra vez en un momento: no se abre dos veces.",
    notForm: "No pudimos leer lo que envió",
    notFormText: "Llegó incompleto. Vuelva atrás y envíelo otra vez.",
    elsewhere: "Este envío no viene de nuestra página",
    elsewhereText: "Por seguridad solo recibimos formularios enviados desde aquí. Ábralo de nuevo y envíelo.",
  },
};

export type RequestWords = typeof requestEs;
