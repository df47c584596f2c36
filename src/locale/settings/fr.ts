/** The texts of settings and of the welcome in French. */
export const settings = {
  titlePlace: 'Paramètres de ce canal',
  titleChat: 'Paramètres de cette conversation',
  titleDirect: 'Vos paramètres',
  leadPlace: "Pour tous ceux qui écrivent ici. Les paramètres du canal l'emportent sur ceux de l'équipe.",
  leadChat: 'Pour tous ceux qui écrivent dans cette conversation.',
  leadDirect: 'Pour cette conversation avec moi.',
  level: 'Valable pour',
  place: 'Ce canal',
  team: "Toute l'équipe",
  listen: 'À quoi je réponds',
  listens: {
    listen: 'Aux pannes certaines, même sans mention',
    mentions: 'Seulement à ce qui me mentionne',
    silent: "À rien, jusqu'à nouvel ordre",
  },
  language: 'Langue de mes cartes',
  automatic: 'La langue de qui demande',
  vendor: 'Marque de vos SBC',
  vendorNone: 'Non précisée',
  save: 'Enregistrer',
  saved: 'Enregistré.',
  now: 'Actuellement : {listen}. Langue : {language}. Marque des SBC : {vendor}.',
  nowDirect: 'Actuellement : langue : {language} ; marque des SBC : {vendor}.',
  quiet:
    "Quelqu'un m'a demandé de me taire ici : je ne réponds qu'aux mentions pendant 30 jours au plus. Enregistrer y met fin.",
  ceiling: "La personne qui exploite ce bot ne le laisse répondre qu'aux mentions.",
  notAllowed:
    "Seuls la personne qui m'a ajouté à cette équipe et les administrateurs du bot peuvent changer ses paramètres. Tout le monde peut écrire : @{bot} tais-toi",
  addedBy: "{name} m'a ajouté.",
  added: "J'ai été ajouté à cette équipe.",
  reads:
    "Je ne vois les messages qui ne me mentionnent pas que si l'autorisation de lire les messages a été donnée lors de mon ajout, et je réponds à ceux qui signalent une panne avec certitude. Ce que je lis n'est ni conservé ni journalisé.",
  readsMentions: "Je ne réponds qu'à ce qui me mentionne.",
  stop: "Pour arrêter : @{bot} paramètres, ou @{bot} tais-toi. Pour y mettre fin tout à fait, retirez l'application de l'équipe ou de la conversation.",
} as const;
