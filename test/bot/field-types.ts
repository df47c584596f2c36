/** Values of every type, to stand where another type is expected. */
export const oddValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  'x'.repeat(3000),
  '\u0000',
  [],
  [null],
  [[]],
  {},
  { id: {} },
  { toString: null },
  { length: -1 },
];

type Json = Record<string, unknown>;

/** Every path within an activity: fields, fields of fields, and items of lists. */
export function listPaths(value: unknown, above: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return above.length > 0 ? [above] : [];
  const below = Object.entries(value).flatMap(([name, part]) => listPaths(part, [...above, name]));
  return above.length > 0 ? [above, ...below] : below;
}

/** The activity with something else at that path. */
export function replaceAt(activity: Json, path: readonly string[], value: unknown): Json {
  const copy = structuredClone(activity);
  const last = path.at(-1) ?? '';
  let part: Json = copy;
  for (const name of path.slice(0, -1)) part = part[name] as Json;
  part[last] = value;
  return copy;
}

const account = { id: '29:user', name: 'Ada', aadObjectId: 'ada', role: 'user', tenantId: 't', userRole: 'user' };
const everything = {
  timestamp: '2026-01-01T00:00:00.000Z',
  localTimestamp: '2026-01-01T01:00:00.000+01:00',
  localTimezone: 'Europe/Berlin',
  expiration: '2026-01-02T00:00:00.000Z',
  channelId: 'msteams',
  from: account,
  recipient: { ...account, id: '28:bot', role: 'bot' },
  locale: 'en-US',
  replyToId: '1700',
  importance: 'high',
  summary: 's',
  deliveryMode: 'normal',
  textFormat: 'plain',
  inputHint: 'acceptingInput',
  callerId: 'urn:botframework:azure',
  relatesTo: { conversation: { id: 'a' }, bot: account },
  value: undefined as unknown,
  entities: [
    { type: 'mention', mentioned: { id: '28:bot', name: 'Trunkwise' }, text: '<at>Trunkwise</at>' },
    { type: 'clientInfo', locale: 'de-DE', country: 'DE', platform: 'Web', timezone: 'Europe/Berlin' },
  ],
  channelData: {
    tenant: { id: 't' },
    team: { id: '19:team@thread.tacv2', name: 'Team' },
    channel: { id: '19:channel@thread.tacv2' },
    eventType: 'editMessage',
    settings: { selectedChannel: { id: '19:c' } },
    source: { name: 'message' },
  },
};
const attachments = [
  { contentType: 'text/html', content: '<p>569008 504</p>', name: 'n', contentUrl: 'https://x.example/' },
  {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    content: { downloadUrl: 'https://files.example/f', fileType: 'csv', uniqueId: 'u' },
    name: 'calls.csv',
  },
];
const payload = { id: '1', replyToId: '2', body: { contentType: 'html', content: '<p>refused</p>' } };
const invokes: Readonly<Record<string, unknown>> = {
  'adaptiveCard/action': { action: { type: 'Action.Execute', verb: 'v', data: { do: 'choose', entryId: 'refused' } } },
  'message/submitAction': { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{"text":"x"}' } },
  'message/fetchTask': { data: { actionName: 'feedback', actionValue: { reaction: 'dislike' } } },
  'composeExtension/query': {
    commandId: 'search',
    parameters: [{ name: 'q', value: '569' }],
    queryOptions: { skip: 0, count: 25 },
  },
  'composeExtension/selectItem': { entryId: 'refused' },
  'composeExtension/fetchTask': { commandId: 'explain', messagePayload: payload },
  'composeExtension/submitAction': { commandId: 'explain', data: { postReply: null }, messagePayload: payload },
  'task/fetch': { data: {} },
};
const events = [
  'application/vnd.microsoft.readReceipt',
  'application/vnd.microsoft.meetingStart',
  'application/vnd.microsoft.meetingParticipantJoin',
  'tokens/response',
];

/** One activity of every kind, each with every field that Teams, botbuilder or a handler knows. */
export function createFullActivities(): readonly Json[] {
  const of = (type: string, changes: Json, place: Json = {}): Json => ({
    type,
    ...everything,
    conversation: {
      id: 'a:chat',
      conversationType: 'personal',
      tenantId: 't',
      isGroup: false,
      name: 'n',
      role: 'r',
      aadObjectId: 'o',
      ...place,
    },
    ...changes,
  });
  const channel = { id: '19:channel@thread.tacv2;messageid=1700', conversationType: 'channel', isGroup: true };
  return [
    of('message', { text: '<at>Trunkwise</at> refused 569008 504', attachments }),
    of('message', { text: '<at>Trunkwise</at> refused 569008 504', attachments }, channel),
    of('message', { value: { do: 'choose', entryId: 'refused' } }),
    of('messageUpdate', { text: 'expired', attachments }),
    of('messageDelete', {}),
    of('messageReaction', { reactionsAdded: [{ type: 'like' }], reactionsRemoved: [{ type: 'sad' }] }),
    of('conversationUpdate', {
      membersAdded: [account],
      membersRemoved: [account],
      topicName: 't',
      historyDisclosed: true,
    }),
    of('installationUpdate', { action: 'add' }),
    of('installationUpdate', { action: 'remove' }),
    ...Object.entries(invokes).map(([name, value]) => of('invoke', { name, value })),
    ...events.map((name) => of('event', { name, value: { lastReadMessageId: '1' } })),
    ...['typing', 'endOfConversation', 'command', 'commandResult', 'fromTheFuture'].map((type) =>
      of(type, { name: 'n', value: {} }),
    ),
  ];
}
