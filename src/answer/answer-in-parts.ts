import { readLimit } from '../parse/index.ts';
import type { Answer, Message } from './answer.ts';
import type { Engine } from './engine.ts';
import { isDense } from './is-dense.ts';

/** Characters of text and HTML together from which a message is long: it is read beside others, not between them. */
const longLength = 16_000;
/** A beginning shorter than this is not worth an answer of its own. */
const shortestPart = 4_000;
/** Each part has so many times the characters of the one before, and takes at least so many times as long. */
const growth = 4;

/** What bounds the reading of one message. */
export interface ReadingTime {
  /** Milliseconds it may take. */
  readonly budgetMs: number;
  /** A clock in milliseconds that is never set back. */
  readonly now: () => number;
}

/** Whether a message takes too long to be read while others wait: for its length, or for all that stands in it. */
export function isLong({ text, html = '' }: Message): boolean {
  return text.length + html.length > longLength || isDense([text, html]);
}

/**
 * Answers a long message from its beginning, then from four times as much, up to the whole: each answer says how far it was
 * read, and the last one counts. It ends early when what comes next would not be done within the time.
 *
 * @example
 * const answers = [...answerInParts(engine, message, { budgetMs: 4_000, now: () => performance.now() })];
 */
export function* answerInParts(engine: Engine, message: Message, { budgetMs, now }: ReadingTime): Generator<Answer> {
  const began = now();
  const whole = Math.min(readLimit, Math.max(message.text.length, message.html?.length ?? 0));
  const lengths = [whole / growth ** 2, whole / growth].map(Math.ceil).filter((length) => length >= shortestPart);
  for (const length of isLong(message) ? [...lengths, readLimit] : [readLimit]) {
    const start = now();
    yield engine.answer(message, length);
    const end = now();
    if (end - began + growth * (end - start) > budgetMs) return;
  }
}

/** The last answer that `answerInParts` comes to; a short message is read at once. */
export function answerWithin(engine: Engine, message: Message, time: ReadingTime): Answer {
  let last: Answer | undefined;
  for (const answer of answerInParts(engine, message, time)) last = answer;
  return last ?? engine.answer(message);
}
