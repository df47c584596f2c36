import { expect, it } from 'vitest';
import { checkHealth } from '../../src/ops/health.ts';

// Protects who watches the bot: healthy is said only when it can answer.

it.each<[string, boolean, number, boolean, string]>([
  ['all is well', true, 63, false, 'ready'],
  ['the store is away', false, 63, false, 'degraded'],
  ['the catalog is not loaded', true, 0, false, 'starting'],
  ['the service is ending', true, 63, true, 'ending'],
  ['the service is ending and the store is away', false, 63, true, 'ending'],
])('%s: %s', async (_, storeAnswers, entries, ending, status) => {
  const store = {
    ping: async () => {
      if (!storeAnswers) throw new Error('away');
    },
  };
  const health = await checkHealth({
    store,
    countEntries: () => entries,
    isEnding: () => ending,
    hasKeys: () => true,
    fullForMs: () => 0,
  });
  expect(health).toEqual({ status, store: storeAnswers ? 'ok' : 'outOfReach', entries });
});

it.each(['ok', 'refused'] as const)('an overlay that is %s is named, and changes nothing else', async (overlay) => {
  const sources = {
    store: { ping: async () => undefined },
    countEntries: () => 63,
    isEnding: () => false,
    hasKeys: () => true,
    fullForMs: () => 0,
  };
  expect(await checkHealth({ ...sources, overlay: () => overlay })).toEqual({
    ...(await checkHealth(sources)),
    overlay,
  });
});
