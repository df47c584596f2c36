import type { Texts } from '../en.ts';

/** The texts of ticks, of how failures ended and of what votes are asked for in Spanish. */
export const outcome: Texts['outcome'] = {
  solvedButton: 'Resuelto',
  stillFailsButton: 'Sigue fallando',
  tick: 'Marcar el paso {number} como hecho',
  untick: 'Marcar el paso {number} como no hecho',
  nothingLeft: 'Sigue fallando: {title}. Todos los pasos están marcados.',
  handOver: 'Si continúa, traslade el caso:',
  whatHelped: '¿Qué ayudó?',
  step: 'Paso {number}',
  somethingElse: 'Otra cosa',
  thanksStep: 'Gracias, contado: ayudó el paso {number}.',
  thanksElse: 'Gracias, contado: ayudó otra cosa.',
  tally: 'Resuelto aquí {solved} de {total} veces.',
  voteTitle: 'Su voto cuenta',
  voteSend: 'Enviar',
  voteLead:
    'Se cuenta lo que elige, sin su nombre. No hay nada que escribir: las palabras ni se guardan ni se registran.',
  reason: {
    wrong: 'Es otro fallo',
    noHelp: 'Los pasos no ayudaron',
    unclear: 'Los pasos no están claros',
    missing: 'Falta algo',
    solved: 'Resolvió el fallo',
    faster: 'Ahorró tiempo',
    clear: 'Fue claro',
  },
};
