import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { answerWithin, type Engine, type Message, type ReadingTime } from '../../answer/index.ts';
import { converse, type Memory, noMemory } from '../../talk/index.ts';
import { toRecord } from './ask-record.ts';

const line = z.object({
  id: z.unknown().optional(),
  text: z.string().default(''),
  html: z.string().optional(),
  scope: z.enum(['personal', 'groupChat', 'channel']).default('personal'),
  locale: z.string().optional(),
  at: z.union([z.number(), z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'must be a date')]).optional(),
  conversation: z.string().max(1_000).optional(),
});

/** Nobody else waits at a terminal, so there is more time for a long text than the bot has. */
export const readingTime: ReadingTime = { budgetMs: 30_000, now: () => performance.now() };

const mention = /<at\b[^<>]{0,200}>[^<>]{0,200}<\/at>/i;
const htmlMention = /itemtype="http:\/\/schema\.skype\.com\/Mention"/i;

/** Turns one line of input into the message the bot would get; `<at>Trunkwise</at>` counts as the mention. */
export function toMessage(input: z.infer<typeof line>): Message {
  const { text, html, scope, locale, at } = input;
  const mentioned = scope === 'personal' || mention.test(text) || (html !== undefined && htmlMention.test(html));
  const moment = at === undefined ? Date.now() : typeof at === 'number' ? at : Date.parse(at);
  return {
    text,
    scope,
    mentioned,
    at: moment,
    ...(html !== undefined && { html }),
    ...(locale !== undefined && { locale }),
  };
}

/** Most conversations whose memory is kept; of more, those not heard of for longest are forgotten. */
const mostConversations = 10_000;

/** Answers one JSON object per line, in order; lines with the same `conversation` are turns of one chat; a malformed line yields `{error, line}` and the rest goes on. */
export async function answerLines(input: Readable, output: Writable, engine: Engine): Promise<void> {
  const memories = new LRUCache<string, Memory>({ max: mostConversations });
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (text.trim() === '') continue;
    const answer = answerLine(text, number, engine, memories);
    if (!output.write(`${JSON.stringify(answer)}\n`)) await new Promise((resume) => output.once('drain', resume));
  }
}

const expected = 'expected {"id","text","html"?,"scope"?,"locale"?,"conversation"?}';

function answerLine(text: string, number: number, engine: Engine, memories: LRUCache<string, Memory>): unknown {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { error: `not JSON; one object per line is ${expected}`, line: number };
  }
  const parsed = line.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') || 'the line';
    return {
      error: `${where}: ${issue?.message ?? 'not a message'}; ${expected}`,
      line: number,
    };
  }
  const message = toMessage(parsed.data);
  const { id = null, conversation, locale } = parsed.data;
  const read = answerWithin(engine, message, readingTime);
  if (conversation === undefined) return toRecord(id, read, locale);
  const { answer, memory } = converse(message, read, memories.get(conversation) ?? noMemory, engine);
  memories.set(conversation, memory);
  return toRecord(id, answer, locale);
}
