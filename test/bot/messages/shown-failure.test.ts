import { expect, it } from 'vitest';
import { findShownFailure } from '../../../src/bot/messages/shown-failure.ts';
import type { Diagnosis } from '../../../src/match/diagnosis.ts';
import { createMemory } from '../../../src/store/memory.ts';
import { createStore } from '../../../src/store/store.ts';
import { createEntry } from '../fake-engine.ts';

// Protects votes and repeats: what a card shows is known by a few bytes, the same for the same failures.

const base = { count: 1, evidence: [], remarks: [], certainty: 'certain' } as const;

/** Failures as one long message may hold them, no two alike. */
function createDiagnoses(count: number): Diagnosis[] {
  return Array.from({ length: count }, (_, i): Diagnosis => {
    const value = (text: string) => ({ value: text, from: 0, to: 1 });
    const failure = {
      microsoftCode: value(String(100_000 + i)),
      phrase: value('secret words'),
      count: 1,
      readFrom: 'bare',
    } as const;
    if (i % 3 === 0) return { ...base, kind: 'unlisted', nearest: [], failure };
    return { ...base, kind: 'matched', entry: createEntry(`entry ${'long '.repeat(100)}${i}`), failure };
  });
}

it.each([1, 10, 1000, 20_000])('%d failures of one message take as few bytes as one', async (count) => {
  const shown = findShownFailure(createDiagnoses(count)) ?? expect.fail('nothing shown');
  const memory = createMemory();
  const store = createStore('memory', memory);
  await store.rememberShown('c', 'p', shown);
  await store.rememberCard({ conversationId: 'c', failure: shown.failure }, 'p');
  expect(await store.findShown('c', 'p')).toEqual(shown);
  const facts = await memory.list('', 10);
  expect(facts).toHaveLength(2);
  for (const { value } of facts) expect(value.length).toBeLessThan(1024);
  expect(JSON.stringify(facts)).not.toMatch(/secret|long|100000/);
});

it('is the same for the same failures in any order, and another for others', () => {
  const diagnoses = createDiagnoses(50);
  const name = (some: readonly Diagnosis[]) => findShownFailure(some)?.failure;
  expect(name([...diagnoses].reverse())).toBe(name(diagnoses));
  expect(name(diagnoses.slice(1))).not.toBe(name(diagnoses));
  expect(findShownFailure([])).toBeUndefined();
});
