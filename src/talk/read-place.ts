import type { CallFailure, Reading } from '../parse/index.ts';
import { plainWords } from './plain-words.ts';
import { restOf } from './rest.ts';
import { wordPattern } from './word-pattern.ts';
import { wordLists } from './words/every-language.ts';

/** Where and when a call failed, as a message of its own says it. */
export type Place = Pick<CallFailure, 'sbcName' | 'time' | 'correlationId'>;

const longest = 160;
const hostName = /(?<![\w.@/-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){2,8}[a-z]{2,24}(?![\w@-])/i;
const day = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})?|\d{1,2}月\d{1,2}日`;
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,7})?|\d{1,2} ?h ?\d{2}|\d{1,2}時(?:\d{1,2}分)?|\d{1,2} ?(?:am|pm|uhr)\b`;
const zone = String.raw`\s?(?:Z|UTC|GMT|CES?T|MES?Z|[AP]M|[+-]\d{2}:?\d{2})?(?![\p{L}\d])`;
const moment = new RegExp(
  String.raw`(?<![\d.:-])(?:(?:${day})[T ,]{0,2})?(?:${clock})${zone}|(?<![\d.:-])(?:${day})(?![\d.:-])`,
  'iu',
);
const guid = /(?<![\w-])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\w-])/i;
const words = wordPattern(wordLists.filter(({ place }) => !/[の]/.test(place)).map(({ place }) => `(${place})`));

/** Reads a message that states nothing but an SBC, a time or a correlation id of a failed call; undefined for all else. */
export function readPlace(text: string): Place | undefined {
  if (text.length > longest) return undefined;
  const [sbcName, correlationId] = [find(hostName, text), find(guid, text)];
  const time = find(moment, text);
  if (!sbcName && !time && !correlationId) return undefined;
  const left = [sbcName, correlationId, time].reduce(
    (rest, reading) => (reading ? rest.replace(reading.value, ' ') : rest),
    text,
  );
  if (/[?？]/.test(left) || restOf(plainWords(left), words) > 0) return undefined;
  return { ...(sbcName && { sbcName }), ...(time && { time }), ...(correlationId && { correlationId }) };
}

function find(pattern: RegExp, text: string): Reading | undefined {
  const found = pattern.exec(text);
  return found ? { value: found[0].trim(), from: found.index, to: found.index + found[0].length } : undefined;
}
