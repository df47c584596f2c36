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
  voteTitle: 'Votre avis compte',
  voteSend: 'Envoyer',
  voteLead: 'Votre choix est compté, sans votre nom. Rien à saisir : aucun mot n’est conservé ni journalisé.',
  reason: {
    wrong: 'C’est une autre panne',
    noHelp: 'Les étapes n’ont pas aidé',
    unclear: 'Les étapes ne sont pas claires',
    missing: 'Il manque quelque chose',
    solved: 'Cela a résolu la panne',
    faster: 'Cela a fait gagner du temps',
    clear: 'C’était clair',
  },
};
