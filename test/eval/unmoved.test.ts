import { describe, expect, it } from 'vitest';
import { readMessage, type Understanding } from '../../src/answer/read-message.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { createMatcher } from '../../src/match/match-catalog.ts';
import { messageOf } from '../support/judge-answer.ts';
import type { Case } from '../support/judge-case.ts';
import { listFixtureFiles, readCases } from '../support/judge-fixtures.ts';

// Protects answers from words that say nothing.

const matcher = createMatcher(loadCatalog());

/** What people put around a paste without meaning anything by it. */
const dressings = {
  'a greeting before': (text: string) => `Hello team,\n${text}`,
  'thanks behind': (text: string) => `${text}\nThanks, Maria`,
  'a polite paragraph behind': (text: string) =>
    `${text}\n\nI hope this finds you well. Let me know whether you need anything else from my side, I am happy to send more.\nKind regards`,
  'quote signs': (text: string) => text.replace(/^/gm, '> '),
  'a code fence': (text: string) => `\`\`\`\n${text}\n\`\`\``,
  'an indent': (text: string) => text.replace(/^/gm, '    '),
  'the prefix of a syslog': (text: string) => text.replace(/^(?=.)/gm, 'Nov 24 10:11:12 sbc01 '),
};

/** Messages whose answer does not rest on the message being nothing else. */
function isMovable({ kind, html, repeat, expect: { behaviour } }: Case): boolean {
  return (
    html === undefined && repeat === undefined && behaviour !== 'greeting' && !['help', 'quote-reply'].includes(kind)
  );
}

/** Which entries an answer shows and as what; its counts and facts may differ. */
function answerOf(text: string, testCase: Case): string {
  const { scope, mentioned } = messageOf(testCase);
  const understood: Understanding = readMessage({ text, scope, mentioned }, matcher);
  if (understood.kind !== 'failures') return understood.kind;
  return understood.diagnoses
    .map((diagnosis) => {
      const entries =
        diagnosis.kind === 'matched' ? [diagnosis.entry] : diagnosis.kind === 'ambiguous' ? diagnosis.candidates : [];
      const { microsoftCode, sipCode } = diagnosis.failure;
      return `${diagnosis.kind} ${microsoftCode?.value}/${sipCode?.value} ${entries.map((entry) => entry.id).sort()}`;
    })
    .sort()
    .join(' + ');
}

describe('what says nothing changes nothing', () => {
  const cases = listFixtureFiles()
    .flatMap((file) => readCases(file))
    .filter(isMovable);

  it.each(Object.entries(dressings))('%s', (_name, dress) => {
    const moved = cases.flatMap((testCase) => {
      const text = messageOf(testCase).text;
      const [before, after] = [answerOf(text, testCase), answerOf(dress(text), testCase)];
      return before === after ? [] : [`${testCase.id}: ${before} -> ${after}`];
    });
    expect(moved.length, moved.join('\n')).toBeLessThanOrEqual(cases.length * 0.005);
  });
});
