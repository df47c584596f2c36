/** The texts of the figures in English. */
export const stats = {
  title: 'Figures of the last {count} weeks',
  summary: '{answers} answers · {solved} of {total} solved · thumbs up {like}, down {dislike}',
  nothing: 'Nothing was counted in this time.',
  chart: 'Answers by week',
  week: 'Week',
  answers: 'Answers',
  codes: 'Most frequent codes',
  unlisted: 'Codes that are not listed',
  guides: 'Guides',
  rates: 'Solved',
  trunks: 'Trunks',
  rate: '{solved} of {total} solved',
  other: 'others',
  kept: 'Counted without anything of a person, and kept for {count} weeks.',
  notYours: 'Figures are for the people who look after this bot.',
  off: 'Nothing is counted here: the figures are switched off.',
} as const;
