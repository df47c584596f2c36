// Reading failures out of a text: all that other rooms use of this one.

export type { CallFailure, CodeReasons, Reading } from './call-failure.ts';
export { explainReading, sayReason } from './explain-reading.ts';
export { isGoodCall } from './good-call.ts';
export { readLimit } from './normalise-text.ts';
export { parseCallFailures } from './parse-call-failures.ts';
export { readHtml } from './read-html.ts';
