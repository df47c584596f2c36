import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { Message } from '../answer/answer.ts';
import { answerWithin, type ReadingTime } from '../answer/answer-in-parts.ts';
import type { Engine } from '../answer/engine.ts';
import { toRecord } from './ask-record.ts';

const line = z.object({
  id: z.unknown().optional(),
  text: z.string().default(''),
  html: z.string().optional(),
  scope: z.enum(['personal', 'groupChat', 'channel']).default('personal'),
  locale: z.string().optional(),
  at: z.union([z.number(), z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'must be a date')]).optional(),
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

/** Answers one JSON object per line, in order; a malformed line yields `{error, line}` and the rest goes on. */
export async function answerLines(input: Readable, output: Writable, engine: Engine): Promise<void> {
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (text.trim() === '') continue;
    const answer = answerLine(text, number, engine);
    if (!output.write(`${JSON.stringify(answer)}\n`)) await new Promise((resume) => output.once('drain', resume));
  }
}

function answerLine(text: string, number: number, engine: Engine): unknown {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { error: 'not JSON; expected one object per line: {"id","text","html"?,"scope"?}', line: number };
  }
  const parsed = line.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') || 'the line';
    return {
      error: `${where}: ${issue?.message ?? 'not a message'}; expected {"id","text","html"?,"scope"?}`,
      line: number,
    };
  }
  const answer = answerWithin(engine, toMessage(parsed.data), readingTime);
  return toRecord(parsed.data.id ?? null, answer, parsed.data.locale);
}
