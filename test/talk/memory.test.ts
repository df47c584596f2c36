import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { hintsFor } from '../../src/catalog/vendor-hints.ts';
import { converse } from '../../src/talk/converse.ts';
import { type Memory, mostMemoryBytes, noMemory, readMemory, writeMemory } from '../../src/talk/memory.ts';

// Protects: a conversation remembers codes and keys alone, in few bytes, and nothing of another conversation.

const engine = createEngine(loadCatalog());
const turn = (text: string, memory: Memory) => {
  const message = { text, scope: 'personal', mentioned: true } as const;
  return converse(message, engine.answer(message), memory, engine);
};
const talkOver = (texts: readonly string[]) => texts.reduce((memory, text) => turn(text, memory).memory, noMemory);

const everyday = [
  '569002 504',
  'the second one',
  'and 569003?',
  '504',
  'no audio on inbound calls',
  '560486',
  'thanks',
  '569008 504 for +49 89 1234567 of Erika Mustermann on sbc1.contoso.com',
  'something that nobody understands',
];

describe('the memory as it is stored', () => {
  it('comes back as it was', () => {
    let memory = noMemory;
    for (const text of everyday) {
      memory = turn(text, memory).memory;
      expect(readMemory(writeMemory(memory))).toEqual(memory);
    }
  });

  it('stays within its bytes, whatever was told', () => {
    const rows = Array.from({ length: 200 }, (_, at) => `56${String(9000 + at)}/504`).join('\n');
    const long = talkOver([rows, '569002 504', rows.replaceAll('504', '503'), ...everyday, rows]);
    expect(Buffer.byteLength(writeMemory(long))).toBeLessThanOrEqual(mostMemoryBytes);
  });

  it('holds no word of what was pasted', () => {
    const written = writeMemory(talkOver(everyday));
    expect(written).not.toMatch(/1234567|Erika|Mustermann|contoso|nobody/i);
  });

  it.each([
    undefined,
    '',
    '2;0;;;',
    '1;0;x;y',
    '1;0;;;;;;',
    '1;0;m/569008/504//a b;;',
    '{"open":[]}',
    '1;0;m/99999999999/504//k;;',
  ])('what it did not write is nothing remembered: %j', (text) => {
    expect(readMemory(text).open).toEqual([]);
  });
});

describe('conversations side by side', () => {
  /** Numbers of a generator with a seed, so that a failure can be run again. */
  const numbers = (seed: number) => () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };

  it.each([1, 2, 3, 4, 5])('mixed in any order, each is answered as if it were alone (seed %i)', (seed) => {
    const next = numbers(seed);
    const texts = [
      ...everyday,
      'why?',
      'both',
      'the first one',
      'compare them',
      'it still fails',
      'sbc2.contoso.com',
      'forget it',
    ];
    const alone = Array.from({ length: 6 }, () =>
      Array.from({ length: 8 }, () => texts[Math.floor(next() * texts.length)] ?? ''),
    );
    const expected = alone.map((turns) => {
      let memory = noMemory;
      return turns.map((text) => {
        const done = turn(text, memory);
        memory = done.memory;
        return JSON.stringify(done.answer);
      });
    });
    const memories = alone.map(() => noMemory);
    const at = alone.map(() => 0);
    for (let left = 48; left > 0; left--) {
      const open = at.flatMap((done, which) => (done < 8 ? [which] : []));
      const which = open[Math.floor(next() * open.length)] ?? 0;
      const index = at[which] ?? 0;
      const done = turn(alone[which]?.[index] ?? '', memories[which] ?? noMemory);
      expect(JSON.stringify(done.answer)).toBe(expected[which]?.[index]);
      memories[which] = done.memory;
      at[which] = index + 1;
    }
  });
});

describe('a code in the message', () => {
  it.each(['569008 504', '569009', 'no, I meant 569003', 'not that one, 560403/403'])(
    '%s wins over whatever is remembered',
    (text) => {
      const code = /\d{6}/.exec(text)?.[0];
      for (const before of [['569002 504'], ['504'], ['no audio on inbound calls'], ['569008 504', 'it still fails']]) {
        const { answer } = turn(text, talkOver(before));
        expect(answer.diagnoses.map(({ failure }) => failure.microsoftCode?.value)).toEqual([code]);
      }
    },
  );
});

describe('a make of SBC', () => {
  it.each([
    ['what do I check on an AudioCodes?', 'AudioCodes'],
    ['und auf einem Ribbon?', 'Ribbon'],
  ])('named to an open failure brings what its maker says of it: %s', (text, vendor) => {
    const { answer } = turn(text, talkOver(['569008 504']));
    expect(answer.remembered).toBe(true);
    const hints = hintsFor(vendor, { microsoftCode: '569008', sipCode: '504' });
    for (const { source } of hints) expect(JSON.stringify(answer.card)).toContain(source.url);
  });
});
