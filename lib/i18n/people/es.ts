/** What the pages about one's own account say, in Spanish; the other languages have the same shape. */
export const es = {
  locale: "es-CO",
  skip: "Ir al contenido",
  desk: "Mesa de soporte",
  theme: "Cambiar entre tema claro y oscuro",
  otherLanguage: "English",
  signIn: {
    title: "Ingrese a la mesa",
    lede: "Para quienes atienden las solicitudes.",
    email: "Correo",
    password: "Contraseña",
    submit: "Ingresar",
    submitting: "Ingresando…",
    wrong: "El correo o la contraseña no coinciden.",
    wait: (minutes: number) =>
      `Hubo demasiados intentos. Vuelva a intentarlo en ${minutes === 1 ? "1 minuto" : `${minutes} minutos`}.`,
    failed: "No se pudo ingresar por una falla nuestra. Vuelva a intentarlo en un momento.",
    forgotten: "Olvidé mi contraseña",
    customers: "¿Busca soporte? Vaya a la página de soporte",
    changed: "Su contraseña cambió. Ingrese con la nueva.",
    needsHttps: "Aquí solo se ingresa por https: pida a quien administra la mesa su dirección segura.",
  },
  missing: {
    title: "No encontramos esta página",
    lede: "La dirección no lleva a ninguna parte de la mesa.",
    back: "Ir a la mesa",
  },
} as const;

type Said<Value> = Value extends string
  ? string
  : Value extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof Value]: Said<Value[Key]> };

/** The shape of these words in any language. */
export type PeopleWords = Said<typeof es>;
