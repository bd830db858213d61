import { folded } from "#lib/folded.ts";
import { PASSWORD_MAX, PASSWORD_MIN } from "./password-length.ts";

/** Which rule a new password breaks (`lib/i18n/refusals.ts` says it). */
export type PasswordRule = "password_short" | "password_long" | "password_common" | "password_context";

/** So many different characters must be left when everything that can be guessed is taken out. */
const OWN_MIN = 5;
/** A part of a name that is shorter says nothing of whose it is. */
const CONTEXT_MIN = 4;

// Of what published lists of breached passwords are made, without the digits and signs that are put around it: the
// words alone, each as it is normalised below.
const COMMON = `password passwort passwd contrasena contrasenia clave secreto secret bienvenido bienvenida welcome login
  usuario user admin administrador administrator root master maestro default guest invitado test prueba demo temporal
  temp changeme cambiame cambiar letmein abrete hola hello adios qwerty qwertz azerty asdfgh zxcvbn asdf zxcv qwer
  iloveyou teamo tequiero teamomucho love amor mivida corazon princesa princess angel angelito sunshine sunset shadow
  dragon monkey tigre tigger leon lion caballo panda gatito perrito football futbol baseball basketball soccer hockey
  millonarios nacional junior santafe americadecali seleccion colombia bogota medellin cali barranquilla cartagena
  antioquia mexico argentina espana madrid barcelona realmadrid superman batman spiderman starwars pokemon naruto
  minecraft jesus jesucristo cristo dios diosesamor maria jose juan carlos luis andres camila daniela valentina
  alejandro alejandra fernando santiago sebastian gabriel miguel david jorge paola carolina michael jennifer jessica
  ashley charlie jordan harley ranger hunter killer ninja computer computador internet google facebook microsoft
  windows samsung iphone android whatsapp instagram summer winter spring autumn verano invierno primavera otono enero
  febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves
  viernes sabado domingo january february march april june july august september october november december monday
  tuesday wednesday thursday friday saturday sunday freedom whatever trustno nothing correcthorsebatterystaple
  correcthorse batterystaple donald trump flower cookie chocolate cheese pepper ginger banana orange purple silver
  golden diamond matrix merlin access system server oracle cisco company empresa oficina trabajo familia family mama
  papa hermano hermana amigo amiga friend friends baby bebe lovely hottie buster soporte support mesadeayuda helpdesk
  servicio service correo email`
  .split(/\s+/)
  .filter((word) => word !== "");

/** What the desk is called and does, in any desk. */
const OF_THE_DESK = [
  ...["canalabierto", "canal", "abierto", "certicamara", "certimail", "certificado", "electronico", "mesadesoporte"],
  ...["radicado", "pqrsa", "ticket", "desk"],
];

const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1q2w3e4r5t6y7u8i9o0p",
];
const RUN_MIN = 3;

const LOOKALIKES: Readonly<Record<string, string>> = {
  ...{ "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b" },
  ...{ "@": "a", $: "s", "!": "i", "€": "e", "+": "t" },
};

/**
 * Why a password may not be used; null: it may (NIST SP 800-63B, 3.1.1.2). Refused is what is short, and what consists
 * of nothing but words of breached passwords or of this desk and person, with runs, repeats and years around them.
 * Pure; some 100 µs.
 * @param context whose it is and where: e-mail, name, the desk's name
 */
export function passwordTrouble(password: string, context: readonly string[]): PasswordRule | null {
  const text = password.normalize("NFC");
  if ([...text].length < PASSWORD_MIN) return "password_short";
  if (text.length > PASSWORD_MAX) return "password_long";
  const known = contextWords(context);
  if (isGuessable(text, COMMON)) return "password_common";
  return isGuessable(text, [...COMMON, ...OF_THE_DESK, ...known]) ? "password_context" : null;
}

function contextWords(context: readonly string[]): string[] {
  return context
    .map(folded)
    .flatMap((text) => [text.replaceAll(/[^\p{L}\d]/gu, ""), ...text.split(/[^\p{L}\d]+/u)])
    .filter((word) => word.length >= CONTEXT_MIN);
}

function isGuessable(text: string, words: readonly string[]): boolean {
  const plain = folded(text);
  const read = plain.replaceAll(/./gsu, (sign) => LOOKALIKES[sign] ?? sign);
  return [plain, read].some((form) => new Set(own(form, words)).size < OWN_MIN);
}

/** What is left of a text without known words, runs of the keyboard, repeats and years. */
function own(form: string, words: readonly string[]): string {
  const letters = form.replaceAll(/[^\p{L}\d]/gu, "");
  const byLength = [...words].sort((a, b) => b.length - a.length);
  const rest = byLength.reduce((left, word) => left.replaceAll(word, " "), letters);
  return withoutRuns(rest.replaceAll(/(19|20)\d\d/g, " ")).replaceAll(" ", "");
}

function withoutRuns(text: string): string {
  let left = "";
  for (let at = 0; at < text.length; ) {
    const length = runAt(text, at);
    left += length >= RUN_MIN ? " " : text.slice(at, at + 1);
    at += length >= RUN_MIN ? length : 1;
  }
  return left;
}

/** How long the run is that begins here: of one character, or along a row of the keyboard or the alphabet, either way. */
function runAt(text: string, at: number): number {
  const sign = text.charAt(at);
  let longest = 1;
  while (text.charAt(at + longest) === sign && sign !== "") longest += 1;
  for (const row of ROWS.flatMap((row) => [row, [...row].reverse().join("")])) {
    const place = row.indexOf(sign);
    if (place === -1) continue;
    let length = 1;
    while (place + length < row.length && text.charAt(at + length) === row.charAt(place + length)) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}
