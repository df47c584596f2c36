import type { Answer } from '../../answer/index.ts';
import type { Catalog } from '../../catalog/index.ts';
import { renderDiagnoses } from '../../render/index.ts';
import { formatCounts } from './ask-list.ts';
import { width } from './ask-wrap.ts';
import { printCard } from './print-card.ts';

/** Failures beyond so many are told by the overview alone. */
const inFull = 20;

const line = `\n\n${'─'.repeat(width)}\n\n`;

/**
 * An answer for reading in a terminal: what its card says, in the card's order; of several failures the overview, then each
 * in full. The catalog's counts for `list`, and the one line where there is no card.
 */
export function formatAnswer(answer: Answer, catalog: Catalog, locale = 'en'): string {
  if (answer.reply === 'list') return formatCounts(catalog);
  if (answer.card === null) return answer.summary;
  const { version, house, guidesFor } = catalog;
  const context = { catalogVersion: version, house, guidesFor, locale };
  const each = answer.diagnoses.length < 2 ? [] : answer.diagnoses.slice(0, inFull);
  const cards = [answer.card, ...each.map((diagnosis) => renderDiagnoses([diagnosis], context).card)];
  return cards.map(printCard).join(line);
}
