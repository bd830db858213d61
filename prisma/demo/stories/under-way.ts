import { barrera, cely, mora, pabon, pena, rengifo, rincon, ruiz, salcedo, villamil } from "../customers.ts";
import { answer, change, escalate, handBack, note, type Story, snooze, take, takeBackLast, write } from "../story.ts";

/** What somebody works on, at each tier, waits for, or put off. */
export const UNDER_WAY: readonly Story[] = [
  {
    key: "legal-time",
    opened: "14 19:30",
    request: {
      requestType: "suggestion",
      subject: "Que el acuse diga la hora legal colombiana",
      text: "Los acuses dicen la hora en UTC. Sería útil que mostraran además la hora legal colombiana, como la piden los juzgados.",
      ...rengifo,
    },
    after: [
      take("13 08:05", "agente"),
      answer(
        "13 08:20",
        "agente",
        "Gracias, doctor Rengifo. Pasamos su sugerencia al equipo del producto y le contamos en qué queda.",
      ),
      change("13 08:22", "agente", { tags: ["producto"] }),
      snooze("13 08:23", "agente", 6),
    ],
  },
  {
    key: "blocked",
    opened: "13 11:10",
    request: {
      requestType: "incident",
      priority: "P3",
      subject: "Usuario bloqueado tras tres intentos",
      text: "Mi usuario quedó bloqueado y mañana debo notificar a los arrendatarios.",
      name: "Rosa Elena Duarte",
      email: "rosaelena.duarte@correo.example",
      phone: "320 555 0119",
      consent: true,
    },
    after: [
      take("13 11:18", "agente"),
      answer(
        "13 11:25",
        "agente",
        "Ya está desbloqueado. Cree una clave nueva desde «Olvidé mi clave» y confírmenos que pudo entrar.",
      ),
      change("13 11:26", "agente", { status: "waiting", tags: ["ingreso"] }),
    ],
  },
  {
    key: "attachment",
    opened: "12 15:35",
    request: {
      requestType: "incident",
      priority: "P3",
      subject: "Adjunto de 30 MB rechazado",
      text: "La historia clínica pesa 30 MB y la plataforma no la acepta. ¿Hay manera de enviarla?",
      ...barrera,
    },
    after: [
      take("12 15:50", "agente"),
      answer(
        "12 15:58",
        "agente",
        "El límite es de 25 MB por envío. Puede dividirla en dos o comprimir las imágenes; ¿cuál le sirve?",
      ),
      change("12 15:59", "agente", { status: "waiting", tags: ["adjuntos"] }),
    ],
  },
  {
    key: "contract",
    opened: "9 10:15",
    request: {
      requestType: "petition",
      subject: "Copia del contrato y sus anexos",
      text: "Solicito copia del contrato firmado en 2024 y de todos sus anexos.",
      ...villamil,
      document: { type: "NIT", number: "800222333-9" },
    },
    after: [
      take("9 10:40", "agente"),
      note("8 14:30", "agente", "El anexo 3 no está en el archivo; lo pedí a contratos. @{supervisor}"),
      answer(
        "7 09:00",
        "agente",
        "Señora Villamil: ya reunimos el contrato y dos anexos; el tercero llega esta semana.",
      ),
      change("7 09:01", "agente", { tags: ["contratos"] }),
    ],
  },
  {
    key: "wrong-reply",
    opened: "8 09:25",
    request: {
      requestType: "service_request",
      priority: "P3",
      subject: "Ampliar el plan a 2.000 correos",
      text: "Queremos pasar del plan de 500 al de 2.000 correos desde el próximo mes. ¿Cuál es el valor?",
      ...salcedo,
    },
    after: [
      take("8 09:50", "agente"),
      answer("8 10:02", "agente", "Le adjuntamos la cotización de Inmobiliaria Los Cedros."),
      takeBackLast("8 10:03", "agente"),
      answer(
        "8 10:10",
        "agente",
        "Le ofrecemos disculpas: el mensaje anterior era para otra empresa. Esta es su cotización, válida por 30 días.",
      ),
      change("8 10:11", "agente", { status: "waiting", tags: ["planes"] }),
    ],
  },
  {
    key: "stamp",
    opened: "6 08:20",
    request: {
      requestType: "incident",
      priority: "P2",
      subject: "Acuses sin estampa de tiempo",
      text: "Desde ayer los acuses de recibo llegan sin la estampa de tiempo. Sin ella no nos sirven como prueba.",
      ...pena,
    },
    after: [
      take("6 08:33", "agente"),
      answer(
        "6 08:47",
        "agente",
        "Señor Peña: lo reproducimos. Los acuses de anoche se volverán a emitir con su estampa; no debe hacer nada.",
      ),
      note(
        "6 10:30",
        "agente",
        "La autoridad de estampado rechazó 312 peticiones entre 21:00 y 6:40. Pendiente reemitir.",
      ),
      escalate("5 09:05", "agente", "La reemisión en lote pide permisos de nivel 2."),
      take("5 09:20", "supervisor"),
      note("5 11:00", "supervisor", "Reemitidos 290; faltan 22 con destinatario inválido."),
      handBack("4 08:15", "supervisor", "Quedan 22 casos para contactar uno por uno; no necesitan permisos."),
      take("4 08:30", "agente"),
      answer("4 09:10", "agente", "Todos sus acuses tienen ya la estampa. Revíselos y confírmenos, por favor."),
      change("4 09:11", "agente", { status: "waiting", tags: ["acuses", "estampa"] }),
      write("2 10:45", "Revisé la mitad y están bien. Me faltan los de la otra sede."),
    ],
  },
  {
    key: "invoice",
    opened: "5 11:45",
    request: {
      requestType: "claim",
      subject: "La factura no tiene nuestro NIT",
      text: "La factura de este mes salió a nombre de la persona que hizo el registro y no de la empresa. No la podemos contabilizar.",
      ...ruiz,
      document: { type: "NIT", number: "900777888-2" },
    },
    after: [
      take("5 12:10", "agente"),
      answer(
        "5 12:25",
        "agente",
        "Señora Ruiz: pedimos a facturación la nota crédito y la factura nueva. Tarda hasta tres días hábiles.",
      ),
      change("5 12:26", "agente", { tags: ["facturación"] }),
      snooze("2 16:30", "agente", 1),
    ],
  },
  {
    key: "empty-pdf",
    opened: "3 07:24",
    request: {
      requestType: "incident",
      priority: "P1",
      subject: "Certificados vacíos en envíos masivos",
      text: "Buenos días. Desde las 7:10 los certificados de entrega de los envíos masivos llegan en blanco: el PDF abre, pero sin hash ni hora. Los envíos individuales salen bien.",
      ...rincon,
    },
    after: [
      take("3 07:28", "agente"),
      answer(
        "3 07:31",
        "agente",
        "Señora Rincón: reproducimos la falla con lotes de más de 200 destinatarios. Mientras la corregimos, envíe en lotes de hasta 200: esos certificados salen completos.",
      ),
      note(
        "3 09:41",
        "agente",
        "Llamada de 9:38. Enviaron 800 por lotes; faltan 440. Si sigue igual, escalo. @{supervisor}",
      ),
      write(
        "3 09:52",
        "Los lotes de 200 salen bien, pero a este paso no terminamos antes del mediodía. ¿Hay otra forma?",
      ),
      escalate(
        "3 10:05",
        "agente",
        "Los lotes de 200 no alcanzan antes del mediodía; hay que ampliar el límite del generador.",
      ),
      take("3 10:09", "supervisor"),
      answer(
        "3 10:40",
        "supervisor",
        "Ampliamos la memoria del generador: desde ahora puede enviar lotes de 1.000. Reemitimos los certificados vacíos.",
      ),
      change("3 10:41", "supervisor", { tags: ["envíos masivos", "certificados"] }),
      note(
        "2 08:30",
        "supervisor",
        "Falta la corrección de fondo; la pide el coordinador para el viernes. @{coordinador}",
      ),
      escalate("2 08:35", "supervisor", "La corrección de fondo cambia el generador para todos los clientes."),
      take("2 09:00", "coordinador"),
    ],
  },
  {
    key: "visit",
    opened: "2 10:30",
    request: {
      requestType: "petition",
      subject: "Certificación de los correos enviados a un arrendatario",
      text: "Se acerca a la oficina y pide una certificación de los tres correos enviados a su arrendatario en septiembre, con destino a un juzgado.",
      name: "Gustavo Prieto",
      email: "gustavo.prieto@correo.example",
      phone: "311 555 0177",
      document: { type: "CC", number: "19455321" },
      consent: true,
    },
    logged: { by: "agente", channel: "in_person" },
    after: [
      take("2 10:32", "agente"),
      note(
        "2 10:50",
        "agente",
        "Trajo los tres radicados escritos a mano; dos coinciden y uno no existe en su cuenta.",
      ),
    ],
  },
  {
    key: "data",
    opened: "2 14:15",
    request: {
      requestType: "petition",
      subject: "Supresión de mis datos personales",
      text: "Ya no uso el servicio. Con base en la ley 1581 de 2012 solicito que supriman mis datos personales.",
      ...cely,
      document: { type: "CC", number: "52888777" },
    },
    after: [
      escalate("2 15:00", "agente", "Las supresiones las autoriza el supervisor."),
      take("1 08:20", "supervisor"),
      note(
        "1 08:45",
        "supervisor",
        "Tiene dos correos certificados vigentes: esos datos se conservan por ley. @{coordinador} ¿revisa la respuesta?",
      ),
    ],
  },
  {
    key: "letters",
    opened: "1 08:05",
    request: {
      requestType: "incident",
      priority: "P3",
      subject: "Los nombres con ñ salen mal en el certificado",
      text: "En el certificado, «Peña» aparece como «PeÃ±a». Pasa desde la actualización del domingo.",
      ...pena,
    },
    after: [
      take("1 08:20", "agente"),
      answer(
        "1 08:35",
        "agente",
        "Señor Peña: lo reproducimos y ya lo tiene el equipo de desarrollo. Le avisamos apenas salga la corrección.",
      ),
      change("1 08:36", "agente", { tags: ["certificados"] }),
    ],
  },
  {
    key: "scheduled",
    opened: "1 09:30",
    request: {
      requestType: "incident",
      priority: "P2",
      subject: "El envío programado no salió anoche",
      text: "Programamos 300 citaciones para las 6:00 p. m. y esta mañana siguen en borrador.",
      ...mora,
    },
    after: [
      take("1 09:36", "agente"),
      answer(
        "1 09:48",
        "agente",
        "La programación quedó con hora UTC. Las enviamos ahora mismo y corregimos la zona de su cuenta. ¿Nos confirma que salieron?",
      ),
      change("1 09:49", "agente", { status: "waiting", priority: "P3", tags: ["programados"] }),
      write("1 10:30", "Salieron 288 de 300."),
      note("1 10:45", "agente", "Las 12 que faltan tienen el correo mal escrito; se lo cuento por teléfono."),
    ],
  },
  {
    key: "training",
    opened: "1 11:15",
    request: {
      requestType: "service_request",
      priority: "P4",
      subject: "Capacitación para la nueva secretaria",
      text: "Entró una persona nueva y necesita la capacitación básica. Puede cualquier mañana de la próxima semana.",
      ...pabon,
    },
    after: [take("1 11:40", "agente"), snooze("1 11:41", "agente", 4)],
  },
  {
    key: "today-bounce",
    opened: "190 min",
    request: {
      requestType: "incident",
      priority: "P2",
      subject: "Rebotan los correos a una entidad pública",
      text: "Desde esta mañana rebotan todos los correos a un ministerio. El mensaje dice «lista de bloqueo».",
      ...rengifo,
    },
    after: [
      take("170 min", "agente"),
      answer(
        "160 min",
        "agente",
        "Doctor Rengifo: ya pedimos que nos retiren de esa lista. Suele tardar unas dos horas; le avisamos.",
      ),
      write("45 min", "Siguen rebotando. Hoy se vence un término."),
      note("40 min", "agente", "Si a la media hora sigue igual, escalo. @{supervisor}"),
    ],
  },
];
