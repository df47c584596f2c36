// One message in, one answer out: all that other rooms use of this one.

export { type AdaptiveCard, type Answer, type Intent, intents, type Message, type Scope } from './answer.ts';
export { answerInParts, answerWithin, isLong, type ReadingTime } from './answer-in-parts.ts';
export { createEngine, type Engine } from './engine.ts';
export { answerBusy, answerUnread } from './without-reading.ts';
