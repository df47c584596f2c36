import { z } from 'zod';
import { hashKey, nameChat } from './hash-key.ts';
import type { KeyValue } from './key-value.ts';

/** What is answered in a channel or group: failures that nobody asked about as well, mentions alone, or nothing at all. */
export const listenChoices = ['listen', 'mentions', 'silent'] as const;
export type Listen = (typeof listenChoices)[number];

/** What the people of a place have chosen for it; what they have not is left out. */
export interface PlaceSettings {
  readonly listen?: Listen;
  /** Two letters. */
  readonly language?: string;
  /** A make of SBC, such as `AudioCodes`. */
  readonly vendor?: string;
}

/** A chat, or a channel with the team it belongs to. Its threads are one place. */
export interface Place {
  readonly conversationId: string;
  readonly tenantId?: string;
  readonly teamId?: string;
}

/** What holds in a place. */
export interface FoundSettings extends PlaceSettings {
  /** Somebody asked for quiet, for a while: what is listened to is mentions at most. */
  readonly isQuiet: boolean;
}

/** What places have chosen, shared by all replicas. The one truth on what is answered where, and in which language. */
export interface SettingsOfPlaces {
  /** The settings of the place over those of its team. */
  findSettings(place: Place): Promise<FoundSettings>;
  /** Puts settings in place of the earlier ones, of the place itself or of its whole team, and ends an asked quiet there. */
  changeSettings(place: Place, level: 'place' | 'team', settings: PlaceSettings): Promise<void>;
  /** From now on, for 30 days, posts there are answered only with a mention. */
  beQuiet(place: Place): Promise<void>;
  endQuiet(place: Place): Promise<void>;
  /** Notes who added the bot to a team: besides administrators that person may change its settings. */
  noteKeeper(place: Place, userId: string): Promise<void>;
  isKeeper(place: Place, userId: string): Promise<boolean>;
}

/** Seconds for which settings are kept, counted from the last day on which they were used. */
export const settingsSeconds = 400 * 24 * 3600;
export const quietSeconds = 30 * 24 * 3600;
/** Days after which settings that are used are kept anew. */
const renewAfterDays = 30;

const dayMs = 24 * 3600 * 1000;

const kept = z.object({
  listen: z.enum(listenChoices).optional().catch(undefined),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional()
    .catch(undefined),
  vendor: z
    .string()
    .regex(/^\w{1,40}$/)
    .optional()
    .catch(undefined),
  /** Days since the epoch on which they were written. */
  day: z.int().catch(0),
});

/** Builds the settings over a backend. */
export function createSettings(keyValue: KeyValue, now: () => number = Date.now): SettingsOfPlaces {
  const today = () => Math.floor(now() / dayMs);
  const write = (key: string, settings: PlaceSettings) =>
    keyValue.put(key, JSON.stringify({ ...settings, day: today() }), settingsSeconds);
  const read = async (key: string | undefined): Promise<PlaceSettings> => {
    const value = key === undefined ? undefined : await keyValue.get(key);
    if (key === undefined || value === undefined) return {};
    const { day, ...settings } = kept.parse(JSON.parse(value));
    if (today() - day > renewAfterDays) await write(key, settings);
    return settings;
  };
  return {
    async findSettings(place) {
      const [team, own, quiet] = await Promise.all([
        read(teamKey(place)),
        read(placeKey(place)),
        keyValue.get(quietKey(place)),
      ]);
      return { ...withoutGaps(team), ...withoutGaps(own), isQuiet: quiet !== undefined };
    },
    async changeSettings(place, level, settings) {
      const key = level === 'team' ? teamKey(place) : undefined;
      await write(key ?? placeKey(place), settings);
      // What was chosen for the whole team is seen at once where it was chosen.
      await keyValue.remove(quietKey(place), ...(key === undefined ? [] : [placeKey(place)]));
    },
    beQuiet: (place) => keyValue.put(quietKey(place), '1', quietSeconds),
    endQuiet: (place) => keyValue.remove(quietKey(place)),
    noteKeeper: (place, userId) => keyValue.put(keeperKey(place, userId), '1', settingsSeconds),
    isKeeper: async (place, userId) => (await keyValue.get(keeperKey(place, userId))) !== undefined,
  };
}

function withoutGaps(settings: PlaceSettings): PlaceSettings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

function placeKey({ tenantId = '', conversationId }: Place): string {
  return `settings:${hashKey(tenantId, 'place', nameChat(conversationId))}`;
}

function teamKey({ tenantId = '', teamId }: Place): string | undefined {
  return teamId === undefined ? undefined : `settings:${hashKey(tenantId, 'team', teamId)}`;
}

function quietKey({ tenantId = '', conversationId }: Place): string {
  return `mute:${hashKey(tenantId, nameChat(conversationId))}`;
}

function keeperKey({ tenantId = '', teamId, conversationId }: Place, userId: string): string {
  return `keeper:${hashKey(tenantId, teamId ?? nameChat(conversationId), userId)}`;
}
