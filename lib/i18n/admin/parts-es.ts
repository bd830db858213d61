/** What is said of what was typed in a form and is not saved. */
export const keptEs = {
  kept: "Lo que escribió y no guardó está aquí otra vez.",
  discardKept: "Descartar lo escrito",
  signedOut: "No se guardó: su sesión terminó. Lo que escribió sigue aquí, y aquí estará cuando vuelva.",
  signIn: "Iniciar sesión y volver",
};

export type KeptWords = typeof keptEs;

/** What the forms of the catalogue's parts say, in Spanish; the other languages have the same shape. */
export const partsEs = {
  said: {
    wrong: "No se guardó: corrija lo marcado. Lo que escribió sigue aquí.",
    failed: "No se pudo guardar; lo que escribió sigue aquí. Inténtelo de nuevo.",
    clash:
      "No se guardó: alguien cambió lo mismo mientras usted escribía. Abajo está lo que cambió. Lo que usted escribió sigue aquí; si todavía lo quiere, guárdelo otra vez.",
  },
  form: {
    ...keptEs,
    save: "Guardar en el borrador",
    saving: "Guardando…",
    cancel: "Volver sin guardar",
    spanish: "Español",
    english: "Inglés",
    theirs: { subject: "Qué", before: "Antes", after: "Ahora", fresh: "" },
  },
  desk: {
    title: "Nombre y zona",
    lede: "Cómo se llama el servicio, en qué zona corren sus horas y qué dice la página encima de la lista de canales.",
    name: "Nombre",
    timeZone: "Zona horaria",
    timeZoneHint:
      "Todas las horas del catálogo son horas de esta zona. Si la cambia, los canales abren y cierran a la misma hora del reloj de la zona nueva.",
    intro: "Presentación",
    introHint: "Va encima de la lista de canales. Puede quedar vacía.",
    motto: "Lema",
    mottoHint: "Va al pie de la página. Puede quedar vacío.",
  },
};

export type PartWords = typeof partsEs;
