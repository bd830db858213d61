import type { Language } from "./language.ts";
import { within } from "./moment.ts";

type FeedWords = {
  readonly calendar: (desk: string) => string;
  readonly calendarAbout: (desk: string) => string;
  readonly holiday: (name: string) => string;
  readonly closed: (channels: string) => string;
  readonly special: (channels: string, hours: string) => string;
  readonly whoCloses: (channels: string, several: boolean) => string;
  readonly whoAttends: (channel: string, hours: string, contact: string | null) => string;
  readonly untilFurtherNotice: string;
  readonly cityTime: (city: string) => string;
  readonly see: (address: string) => string;
  /** Names a number that goes on through the telephone menu by itself. */
  readonly dialsKeys: (keys: string) => string;
  readonly openOnHolidays: string;
  readonly since: (day: number, month: string, year: number, revision: number) => string;
};

/** What the feeds say beside the words of the pages. Apart from those: a browser never needs them. */
export const FEED_WORDS: Readonly<Record<Language, FeedWords>> = {
  es: {
    calendar: (desk) => `Cierres de soporte: ${desk}`,
    calendarAbout: (desk) => `Festivos y horarios especiales de los canales de soporte de ${desk}.`,
    holiday: (name) => `Cierre por festivo: ${name}`,
    closed: (channels) => `Cerrado: ${channels}`,
    special: (channels, hours) => `Horario especial de ${channels}: ${hours}`,
    whoCloses: (channels, several) => `${several ? "Cierran" : "Cierra"}: ${channels}.`,
    whoAttends: (channel, hours, contact) =>
      `Atiende ${within(channel)}, ${hours}${contact === null ? "" : `: ${contact}`}.`,
    untilFurtherNotice: "Hasta nuevo aviso.",
    cityTime: (city) => `Todas las horas son de ${city}.`,
    see: (address) => `Vea qué canal atiende ahora: ${address}`,
    dialsKeys: (keys) => `Marca ${keys}`,
    openOnHolidays: "Atiende también los festivos",
    since: (day, month, year, revision) => `Vigente desde el ${day} de ${month} de ${year}, revisión ${revision}.`,
  },
  en: {
    calendar: (desk) => `Support closures: ${desk}`,
    calendarAbout: (desk) => `Holidays and special hours of the support channels of ${desk}.`,
    holiday: (name) => `Closed for a holiday: ${name}`,
    closed: (channels) => `Closed: ${channels}`,
    special: (channels, hours) => `Special hours of ${channels}: ${hours}`,
    whoCloses: (channels) => `Closed: ${channels}.`,
    whoAttends: (channel, hours, contact) => `${channel} attends, ${hours}${contact === null ? "" : `: ${contact}`}.`,
    untilFurtherNotice: "Until further notice.",
    cityTime: (city) => `All times are ${city} time.`,
    see: (address) => `See which channel is open now: ${address}`,
    dialsKeys: (keys) => `Dials ${keys}`,
    openOnHolidays: "Attends on holidays too",
    since: (day, month, year, revision) => `In force since ${day} ${month} ${year}, revision ${revision}.`,
  },
};
