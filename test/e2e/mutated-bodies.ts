import fc from 'fast-check';

/** Values that stand where something else is expected. */
const odd: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  '\u0000',
  '\ud800',
  '$' + '{x}',
  '__proto__',
  'constructor',
  [],
  [null],
  [[]],
  {},
  { length: -1 },
  { toString: null },
  { id: null },
  { id: {} },
  'x'.repeat(5000),
  new Array(1000).fill(0),
];
const texts = [
  '569002 504',
  'hello',
  'list 504',
  '<at>Trunkwise</at> 569008 504',
  '<table><tr><td>569002</td><td>504</td></tr></table>'.repeat(50),
  '560'.repeat(3000),
  '{'.repeat(2000),
  'SIP/2.0 504 x\r\n',
  '\u202e\u0000\ud800',
  '![](javascript:1)[x](y)',
];
const types = [
  'message',
  'message',
  'message',
  'invoke',
  'invoke',
  'messageUpdate',
  'messageDelete',
  'messageReaction',
  'conversationUpdate',
  'installationUpdate',
  'event',
  'typing',
  'endOfConversation',
  'x',
];
const names = [
  'adaptiveCard/action',
  'composeExtension/query',
  'composeExtension/fetchTask',
  'composeExtension/submitAction',
  'composeExtension/queryLink',
  'message/submitAction',
  'task/fetch',
  'task/submit',
  'fileConsent/invoke',
  'signin/verifyState',
  'config/fetch',
  'x',
];
const contentTypes = [
  'text/html',
  'application/vnd.microsoft.card.adaptive',
  'application/vnd.microsoft.teams.file.download.info',
  'image/png',
  'x',
];

const anything = fc.oneof(fc.constantFrom(...odd), fc.constantFrom(...texts), fc.jsonValue({ maxDepth: 3 }));
const loose = (known: Record<string, fc.Arbitrary<unknown>>) => fc.record(known, { requiredKeys: [] });
const text = fc.oneof(
  fc.constantFrom(...texts),
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 50 }),
);
const data = loose({
  verb: anything,
  entryId: anything,
  id: anything,
  action: anything,
  page: anything,
  data: anything,
});

/** Fields by which an activity still is one for the guard, so that handlers get to see it. */
const plausible: Record<string, fc.Arbitrary<unknown>> = {
  text,
  locale: fc.constantFrom('de-DE', '', 'x-klingon', '__proto__', 'en_US', '../../etc'),
  value: fc.oneof(
    anything,
    data,
    loose({
      action: fc.oneof(anything, loose({ type: anything, verb: anything, data })),
      commandId: anything,
      parameters: fc.oneof(anything, fc.array(loose({ name: anything, value: anything }), { maxLength: 3 })),
      queryOptions: anything,
      data,
      context: anything,
      messagePayload: fc.oneof(
        anything,
        loose({ body: fc.oneof(anything, loose({ content: anything })), id: anything }),
      ),
      actionName: fc.constantFrom<unknown>('feedback', null, 7),
      actionValue: fc.oneof(
        anything,
        loose({ reaction: fc.constantFrom<unknown>('like', 'dislike', null), feedback: anything }),
      ),
    }),
  ),
  attachments: fc.array(
    fc.record({
      contentType: fc.constantFrom(...contentTypes),
      content: anything,
      contentUrl: anything,
      name: anything,
    }),
    { maxLength: 3 },
  ),
  entities: fc.array(
    fc.record({
      type: fc.constantFrom('mention', 'clientInfo', 'quotedReply', 'x'),
      mentioned: anything,
      text: anything,
      locale: anything,
    }),
    { maxLength: 3 },
  ),
  channelData: loose({
    eventType: fc.constantFrom<unknown>('editMessage', 'undeleteMessage', 'softDeleteMessage', 'teamDeleted', null),
    team: anything,
    channel: anything,
    settings: anything,
  }),
  conversation: fc.record({
    id: fc.oneof(
      { weight: 20, arbitrary: fc.uuid() },
      { weight: 10, arbitrary: fc.uuid().map((id) => `19:${id}@thread.tacv2;messageid=1`) },
      { weight: 1, arbitrary: fc.constant('\u0000') },
    ),
    conversationType: fc.constantFrom('personal', 'groupChat', 'channel', 'x'),
    isGroup: fc.option(fc.boolean()),
    name: fc.option(text),
  }),
  membersAdded: fc.array(fc.record({ id: fc.constantFrom('28:bot', '29:x') }), { maxLength: 3 }),
  membersRemoved: fc.array(fc.record({ id: fc.constantFrom('28:bot', '29:x') }), { maxLength: 3 }),
  reactionsAdded: anything,
  action: fc.constantFrom<unknown>('add', 'remove', 'add-upgrade', null, {}),
  replyToId: fc.constantFrom('1', '', '__proto__'),
  deliveryMode: fc.constantFrom('expectReplies', 'notification', 'x'),
  relatesTo: anything,
  code: anything,
};
const required = [
  'type',
  'id',
  'timestamp',
  'channelId',
  'serviceUrl',
  'from',
  'recipient',
  'conversation',
  '__proto__',
];

/** Activities with fields added, replaced or gone, and bodies that were damaged or never JSON. */
function createBodies(serviceUrl: string): fc.Arbitrary<string | Buffer> {
  const build = (additions: Record<string, unknown>, type: string, name: string, id: string) => ({
    type,
    id,
    ...(type === 'invoke' ? { name, value: {} } : { text: '569002 504' }),
    timestamp: '2026-01-01T00:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${id}`, name: 'A user', aadObjectId: id },
    recipient: { id: '28:bot', name: 'Trunkwise' },
    conversation: { id: `c-${id}`, conversationType: 'personal' },
    ...additions,
  });
  const activity = fc
    .tuple(loose(plausible), fc.constantFrom(...types), fc.constantFrom(...names), fc.uuid())
    .map((parts) => JSON.stringify(build(...parts)));
  const implausible = fc
    .tuple(activity, fc.constantFrom(...required), fc.option(anything, { nil: undefined }))
    .map(([whole, field, value]) => JSON.stringify({ ...JSON.parse(whole), [field]: value }));
  const damaged = fc.tuple(activity, fc.nat(), fc.nat(255)).map(([whole, at, byte]) => {
    const bytes = Buffer.from(whole);
    bytes[at % bytes.length] = byte;
    return bytes;
  });
  const truncated = fc.tuple(activity, fc.nat()).map(([whole, at]) => whole.slice(0, at % whole.length));
  const noise = fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes));
  return fc.oneof(
    { weight: 10, arbitrary: activity },
    { weight: 2, arbitrary: implausible },
    { weight: 2, arbitrary: damaged },
    { weight: 1, arbitrary: truncated },
    { weight: 1, arbitrary: noise },
    { weight: 1, arbitrary: fc.json() },
  );
}

/** That many bodies; the same seed gives the same ones. */
export function sampleBodies(serviceUrl: string, count: number, seed: number): (string | Buffer)[] {
  return fc.sample(createBodies(serviceUrl), { numRuns: count, seed });
}
