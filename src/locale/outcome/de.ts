import type { Texts } from '../en.ts';

/** The texts of ticks, of how failures ended and of what votes are asked for in German. */
export const outcome: Texts['outcome'] = {
  solvedButton: 'Gelöst',
  stillFailsButton: 'Schlägt noch fehl',
  tick: 'Schritt {number} als erledigt markieren',
  untick: 'Schritt {number} als nicht erledigt markieren',
  nothingLeft: 'Schlägt noch fehl: {title}. Alle Schritte sind abgehakt.',
  handOver: 'Bleibt es dabei, geben Sie den Fall weiter:',
  whatHelped: 'Was hat geholfen?',
  step: 'Schritt {number}',
  somethingElse: 'Etwas anderes',
  thanksStep: 'Danke, gezählt: Schritt {number} hat geholfen.',
  thanksElse: 'Danke, gezählt: Etwas anderes hat geholfen.',
  tally: 'Hier {solved} von {total} Mal gelöst.',
  voteTitle: 'Ihre Stimme zählt',
  voteSend: 'Senden',
  voteLead:
    'Gezählt wird, was Sie wählen, ohne Ihren Namen. Zu tippen gibt es nichts: Worte werden weder gespeichert noch protokolliert.',
  reason: {
    wrong: 'Es ist ein anderer Fehler',
    noHelp: 'Die Schritte halfen nicht',
    unclear: 'Die Schritte sind unklar',
    missing: 'Es fehlt etwas',
    solved: 'Es hat den Fehler gelöst',
    faster: 'Es hat Zeit gespart',
    clear: 'Es war verständlich',
  },
};
