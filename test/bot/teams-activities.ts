/** Activities in the shape Teams sends them, for one user, one bot and one place of each kind. */
export const bot = { id: '28:bot', name: 'Trunkwise' };
export const user = { id: '29:user', name: 'Ada', aadObjectId: '99999999-0000-0000-0000-000000000000' };
const tenantId = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';

export const places = {
  personal: { id: 'a:chat', conversationType: 'personal', tenantId },
  groupChat: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId },
  channel: { id: '19:channel@thread.tacv2;messageid=1700', conversationType: 'channel', isGroup: true, tenantId },
} as const;
export type Place = keyof typeof places;

/** What Teams adds when the bot is mentioned. */
export const mention = { type: 'mention', mentioned: bot, text: '<at>Trunkwise</at>' };

type Changes = Record<string, unknown>;

function createActivity(type: string, place: Place, changes: Changes): Changes {
  return {
    type,
    from: user,
    recipient: bot,
    conversation: places[place],
    locale: 'en-US',
    channelData: { tenant: { id: tenantId }, ...(place === 'channel' && { team: { id: '19:team@thread.tacv2' } }) },
    ...changes,
  };
}

/** A message; in channels and groups it mentions nobody unless `changes` says so. */
export function createMessage(text: string, place: Place = 'personal', changes: Changes = {}): Changes {
  return createActivity('message', place, { text, ...changes });
}

/** A message that begins with a mention of the bot. */
export function createMentioning(text: string, place: Place = 'channel', changes: Changes = {}): Changes {
  return createMessage(`<at>Trunkwise</at> ${text}`, place, { entities: [mention], ...changes });
}

/** An edit of the message with this id. */
export function createEdit(id: string, text: string, place: Place = 'personal', changes: Changes = {}): Changes {
  const channelData = { eventType: 'editMessage', tenant: { id: tenantId } };
  return createActivity('messageUpdate', place, {
    id,
    text,
    channelData,
    timestamp: new Date().toISOString(),
    ...changes,
  });
}

/** The deletion of the message with this id. */
export function createDeletion(id: string, place: Place = 'personal'): Changes {
  return createActivity('messageDelete', place, {
    id,
    channelData: { eventType: 'softDeleteMessage', tenant: { id: tenantId } },
  });
}

/** An invoke; Teams puts its language into an entity. */
export function createInvoke(
  name: string | undefined,
  value: unknown,
  place: Place = 'personal',
  changes: Changes = {},
): Changes {
  const entities = [{ type: 'clientInfo', locale: 'de-DE', country: 'DE', platform: 'Web' }];
  return createActivity('invoke', place, { name, value, locale: undefined, entities, ...changes });
}

/** The two events of an install, in the order Teams prefers. */
export function createInstall(place: Place, changes: Changes = {}): Changes[] {
  return [
    createActivity('installationUpdate', place, { action: 'add', ...changes }),
    createActivity('conversationUpdate', place, { membersAdded: [{ id: bot.id }], ...changes }),
  ];
}

/** The removal of the bot. */
export function createRemoval(place: Place): Changes {
  return createActivity('installationUpdate', place, { action: 'remove' });
}
