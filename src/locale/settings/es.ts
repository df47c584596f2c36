/** The texts of settings and of the welcome in Spanish. */
export const settings = {
  titlePlace: 'Ajustes de este canal',
  titleChat: 'Ajustes de este chat',
  titleDirect: 'Sus ajustes',
  leadPlace: 'Para todos los que escriben aquí. Los ajustes del canal prevalecen sobre los de su equipo.',
  leadChat: 'Para todos los que escriben en este chat.',
  leadDirect: 'Para este chat conmigo.',
  level: 'Vale para',
  place: 'Este canal',
  team: 'Todo el equipo',
  listen: 'A qué respondo',
  listens: {
    listen: 'A fallos seguros, también sin mención',
    mentions: 'Solo a lo que me menciona',
    silent: 'A nada, hasta que se cambie',
  },
  language: 'Idioma de mis tarjetas',
  automatic: 'El idioma de quien pregunta',
  vendor: 'Marca de sus SBC',
  vendorNone: 'Sin indicar',
  save: 'Guardar',
  saved: 'Guardado.',
  now: 'Ahora: {listen}. Idioma: {language}. Marca de los SBC: {vendor}.',
  nowDirect: 'Ahora: idioma: {language}; marca de los SBC: {vendor}.',
  quiet:
    'Alguien me pidió silencio aquí, así que durante un máximo de 30 días solo respondo a menciones. Al guardar termina.',
  ceiling: 'Quien administra este bot solo le permite responder a menciones.',
  notAllowed:
    'Solo quien me añadió a este equipo o un administrador del bot puede cambiar sus ajustes. Cualquiera puede escribir: @{bot} silencio',
  addedBy: '{name} me ha añadido.',
  added: 'Me han añadido a este equipo.',
  reads:
    'Solo veo las publicaciones que no me mencionan si al añadirme se concedió el permiso para leer mensajes, y respondo a las que indican un fallo con seguridad. Lo que leo no se guarda ni se registra.',
  readsMentions: 'Solo respondo a lo que me menciona.',
  stop: 'Para que pare: @{bot} ajustes, o @{bot} silencio. Para terminar del todo, quite la aplicación del equipo o del chat.',
} as const;
