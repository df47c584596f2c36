import { afterEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { languages, textsFor } from '../../../src/locale/texts.ts';
import { findCardProblems } from '../../support/card-rules.ts';
import { type Chat, startChat, unseal } from '../chat.ts';
import {
  createEdit,
  createInstall,
  createInvoke,
  createMentioning,
  createMessage,
  type Place,
  places,
  user,
} from '../teams-activities.ts';

// Protects: what is chosen for a team, channel or chat holds there and nowhere else, and is chosen by those alone who may.

const engine = createEngine(loadCatalog());
let chat: Chat;
afterEach(() => chat.close());
const start = async (parts: Parameters<typeof startChat>[0] = {}) => {
  chat = await startChat({ engine: () => engine, ...parts });
};

const failure = 'Final SIP code 504, Microsoft response code 569008, Remote certificate expired';
const other = { id: '29:other', name: 'Ben', aadObjectId: '11111111-0000-0000-0000-000000000000' };
const elsewhere = { ...places.channel, id: '19:elsewhere@thread.tacv2;messageid=1' };
const words = (at = -1) => JSON.stringify(chat.sent.at(at)?.body ?? '');
const cardOf = (at = -1) => unseal(chat.sent.at(at)?.body.attachments[0].content);
/** The bot is added to the team by the usual user, and asked for its settings. */
const addAndAsk = async (place: Place = 'channel') => {
  for (const event of createInstall(place)) await chat.take(event);
  await chat.take(place === 'personal' ? createMessage('settings') : createMentioning('settings', place));
};
/** What pressing Save on the last card with these choices leads to. */
const save = (choices: Record<string, string>, place: Place = 'channel', changes: Record<string, unknown> = {}) => {
  const [button] = chat.sent.at(-1)?.body.attachments[0].content.actions ?? [];
  const data = { ...button.data, ...choices };
  const invoke = createInvoke('adaptiveCard/action', { action: { type: 'Action.Execute', data } }, place, changes);
  return chat.deliver({ ...invoke, replyToId: `post-${chat.sent.length}` });
};
const answersTo = async (activity: Record<string, unknown>) => {
  const before = chat.sent.length;
  await chat.take(activity);
  return chat.sent.length - before;
};

describe('the card of settings', () => {
  it.each(
    languages.flatMap((language) =>
      (['personal', 'groupChat', 'channel'] as const).map((place) => [language, place] as const),
    ),
  )('follows the rules of cards, in %s, in a place of kind %s', async (language, place) => {
    await start();
    for (const event of createInstall(place)) await chat.take(event);
    const asked = {
      personal: createMessage('settings'),
      groupChat: createMentioning('設定', 'groupChat'),
      channel: createMentioning('Einstellungen'),
    };
    await chat.take({ ...asked[place], locale: language });
    const card = cardOf();
    expect(findCardProblems(card)).toEqual([]);
    expect(JSON.stringify(card)).toContain(textsFor(language).settings.save);
  });

  it.each([
    ['a channel', 'channel', ['level', 'listen', 'language', 'vendor']],
    ['a group', 'groupChat', ['listen', 'language', 'vendor']],
    ['a 1:1 chat', 'personal', ['language', 'vendor']],
  ] as const)('of %s has the fields that make sense there', async (_, place, fields) => {
    await start();
    await addAndAsk(place);
    const ids = cardOf().body.flatMap((part: { id?: string }) => part.id ?? []);
    expect(ids).toEqual(fields);
  });

  it.each(['settings', 'Settings.', 'Einstellungen', 'paramètres', 'réglages', 'ajustes', 'configuración', '設定'])(
    'comes for %s',
    async (word) => {
      await start();
      await chat.take(createMessage(word));
      expect(cardOf().actions[0].data).toEqual({ do: 'settings' });
    },
  );

  it.each(['the settings of the SBC are wrong', 'settings 569008', 'which settings do I need on the trunk?'])(
    'does not come for: %s',
    async (text) => {
      await start();
      await chat.take(createMessage(text));
      expect(words()).not.toContain('"settings"');
    },
  );

  it('with LISTEN=mentions offers no more than that', async () => {
    await start({ listen: 'mentions' });
    await addAndAsk();
    const listen = cardOf().body.find((part: { id?: string }) => part.id === 'listen');
    expect(listen.choices.map(({ value }: { value: string }) => value)).toEqual(['mentions', 'silent']);
    await save({ listen: 'listen' });
    expect(await answersTo(createMessage(failure, 'channel', { conversation: elsewhere }))).toBe(0);
  });
});

describe('what is chosen', () => {
  it.each([
    ['listen', 1, 1],
    ['mentions', 0, 1],
    ['silent', 0, 0],
  ] as const)('to %s is heard without a mention %i times and with one %i times', async (listen, without, mentioned) => {
    await start();
    await addAndAsk();
    await save({ listen });
    const thread = (id: string) => ({
      conversation: { ...places.channel, id: `19:channel@thread.tacv2;messageid=${id}` },
    });
    expect(await answersTo(createMessage(failure, 'channel', thread('1')))).toBe(without);
    expect(await answersTo(createMentioning(failure, 'channel', thread('2')))).toBe(mentioned);
    // What came in before it can still be changed, and the way back stays open.
    expect(await answersTo(createMentioning('settings'))).toBe(1);
  });

  it('holds for edits as well', async () => {
    await start();
    await addAndAsk();
    await save({ listen: 'silent' });
    expect(await answersTo(createEdit('m1', failure, 'channel'))).toBe(0);
    expect(
      await answersTo(
        createEdit('m2', `<at>Trunkwise</at> ${failure}`, 'channel', { entities: createMentioning('').entities }),
      ),
    ).toBe(0);
  });

  it('for the channel leaves other channels alone, for the team changes them all', async () => {
    await start();
    await addAndAsk();
    await save({ listen: 'mentions', level: 'place' });
    const there = (id: string) =>
      createMessage(failure, 'channel', {
        conversation: { ...elsewhere, id: `19:elsewhere@thread.tacv2;messageid=${id}` },
      });
    expect(await answersTo(there('1'))).toBe(1);
    await chat.take(createMentioning('settings'));
    await save({ listen: 'mentions', level: 'team' });
    expect(await answersTo(there('2'))).toBe(0);
  });

  it('as a language is spoken by every card and every button there, and nowhere else', async () => {
    await start();
    await addAndAsk('groupChat');
    await save({ language: 'fr', listen: 'listen' }, 'groupChat');
    const french = textsFor('fr');
    await chat.take(createMentioning('569002 504', 'groupChat'));
    expect(cardOf().lang).toBe('fr');
    await chat.take(createMessage(failure, 'groupChat'));
    expect(cardOf().lang).toBe('fr');
    const pressed = await chat.take(
      createInvoke('adaptiveCard/action', { action: { type: 'Action.Execute', data: { do: 'help' } } }, 'groupChat'),
    );
    expect(JSON.stringify(pressed.body)).toContain(french.help.title);
    await chat.take(createMessage('569002 504'));
    expect(cardOf().lang).toBe('en');
  });

  it('as a make of SBC brings its hints with every answer, but where another one is named', async () => {
    await start();
    await addAndAsk('personal');
    await save({ vendor: 'AudioCodes' }, 'personal');
    await chat.take(createMessage('569008 504'));
    expect(words()).toContain('AudioCodes');
    await chat.take(createMessage('and 569002 504 on our Ribbon?'));
    expect(words()).not.toContain('Hint for AudioCodes');
    await chat.take(createMessage('569002 504'));
    await chat.take(createMessage('TlsTransport is not connected'));
    const pressed = await chat.take(
      createInvoke('adaptiveCard/action', {
        action: {
          type: 'Action.Execute',
          data: { do: 'choose', entryId: engine.catalog.byMicrosoftCode('569008')[0]?.id },
        },
      }),
    );
    expect(JSON.stringify(pressed.body)).toContain('AudioCodes');
  });

  it('ends an asked quiet, and quiet leaves it as it is', async () => {
    await start();
    await addAndAsk();
    await save({ language: 'de', listen: 'listen' });
    await chat.take(createMentioning('sei still'));
    expect(
      await answersTo(
        createMessage(failure, 'channel', {
          conversation: { ...places.channel, id: '19:channel@thread.tacv2;messageid=5' },
        }),
      ),
    ).toBe(0);
    await chat.take(createMentioning('settings'));
    expect(words()).toContain(textsFor('de').settings.quiet);
    expect(cardOf().lang).toBe('de');
    await save({ language: 'de', listen: 'listen' });
    expect(
      await answersTo(
        createMessage(failure, 'channel', {
          conversation: { ...places.channel, id: '19:channel@thread.tacv2;messageid=6' },
        }),
      ),
    ).toBe(1);
  });
});

describe('who may choose', () => {
  it.each([
    ['who added the bot', {}, {}, true],
    ['somebody else of the team', { from: other }, {}, false],
    ['an administrator of the bot', { from: other }, { admins: [other.aadObjectId] }, true],
    ['somebody without an id', { from: { id: '29:x' } }, {}, false],
  ] as const)('in a team: %s', async (_, changes, parts, may) => {
    await start(parts);
    await addAndAsk();
    const { body } = await save({ listen: 'silent' }, 'channel', changes);
    const found = await chat.store.findSettings({
      conversationId: places.channel.id,
      tenantId: places.channel.tenantId,
      teamId: '19:team@thread.tacv2',
    });
    expect(found.listen).toBe(may ? 'silent' : undefined);
    const { type } = body as { type: string };
    expect(type).toBe(may ? 'application/vnd.microsoft.card.adaptive' : 'application/vnd.microsoft.activity.message');
  });

  it('who may not sees what holds, without fields', async () => {
    await start();
    for (const event of createInstall('channel')) await chat.take(event);
    await chat.take(createMentioning('settings', 'channel', { from: other }));
    expect(JSON.stringify(cardOf())).not.toMatch(/Input|Action\./);
    expect(words()).toContain('Only whoever added me');
  });

  it('everybody of a group chat may', async () => {
    await start();
    await addAndAsk('groupChat');
    await save({ listen: 'mentions' }, 'groupChat', { from: other });
    expect(await answersTo(createMessage(failure, 'groupChat'))).toBe(0);
  });

  it('a client that sends no fields changes nothing', async () => {
    await start();
    await addAndAsk();
    await save({ listen: 'silent' });
    await save({});
    const place = { conversationId: places.channel.id, tenantId: places.channel.tenantId };
    expect((await chat.store.findSettings(place)).listen).toBe('silent');
  });

  it('what the card does not offer is not taken', async () => {
    await start();
    await addAndAsk();
    await save({ listen: 'everything', language: 'xx', vendor: 'Evil <b>' });
    const found = await chat.store.findSettings({
      conversationId: places.channel.id,
      tenantId: places.channel.tenantId,
    });
    expect(found).toEqual({ isQuiet: false });
  });
});

describe('the welcome', () => {
  it('in a team says who added the bot, what it reads and how that is stopped', async () => {
    await start();
    for (const event of createInstall('channel')) await chat.take(event);
    expect(words()).toContain(`${user.name} added me`);
    expect(words()).toMatch(/only if the permission to read messages was given/);
    expect(words()).toContain('@Trunkwise settings');
    expect(findCardProblems(cardOf())).toEqual([]);
  });

  it('makes the name of who added it inert', async () => {
    await start();
    const from = { ...user, name: '[x](https://evil.example) **Ada**' };
    for (const event of createInstall('channel', { from })) await chat.take(event);
    expect(JSON.stringify(cardOf())).not.toMatch(/evil\.example/);
  });

  it('with LISTEN=mentions says that it reads nothing else', async () => {
    await start({ listen: 'mentions' });
    for (const event of createInstall('groupChat')) await chat.take(event);
    expect(words()).toContain('I answer only what mentions me');
    expect(words()).not.toMatch(/only if the permission/);
  });

  it('in a 1:1 chat is the greeting alone', async () => {
    await start();
    for (const event of createInstall('personal')) await chat.take(event);
    expect(words()).not.toContain('added me');
  });
});
