/** The texts of settings and of the welcome in German. */
export const settings = {
  titlePlace: 'Einstellungen dieses Kanals',
  titleChat: 'Einstellungen dieses Chats',
  titleDirect: 'Ihre Einstellungen',
  leadPlace: 'Für alle, die hier schreiben. Einstellungen des Kanals gehen denen seines Teams vor.',
  leadChat: 'Für alle, die in diesem Chat schreiben.',
  leadDirect: 'Für diesen Chat mit mir.',
  level: 'Gilt für',
  place: 'Diesen Kanal',
  team: 'Das ganze Team',
  listen: 'Was ich beantworte',
  listens: {
    listen: 'Sichere Störungen, auch ohne Erwähnung',
    mentions: 'Nur, was mich erwähnt',
    silent: 'Nichts, bis das geändert wird',
  },
  language: 'Sprache meiner Karten',
  automatic: 'Die Sprache dessen, der fragt',
  vendor: 'Fabrikat Ihrer SBCs',
  vendorNone: 'Nicht angegeben',
  save: 'Speichern',
  saved: 'Gespeichert.',
  now: 'Jetzt: {listen}. Sprache: {language}. Fabrikat der SBCs: {vendor}.',
  nowDirect: 'Jetzt: Sprache: {language}; Fabrikat der SBCs: {vendor}.',
  quiet:
    'Jemand hat mich hier um Ruhe gebeten, deshalb beantworte ich bis zu 30 Tage nur Erwähnungen. Speichern beendet das.',
  ceiling: 'Wer diesen Bot betreibt, lässt ihn nur auf Erwähnungen antworten.',
  notAllowed:
    'Nur wer mich diesem Team hinzugefügt hat oder den Bot verwaltet, kann seine Einstellungen ändern. Jeder kann schreiben: @{bot} sei still',
  addedBy: '{name} hat mich hinzugefügt.',
  added: 'Ich wurde diesem Team hinzugefügt.',
  reads:
    'Beiträge ohne Erwähnung sehe ich nur, wenn beim Hinzufügen die Berechtigung zum Lesen von Nachrichten erteilt wurde, und ich beantworte die, in denen sicher eine Störung steht. Was ich lese, wird weder gespeichert noch protokolliert.',
  readsMentions: 'Ich beantworte nur, was mich erwähnt.',
  stop: 'So hört das auf: @{bot} Einstellungen oder @{bot} sei still. Ganz endet es, wenn die App aus dem Team oder Chat entfernt wird.',
} as const;
