import { expect, it } from 'vitest';
import { createMemory } from '../../src/store/memory.ts';

it('keeps no more than its limit, and drops what was used least recently', async () => {
  const memory = createMemory(3);
  for (const key of ['a', 'b', 'c']) await memory.put(key, key, 60);
  await memory.get('a');
  await memory.put('d', 'd', 60);
  expect(await Promise.all(['a', 'b', 'c', 'd'].map((key) => memory.get(key)))).toEqual(['a', undefined, 'c', 'd']);
});
