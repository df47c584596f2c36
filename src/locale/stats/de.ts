import type { Texts } from '../en.ts';

/** The texts of the figures in German. */
export const stats: Texts['stats'] = {
  title: 'Zahlen der letzten {count} Wochen',
  summary: '{answers} Antworten · {solved} von {total} gelöst · Daumen hoch {like}, runter {dislike}',
  nothing: 'In dieser Zeit wurde nichts gezählt.',
  chart: 'Antworten je Woche',
  week: 'Woche',
  answers: 'Antworten',
  codes: 'Häufigste Codes',
  unlisted: 'Codes, die nicht verzeichnet sind',
  guides: 'Ratgeber',
  rates: 'Gelöst',
  trunks: 'Trunks',
  rate: '{solved} von {total} gelöst',
  other: 'andere',
  kept: 'Gezählt ohne Angaben zu Personen, aufbewahrt für {count} Wochen.',
  notYours: 'Die Zahlen sind für die, die sich um diesen Bot kümmern.',
  off: 'Hier wird nichts gezählt: Die Zahlen sind abgeschaltet.',
  reasons: 'Gründe für Stimmen',
};
