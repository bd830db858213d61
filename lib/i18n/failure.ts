import type { Language } from "./language.ts";

/** Few words of their own: the page for failures is loaded with every other page. */
export const FAILURE: Readonly<Record<Language, { title: string; lede: string; code: string; retry: string }>> = {
  es: {
    title: "No pudimos mostrar esta página",
    lede: "Falló algo de nuestro lado; no se perdió nada. Vuelva a intentarlo en un momento.",
    code: "Si sigue igual, díganos este código:",
    retry: "Volver a intentar",
  },
  en: {
    title: "We could not show this page",
    lede: "Something failed on our side; nothing was lost. Try again in a moment.",
    code: "If it goes on, tell us this code:",
    retry: "Try again",
  },
};
