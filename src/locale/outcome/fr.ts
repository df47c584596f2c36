import type { Texts } from '../en.ts';

/** The texts of ticks, of how failures ended and of what votes are asked for in French. */
export const outcome: Texts['outcome'] = {
  solvedButton: 'Résolu',
  stillFailsButton: 'Échoue encore',
  tick: 'Marquer l’étape {number} comme faite',
  untick: 'Marquer l’étape {number} comme non faite',
  nothingLeft: 'Échoue encore : {title}. Toutes les étapes sont cochées.',
  handOver: 'Si cela continue, transmettez le cas :',
  whatHelped: 'Qu’est-ce qui a aidé ?',
  step: 'Étape {number}',
  somethingElse: 'Autre chose',
  thanksStep: 'Merci, c’est compté : l’étape {number} a aidé.',
  thanksElse: 'Merci, c’est compté : autre chose a aidé.',
  tally: 'Résolu ici {solved} fois sur {total}.',
};
