import type { ChannelKind, Priority, RequestType } from "#lib/routing/request.ts";
import { capital, type Day, FAR_DAYS, type Moment, sentence, within } from "./moment.ts";

const NBSP = "\u00a0";
const WEEKDAYS = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"] as readonly string[];
const MONTHS = [
  "enero",
  "febrero",
  "marzo",
  "abril",
  "mayo",
  "junio",
  "julio",
  "agosto",
  "septiembre",
  "octubre",
  "noviembre",
  "diciembre",
] as readonly string[];

/** "7:00 p. m."; minute 1440 is the midnight that ends the day. */
function time(minute: number): string {
  const hour = Math.floor(minute / 60) % 24;
  return `${hour % 12 || 12}:${String(minute % 60).padStart(2, "0")}${NBSP}${hour < 12 ? "a" : "p"}.${NBSP}m.`;
}

/** "las 7:00 p. m.", "la 1:00 p. m." */
function theTime(minute: number): string {
  return `${Math.floor(minute / 60) % 12 === 1 ? "la" : "las"} ${time(minute)}`;
}

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(", ")} ${/^h?i(?!e)/i.test(last) ? "e" : "y"} ${last}`;
}

function duration(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  if (days > 0) return `${days} ${days === 1 ? "día" : "días"}${hours > 0 ? ` y ${hours}${NBSP}h` : ""}`;
  if (hours > 0) return `${hours}${NBSP}h${rest > 0 ? ` ${rest}${NBSP}min` : ""}`;
  return `${rest}${NBSP}min`;
}

function dayAhead({ daysAhead, weekday, day, month, year }: Day): string {
  if (daysAhead === 1) return "mañana";
  if (daysAhead > 1 && daysAhead < 7) return `el ${WEEKDAYS[weekday]}`;
  return `el ${day} de ${MONTHS[month]}${daysAhead > FAR_DAYS ? ` de ${year}` : ""}`;
}

/** "a las 7:00 a. m.", "mañana a las 7:00 a. m.", "el lunes a las 7:00 a. m.", "el 8 de diciembre a las 7:00 a. m." */
function at(moment: Moment): string {
  return moment.daysAhead === 0 ? `a ${theTime(moment.minute)}` : `${dayAhead(moment)} a ${theTime(moment.minute)}`;
}

/** The same for lists: "7:00 a. m.", "mañana 7:00 a. m.", "lunes 7:00 a. m." */
function atShort(moment: Moment): string {
  if (moment.daysAhead === 0) return `a ${theTime(moment.minute)}`;
  return `${dayAhead(moment).replace(/^el (?=\D)/, "")} ${time(moment.minute)}`;
}

/** "las 7:00 p. m.", or with its day when it is not today: "mañana a las 2:00 a. m." */
function until(moment: Moment): string {
  return moment.daysAhead === 0 ? theTime(moment.minute) : at(moment);
}

const requestTypes: Record<RequestType, { name: string; plural: string; option: string; hint: string }> = {
  incident: {
    name: "incidente",
    plural: "incidentes",
    option: "Incidente: algo no funciona",
    hint: "Algo que usaba dejó de funcionar o funciona mal.",
  },
  service_request: {
    name: "requerimiento",
    plural: "requerimientos",
    option: "Requerimiento: ayuda o un cambio",
    hint: "Necesita ayuda, una configuración o un cambio.",
  },
  petition: {
    name: "petición",
    plural: "peticiones",
    option: "Petición: pedir información o algo",
    hint: "Pide información, un documento o una actuación.",
  },
  complaint: {
    name: "queja",
    plural: "quejas",
    option: "Queja: inconforme con la atención",
    hint: "Está inconforme con la conducta o la atención de alguien.",
  },
  claim: {
    name: "reclamo",
    plural: "reclamos",
    option: "Reclamo: el servicio falló",
    hint: "El servicio no se prestó como debía y pide que se corrija.",
  },
  suggestion: {
    name: "sugerencia",
    plural: "sugerencias",
    option: "Sugerencia: una idea para mejorar",
    hint: "Propone una mejora del servicio.",
  },
  appeal: {
    name: "apelación",
    plural: "apelaciones",
    option: "Apelación: revisar una decisión",
    hint: "Pide que otra persona revise una decisión que no comparte.",
  },
};

const priorities: Record<Priority, { name: string; hint: string }> = {
  P1: { name: "Crítica", hint: "Crítica: no puede enviar ni recibir correo certificado." },
  P2: { name: "Alta", hint: "Alta: puede trabajar solo en parte, y es urgente." },
  P3: { name: "Media", hint: "Media: puede trabajar, con molestias." },
  P4: { name: "Baja", hint: "Baja: una duda o un cambio que puede esperar." },
};

const kinds: Record<ChannelKind, string> = {
  phone: "teléfono",
  email: "correo",
  chat: "chat",
  web: "sitio web",
  messaging: "mensajería",
  in_person: "atención presencial",
};

export const es = {
  language: "es" as "es" | "en",
  locale: "es-CO",
  weekdays: WEEKDAYS,
  months: MONTHS,
  time,
  list,
  requestTypes,
  priorities,
  kinds,

  site: {
    skip: "Ir al contenido",
    sections: "Secciones",
    channels: "Canales",
    hours: "Horario",
    escalation: "Escalamiento",
    requests: "Solicitudes",
    otherLanguage: "English",
    theme: "Cambiar entre tema claro y oscuro",
    title: (state: string, desk: string) => `${state}: soporte de ${desk}`,
    description: (desk: string) => `Canales de atención y soporte técnico de ${desk}, con su estado en este momento.`,
    socialCard: "Una puerta abierta y la pregunta: ¿qué canal atiende ahora?",
  },

  answer: {
    openNow: "Abierto ahora",
    openForCritical: "Abierto para casos críticos",
    closesIn: (minutes: number) => `Cierra en ${duration(minutes)}`,
    closedNow: "Cerrado ahora",
    closedForHoliday: "Cerrado por festivo",
    noChannel: "Ningún canal atiende",
    until: (moment: Moment) => `hasta ${until(moment)}`,
    attendedUntil: (moment: Moment) => `atendemos hasta ${until(moment)}`,
    allDay: "24 horas",
    opens: (moment: Moment) => `abre ${atShort(moment)}`,
    noOpening: "y ninguno tiene apertura prevista",
    clock: (day: Day, minute: number) =>
      `${capital(WEEKDAYS[day.weekday] ?? "")} ${day.day} de ${MONTHS[day.month]}, ${time(minute)}`,
    inCity: (city: string) => `en ${city}`,
    whereYouAre: (clock: string) => `(${clock} donde usted está)`,
    criticalCases: "Críticos, 24 horas:",
    deviceClock: "según el reloj de su equipo",
  },

  finder: {
    type: "¿Qué necesita?",
    technical: "Soporte técnico",
    pqrsa: "PQRSA",
    urgency: "¿Qué tan urgente es?",
    show: "Ver el canal recomendado",
    notUnderstood: "No reconocemos lo que pide esta dirección; le mostramos el caso más común. Elija el suyo.",
  },

  pick: {
    recommended: "Le recomendamos",
    state: {
      open: "Abierto",
      openAlways: "Abierto, 24 horas",
      closesIn: (minutes: number) => `Abierto ${duration(minutes)} más`,
      soon: (minutes: number) => `Cierra en ${duration(minutes)}`,
      opens: (moment: Moment) => capital(`abre ${atShort(moment)}`),
      noOpening: "Sin apertura prevista",
    },
    call: (number: string) => `Llamar ${number}`,
    callMenu: "Llamar con las opciones marcadas",
    menu: "En el menú:",
    andThen: "luego",
    write: "Escribir a soporte",
    writeTo: (channel: string) => `Escribir a ${channel}`,
    openChat: "Abrir el chat",
    openPage: "Abrir la página",
    also: "También atienden ahora",
    closed: "Cerrados para este caso",
    until: (moment: Moment) => `hasta ${moment.daysAhead === 0 ? time(moment.minute) : at(moment)}`,
    allDay: "24 horas",
    opens: (moment: Moment) => `abre ${atShort(moment)}`,
    noOpening: "sin apertura prevista",
    none: "Ningún canal atiende este caso por ahora.",
  },

  why: {
    allTypesUntil: (moment: Moment) => sentence(`Atiende todas las solicitudes y está abierto hasta ${until(moment)}`),
    allTypesAlways: "Atiende todas las solicitudes, las 24 horas.",
    dedicatedUntil: (type: string, moment: Moment) =>
      sentence(`Es el canal hecho para ${type}; está abierto hasta ${until(moment)}`),
    dedicatedAlways: (type: string) => `Es el canal hecho para ${type}; atiende las 24 horas.`,
    phoneFirstUntil: (moment: Moment) =>
      sentence(`Para un caso crítico, llame: le contesta una persona hasta ${until(moment)}`),
    phoneFirstAlways: "Para un caso crítico, llame: le contesta una persona a cualquier hora.",
    standbyForClosedPhone: "El teléfono está cerrado; para casos críticos contesta este número.",
    standbyWhenPhoneOpen: "Este número es para cuando el teléfono no contesta o está cerrado.",
    standbyAlone: "Para casos críticos contesta este número.",
    generalForClosedDedicated: (channel: string, opens: Moment | null, closes: Moment | null) =>
      sentence(
        `${channel} está cerrado${opens ? ` y abre ${at(opens)}` : ""}; mientras tanto atiende este canal${closes ? `, hasta ${until(closes)}` : ""}`,
      ),
    closedToday: {
      holiday: (name: string) => `Hoy es festivo (${name}) y ningún canal atiende su caso.`,
      exception: (reason: string) => `Hoy hay un horario especial: ${reason.replace(/\.$/, "")}.`,
      hours: "A esta hora ningún canal atiende su caso.",
    },
    writeNow: (moment: Moment) =>
      sentence(
        `Escriba ahora: lo leemos ${at(moment)
          .replace(/ a (las?) /, " desde $1 ")
          .replace(/^a /, "desde ")}`,
      ),
    opensFirst: (moment: Moment) => sentence(`Este es el primero que abre: ${at(moment)}`),
    afterHoliday: (name: string, day: Day) => `${capital(dayAhead(day))} es festivo (${name}).`,
    none: "Ningún canal tiene apertura prevista para este caso.",
  },

  channels: {
    title: "Todos los canales",
    allRequests: "Todas las solicitudes",
    types: (types: readonly string[], priorities: readonly string[] | null) =>
      capital(`${list(types)}${priorities ? `, solo prioridad ${list(priorities)}` : ""}`),
    typesOnly: (priorities: readonly string[]) => `Todas las solicitudes, solo prioridad ${list(priorities)}`,
    openAlways: "Abierto siempre",
    neverCloses: "No cierra",
    open: "Abierto",
    closed: "Cerrado",
    holiday: (name: string) => `Festivo: ${name}.`,
    closesAt: (moment: Moment) => `Cierra ${at(moment)}`,
    opensAt: (moment: Moment) => `Abre ${atShort(moment)}`,
    left: (minutes: number) =>
      (minutes >= 1440 && minutes < 2880) || minutes === 60 || minutes === 1
        ? `falta ${duration(minutes)}`
        : `faltan ${duration(minutes)}`,
    noOpening: "Sin apertura prevista",
    everyDay: "Todos los días",
    allDay: "24 horas",
    noHours: "Sin horario",
    nextDay: "(día siguiente)",
    days: (first: number, last: number) =>
      first === last
        ? capital(WEEKDAYS[first] ?? "")
        : capital(`${WEEKDAYS[first]} ${last === first + 1 ? "y" : "a"} ${WEEKDAYS[last]}`),
    range: (opens: string, closes: string) => `${opens} – ${closes}`,
    closedOnHolidays: "Cierra los festivos",
    dial: (keys: readonly { digit: string; label: string }[]) =>
      `marque ${keys.map(({ digit, label }) => (label ? `${digit} (${label})` : digit)).join(" y luego ")}`,
    extension: "Ext.",
    openChat: "Abrir el chat",
    chatOpens: (moment: Moment) => `El chat abre ${at(moment)}`,
  },

  week: {
    title: "Esta semana, hora por hora",
    caption: (from: Day, to: Day, year: number, city: string) =>
      `Semana del ${from.month === to.month ? from.day : `${from.day} de ${MONTHS[from.month]}`} al ${to.day} de ${MONTHS[to.month]} de ${year}: qué canales atienden a cada hora, en hora de ${city}`,
    hours: "Horas del día",
    axis: (hour: number) => `${hour % 12 || 12}${NBSP}${hour % 24 < 12 ? "a" : "p"}.${NBSP}m.`,
    today: "hoy",
    now: "Ahora",
    nowAt: (clock: string) => `Ahora, ${clock}`,
    all: ["Todos", " los canales"] as readonly [string, string],
    allKey: "Todos los canales",
    someKey: "Algunos canales",
    onlyKey: (channels: readonly string[]) => `Solo ${list(channels.map(within))}`,
    allBut: (channel: string) => `Todos menos ${within(channel)}`,
    some: (channels: readonly string[]) => capital(list(channels.map(within))),
    holiday: "Festivo",
    special: "Horario especial",
    between: (from: string, to: string) => `, ${from} a ${to}`,
    nextHoliday: (name: string) => `Próximo festivo: ${name}`,
    others: "Otros festivos:",
    holidayOn: (day: Day, name: string) => `${day.day} de ${MONTHS[day.month]}, ${name}`,
  },

  tiers: {
    title: "Niveles de escalamiento",
    lede: "Empiece por el primer nivel. Si la respuesta no resuelve su caso, pida el siguiente.",
    ordinal: ["Primer escalamiento", "Segundo escalamiento", "Tercer escalamiento"] as readonly string[],
    notPublished: "Horario no publicado",
  },

  requests: {
    title: "Abrir una solicitud por escrito",
    lede: "A cualquier hora y sin cuenta. Recibe un número de radicado y un enlace privado para seguirla.",
    open: "Abrir una solicitud",
    followTitle: "Seguir una solicitud",
    followLede: "Ábrala con su enlace privado. Si no lo tiene, pídalo de nuevo.",
    number: "Radicado",
    email: "Correo electrónico",
    ask: "Pedir el enlace",
  },

  foot: {
    holidays: (office: readonly string[], always: readonly string[], city: string) =>
      `${office.length > 0 ? `${capital(list(office.map(within)))} ${office.length === 1 ? "cierra" : "cierran"} los festivos nacionales de Colombia. ` : ""}${always.length > 0 ? `${capital(list(always.map(within)))} ${always.length === 1 ? "atiende" : "atienden"} también los festivos. ` : ""}Todas las horas son de ${city}.`,
    vcard: "Guardar los teléfonos (vCard)",
    ical: "Calendario de cierres (iCal)",
    json: "Catálogo en JSON",
    api: "Para programadores (API)",
    colophon: (day: Day, year: number, revision: number) =>
      `Horario vigente desde el ${day.day} de ${MONTHS[day.month]} de ${year}, revisión ${revision}.`,
  },

  stale: {
    title: "No pudimos confirmar el horario de hoy.",
    shown: (when: string) => sentence(`Mostramos el que conocíamos ${when}`),
    offline: "Sin conexión a Internet.",
    kept: (when: string) => sentence(`Mostramos el horario que su equipo guardó ${when}`),
    critical: (channel: string) => `${channel} atiende siempre:`,
    when: (day: Day, minute: number) => {
      if (day.daysAhead < -FAR_DAYS) return `hace ${-day.daysAhead} días`;
      return `${day.daysAhead === 0 ? "hoy" : `el ${day.day} de ${MONTHS[day.month]}`} a ${theTime(minute)}`;
    },
  },
};

export type Words = typeof es;
