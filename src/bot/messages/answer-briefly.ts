import type { Answer } from '../../answer/index.ts';
import { renderBrief } from '../../render/index.ts';

/**
 * The answer to a post that nobody addressed to the bot: which of several failures it is can be asked in one line, and the list is
 * a tap away.
 */
export function answerBriefly<T extends Answer>(answer: T, locale: string | undefined): T {
  const [only, ...others] = answer.diagnoses;
  if (only?.kind !== 'ambiguous' || others.length > 0 || only.candidates.length < 2) return answer;
  return { ...answer, ...renderBrief(only, locale) };
}
