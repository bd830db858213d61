import type { Language } from "#lib/i18n/language.ts";

export type OutboxWords = {
  readonly title: string;
  readonly lede: string;
  readonly empty: string;
  readonly emptyText: string;
  readonly to: string;
  readonly followLink: (number: string) => string;
  readonly passwordLink: (name: string) => string;
  readonly ended: string;
  readonly disabled: string;
  readonly reveal: string;
  readonly failed: string;
  readonly askedAt: string;
};

/** What administrators read of what was to be sent. */
export const OUTBOX_WORDS: Readonly<Record<Language, OutboxWords>> = {
  es: {
    title: "Bandeja de salida",
    lede: "No hay correo configurado: esto es lo que se habría enviado. Entréguelo usted, a la persona de ese correo y a nadie más.",
    empty: "Nada por entregar",
    emptyText:
      "Aquí aparece lo que alguien pide por correo (su enlace privado, o el de su contraseña), y los avisos del catálogo a quienes administran.",
    to: "Para",
    followLink: (number) => `Enlace de la solicitud ${number}`,
    passwordLink: (name) => `Enlace para la contraseña de ${name}`,
    ended: "Los enlaces de esta solicitud ya terminaron.",
    disabled: "Esta persona ya no puede ingresar: no hay enlace que entregar.",
    reveal: "Mostrar el enlace",
    failed: "No se pudo hacer ahora. Vuelva a intentarlo.",
    askedAt: "Pedido",
  },
  en: {
    title: "Outbox",
    lede: "No mail is set up: this is what would have been sent. Hand it over yourself, to whoever has that address and to nobody else.",
    empty: "Nothing to hand over",
    emptyText:
      "What somebody asks for by mail appears here (their private link, or the one for their password), and news of the catalogue for administrators.",
    to: "To",
    followLink: (number) => `Link of request ${number}`,
    passwordLink: (name) => `Link for the password of ${name}`,
    ended: "Links to this request have ended.",
    disabled: "This person cannot sign in any more: there is no link to hand over.",
    reveal: "Show the link",
    failed: "It could not be done now. Try again.",
    askedAt: "Asked for",
  },
};
