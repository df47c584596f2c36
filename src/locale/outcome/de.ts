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
};
