import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { readSecondSource } from '../../src/answer/read-second-source.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { toRecord } from '../../src/cli/ask/ask-record.ts';
import { explainCodes } from '../../src/codes/explain-code.ts';
import { secondSourceRows } from '../../src/codes/second-source-codes.ts';

// Protects the order of sources: other sources answer where the catalog has no entry, labelled, and never before it.

const catalog = loadCatalog();
const engine = createEngine(catalog);
const ask = (text: string, scope: 'personal' | 'channel' = 'personal') =>
  toRecord(null, engine.answer({ text, scope, mentioned: scope === 'personal' }));

describe('a code that only a second source publishes', () => {
  it.each(
    secondSourceRows.map(({ microsoftCode, sipCode, source, title, outcome }) => ({
      text: `${sipCode} ${microsoftCode}`,
      explainedBy: { source, title, outcome },
    })),
  )('is answered as unlisted and explained: $text', ({ text, explainedBy }) => {
    expect(ask(text)).toMatchObject({ reply: 'unlisted', diagnoses: [{ kind: 'unlisted', entries: [], explainedBy }] });
  });

  it.each(secondSourceRows.flatMap(({ messages, title }) => messages.map((message) => [message, title] as const)))(
    'is found by its message: %s',
    (message, title) => {
      const { reply, diagnoses } = ask(message);
      if (reply === 'matched') expect(diagnoses[0]?.entries).toHaveLength(1);
      else expect(diagnoses).toMatchObject([{ kind: 'unlisted', explainedBy: { title } }]);
    },
  );

  it('is found by a short question', () => {
    for (const text of ['explain 10134', 'What does 10134 mean?', 'was bedeutet 10134', '10134'])
      expect(ask(text)).toMatchObject({ diagnoses: [{ explainedBy: { source: 'graph' } }] });
    expect(ask('8541')).toMatchObject({ diagnoses: [{ explainedBy: { source: 'acs', title: 'Callee Unavailable' } }] });
  });

  it('is silent in a channel without a mention', () => {
    for (const text of ['10134', 'The called number was busy', '8541'])
      expect(ask(text, 'channel').reply).toBe('silent');
  });

  it.each(['room 8541', '8541 8542 8543', '1005 people came', 'order 10134 is late', ''])(
    'is not read in: %s',
    (text) => expect(readSecondSource(text)).toBeUndefined(),
  );
});

describe('an entry of the catalog', () => {
  it.each(catalog.entries.map((entry) => [`${entry.microsoftCode} ${entry.sipCode}`, entry] as const))(
    '%s is not outranked',
    (pair, entry) => {
      for (const text of [pair, `${pair} ${entry.phrase}`, entry.phrase]) {
        const { reply, diagnoses } = ask(text);
        expect(['matched', 'ambiguous']).toContain(reply);
        for (const diagnosis of diagnoses) expect(diagnosis).not.toHaveProperty('explainedBy');
      }
    },
  );

  it('is not explained a second time by another source', () => {
    const listed = new Set(catalog.entries.map(({ microsoftCode, sipCode }) => `${microsoftCode}/${sipCode}`));
    for (const { microsoftCode, sipCode } of secondSourceRows)
      expect(listed).not.toContain(`${microsoftCode}/${sipCode}`);
  });

  it('derives what the standard says beside another SIP code', () => {
    expect(explainCodes({ microsoftCode: '560404', sipCode: '500' })?.source).toBe('derived');
  });
});
