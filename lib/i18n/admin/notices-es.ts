/** What the page of notices says, in Spanish; the other languages have the same shape. */
export const noticesEs = {
  title: "Avisos",
  lede: "Lo que la página dice encima de la respuesta mientras dura, como una demora por una falla. También sale en la API y en los acuses.",
  /** From when to when a notice stands. */
  span: (from: string, to: string) => `${from} – ${to}`,
  said: {
    gone: "Ese aviso ya no está en el borrador como estaba; alguien lo cambió o lo quitó.",
    clock: {
      from: {
        skipped:
          "El inicio cae en una hora que ese día no existe, porque el reloj se adelanta: se tomó el momento en que se adelanta.",
        repeated:
          "El inicio cae en una hora que ese día ocurre dos veces, porque el reloj se atrasa: se tomó la primera vez.",
      },
      to: {
        skipped:
          "El fin cae en una hora que ese día no existe, porque el reloj se adelanta: se tomó el momento en que se adelanta.",
        repeated:
          "El fin cae en una hora que ese día ocurre dos veces, porque el reloj se atrasa: se tomó la segunda vez.",
      },
    },
  },
  list: {
    add: "Agregar aviso",
    empty: "No hay avisos.",
    emptyText: "Agregue uno y aparecerá aquí, y en la página desde su inicio hasta su fin cuando se publique.",
    phases: { running: "Vigentes", to_come: "Por venir" },
    over: "Terminados",
    states: { new: "nuevo", changed: "editado", removed: "se quita" },
    was: "Antes:",
    edit: "Editar",
    remove: "Quitar",
    undo: "Deshacer",
    removed: "Se quitó el aviso.",
    refused: "No se pudo: alguien cambió ese aviso mientras tanto. Abajo está como quedó.",
  },
  form: {
    titleAdd: "Nuevo aviso",
    titleEdit: "Editar el aviso",
    text: "Texto",
    textHint: "Una o dos frases; las lee el público en su idioma.",
    from: "Empieza",
    to: "Termina",
    date: "Fecha",
    time: "Hora",
    dateHint: "Como 24/12/2026.",
    timeHint: "Como 7:00 p. m. o 19:00.",
    save: "Guardar en el borrador",
    cancel: "Cancelar",
  },
  zone: (city: string) => `Hora de ${city}.`,
  trouble: {
    noDate: "No es una fecha que exista, entre 2000 y 2100. Escriba, por ejemplo, 24/12/2026.",
    noTime: "No es una hora. Escriba, por ejemplo, 7:00 p. m. o 19:00.",
  },
};

export type NoticeWords = typeof noticesEs;
