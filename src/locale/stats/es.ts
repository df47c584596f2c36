import type { Texts } from '../en.ts';

/** The texts of the figures in Spanish. */
export const stats: Texts['stats'] = {
  title: 'Cifras de las últimas {count} semanas',
  summary: '{answers} respuestas · {solved} de {total} resueltos · pulgares arriba {like}, abajo {dislike}',
  nothing: 'No se contó nada en este tiempo.',
  chart: 'Respuestas por semana',
  week: 'Semana',
  answers: 'Respuestas',
  codes: 'Códigos más frecuentes',
  unlisted: 'Códigos que no figuran en la lista',
  guides: 'Guías',
  rates: 'Resueltos',
  trunks: 'Troncales',
  rate: '{solved} de {total} resueltos',
  other: 'otros',
  kept: 'Contado sin datos personales y conservado {count} semanas.',
  notYours: 'Las cifras son para quienes se ocupan de este bot.',
  off: 'Aquí no se cuenta nada: las cifras están desactivadas.',
  reasons: 'Motivos de los votos',
};
