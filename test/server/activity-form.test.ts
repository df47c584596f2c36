import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isActivity } from '../../src/server/activity-form.ts';
import { sampleBodies } from '../e2e/mutated-bodies.ts';
import { createActivity } from '../guard/guarded-bot.ts';

// Protects the handlers from activities of any other form.

const text = (most: number) => z.string().max(most).nullish();
const account = z.object({
  id: z.string().min(1).max(1000),
  name: z.string().nullish(),
  aadObjectId: text(200),
  role: text(100),
});
const moment = z.iso.datetime({ offset: true }).nullish();
const members = z
  .array(z.object({ id: z.string().min(1).max(1000) }))
  .max(1000)
  .nullish();

const id = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((value) => !['.', '..'].includes(value) && !/[^ -~]/.test(value));

/** The same form, said a second time in a schema library's words. */
const schema = z.object({
  type: z.string().min(1).max(100),
  id: id(1000).nullish(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().min(1).max(1000),
  conversation: z.object({
    id: id(2000),
    name: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: text(100),
    conversationType: text(100),
    aadObjectId: text(200),
    role: text(100),
  }),
  from: account,
  recipient: account,
  name: text(200),
  text: z.string().nullish(),
  locale: text(100),
  timestamp: moment,
  localTimestamp: moment,
  expiration: moment,
  deliveryMode: text(100),
  replyToId: id(1000).nullish(),
  attachments: z
    .array(z.object({ contentType: z.string().max(500) }))
    .max(250)
    .nullish(),
  entities: z
    .array(z.object({ type: z.string().max(500) }))
    .max(250)
    .nullish(),
  membersAdded: members,
  membersRemoved: members,
  channelData: z.object({ tenant: z.object({ id: text(100) }).nullish() }).nullish(),
});

describe('the form of an activity', () => {
  it('is the same as the schema’s, over 1,000 activities with fields that may be anything', () => {
    let good = 0;
    for (const body of sampleBodies('http://127.0.0.1:1/', 1000, 7)) {
      let parsed: unknown;
      try {
        parsed = JSON.parse(body.toString());
      } catch {
        continue;
      }
      const { success } = schema.safeParse(parsed);
      expect(isActivity(parsed), body.toString().slice(0, 500)).toBe(success);
      if (success) good++;
    }
    expect(good).toBeGreaterThan(300);
  });

  it.each(['attachments', 'entities', 'membersAdded', 'membersRemoved'])(
    'has so few %s that no item of more is looked at',
    (field) => {
      const items = new Proxy(new Array(85_000).fill({}), {
        get(target, key) {
          if (typeof key === 'string' && /^\d+$/.test(key)) throw new Error('an item was looked at');
          return Reflect.get(target, key);
        },
      });
      expect(isActivity(createActivity({ [field]: items }))).toBe(false);
    },
  );

  it('ends with the first item that is wrong', () => {
    let looks = 0;
    const item = () => Object.defineProperty({}, 'id', { enumerable: true, get: () => void looks++ });
    expect(isActivity(createActivity({ membersAdded: Array.from({ length: 1000 }, item) }))).toBe(false);
    expect(looks).toBe(1);
  });
});
