import { barrera, cely, londono, rincon, ruiz, salcedo, villamil } from "../customers.ts";
import type { Story } from "../story.ts";

/** What nobody took yet, the last of it minutes ago. */
export const UNTOUCHED: readonly Story[] = [
  {
    key: "manual",
    opened: "3 16:20",
    request: {
      requestType: "service_request",
      priority: "P4",
      subject: "Manual para los usuarios nuevos",
      text: "¿Tienen un manual corto, de dos páginas, para los usuarios que entran por primera vez?",
      ...londono,
    },
    after: [],
  },
  {
    key: "mobile",
    opened: "2 17:40",
    request: {
      requestType: "suggestion",
      subject: "Aplicación para el celular",
      text: "Viajo mucho y me gustaría ver los acuses desde el celular sin entrar a la página.",
      ...salcedo,
    },
    after: [],
  },
  {
    key: "refund",
    opened: "1 15:50",
    request: {
      requestType: "claim",
      subject: "Correos descontados que no se enviaron",
      text: "El sistema descontó 40 correos de un lote que falló. Pido que los devuelvan al saldo.",
      ...rincon,
    },
    after: [],
  },
  {
    key: "night",
    opened: "1 21:12",
    request: {
      requestType: "incident",
      priority: "P3",
      subject: "El enlace de verificación abre una página en blanco",
      text: "Los destinatarios dicen que el enlace para verificar el acuse abre una página en blanco en el celular.",
      ...barrera,
    },
    after: [],
  },
  {
    key: "today-password",
    opened: "95 min",
    request: {
      requestType: "service_request",
      priority: "P3",
      subject: "Recuperar la clave del administrador",
      text: "La persona que administraba la cuenta se retiró y no dejó la clave. ¿Cómo la recuperamos?",
      ...ruiz,
    },
    after: [],
  },
  {
    key: "today-critical",
    opened: "26 min",
    request: {
      requestType: "incident",
      priority: "P1",
      subject: "La plataforma no carga en ninguna sede",
      text: "Ninguna de nuestras tres sedes puede entrar: la página queda en blanco. Ya llamamos a la línea.",
      ...villamil,
    },
    after: [],
  },
  {
    key: "today-not-mine",
    opened: "9 min",
    request: {
      requestType: "complaint",
      subject: "Recibo correos certificados que no son míos",
      text: "Me llegan notificaciones de un proceso que no conozco, dirigidas a otra persona con mi mismo correo.",
      ...cely,
    },
    after: [],
  },
];
