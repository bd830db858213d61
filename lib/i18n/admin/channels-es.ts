import type { ClosingEnd, ClosingField } from "#lib/admin/closing-fields.ts";
import type { Contact } from "#lib/catalogue/contact.ts";
import { keptEs } from "./parts-es.ts";

/** What the page of one channel says; nothing of it is made of others, so that the server can hand it on. */
const channelForm = {
  name: "Nombre",
  nameHint: "Como lo leen los clientes.",
  slug: "Identificador",
  slugHint:
    "Va en las direcciones y en la API, y no cambia después: minúsculas, cifras y guiones. Si lo deja vacío se forma del nombre.",
  slugTaken: "Otro canal ya se llama así.",
  kind: "Clase de canal",
  description: "Texto publicado",
  descriptionHint: "Lo que la página dice de este canal. Puede quedar vacío.",
  serves: "Qué solicitudes atiende",
  servesAll: "Todas",
  servesSome: "Solo estas",
  priorities: "Qué prioridades atiende",
  prioritiesHint: "Solo cuentan en incidentes y requerimientos.",
  how: "Cómo se usa",
  active: "En servicio",
  activeHint: "Sin esto queda retirado: no se muestra ni se recomienda, y se puede volver a poner en servicio.",
  standby: "De guardia",
  standbyHint: "Solo se recomienda cuando la línea ordinaria está cerrada.",
  accepts: "Recibe mensajes cerrado",
  acceptsHint: "Se atienden desde la siguiente apertura.",
  hours: "Editar su horario",
  remove: "Quitar del borrador",
  back: "Canales",
};

const contacts = {
  title: "Contactos",
  lede: "El primero es el que se recomienda.",
  kinds: { phone: "Teléfono", email: "Correo", url: "Dirección web", address: "Dirección física" } satisfies Record<
    Contact["kind"],
    string
  >,
  add: {
    phone: "Agregar un teléfono",
    email: "Agregar un correo",
    url: "Agregar una dirección web",
    address: "Agregar una dirección física",
  } satisfies Record<Contact["kind"], string>,
  remove: "Quitar",
  up: "Subir",
  published: "Como se publica",
  publishedHint: "Vacío: igual a lo que se usa.",
  e164: "Número que se marca",
  e164Hint: "Con el indicativo de la ciudad. De otro país, con + y su indicativo.",
  foreign: "Es un número de otro país, y es el correcto.",
  extensions: "Extensiones",
  extensionsHint: "Separadas por comas.",
  menu: "Ruta por el menú",
  menuHint: "Una tecla por línea, con el nombre de la opción: 2 Soporte",
  email: "Correo",
  url: "Dirección",
  urlHint: "Empieza por https:// o http://.",
  address: "Dirección",
  /** Before what a telephone dials. */
  dials: "Se marca",
  pause: "pausa",
  in: "Suena en",
  notDialable: "Todavía no es un número que se pueda marcar.",
};

function reopening(opens: string | null): string {
  return opens === null
    ? "Cuando vuelva a funcionar, reábralo aquí."
    : `${opens} por sí solo; si funciona antes, reábralo aquí.`;
}

/** What the pages of channels say, in Spanish; the other languages have the same shape. */
export const channelsEs = {
  title: "Canales",
  lede: "En el orden en que se publican. El estado es el de ahora; lo demás, lo que dice el borrador.",
  add: "Agregar un canal",
  newTitle: "Agregar un canal",
  newLede: "Entra al final de la lista, sin horario: sigue su página de horas.",
  editTitle: (name: string) => name,
  editLede: "Lo que cambie queda en el borrador hasta que lo publique.",
  gone: "Ese canal ya no está en el borrador.",
  edited: "editado",
  new: "nuevo",
  retired: "retirado",
  notYet: "Todavía no es público",
  up: (name: string) => `Subir ${name}`,
  down: (name: string) => `Bajar ${name}`,
  hoursOf: (name: string) => `Horario de ${name}`,
  serves: "Atiende",
  contactsHead: "Contactos",
  hours: "Horario",
  empty: "No hay canales. Agregue el primero.",
  form: channelForm,
  contacts,
  criticalLeft: "Ahora mismo ningún canal abierto atiende casos críticos (P1).",
  closing: {
    ...keptEs,
    kept: "Lo que escribió está aquí otra vez. El canal no se ha cerrado.",
    signedOut: "El canal no se cerró: su sesión terminó. Lo que escribió sigue aquí, y aquí estará cuando vuelva.",
    open: "Cerrar ahora…",
    title: "Cerrar ahora, hasta",
    ends: {
      one_hour: "dentro de 1 hora",
      two_hours: "dentro de 2 horas",
      today: "el fin del día",
      time: "otra hora",
      open: "nuevo aviso",
    } satisfies Record<ClosingEnd, string>,
    date: "Fecha",
    dateHint: "Vacía: hoy.",
    time: "Hora",
    reason: "Frase para los clientes",
    reasonDefault: (name: string) => `${name}: no está funcionando en este momento.`,
    notice: "Mostrarla también como aviso arriba de la página",
    noticeHint:
      "La frase sale tal como la escriba, también en inglés. El aviso se quita al reabrir; si el cierre es hasta nuevo aviso, a más tardar en 30 días.",
    submit: "Cerrar ahora",
    submitting: "Cerrando…",
    public: "Es público de inmediato y no espera al borrador.",
    troubles: {
      date: "No es una fecha que exista.",
      time: "Escriba una hora, por ejemplo 3:00 p. m. o 15:00.",
      reason: "Escriba una frase de 1 a 500 caracteres.",
    } satisfies Record<ClosingField, string>,
    past: "Esa hora ya pasó.",
    tooLong: "Como mucho son 90 días. Para más tiempo, cambie su horario o elija «nuevo aviso».",
    nothing: "Hasta esa hora el canal ya está cerrado.",
    noRoom:
      "El canal ya tiene 2.000 fechas especiales que no han pasado, y el cierre sería una más. Quite alguna en Horarios, o ciérrelo cambiando su horario.",
    noRoomForNotice: "Ya hay 200 avisos que no han terminado. Cierre sin aviso, o quite uno en Avisos.",
    failed: "No se pudo cerrar. Nada cambió; inténtelo de nuevo.",
    said: (by: string, at: string, until: string | null, reason: string) =>
      `${by} lo cerró el ${at}, ${until === null ? "hasta nuevo aviso" : `hasta el ${until}`}: ${reason}`,
    reopen: "Reabrir",
    reopenNamed: (name: string) => `Reabrir ${name}`,
    done: {
      /** @param opens when it opens by itself, as the list says it: "Abre a las 7:00 a. m." */
      closed: (name: string, opens: string | null) => `El canal ${name} está cerrado desde ahora. ${reopening(opens)}`,
      /** For one that was not open when it was closed. */
      closedOn: (name: string, opens: string | null) =>
        `El canal ${name} ya estaba cerrado a esta hora, y no abre cuando su horario decía. ${reopening(opens)}`,
      reopened: (name: string) => `El canal ${name} vuelve a su horario.`,
      missing: "De ese cierre ya no queda nada: el canal está como dice su horario.",
    },
  },
};

export type ChannelsWords = typeof channelsEs;
