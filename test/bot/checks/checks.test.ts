import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { createCheckQuota } from '../../../src/check/check-quota.ts';
import type { CheckResult } from '../../../src/check/check-sbc.ts';
import { reports } from '../../../src/check/microsoft-report.ts';
import { readTarget } from '../../../src/check/read-target.ts';
import type { SbcChecker } from '../../../src/check/sbc-checker.ts';
import { fillStages, overallVerdict, type Stage, stageOf } from '../../../src/check/stage.ts';
import { en } from '../../../src/locale/en.ts';
import { type Chat, startChat, unseal } from '../chat.ts';
import { createEdit, createMentioning, createMessage, type Place, places, user } from '../teams-activities.ts';

// Protects the network around the bot: only who asks, by the rules, has an SBC looked at, and sees how it went.

const engine = createEngine(loadCatalog());
const rules = { domains: ['contoso.com'], ports: [5061], allowLoopback: false };
const host = 'sbc1.contoso.com';
const expired = stageOf('certificate', 'fail', 'certExpired', { date: '2026-11-01' }, reports.expired);
const good = stageOf('certificate', 'pass', 'certGood', {
  date: '2027-11-01',
  days: 300,
  key: 'RSA 2048',
  issuer: 'CA',
});

/** What the checker finds next, and what it was asked. */
let found: readonly Stage[] | 'address' = [expired];
let asked: string[] = [];
let now = 0;
let servedTenant: string | undefined;

const createChecker = (): SbcChecker => ({
  read: (name) => readTarget(name, rules),
  serves: (tenantId) => servedTenant === undefined || servedTenant === tenantId,
  quota: createCheckQuota(() => now),
  async check(target) {
    asked.push(target.host);
    if (found === 'address') return { refused: 'address' };
    const stages = fillStages(found);
    const result: CheckResult = {
      ...target,
      address: '52.1.2.3',
      stages,
      verdict: overallVerdict(found),
      certificate: null,
    };
    return result;
  },
});

let chat: Chat;
beforeEach(async () => {
  [found, asked, servedTenant] = [[expired], [], undefined];
  chat = await startChat({ engine: () => engine, checker: createChecker() });
});
afterEach(() => chat.close());

const updates = () => chat.sent.filter(({ method }) => method === 'PUT');
const textOf = (sent: unknown) => JSON.stringify(unseal(sent));
const press = (data: object, place: Place = 'personal') => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  from: user,
  recipient: { id: '28:bot' },
  conversation: places[place],
  value: { action: { type: 'Action.Execute', verb: 'check', data } },
});
const untilUpdated = (count: number) => vi.waitFor(() => expect(updates()).toHaveLength(count));

describe('check <fqdn>', () => {
  it('posts a card at once and updates it in place', async () => {
    await chat.take(createMessage(`check ${host}`));
    await untilUpdated(1);
    const [posted, updated] = chat.sent;
    expect(textOf(posted)).toContain(`Checking ${host}`);
    expect(updated).toMatchObject({ method: 'PUT', activityId: 'post-1', conversationId: places.personal.id });
    expect(textOf(updated)).toContain('Expired on 2026-11-01.');
    expect(textOf(updated)).toContain(en.check.notVisible.roots);
    expect(chat.sent).toHaveLength(2);
  });

  it.each([
    ['in capitals with a mark', 'CHECK sbc1.contoso.com!'],
    ['with a port', 'check sbc1.contoso.com:5061'],
    ['in German', 'prüfe sbc1.contoso.com'],
    ['in French', 'vérifie sbc1.contoso.com'],
    ['in Spanish', 'comprueba sbc1.contoso.com'],
    ['in Japanese', '確認 sbc1.contoso.com'],
    ['with blanks that Teams adds', 'check&nbsp;sbc1.contoso.com\u00a0'],
  ])('is understood %s', async (_, text) => {
    await chat.take(createMessage(text));
    await untilUpdated(1);
    expect(asked).toEqual([host]);
  });

  it.each([
    ['codes', 'check 569008/504'],
    ['a sentence', 'check why sbc1.contoso.com fails with 569008'],
    ['a word', 'check this'],
  ])('is no order to check when it is %s', async (_, text) => {
    await chat.take(createMessage(text));
    expect(asked).toEqual([]);
    expect(chat.sent).toHaveLength(1);
  });

  it.each<[string, string, string]>([
    ['another domain', 'check sbc1.fabrikam.com', en.check.refused.domain],
    ['another port', `check ${host}:22`, en.check.refused.port],
    ['an address', 'check 10.0.0.1', en.check.refused.addressLiteral],
    ['an IPv6 address', 'check [::1]', en.check.refused.addressLiteral],
    ['a name with a user', `check x@${host}`, en.check.refused.syntax],
  ])('is refused in one sentence for %s', async (_, text, sentence) => {
    await chat.take(createMessage(text));
    expect(chat.sent.map(({ body }) => body.text)).toEqual([sentence]);
    expect(asked).toEqual([]);
  });

  it('works in a channel with a mention, and not without', async () => {
    await chat.take(createMessage(`check ${host}`, 'channel'));
    expect([asked, chat.sent]).toEqual([[], []]);
    await chat.take(createMentioning(`check ${host}`));
    await untilUpdated(1);
    expect(updates()[0]?.conversationId).toBe(places.channel.id);
  });

  it('serves people of its own tenant only', async () => {
    servedTenant = 'other';
    await chat.take(createMessage(`check ${host}`));
    expect(chat.sent.map(({ body }) => body.text)).toEqual([en.check.refused.tenant]);
    servedTenant = places.personal.tenantId;
    await chat.take(createMessage(`check ${host}`));
    await untilUpdated(1);
  });

  it('waits a minute before it checks the same again, and then says what has changed', async () => {
    await chat.take(createMessage(`check ${host}`));
    await untilUpdated(1);
    await chat.take(createMessage(`check ${host}`));
    expect(chat.sent.at(-1)?.body.text).toBe(en.check.refused.tooOften);
    now += 61_000;
    found = [good];
    await chat.take(createMessage(`check ${host}`));
    await untilUpdated(2);
    expect(textOf(updates()[1])).toContain('Certificate: Fault → OK');
    expect(textOf(updates()[0])).not.toContain(en.check.changesTitle);
  });

  it('says in place of its card that the address is not public', async () => {
    found = 'address';
    await chat.take(createMessage(`check ${host}`));
    await untilUpdated(1);
    expect(updates()[0]?.body).toMatchObject({ text: en.check.refused.address, attachments: [] });
  });

  it('says that checks are off where no domain is listed', async () => {
    const off = await startChat({ engine: () => engine });
    await off.take(createMessage(`check ${host}`));
    expect(off.sent.map(({ body }) => body.text)).toEqual([en.check.refused.off]);
    await off.close();
  });

  it('logs verdicts, and neither name nor address', async () => {
    await chat.take(createMessage(`check ${host}`));
    await vi.waitFor(() => expect(chat.log.join('')).toContain('SBC checked'));
    expect(chat.log.join('')).not.toMatch(/contoso|52\.1\.2\.3/);
    expect(chat.log.join('')).toContain('"certificate":"fail"');
  });
});

it('an edit of an order carries out nothing', async () => {
  await chat.take(createMessage(`check ${host}`, 'personal', { id: 'm1' }));
  await untilUpdated(1);
  await chat.take(createEdit('m1', 'check sbc2.contoso.com'));
  expect(asked).toEqual([host]);
  expect(chat.sent).toHaveLength(2);
});

describe('the button', () => {
  const paste = (name: string) => `SBC: ${name}\nFinal SIP code: 504\nFinal Microsoft subcode: 569008`;

  it('stands on an answer that names a trunk, and begins a check', async () => {
    await chat.take(createMessage(paste(host)));
    const data = { do: 'check', host, asked: { microsoftCode: '569008', sipCode: '504' } };
    expect(textOf(chat.sent[0])).toContain(JSON.stringify(data));
    const { body } = await chat.take(press(data));
    expect(body).toMatchObject({ statusCode: 200, value: expect.stringContaining(host) });
    await untilUpdated(1);
    expect(textOf(updates()[0])).toContain(en.check.fits);
  });

  it.each([
    ['a trunk that may not be checked', paste('sbc1.fabrikam.com')],
    ['no trunk', '569008 504'],
    ['codes of another kind', `SBC: ${host}\nFinal SIP code: 403\nFinal Microsoft subcode: 560403`],
  ])('does not stand on an answer with %s', async (_, text) => {
    await chat.take(createMessage(text));
    expect(textOf(chat.sent)).not.toContain('"do":"check"');
  });

  it('stands in a channel only on an answer that somebody asked for', async () => {
    await chat.take(createMessage(paste(host), 'channel'));
    expect(chat.sent).toHaveLength(1);
    expect(textOf(chat.sent)).not.toContain('"do":"check"');
    await chat.take(createMentioning(paste(host), 'groupChat'));
    expect(textOf(chat.sent)).toContain('"do":"check"');
  });

  it('refuses what the rules refuse, in the words of a message', async () => {
    const { body } = await chat.take(press({ do: 'check', host: 'sbc1.fabrikam.com' }));
    expect(body).toMatchObject({ statusCode: 200, value: en.check.refused.domain });
    expect([asked, chat.sent]).toEqual([[], []]);
  });

  it('works on clients that submit instead', async () => {
    await chat.take(createMessage('', 'personal', { text: undefined, value: { do: 'check', host } }));
    await untilUpdated(1);
    expect(asked).toEqual([host]);
  });
});
