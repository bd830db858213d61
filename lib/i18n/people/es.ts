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
  profile: {
    title: "Su cuenta",
    back: "Volver a la mesa",
    role: (isAdmin: boolean, tier: number) => (isAdmin ? "Administra la mesa" : `Atiende el nivel ${tier}`),
    signOut: "Cerrar sesión",
    preferences: "Preferencias",
    language: "Idioma de la mesa",
    languages: { es: "Español", en: "English" },
    away: "No disponible",
    awayHint: "Las solicitudes suyas que se reabran vuelven a la lista de su nivel.",
    sound: "Sonar con una solicitud crítica",
    soundHint: "Suena cuando entra una P1 mientras la mesa está abierta en este navegador.",
    password: "Contraseña",
    passwordHint: "Al cambiarla se cierran sus demás sesiones.",
    current: "Contraseña actual",
    fresh: "Contraseña nueva",
    freshHint: "De 12 a 128 caracteres. Sirve una frase que nadie más diría.",
    reveal: "Mostrar lo escrito",
    change: "Cambiar contraseña",
    changed: "Contraseña cambiada. Sus demás sesiones se cerraron.",
    sessions: "Sesiones abiertas",
    thisSession: "Esta sesión",
    used: (at: string) => `Último uso: ${at}`,
    at: (day: number, month: string, year: number, time: string) => `${day} de ${month} de ${year}, ${time}`,
    endSession: "Cerrar",
    endSessionOn: (browser: string) => `Cerrar la sesión de ${browser}`,
    endOthers: "Cerrar todas las demás",
    tokens: "Tokens de la API",
    tokensHint: "Un programa que lleva uno actúa con los permisos que usted tiene.",
    noTokens: "No tiene tokens.",
    tokenName: "Nombre",
    tokenNameHint: "Para reconocerlo después: qué programa lo usa.",
    createToken: "Crear token",
    tokenMade: "Cópielo ahora: no se vuelve a mostrar.",
    token: "Token nuevo",
    created: (at: string) => `Creado: ${at}`,
    neverUsed: "Sin usar",
    revoke: "Revocar",
    revokeNamed: (name: string) => `Revocar ${name}`,
    revokeAsk: (name: string) => `¿Revocar «${name}»?`,
    revokeText: "El programa que lo usa deja de entrar de inmediato. No se puede deshacer.",
    revokeNo: "No revocar",
    revokeYes: "Revocar el token",
    unknownBrowser: "Un navegador sin identificar",
    on: (browser: string, system: string) => `${browser} en ${system}`,
  },
  reset: {
    title: "Nueva contraseña",
    lede: "Escriba su correo de la mesa. Quien la administra le entrega el enlace.",
    email: "Correo",
    submit: "Pedir el enlace",
    asked:
      "Si ese correo es de alguien de la mesa, el enlace quedó en la bandeja de salida. No hay correo configurado: pídalo a quien administra la mesa. Sirve una vez y por 30 minutos.",
    back: "Volver al ingreso",
  },
  setPassword: {
    title: "Ponga su contraseña",
    lede: (email: string) => `Para ${email}. Después ingresa con ella.`,
    submit: "Guardar contraseña",
    over: "Este enlace ya no sirve",
    overLede: "Se usó o ya venció. Pida otro.",
    again: "Pedir otro enlace",
  },
  refused: {
    tooMany: (minutes: number) =>
      `Hubo demasiados intentos. Vuelva a intentarlo en ${minutes === 1 ? "1 minuto" : `${minutes} minutos`}.`,
    failed: "No se pudo hacer. Recargue la página y vuelva a intentarlo.",
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
