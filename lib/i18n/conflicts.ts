import type { Conflict } from "#lib/outcome.ts";
import type { Language } from "./language.ts";

/** Why something cannot be done as things stand, in a sentence. */
export const CONFLICTS: Readonly<Record<Conflict | "stale", Readonly<Record<Language, string>>>> = {
  stale: {
    es: "Alguien la cambió después de la versión indicada; vea cómo está ahora.",
    en: "Somebody changed it after the version that was named; see how it stands now.",
  },
  move_not_allowed: {
    es: "Desde su estado actual no se pasa a ese.",
    en: "It cannot go there from the status it has.",
  },
  closed: { es: "La solicitud está cerrada.", en: "The request is closed." },
  at_top_tier: { es: "Ya está en el último nivel.", en: "It is at the last tier already." },
  at_first_tier: { es: "Ya está en el primer nivel.", en: "It is at the first tier already." },
  key_reused: {
    es: "Esa Idempotency-Key ya se usó con otro contenido.",
    en: "That Idempotency-Key was used with another content.",
  },
  already_taken_back: { es: "La respuesta ya se retiró.", en: "The reply was taken back already." },
  not_solved: { es: "Todavía no está resuelta.", en: "It is not solved yet." },
  already_rated: { es: "Ya se calificó.", en: "It was rated already." },
  last_admin: {
    es: "Es la última persona que administra y puede ingresar: nombre antes a otra.",
    en: "This is the last administrator who can sign in: name another one first.",
  },
  own_administration: {
    es: "Usted dejará de administrar la mesa en cuanto lo guarde: ya no podrá cambiar el catálogo ni las cuentas, y solo otra persona que administre podrá devolverle el acceso.",
    en: "You will stop administering the desk as soon as you save it: you will not be able to change the catalogue or accounts any more, and only another administrator will be able to give you back the access.",
  },
  already_so: { es: "Ya estaba hecho.", en: "It was done already." },
  duplicate_of_itself: {
    es: "Esa solicitud repite a esta misma.",
    en: "That request is a duplicate of this very one.",
  },
  shuts_out: {
    es: "Con este cambio la decide otra persona: quien lo hace atendió lo que se apela.",
    en: "With this change somebody else decides it: who makes it handled what is appealed.",
  },
};

/** What a customer reads of a closed request, and of a reply that was taken back. */
export const FOLLOWING: Readonly<Record<Language, { readonly closed: string; readonly takenBack: string }>> = {
  es: {
    closed: "La solicitud está cerrada y ya no recibe mensajes. Abra una nueva y mencione su radicado.",
    takenBack: "El equipo de soporte retiró esta respuesta.",
  },
  en: {
    closed: "The request is closed and takes no more messages. Open a new one and mention its number.",
    takenBack: "The support team took this reply back.",
  },
};

/** Why a catalogue could not be published as things stand. */
export const PUBLISH_CONFLICTS: Readonly<
  Record<
    Language,
    {
      readonly baseReplaced: (inForce: number) => string;
      readonly clash: (revision: number) => string;
      readonly inForce: string;
    }
  >
> = {
  es: {
    baseReplaced: (inForce) =>
      `En ese momento rige la revisión ${inForce}, no la que se indicó como base. Traiga sus cambios a esa.`,
    inForce: "Ya entró en vigor. Para deshacerla, publique de nuevo una anterior.",
    clash: (revision) => `La revisión programada ${revision} cambia lo mismo de otra manera.`,
  },
  en: {
    baseReplaced: (inForce) =>
      `Revision ${inForce} is in force then, not the one that was named as the base. Bring your changes to it.`,
    inForce: "It has taken effect. To undo it, publish an earlier one again.",
    clash: (revision) => `The scheduled revision ${revision} changes the same in another way.`,
  },
};
