import type { Language } from "#lib/i18n/language.ts";

type PolicySection = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
};

export type Policy = {
  readonly title: string;
  readonly lede: (desk: string) => string;
  readonly version: (day: number, month: string, year: number) => string;
  readonly sections: readonly PolicySection[];
  readonly contact: { readonly title: string; readonly text: string };
};

// The wording that people consent to. Whoever changes it gives CONSENT_VERSION the new date in the same commit.
export const POLICY: Readonly<Record<Language, Policy>> = {
  es: {
    title: "Política de tratamiento de datos",
    lede: (desk) =>
      `Cómo trata sus datos la mesa de ayuda de ${desk} cuando usted abre una solicitud, según la ley 1581 de 2012 y el decreto 1377 de 2013 (hoy en el decreto único 1074 de 2015).`,
    version: (day, month, year) => `Versión del ${day} de ${month} de ${year}.`,
    sections: [
      {
        title: "Quién responde",
        paragraphs: [
          "La entidad que presta el servicio y cuya mesa de ayuda recibe su solicitud es la responsable del tratamiento. Abajo están los canales para escribirle o llamarla.",
        ],
      },
      {
        title: "Qué datos tratamos",
        paragraphs: ["Solo los que usted escribe o adjunta, y los que resultan de atenderlo:"],
        points: [
          "Su nombre y su correo electrónico; si usted los da, su teléfono, su empresa y su documento.",
          "El texto de la solicitud, los mensajes, los archivos y la calificación.",
          "La fecha y la hora de cada paso, y la versión de esta política que usted aceptó.",
          "Por poco tiempo, la dirección de red desde la que se envía un formulario, para limitar los abusos.",
        ],
      },
      {
        title: "Para qué",
        paragraphs: ["Los usamos para esto y para nada más:"],
        points: [
          "Recibir, clasificar, atender y responder su solicitud, y escalarla si hace falta.",
          "Cumplir los términos que la ley da a peticiones, quejas, reclamos, sugerencias y apelaciones.",
          "Mejorar la atención, y proteger el servicio de abusos.",
        ],
      },
      {
        title: "Con quién los compartimos",
        paragraphs: [
          "Los ven las personas de la mesa de ayuda que atienden las solicitudes. No los vendemos ni los cedemos para publicidad. Los entregamos a una autoridad solo cuando la ley lo ordena.",
          "Quien tenga su enlace privado puede leer su solicitud. Guárdelo como una clave.",
        ],
      },
      {
        title: "Datos sensibles y de menores",
        paragraphs: [
          "No los pedimos. No está obligado a dar datos sensibles (salud, creencias, biometría y otros que la ley protege más): si no hacen falta para su caso, no los escriba ni los adjunte. Los datos de niños, niñas y adolescentes los da quien los representa.",
        ],
      },
      {
        title: "Sus derechos",
        paragraphs: ["Como titular, usted puede en cualquier momento y sin costo (artículo 8 de la ley 1581):"],
        points: [
          "Conocer, actualizar y rectificar sus datos.",
          "Pedir prueba de la autorización que dio.",
          "Saber qué uso les hemos dado.",
          "Revocar la autorización o pedir que se supriman, salvo que un deber legal o contractual obligue a conservarlos.",
          "Presentar una queja ante la Superintendencia de Industria y Comercio, después de habernos reclamado.",
        ],
      },
      {
        title: "Cómo ejercerlos",
        paragraphs: [
          "Escríbanos por uno de los canales de abajo, o abra una solicitud de tipo petición (consulta) o reclamo, con su nombre, lo que pide y el radicado si lo tiene.",
          "Respondemos las consultas en 10 días hábiles y los reclamos en 15 días hábiles desde el día siguiente al recibo. Si no es posible, le decimos por qué y cuándo: hasta 5 días hábiles más en una consulta y hasta 8 en un reclamo (artículos 14 y 15).",
        ],
      },
      {
        title: "Cuánto tiempo los guardamos",
        paragraphs: [
          "Mientras la solicitud está abierta y, después, el tiempo que las normas de archivo y de protección al consumidor exigen para responder por ella. Luego se suprimen.",
          "Un formulario que no se pudo recibir se guarda un día, para que usted pueda corregirlo, y se borra con sus archivos. El enlace privado deja de servir 60 días después del cierre.",
        ],
      },
      {
        title: "Quejas anónimas",
        paragraphs: [
          "Puede presentar una queja sin decir quién es. Entonces no pedimos ni guardamos sus datos, y no hace falta autorización.",
        ],
      },
      {
        title: "Cookies",
        paragraphs: [
          "Usamos solo las necesarias: su idioma, el tema claro u oscuro, el acceso a la solicitud que abrió y el formulario que está corrigiendo. Ninguna sirve para seguirlo ni para publicidad.",
        ],
      },
    ],
    contact: { title: "Dónde escribir o llamar", text: "Estos canales reciben consultas y reclamos sobre sus datos:" },
  },
  en: {
    title: "Data policy",
    lede: (desk) =>
      `How the support desk of ${desk} treats your data when you open a request, by law 1581 of 2012 and decree 1377 of 2013 of Colombia (now in decree 1074 of 2015). The Spanish text is the one that binds.`,
    version: (day, month, year) => `Version of ${day} ${month} ${year}.`,
    sections: [
      {
        title: "Who is responsible",
        paragraphs: [
          "The entity that gives the service, and whose support desk takes your request, is responsible for the treatment. Below are the channels to write to it or call it.",
        ],
      },
      {
        title: "Which data",
        paragraphs: ["Only those that you write or attach, and those that come of attending you:"],
        points: [
          "Your name and e-mail address; if you give them, your phone, company and document.",
          "The text of the request, the messages, the files and the rating.",
          "The date and time of each step, and the version of this policy that you consented to.",
          "For a short time, the network address that a form is sent from, to limit abuse.",
        ],
      },
      {
        title: "What for",
        paragraphs: ["We use them for this and for nothing else:"],
        points: [
          "To take, sort, attend and answer your request, and to escalate it if need be.",
          "To keep the terms that the law gives petitions, complaints, claims, suggestions and appeals.",
          "To attend better, and to protect the service from abuse.",
        ],
      },
      {
        title: "Whom we share them with",
        paragraphs: [
          "The people of the support desk who attend requests see them. We neither sell them nor pass them on for advertising. We hand them to an authority only where the law orders it.",
          "Whoever has your private link can read your request. Keep it as you would a password.",
        ],
      },
      {
        title: "Sensitive data, and data of minors",
        paragraphs: [
          "We do not ask for them. You are not obliged to give sensitive data (health, beliefs, biometrics and others that the law protects more): if your case does not need them, neither write nor attach them. Data of minors are given by whoever represents them.",
        ],
      },
      {
        title: "Your rights",
        paragraphs: ["You may at any time and at no cost (article 8 of law 1581):"],
        points: [
          "Know, update and correct your data.",
          "Ask for proof of the consent that you gave.",
          "Know what we have used them for.",
          "Revoke the consent or ask for your data to be deleted, unless a duty by law or contract obliges us to keep them.",
          "Complain to the Superintendencia de Industria y Comercio, after having claimed with us.",
        ],
      },
      {
        title: "How to use them",
        paragraphs: [
          "Write to us by one of the channels below, or open a request of the type petition (a query) or claim, with your name, what you ask for and the filing number if you have it.",
          "We answer queries in 10 working days and claims in 15 working days from the day after we received them. If that is not possible we tell you why and when: up to 5 more working days for a query and up to 8 for a claim (articles 14 and 15).",
        ],
      },
      {
        title: "How long we keep them",
        paragraphs: [
          "While the request is open and, after that, for as long as the rules on archives and consumer protection demand to answer for it. Then they are deleted.",
          "A form that could not be taken is kept for a day, so that you can mend it, and deleted with its files. The private link ends 60 days after the request is closed.",
        ],
      },
      {
        title: "Anonymous complaints",
        paragraphs: [
          "You can file a complaint without saying who you are. We then neither ask for your data nor keep any, and no consent is needed.",
        ],
      },
      {
        title: "Cookies",
        paragraphs: [
          "We use only the necessary ones: your language, the light or dark theme, the access to the request that you opened and the form that you are mending. None of them follows you or serves advertising.",
        ],
      },
    ],
    contact: { title: "Where to write or call", text: "These channels take queries and claims about your data:" },
  },
};
