import { afterEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import type { BotParts } from '../../../src/bot/bot-parts.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { en } from '../../../src/locale/en.ts';
import { sumStats } from '../../../src/render/stats-report.ts';
import { cardText } from '../../support/judge-card-text.ts';
import { type Chat, startChat } from '../chat.ts';
import { createInvoke, createMentioning, createMessage, places, user } from '../teams-activities.ts';

// Protects: the figures hold codes and names of trunks that the organisation wrote down, and only those who may see them do.

const shown = loadCatalog();
const trunk = { fqdn: 'sbc1.contoso.com', by: 'Contoso' };
const catalog = {
  ...shown,
  house: { ...shown.house, trunkOf: (name?: string) => (name?.toLowerCase() === trunk.fqdn ? trunk : undefined) },
};
const engine = createEngine(catalog);
const { tenantId } = places.personal;

let chat: Chat;
afterEach(() => chat.close());
const start = async (options: Partial<BotParts> = { hasStats: true, admins: [user.aadObjectId] }) => {
  chat = await startChat({ engine: () => engine, ...options });
};
const figures = async (tenant: string = tenantId) => sumStats(await chat.store.stats.read(tenant, 1, Date.now()));
const answer = () => chat.sent.at(-1)?.body;

describe('figures', () => {
  it('count answers, codes, codes that are not listed, guides, and trunks that are written down', async () => {
    await start();
    const paste = (sbc: string) => `Final SIP code 504, Final Microsoft subcode 569008, SBC FQDN ${sbc}`;
    for (const text of [
      paste('sbc1.contoso.com'),
      paste('secret-sbc.fabrikam.com'),
      '560480 480',
      'calls drop after 30 minutes',
      'hello',
      'thanks',
    ])
      await chat.take(createMessage(text));
    expect(await figures()).toMatchObject({
      answers: 4,
      codes: [{ name: '569008/504', count: 2 }],
      unlisted: [{ name: '560480/480', count: 1 }],
      guides: [{ count: 1 }],
      trunks: [{ name: 'sbc1.contoso.com', count: 1 }],
    });
    expect(JSON.stringify(await chat.store.stats.read('all', 1, Date.now()))).not.toContain('secret');
    expect((await figures('another-tenant')).answers).toBe(0);
  });

  it('count thumbs and how it ended, the last word of each', async () => {
    await start();
    await chat.take(createMessage('569008 504 sbc1.contoso.com'));
    const vote = { actionName: 'feedback', actionValue: { reaction: 'dislike' } };
    await chat.take(createInvoke('message/submitAction', vote, 'personal', { replyToId: 'post-1' }));
    for (const text of ['it still fails', 'solved, thanks', 'solved']) await chat.take(createMessage(text));
    expect(await figures()).toMatchObject({
      votes: { like: 0, dislike: 1 },
      solved: { solved: 1, total: 1 },
      solvedRates: [{ name: '569008/504', solved: 1, total: 1 }],
    });
  });

  it('stop where they are switched off', async () => {
    await start({});
    await chat.take(createMessage('569008 504'));
    expect((await figures()).answers).toBe(0);
    await chat.take(createMessage('stats'));
    expect(answer()).toMatchObject({ text: en.stats.off });
  });

  it('fail no turn when the store does', async () => {
    await start();
    chat.store.stats.count = () => Promise.reject(new Error('away'));
    chat.store.stats.read = () => Promise.reject(new Error('away'));
    await chat.take(createMessage('569008 504'));
    expect(JSON.stringify(answer())).toContain('569008');
    await chat.take(createMessage('stats'));
    expect(answer()).toMatchObject({ text: en.bot.busy });
  });
});

describe('who asks for the figures', () => {
  it('sees them when they are an admin', async () => {
    await start();
    await chat.take(createMessage('569008 504'));
    await chat.take(createMessage('stats'));
    const text = cardText(answer());
    expect(text).toContain('Figures of the last 8 weeks');
    expect(text).toContain('569008/504');
  });

  it.each([
    ['somebody else', { from: { id: '29:x', aadObjectId: '11111111-0000-0000-0000-000000000000' } }],
    ['somebody without an object id', { from: { id: '29:x' } }],
    ['whoever calls themselves one', { from: { id: user.aadObjectId, name: user.aadObjectId } }],
  ])('gets one calm sentence as %s', async (_, changes) => {
    await start();
    await chat.take(createMessage('569008 504'));
    await chat.take(createMessage('stats', 'personal', changes));
    expect(answer()).toMatchObject({ text: en.stats.notYours });
  });

  it.each([
    ['owner', true],
    ['user', false],
    [undefined, false],
  ])('in a team, as %s there', async (userRole, isShown) => {
    await start({ hasStats: true });
    await chat.take(createMentioning('569008 504'));
    chat.reply('GET', { id: user.id, userRole });
    await chat.take(createMentioning('stats'));
    const text = JSON.stringify(answer());
    expect(text.includes('Figures of the last')).toBe(isShown);
    expect(text.includes(en.stats.notYours)).toBe(!isShown);
  });
});
