import type { Texts } from '../en.ts';

/** The texts of the figures in French. */
export const stats: Texts['stats'] = {
  title: 'Chiffres des {count} dernières semaines',
  summary: '{answers} réponses · {solved} sur {total} résolus · pouces levés {like}, baissés {dislike}',
  nothing: 'Rien n’a été compté pendant cette période.',
  chart: 'Réponses par semaine',
  week: 'Semaine',
  answers: 'Réponses',
  codes: 'Codes les plus fréquents',
  unlisted: 'Codes non répertoriés',
  guides: 'Guides',
  rates: 'Résolus',
  trunks: 'Trunks',
  rate: '{solved} sur {total} résolus',
  other: 'autres',
  kept: 'Compté sans aucune donnée personnelle, conservé {count} semaines.',
  notYours: 'Les chiffres sont réservés à celles et ceux qui s’occupent de ce bot.',
  off: 'Rien n’est compté ici : les chiffres sont désactivés.',
  reasons: 'Raisons des avis',
};
