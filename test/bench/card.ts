import { readMessage } from '../../src/answer/read-message.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { createMatcher } from '../../src/match/match-catalog.ts';
import { renderDiagnoses } from '../../src/render/render.ts';
import { type Figure, toFigure } from './figure.ts';
import { readFixtureMessages } from './fixture-messages.ts';
import { pairUp, timeInTurn } from './paired-rounds.ts';

const rounds = 21;

/** Making a card of diagnoses against copying the finished card through JSON. */
export function measureCards(): Figure[] {
  const catalog = loadCatalog();
  const matcher = createMatcher(catalog);
  const context = { catalogVersion: catalog.version };
  const answered = readFixtureMessages().flatMap(({ message }) => {
    const understood = readMessage(message, matcher);
    return understood.kind === 'failures' ? [understood.diagnoses] : [];
  });
  const kinds = {
    matched: 'of a matched failure',
    ambiguous: 'of an ambiguous one',
    unlisted: 'of an unlisted one',
    several: 'of several',
  };
  return Object.entries(kinds).map(([kind, what]) => {
    const mine = answered.filter((diagnoses) => (diagnoses.length === 1 ? diagnoses[0]?.kind : 'several') === kind);
    const cards = mine.map((diagnoses) => renderDiagnoses(diagnoses, context).card);
    const times = timeInTurn(
      {
        ours: () => mine.forEach((diagnoses) => void renderDiagnoses(diagnoses, context)),
        reference: () => cards.forEach((card) => void JSON.parse(JSON.stringify(card))),
      },
      rounds,
    );
    const each = (milliseconds: readonly number[]) => milliseconds.map((value) => value / mine.length);
    return toFigure(
      {
        id: `card.${kind}`,
        what: `Card ${what}, ${mine.length} of the evaluation`,
        reference: 'JSON.parse(JSON.stringify(card))',
        bound: { atMost: 5 },
      },
      pairUp(each(times.ours), each(times.reference)),
      'ms',
    );
  });
}
