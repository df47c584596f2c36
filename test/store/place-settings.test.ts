import { expect, it } from 'vitest';
import { createMemory } from '../../src/store/memory.ts';
import { createSettings, settingsSeconds } from '../../src/store/place-settings.ts';

// Protects: settings that are used stay, and nothing of a person can be read from what is kept of them.

const dayMs = 24 * 3600 * 1000;
const place = { tenantId: 't', conversationId: '19:secret-chat', teamId: '19:secret-team' };

it('settings that are used are kept for longer than their time', async () => {
  let seconds = 0;
  const memory = createMemory(10, () => seconds);
  const settings = createSettings(memory, () => seconds * 1000);
  await settings.changeSettings(place, 'place', { listen: 'silent' });
  for (let month = 0; month < 40; month++) {
    seconds += (31 * dayMs) / 1000;
    expect((await settings.findSettings(place)).listen).toBe('silent');
  }
  expect(seconds).toBeGreaterThan(2 * settingsSeconds);
});

it.each([
  ['no JSON of ours', '{"listen":"shout","language":"english","vendor":"a b","day":"x"}', {}],
  ['a part of it', '{"listen":"shout","language":"de","day":1}', { language: 'de' }],
])('of %s what fits is taken', async (_, value, expected) => {
  const memory = createMemory();
  const settings = createSettings(memory);
  await settings.changeSettings(place, 'place', {});
  const [{ key } = { key: '' }] = await memory.list('settings:', 1);
  await memory.put(key, value, 60);
  expect(await settings.findSettings(place)).toEqual({ ...expected, isQuiet: false });
});

it('keeps no id of a person, chat or team', async () => {
  const memory = createMemory();
  const settings = createSettings(memory);
  await settings.changeSettings(place, 'place', { language: 'de' });
  await settings.changeSettings(place, 'team', { vendor: 'Ribbon' });
  await settings.beQuiet(place);
  await settings.noteKeeper(place, 'secret-user');
  const facts = await memory.list('', 10);
  expect(facts.length).toBeGreaterThan(2);
  expect(JSON.stringify(facts)).not.toContain('secret');
});
