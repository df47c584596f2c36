import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runWatchRound } from '../../../src/bot/checks/watch-round.ts';
import type { CertificateFacts } from '../../../src/check/certificate-facts.ts';
import { createCheckQuota } from '../../../src/check/check-quota.ts';
import { readTarget } from '../../../src/check/read-target.ts';
import type { SbcChecker } from '../../../src/check/sbc-checker.ts';
import { stageOf, type Verdict } from '../../../src/check/stage.ts';
import { en } from '../../../src/locale/en.ts';
import { textsFor } from '../../../src/locale/texts.ts';
import { type Chat, startChat } from '../chat.ts';
import { createMentioning, createMessage, places, user } from '../teams-activities.ts';

// Protects who relies on the watch: changes are told once, to the conversation that asked.

const rules = { domains: ['contoso.com'], ports: [5061], allowLoopback: false };
const host = 'sbc1.contoso.com';
const dayMs = 24 * 3600_000;
const { watch } = en.check;

let now = 0;
let verdict: Verdict = 'pass';
let daysLeft = 300;
let keyHash = 'k1';
let checks = 0;

const checker: SbcChecker = {
  read: (name) => readTarget(name, rules),
  serves: () => true,
  quota: createCheckQuota(),
  async check(target) {
    checks++;
    const certificate: CertificateFacts = {
      validFrom: new Date(now - dayMs).toISOString(),
      expires: new Date(now + daysLeft * dayMs + 1000).toISOString(),
      issuer: 'CA',
      key: 'RSA 2048',
      keyHash,
      chainHash: 'c',
      names: [],
    };
    const stages = verdict === 'fail' ? [stageOf('chain', 'fail', 'chainSelfSigned')] : [];
    return { ...target, address: '52.1.2.3', verdict, stages, certificate };
  },
};

let chat: Chat;
beforeEach(async () => {
  [now, verdict, daysLeft, keyHash, checks] = [Date.now(), 'pass', 300, 'k1', 0];
  chat = await startChat({ checker });
});
afterEach(() => chat.close());

const options = () => ({
  checker,
  engine: () => chat.engine,
  store: chat.store,
  proceed: chat.proceed,
  log: chat.logger,
  clock: () => now,
  random: () => 0.5,
});
const round = () => runWatchRound(options());
const nextDay = () => {
  now += dayMs + 1;
  return round();
};
const said = () => chat.sent.at(-1)?.body.text;
const textOf = (sent: unknown) => JSON.stringify(sent);
const begin = async (message = createMessage(`watch ${host}`)) => {
  await chat.take(message);
  now = Date.now() + 1;
  chat.sent.length = 0;
};

describe('watch, watches and unwatch', () => {
  it('begin, list and end a watch', async () => {
    await chat.take(createMessage('watches'));
    expect(said()).toBe(watch.none);
    await chat.take(createMessage(`watch ${host}`));
    expect(said()).toBe(watch.added.replace('{host}', host));
    await chat.take(createMessage(`watch ${host}`));
    expect(said()).toBe(watch.exists.replace('{host}', host));
    await chat.take(createMessage('watches'));
    expect(said()).toBe(`${watch.title}:\n- ${watch.lineNew.replace('{host}', host)}`);
    await chat.take(createMessage(`unwatch ${host}`));
    expect(said()).toBe(watch.removed.replace('{host}', host));
    await chat.take(createMessage(`unwatch ${host}`));
    expect(said()).toBe(watch.unknown.replace('{host}', host));
  });

  it.each([
    ['another domain', 'watch sbc1.fabrikam.com', en.check.refused.domain],
    ['an address', 'watch 10.0.0.1', en.check.refused.addressLiteral],
  ])('are refused for %s', async (_, text, sentence) => {
    await chat.take(createMessage(text));
    expect(said()).toBe(sentence);
    expect(await chat.store.watches.list()).toEqual([]);
  });

  it('need a mention in a channel', async () => {
    await chat.take(createMessage(`watch ${host}`, 'channel'));
    expect(chat.sent).toEqual([]);
    await chat.take(createMentioning(`watch ${host}`));
    expect(await chat.store.watches.list()).toHaveLength(1);
  });

  it('say that checks are off where they are', async () => {
    const off = await startChat();
    await off.take(createMessage(`watch ${host}`));
    expect(off.sent.map(({ body }) => body.text)).toEqual([en.check.refused.off]);
    await off.close();
  });

  it('leave other words that begin alike to the engine', async () => {
    await chat.take(createMessage('watch out for 569008'));
    expect(await chat.store.watches.list()).toEqual([]);
    expect(chat.engine.messages).toHaveLength(1);
  });

  it('keep no name of a person', async () => {
    await begin();
    const kept = textOf([await chat.store.watches.list(), await chat.store.watches.findAddress(places.personal.id)]);
    expect(kept).not.toMatch(new RegExp(`${user.id}|${user.name}|${user.aadObjectId}`));
  });
});

describe('a round of the watch', () => {
  it('checks once a day and is silent while all is well', async () => {
    await begin();
    await round();
    await round();
    expect(checks).toBe(1);
    await nextDay();
    expect(checks).toBe(2);
    expect(chat.sent).toEqual([]);
    await chat.take(createMessage('watches'));
    expect(said()).toContain('valid until');
  });

  it('posts a card before the end, and updates it when the certificate was renewed', async () => {
    await begin();
    await round();
    daysLeft = 29;
    await nextDay();
    expect(chat.sent).toHaveLength(1);
    expect(chat.sent[0]).toMatchObject({ method: 'POST', conversationId: places.personal.id });
    expect(textOf(chat.sent[0])).toContain(`The certificate of ${host} expires in 29 days`);
    daysLeft = 365;
    await nextDay();
    expect(chat.sent[1]).toMatchObject({ method: 'PUT' });
    expect(textOf(chat.sent[1])).toContain('was renewed');
    expect(chat.sent).toHaveLength(2);
  });

  it('tells a change of the key', async () => {
    await begin();
    await round();
    keyHash = 'k2';
    await nextDay();
    expect(textOf(chat.sent)).toContain('What changed: key.');
  });

  it('looks again within the hour after a first fault, tells the second, and updates the card when it is gone', async () => {
    await begin();
    await round();
    verdict = 'fail';
    await nextDay();
    expect(chat.sent).toEqual([]);
    now += 3600_000;
    await round();
    expect(chat.sent.map(({ method }) => method)).toEqual(['POST']);
    expect(textOf(chat.sent[0])).toContain(`Two checks in a row found one: ${en.check.stage.chain}.`);
    verdict = 'pass';
    await nextDay();
    expect(chat.sent.map(({ method }) => method)).toEqual(['POST', 'PUT']);
    expect(textOf(chat.sent[1])).toContain(`${host} works again`);
  });

  it('speaks the language of whoever began it', async () => {
    await begin(createMessage(`überwache ${host}`, 'personal', { locale: 'de-DE' }));
    daysLeft = 5;
    await round();
    const { expiryTitle } = textsFor('de').check.watch;
    expect(textOf(chat.sent)).toContain(expiryTitle.replace('{host}', host).replace('{days}', '5'));
  });

  it('is carried out once by several replicas', async () => {
    await begin();
    daysLeft = 5;
    await Promise.all([round(), round(), round()]);
    expect(checks).toBe(1);
    expect(chat.sent).toHaveLength(1);
  });

  it.each([403, 404])('ends the watches of a conversation that answers %i', async (status) => {
    await begin();
    daysLeft = 5;
    chat.refuse('POST', status);
    await round();
    expect(await chat.store.watches.list()).toEqual([]);
  });

  it('does not end a watch because the connector has a bad day', async () => {
    await begin();
    daysLeft = 5;
    chat.refuse('POST', 500);
    await round();
    expect(await chat.store.watches.list()).toHaveLength(1);
  });

  it('ends with the bot in that conversation', async () => {
    await begin();
    await chat.take({ ...createMessage(''), type: 'installationUpdate', action: 'remove' });
    expect(await chat.store.watches.list()).toEqual([]);
  });

  it('uses the address that the conversation was last seen with', async () => {
    await begin();
    const kept = await chat.store.watches.findAddress(places.personal.id);
    await chat.store.watches.keepAddress(places.personal.id, { ...kept, serviceUrl: 'http://127.0.0.1:1/' } as never);
    await chat.take(createMessage('refused', 'personal', { locale: 'fr', recipient: { id: '28:bot2' } }));
    expect(await chat.store.watches.findAddress(places.personal.id)).toMatchObject({
      serviceUrl: kept?.serviceUrl,
      botId: '28:bot2',
    });
  });

  it('checks nothing while the store is out of reach', async () => {
    await begin();
    const away = { ...chat.store, ping: async () => Promise.reject(new Error('away')) };
    await runWatchRound({ ...options(), store: away });
    expect(checks).toBe(0);
  });
});
