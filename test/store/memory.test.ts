import { expect, it } from 'vitest';
import { createMemory } from '../../src/store/memory.ts';

// Protects the memory of the process: bounds, and claims that stay.

it('keeps no more than its limit, and drops what was used least recently', async () => {
  const memory = createMemory(3);
  for (const key of ['a', 'b', 'c']) await memory.put(key, key, 60);
  await memory.get('a');
  await memory.put('d', 'd', 60);
  expect(await Promise.all(['a', 'b', 'c', 'd'].map((key) => memory.get(key)))).toEqual(['a', undefined, 'c', 'd']);
});

it('keeps its claims, however much of everything else there is', async () => {
  const memory = createMemory(100);
  for (let i = 0; i < 100; i++) expect(await memory.claim(`claim ${i}`, '1', 60)).toBe(true);
  for (let i = 0; i < 10_000; i++) await memory.put(`fact ${i}`, 'x'.repeat(2_000), 60);
  for (let i = 0; i < 10_000; i++) await memory.increment(`count ${i}`, 60);
  for (let i = 0; i < 100; i++) expect(await memory.claim(`claim ${i}`, '1', 60)).toBe(false);
});

it('keeps no more bytes than its limit', async () => {
  const memory = createMemory(1_000_000);
  for (let i = 0; i < 40_000; i++) await memory.put(`fact ${i}`, 'x'.repeat(2_000), 60);
  expect(await memory.get('fact 0')).toBeUndefined();
  expect(await memory.get('fact 39999')).toHaveLength(2_000);
});
