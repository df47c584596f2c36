/** Bodies of one kind that a sender with a good token may try. */
export interface ActivityAttack {
  readonly name: string;
  readonly bodies: readonly (string | Buffer)[];
  /** Statuses that the sender may get; a turn that fails (500) is never one of them. */
  readonly statuses: readonly number[];
}

type Json = Record<string, unknown>;

/** A name that must not become a link on a card that others see. */
const planted = 'attacker.example';

/** What must not stand on a card as it was sent: addresses, links, mentions, templates and dates. */
export const active = [`://${planted}`, `](${planted}`, '<at>everyone', `\${string(`, '{{DATE', '<a href'];

/** Kinds of attacks by activities that come to a bot with that connector; each body has an id, a sender and a conversation of its own. */
export function createActivityAttacks(serviceUrl: string): readonly ActivityAttack[] {
  let made = 0;
  const activity = (changes: Json = {}): Json => {
    const id = `attack-${made++}`;
    return {
      type: 'message',
      id,
      timestamp: '2026-01-01T00:00:00.000Z',
      channelId: 'msteams',
      serviceUrl,
      from: { id: `29:${id}`, name: 'A user', aadObjectId: id },
      recipient: { id: '28:bot', name: 'Trunkwise' },
      conversation: { id: `a:${id}`, conversationType: 'personal', tenantId: 't' },
      text: '569002 504',
      ...changes,
    };
  };
  const body = (changes: Json = {}) => JSON.stringify(activity(changes));
  /** A body with a piece of JSON, not to be had from a value, in place of a field. */
  const raw = (field: string, json: string, changes: Json = {}) =>
    JSON.stringify(activity({ ...changes, [field]: '@here@' })).replace('"@here@"', json);
  const beside = (json: string) => body().replace('{', `{${json},`);
  const invoke = (name: unknown, value: unknown, changes: Json = {}) =>
    body({ type: 'invoke', name, value, text: undefined, ...changes });
  const submit = (value: unknown) => body({ text: undefined, value, replyToId: 'post-1' });
  const execute = (data: unknown) =>
    invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'v', data } });

  const taken = [200, 501];
  const either = [...taken, 400, 403, 413, 429];
  return [
    {
      name: 'numbers that are too large',
      statuses: either,
      bodies: numbers.flatMap((json) => fields.map((field) => raw(field, json))),
    },
    {
      name: 'nests',
      statuses: either,
      bodies: ['value', 'channelData', 'attachments', 'entities', 'from', 'text', 'extra'].flatMap((field) =>
        [100, 5_000, 60_000].flatMap((depth) =>
          nests.map(([open, close]) => raw(field, open.repeat(depth) + close.repeat(depth))),
        ),
      ),
    },
    {
      name: 'fields that stand twice',
      statuses: either,
      bodies: [
        '"type":"invoke"',
        '"serviceUrl":"https://attacker.example/"',
        '"from":{"id":"x","role":"bot"}',
        '"conversation":{"id":"../x"}',
        '"id":"..","id":"."',
        '"text":1',
      ].flatMap((json) => [beside(json), body().replace(/\}$/, `,${json}}`)]),
    },
    {
      name: 'names that objects have of themselves',
      statuses: either,
      bodies: [
        '__proto__',
        'constructor',
        'prototype',
        'toString',
        'valueOf',
        'toJSON',
        'then',
        'length',
        'hasOwnProperty',
        'get',
      ].flatMap((name) =>
        ['{"isAdmin":true}', '{"type":"x","id":1}', '"x"', 'null', '[]', '1'].flatMap((json) => [
          beside(`"${name}":${json}`),
          raw('channelData', `{"${name}":${json},"tenant":{"${name}":${json}}}`),
          raw('value', `{"${name}":${json},"action":{"${name}":${json}}}`, { text: undefined }),
          raw('value', `{"action":{"type":"Action.Execute","data":{"${name}":${json}}}}`, {
            type: 'invoke',
            name: 'adaptiveCard/action',
          }),
          raw('entities', `[{"type":"mention","${name}":${json},"mentioned":{"${name}":${json}}}]`),
        ]),
      ),
    },
    {
      name: 'text that is none',
      statuses: either,
      bodies: [
        `\ufeff${body()}`,
        Buffer.from(body(), 'utf16le'),
        Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(body(), 'utf16le')]),
        Buffer.from(body({ text: 'x' }).replace('"x"', '"\u00c0\u00af\u00ed\u00a0\u0080"'), 'latin1'),
        Buffer.from([0x22, 0xc3, 0x28, 0x22]),
        ...['\\ud800', '\\udc00\\ud800', '\\u0000', '\\u202e569002 504', '\\ufdfa', '\\u1d2b5', '\\ufffe'].flatMap(
          (sign) => [
            raw('text', `"${sign.repeat(2_000)} 569002 504"`),
            raw('locale', `"${sign}"`),
            raw('id', `"${sign}"`),
            raw('from', `{"id":"${sign}","name":"${sign}"}`),
          ],
        ),
        '',
        ' ',
        'null',
        '[]',
        '""',
        '{}',
        '{"type":"message"',
        `${body()}${body()}`,
        `${body()}\u0000`,
      ],
    },
    {
      name: 'ids that are other ids, paths or headers',
      statuses: either,
      bodies: ids.flatMap((id) => [
        body({ id }),
        body({ replyToId: id, text: undefined, value: { do: 'help' } }),
        body({ conversation: { id, conversationType: 'channel', isGroup: true }, entities: [mention] }),
        body({
          conversation: { id: `19:a@thread.tacv2;messageid=${id}`, conversationType: 'channel' },
          entities: [mention],
        }),
        body({ from: { id, aadObjectId: id } }),
        body({ type: 'messageDelete', id }),
        body({ type: 'messageUpdate', id }),
        invoke('composeExtension/fetchTask', {
          messagePayload: { id, replyToId: id, body: { content: '569002 504' } },
        }),
      ]),
    },
    {
      name: 'long fields',
      statuses: either,
      bodies: [...fields, 'name', 'action', 'topicName', 'inputHint', 'label', 'code']
        .map((field) => body({ [field]: 'x'.repeat(200_000) }))
        .concat(
          body({ from: { id: 'x'.repeat(200_000) } }),
          body({ from: { id: 'x', name: 'y'.repeat(200_000) } }),
          body({ conversation: { id: 'x', name: 'y'.repeat(200_000) } }),
          body({ channelData: { tenant: { id: 'x'.repeat(200_000) } } }),
          invoke('composeExtension/query', { parameters: [{ name: 'q', value: '569 '.repeat(50_000) }] }),
          invoke('x'.repeat(190), {}),
        ),
    },
    {
      name: 'lists without end',
      statuses: either,
      bodies: [250, 251, 1_000, 20_000].flatMap((count) => [
        body({ entities: many(count, () => mention) }),
        body({
          entities: many(Math.min(count, 2_000), (i) => ({ ...mention, text: `<at>${'a'.repeat(50)}${i}</at>` })),
          text: '<at>a</at>'.repeat(1_000),
        }),
        body({ attachments: many(count, () => ({ contentType: 'x' })) }),
        body({
          attachments: many(Math.min(count, 250), () => ({ contentType: 'text/html', content: '<b>'.repeat(200) })),
        }),
        body({ type: 'conversationUpdate', membersAdded: many(count, (i) => ({ id: `${i}` })) }),
        body({ type: 'conversationUpdate', membersRemoved: many(count, (i) => ({ id: `${i}` })) }),
        body({ type: 'messageReaction', reactionsAdded: many(count, () => ({ type: 'like' })) }),
        body({ suggestedActions: { actions: many(count, () => ({})) } }),
        body({ text: undefined, value: Object.fromEntries(many(count, (i) => [`k${i}`, i])) }),
        invoke('composeExtension/query', { parameters: many(count, () => ({ name: 'q', value: '5' })) }),
      ]),
    },
    {
      name: 'types that nobody asked for',
      statuses: either,
      bodies:
        'MESSAGE Message message\u0000 contactRelationUpdate typing ping endOfConversation event invokeResponse trace handoff command commandResult delay deleteUserData suggestion __proto__ constructor'
          .split(' ')
          .flatMap((type) => [
            body({ type }),
            body({ type, name: 'x', value: {} }),
            body({ type, text: undefined, attachments: [] }),
          ]),
    },
    {
      name: 'times that were never',
      statuses: either,
      bodies: [
        '0000-00-00T00:00:00Z',
        '9999-99-99T99:99:99Z',
        '2026-02-31T25:61:61Z',
        '+275760-09-13T00:00:00.001Z',
        '-271821-04-19T23:59:59.999Z',
        '2026-01-01T00:00:00.0000000000000000001Z',
        '1e99',
        '0',
        'now',
        '2026-01-01',
        '9999-12-31T23:59:59.999+23:59',
        '0001-01-01T00:00:00-23:59',
      ].flatMap((time) =>
        ['timestamp', 'localTimestamp', 'expiration', 'localTimezone'].flatMap((field) => [
          body({ [field]: time }),
          body({ type: 'messageUpdate', [field]: time }),
        ]),
      ),
    },
    {
      name: 'languages that are none',
      statuses: either,
      bodies: [
        'en-\u0000',
        'x-'.repeat(49),
        'i-klingon',
        'de_DE',
        'ja-JP-u-ca-japanese',
        '../../de',
        '__proto__',
        'constructor',
        'en;q=0.1',
        'toString',
        '*',
        'zz-ZZ',
        'DE',
        ' de',
        'e'.repeat(100),
      ].flatMap((locale) => [
        body({ locale }),
        body({ locale, text: 'help' }),
        body({ locale, text: 'why?' }),
        invoke('composeExtension/query', { parameters: [] }, { locale }),
        invoke('composeExtension/query', { parameters: [] }, { entities: [{ type: 'clientInfo', locale }] }),
      ]),
    },
    {
      name: 'data of buttons',
      statuses: either,
      bodies: values.flatMap((value) => [
        submit(value),
        execute(value),
        invoke('composeExtension/submitAction', { data: value }),
      ]),
    },
    {
      name: 'verbs of buttons',
      statuses: either,
      bodies: dos.flatMap((data) => [submit(data), execute(data), invoke('composeExtension/submitAction', { data })]),
    },
    {
      name: 'invokes',
      statuses: either,
      bodies: invokeNames.flatMap((name) =>
        [
          undefined,
          null,
          '',
          1,
          [],
          {},
          { data: null },
          { action: [] },
          { state: 'x', token: 'y' },
          { commandId: '__proto__', parameters: {} },
          { parameters: [null] },
          { parameters: [{ name: {}, value: {} }], queryOptions: { skip: -1, count: 1e9 } },
        ].map((value) => invoke(name, value)),
      ),
    },
    {
      name: 'consents to uploads',
      statuses: either,
      bodies: addresses.flatMap((uploadUrl) => [
        invoke('fileConsent/invoke', {
          action: 'accept',
          context: { id: 'x' },
          uploadInfo: { uploadUrl, contentUrl: uploadUrl, name: '../x', uniqueId: {}, fileType: 'csv' },
        }),
        invoke('fileConsent/invoke', { action: 'decline', context: uploadUrl }),
        invoke('fileConsent/invoke', {
          action: 'accept',
          context: { report: '00000000-0000-0000-0000-000000000000', id: '00000000-0000-0000-0000-000000000000' },
          uploadInfo: { uploadUrl },
        }),
      ]),
    },
    {
      name: 'files elsewhere',
      statuses: either,
      bodies: addresses.flatMap((address) => [
        body({
          text: '',
          attachments: [
            {
              contentType: 'application/vnd.microsoft.teams.file.download.info',
              name: 'a.csv',
              contentUrl: address,
              content: { downloadUrl: address, fileType: 'csv' },
            },
          ],
        }),
        body({
          text: '',
          attachments: [
            { contentType: 'image/png', contentUrl: address },
            { contentType: 'text/html', content: `<img src="${address}">` },
          ],
        }),
        body({
          text: '',
          attachments: [
            {
              contentType: 'application/vnd.microsoft.teams.file.download.info',
              name: `../../${'x'.repeat(500)}.csv\u0000.exe`,
              content: { downloadUrl: address, fileType: { toString: 1 } },
            },
          ],
        }),
      ]),
    },
    {
      name: 'connectors elsewhere',
      statuses: [400, 403],
      // Numbers that mean this machine are this machine, which a bot without an app id may answer to.
      bodies: addresses
        .filter((address) => URL.parse(address)?.hostname !== '127.0.0.1')
        .map((address) => body({ serviceUrl: address })),
    },
    {
      name: 'ways of delivery and events of a channel',
      statuses: either,
      bodies: [
        ...['expectReplies', 'notification', 'ephemeral', '__proto__', ''].map((deliveryMode) =>
          body({ deliveryMode }),
        ),
        ...[
          'teamDeleted',
          'channelRenamed',
          'softDeleteMessage',
          'undeleteMessage',
          'editMessage',
          'teamMemberAdded',
          '__proto__',
          'constructor',
        ].flatMap((eventType) =>
          ['conversationUpdate', 'messageUpdate', 'messageDelete', 'message'].map((type) =>
            body({ type, channelData: { eventType, team: { id: '..' }, channel: { id: null }, tenant: { id: 't' } } }),
          ),
        ),
        ...['add', 'remove', 'add-upgrade', '__proto__', ''].map((action) =>
          body({ type: 'installationUpdate', action }),
        ),
      ],
    },
    {
      name: 'orders',
      statuses: either,
      bodies: [
        ...hosts.flatMap((name) => [`check ${name}`, `watch ${name}`, `unwatch ${name}`]),
        'watches',
        'mute',
        'forget',
        'stats',
        'list 999',
        'list '.repeat(500),
        '/',
        '!',
        '?'.repeat(1_000),
      ].map((text) => body({ text })),
    },
    {
      name: 'words for other people',
      statuses: taken,
      bodies: echoes.flatMap((text) => [
        body({ text }),
        body({ text: '', attachments: [{ contentType: 'text/html', content: `<pre>${text}</pre>` }] }),
      ]),
    },
  ];
}

const mention = { type: 'mention', mentioned: { id: '28:bot' }, text: '<at>Trunkwise</at>' };
const fields = ['value', 'text', 'locale', 'id', 'timestamp', 'channelData', 'replyToId', 'deliveryMode'];
const numbers = [
  '1e999',
  '-1e999',
  '-0',
  '9'.repeat(50_000),
  `0.${'0'.repeat(50_000)}1`,
  '1e-999',
  `1${'0'.repeat(400)}`,
];
const nests: readonly (readonly [string, string])[] = [
  ['[', ']'],
  ['{"a":', '}'],
  ['{"back":', '}'],
  ['[{"content":', '}]'],
];
const ids = [
  '..',
  '.',
  '../../v3/conversations',
  '%2e%2e%2f',
  'a/b',
  'a?b=c',
  'a#b',
  'a\\b',
  ' ',
  'a b',
  'a\r\nX-Injected: 1',
  'a\u0000',
  '\uff11\uff12\uff13',
  '\u200b',
  '\u202eabc',
  '__proto__',
  'constructor',
  'x'.repeat(1_001),
  'x'.repeat(2_001),
  ';messageid=1',
  ';'.repeat(900),
  '28:bot',
];
const values: readonly unknown[] = [
  null,
  true,
  0,
  1e308,
  '',
  'choose',
  '__proto__',
  [],
  [null],
  {},
  { do: null },
  { do: [] },
  { do: { do: 'help' } },
  { do: '__proto__' },
  { do: 'toString' },
  { sealed: '' },
  { sealed: {} },
  { sealed: '...' },
  { sealed: `AAAAAAAAAAA.${'A'.repeat(22)}.[{}]` },
  { sealed: `.${'A'.repeat(22)}.[{"do":"help"}]` },
  { sealed: `AAAAAAAAAAA.${'A'.repeat(22)}.[${'['.repeat(15_000)}]` },
  { msteams: { type: 'task/fetch' } },
  { msteams: { type: 'imBack', value: '569002 504' } },
  { verb: 'v', data: {} },
];
const dos: readonly Json[] = [
  'list',
  'showAll',
  'help',
  'greeting',
  'guide',
  'choose',
  'pick',
  'open',
  'ticket',
  'check',
  'report',
  'sample',
  'solved',
  'tick',
  'admin',
].flatMap((verb) => [
  { do: verb },
  {
    do: verb,
    entryId: planted,
    id: planted,
    text: planted,
    host: planted,
    trail: planted,
    query: planted,
    open: 'full',
    send: true,
  },
  {
    do: verb,
    read: { phrase: `[x](https://${planted})`, time: planted, correlationId: planted, sbcName: planted },
    calls: { total: 1e9 },
    back: { do: verb },
  },
  { do: verb, page: -1, count: 1e99, total: -1, others: ['../'], asked: { sipCode: '9'.repeat(99) } },
]);
const invokeNames =
  'adaptiveCard/action composeExtension/query composeExtension/queryLink composeExtension/anonymousQueryLink composeExtension/selectItem composeExtension/fetchTask composeExtension/submitAction composeExtension/setting composeExtension/querySettingUrl composeExtension/onCardButtonClicked fileConsent/invoke actionableMessage/executeAction signin/verifyState signin/tokenExchange task/fetch task/submit tab/fetch tab/submit config/fetch config/submit message/submitAction message/fetchTask handoff/action application/search search tokens/response __proto__ constructor toString'.split(
    ' ',
  );
const addresses = [
  'http://127.0.0.1:1/',
  'http://169.254.169.254/latest/meta-data/',
  'https://attacker.example/',
  'https://smba.trafficmanager.net.attacker.example/',
  'https://smba.trafficmanager.net@attacker.example/',
  'https://x.sharepoint.com.attacker.example/',
  'https://x.sharepoint.com@attacker.example/',
  'https://attacker.example/.sharepoint.com',
  'https://x.sharepoint.com:8443/',
  'https://x.sharepoint.com\\@attacker.example/',
  'https://ⓧ.sharepoint。com.attacker.example/',
  'https://sharepoint.com./',
  'https://[::ffff:127.0.0.1]/',
  'https://0x7f000001/',
  'https://2130706433/',
  'file:///etc/passwd',
  'data:text/csv,a',
  'javascript:alert(1)',
  'ftp://attacker.example/',
  '//attacker.example/',
  'https://',
  'x'.repeat(900),
  ' https://attacker.example/',
  'https://attacker.example/\r\nX: y',
];
const hosts = [
  '127.0.0.1',
  '10.0.0.1',
  '[::1]',
  'localhost',
  '169.254.169.254',
  '0x7f.1',
  '2130706433',
  'attacker.example',
  'sbc.contoso.com;id',
  'sbc.contoso.com\r\nX: y',
  '-sbc.contoso.com',
  `${'a.'.repeat(200)}com`,
  'xn--a.example',
  'sbc.contoso.com:99999',
  'sbc.contoso.com:0',
  'user@sbc.contoso.com',
  'sbc.contoso.com/..',
];
const payloads = [
  `[press](https://${planted}/)`,
  `![x](https://${planted}/x.png)`,
  `<at>everyone</at>`,
  `\${string(${planted})}`,
  '{{DATE(2026-01-01T00:00:00Z,SHORT)}}',
  `<a href="https://${planted}">x</a>`,
  `https://${planted}`,
  '**bold** # head',
  `](https://${planted})`,
  `\u202e${planted}`,
  `&lt;at&gt;x&lt;/at&gt;`,
];
const echoes = payloads.flatMap((text) => [
  `569002 504 ${text}`,
  `Final SIP code: 504\nFinal Microsoft subcode: 569002\nFinal SIP phrase: ${text}`,
  `SBC: ${text}\nTime: ${text}\nCorrelation id: ${text}\nSIP code: 504\nMicrosoft code: 123456`,
  `sip code,microsoft code,sbc,time,phrase,correlation id\n504,569002,${text},${text},${text},${text}\n403,510403,${text},${text},${text},${text}`,
  `{"finalSipCode":504,"callEndSubReason":569002,"finalSipCodePhrase":${JSON.stringify(text)},"sbc":${JSON.stringify(text)}}`,
  `SIP/2.0 504 ${text}\r\nReason: Q.850;cause=34;text="${text}"\r\nServer: ${text}\r\nFrom: <sip:${text}>\r\n`,
  `nslookup ${text}\nServer: ${text}\nName: ${text}\nAddress: 192.0.2.1`,
]);
function many<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}
