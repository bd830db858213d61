import type { Language } from "./language.ts";

type Instead = {
  /** Where an address leads nowhere. */
  readonly missing: { readonly title: string; readonly lede: string; readonly back: string };
  /** Where there is no catalogue yet. */
  readonly starting: { readonly title: string; readonly lede: string };
};

/** What customers read in the place of a page. Apart from the words of the support page: its browsers never need them. */
export const INSTEAD: Readonly<Record<Language, Instead>> = {
  es: {
    missing: {
      title: "Esta página no existe",
      lede: "La dirección no lleva a ninguna página. Puede que haya cambiado o que le falte una letra.",
      back: "Ver qué canal atiende ahora",
    },
    starting: {
      title: "Estamos conectando con los datos del servicio",
      lede: "Todavía no tenemos el horario. Lo intentamos cada pocos segundos; vuelva a cargar la página en un momento.",
    },
  },
  en: {
    missing: {
      title: "This page does not exist",
      lede: "The address leads to no page. It may have changed, or a letter may be missing.",
      back: "See which channel is open now",
    },
    starting: {
      title: "We are connecting to the service’s data",
      lede: "We do not have the hours yet. We try every few seconds; reload the page in a moment.",
    },
  },
};
