/** A date as people say it: how far it is from today decides how. `weekday` counts from Monday, `month` from January, both from 0. */
export type Day = {
  readonly daysAhead: number;
  readonly weekday: number;
  readonly day: number;
  readonly month: number;
  readonly year: number;
};

/** A time on the desk's wall on such a day: minutes from midnight, 1440 being the midnight that ends it. */
export type Moment = Day & { readonly minute: number };

/** So far back or ahead, a date without its year is not understood any more. */
export const FAR_DAYS = 180;

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function uncapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** With what names of channels and tiers begin that say what they are: any other begins with a name of its own. */
const COMMON = new Set(
  `atención canal centro chat consulta coordinador coordinadora correo email e-mail formulario grupo llamada línea mensaje
  mensajería mensajes mesa mostrador nivel oficina página portal presencial punto sede servicio soporte supervisor
  supervisora taquilla telefónica telefónico teléfono ventanilla video videollamada web
  call centre channel coordinator counter critical form group line live messages messaging office online phone service
  support telephone tier website`.split(/\s+/),
);

/** A channel or a tier named in the middle of a sentence: "línea de críticos", but "PQRSA" and "WhatsApp". */
export function within(name: string): string {
  const [first = ""] = name.split(/[\s,:]/);
  const small = first.toLowerCase();
  return COMMON.has(small) && first !== first.toUpperCase() ? small + name.slice(first.length) : name;
}

/** Ends a sentence, unless an abbreviation at its end has done so: "7:00 p. m." */
export function sentence(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}
