import { describe, expect, it } from "vitest";
import { passwordTrouble } from "#lib/people/password-rules.ts";

const OWNER = ["andres.gomez@demo.test", "Andrés Gómez", "Correo Electrónico Certificado"];

describe("a new password", () => {
  it.each([
    ["eleven characters", "k7mq-2xvd-9", "password_short"],
    ["eleven signs of two code units each", "🌵🌲🌳🌴🌱🌿🍀🍁🍂🍃🌾", "password_short"],
    ["129 characters", "kx7".repeat(43), "password_long"],
    ["the best known one, long enough", "passwordpassword", "password_common"],
    ["it with a year and a sign", "Password2024!", "password_common"],
    ["it written with lookalikes", "P4$$w0rd-P4$$w0rd", "password_common"],
    ["it in Spanish, with its accents", "Contraseña123", "password_common"],
    ["a run of digits", "123456789012", "password_common"],
    ["a run of the keyboard", "qwertyuiop12", "password_common"],
    ["the same backwards", "poiuytrewq21", "password_common"],
    ["one character", "aaaaaaaaaaaaaa", "password_common"],
    ["one group, repeated", "xk9xk9xk9xk9", "password_common"],
    ["a loved club and a year", "Millonarios1946", "password_common"],
    ["a phrase that everybody quotes", "correct horse battery staple", "password_common"],
    ["a month and a year", "noviembre-2026", "password_common"],
    ["one's own name and a year", "AndresGomez2026", "password_context"],
    ["one's own e-mail", "andres.gomez@demo.test", "password_context"],
    ["the desk's name", "CanalAbierto2026!", "password_context"],
    ["the desk's published name", "correo-certificado-1", "password_context"],
    ["the company", "Certicamara2026", "password_context"],
  ])("is refused: %s", (_, password, rule) => {
    expect(passwordTrouble(password, OWNER)).toBe(rule);
  });

  it.each([
    ["drawn by a machine", "k7mq-2xvd-9hwe"],
    ["a sentence that is one's own", "el tranvía verde sube a las nueve"],
    ["a known word among others", "admin de la finca con niebla"],
    ["with its accents and signs", "Ñandú, ¿y el cóndor?"],
    ["12 characters exactly", "zmv8hq2wpt4j"],
    ["128 characters", `${"the quick lizard ".repeat(7).slice(0, 119)}Kx7-Rm2-P`],
  ])("is taken: %s", (_, password) => {
    expect(passwordTrouble(password, OWNER)).toBeNull();
  });

  it("is one person's trouble and not another's", () => {
    expect(passwordTrouble("wilhelmina-oyelaran", ["wilhelmina@demo.test", "Wilhelmina Oyelaran"])).toBe(
      "password_context",
    );
    expect(passwordTrouble("wilhelmina-oyelaran", OWNER)).toBeNull();
  });
});
