import { expect, it } from 'vitest';
import { quietSeconds, settingsSeconds } from '../../src/store/place-settings.ts';
import type { Store } from '../../src/store/store.ts';

/** What every backend does with the settings of places. */
export function describeSettings(find: () => Store, passTime: (seconds: number) => Promise<void>): void {
  const tenantId = 't1';
  const team = { tenantId, teamId: '19:team' };
  const channel = { ...team, conversationId: '19:team;messageid=1' };
  const sibling = { ...team, conversationId: '19:other' };

  it('settings are those of the place over those of its team, for every thread of it', async () => {
    const store = find();
    expect(await store.findSettings(channel)).toEqual({ isQuiet: false });
    await store.changeSettings(sibling, 'team', { listen: 'mentions', language: 'de', vendor: 'Ribbon' });
    await store.changeSettings(channel, 'place', { listen: 'silent' });
    const thread = { ...channel, conversationId: '19:team;messageid=2' };
    expect(await store.findSettings(thread)).toEqual({
      listen: 'silent',
      language: 'de',
      vendor: 'Ribbon',
      isQuiet: false,
    });
    expect((await store.findSettings(sibling)).listen).toBe('mentions');
    expect(await store.findSettings({ ...channel, tenantId: 't2' })).toEqual({ isQuiet: false });
    expect(await store.findSettings({ ...sibling, teamId: '19:other-team' })).toEqual({ isQuiet: false });
  });

  it('settings of the team, chosen in a channel, take the place of its own', async () => {
    const store = find();
    await store.changeSettings(channel, 'place', { listen: 'silent', language: 'fr' });
    await store.changeSettings(channel, 'team', { listen: 'mentions' });
    expect(await store.findSettings(channel)).toEqual({ listen: 'mentions', isQuiet: false });
  });

  it('quiet lasts for its time, or until settings are chosen, and leaves them as they are', async () => {
    const store = find();
    await store.changeSettings(channel, 'place', { language: 'ja' });
    await store.beQuiet(channel);
    expect(await store.findSettings(channel)).toEqual({ language: 'ja', isQuiet: true });
    expect((await store.findSettings(sibling)).isQuiet).toBe(false);
    await store.endQuiet(channel);
    expect((await store.findSettings(channel)).isQuiet).toBe(false);
    await store.beQuiet(channel);
    await store.changeSettings(channel, 'team', {});
    expect(await store.findSettings(channel)).toEqual({ isQuiet: false });
    await store.beQuiet(channel);
    await passTime(quietSeconds + 1);
    expect((await store.findSettings(channel)).isQuiet).toBe(false);
  });

  it('settings are gone when nobody used them for their time', async () => {
    const store = find();
    await store.changeSettings(channel, 'place', { listen: 'silent' });
    await passTime(settingsSeconds - 60);
    expect((await store.findSettings(channel)).listen).toBe('silent');
    await passTime(120);
    expect(await store.findSettings(channel)).toEqual({ isQuiet: false });
  });

  it('who added the bot is known in that team alone', async () => {
    const store = find();
    await store.noteKeeper(channel, 'user-1');
    expect(await store.isKeeper(sibling, 'user-1')).toBe(true);
    expect(await store.isKeeper(channel, 'user-2')).toBe(false);
    expect(await store.isKeeper({ ...channel, teamId: '19:x' }, 'user-1')).toBe(false);
    expect(await store.isKeeper({ ...channel, tenantId: 't2' }, 'user-1')).toBe(false);
  });
}
