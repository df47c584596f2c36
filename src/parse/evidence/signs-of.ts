import type { Token } from '../text/token.ts';
import { sense } from '../words/senses.ts';
import { lineOf, lineSenses, says, sensesBetween, tells } from './around.ts';
import { type Place, sensesAt } from './place.ts';

/** A word for Microsoft or a sub-code in the label, or right behind: `10320 in the subcode column`. */
export function isMicrosoft(place: Place): boolean {
  return (place.label & sense.microsoft) !== 0 || isMicrosoftBehind(place);
}

const beforeSubcode = new Set(['in', 'as', 'under', 'im', 'als', 'the', 'a', 'my', 'our', 'final', 'microsoft', 'ms']);

function isMicrosoftBehind({ tokens, at }: Place): boolean {
  let next = at + 1;
  if (tokens[next]?.isGlued && '"\'`)'.includes(tokens[next]?.text ?? '.')) next++;
  const from = next;
  for (; next < from + 4; next++) {
    const token = tokens[next];
    if (token?.kind !== 'word' || token.isGlued) return false;
    const { text } = token;
    if (text === 'sub' || text.startsWith('sub-') || text.startsWith('subcode') || text.startsWith('subreason'))
      return (
        (sensesAt(tokens, next, from, 'anywhere') & sense.microsoft) !== 0 ||
        says(text + (tokens[next + 1]?.text ?? ''), 'microsoft')
      );
    if (!beforeSubcode.has(text)) return false;
  }
  return false;
}

/** So far back a word says which of the two codes is meant, in tokens. */
const justBefore = 5;

/** Said in the words right before the number, and none for SIP there. */
export function isMicrosoftJustBefore({ tokens, at, label, labelFrom, role }: Place): boolean {
  if (label & sense.sip || role === 'sipCode' || !(label & sense.microsoft)) return false;
  let from = at;
  while (from > Math.max(labelFrom, at - justBefore) && !leadsOn.has(tokens[from - 1]?.text ?? '')) from--;
  return (sensesBetween(tokens, from, at) & sense.microsoft) !== 0;
}

/** `Microsoft codes for a 410`: what stands before is not what the number is called. */
const leadsOn = new Set('for with pour avec für bei zu mit para con'.split(' '));

export function isSipJustBefore({ tokens, at, label, labelFrom }: Place): boolean {
  return (label & sense.sip) !== 0 && (sensesBetween(tokens, Math.max(labelFrom, at - 2), at) & sense.sip) !== 0;
}

const errorNames = /sip|err|code|reason|status|result|fail|cause|resp|^ms|microsoft|sub|final/;

/** `"stock": 504`, `durationMs=504`; `word: 504` in prose is none. */
export function isForeignProperty({ key, role, tokens, at }: Place): boolean {
  if (key === '' || role !== undefined || errorNames.test(key)) return false;
  let before = at - 1;
  while ('"\'`*[{('.includes((tokens[before] as Token).text)) before--;
  const sign = (tokens[before] as Token).text;
  if (sign === '=' || sign === '>') return true;
  const quote = tokens[before - 1]?.text;
  return sign === ':' && (quote === '"' || quote === "'");
}

/** `| 408 | 8537 | Keep alive timeout |`: between a bar and words, and no year. */
export function isCell({ tokens, at, digits }: Place): boolean {
  if (digits.length < 4 || /^(?:19|20)\d\d$/.test(digits)) return false;
  const bar = tokens[at - 1]?.text;
  const next = tokens[at + 1]?.text;
  return (
    (bar === '|' || bar === ';') && next === bar && tokens[at + 2]?.kind === 'word' && tokens[at - 2]?.kind === 'number'
  );
}

/** `504 calls`, `480p`, `504 %`. */
export function isAmount(place: Place): boolean {
  const { tokens, at, digits } = place;
  if (digits.length > 3 && isMicrosoft(place)) return false;
  let next = at + 1;
  if (tokens[next]?.text === '/' && tokens[next + 1]?.kind === 'number') next += 2;
  const unit = tokens[next];
  if (unit?.kind !== 'word') return false;
  const senses = sensesAt(tokens, next, next, 'start');
  if (!(senses & sense.unit) && !(digits.length < 6 && senses & sense.vagueUnit)) return false;
  if (isHeading(tokens, at)) return false;
  if (unit.text === 'ms' && isLabelOfNext(tokens, next)) return false;
  if (unit.text === 'x' && tokens[next + 1]?.kind === 'number') return false;
  if (tokens[next + 1]?.isGlued && '-_'.includes(tokens[next + 1]?.text ?? '.')) return false;
  return digits.length < 6 || unit.text !== 's' || !unit.isGlued || isTimeSpan(place, next);
}

/** `of all the 480s: 10037 (six), 10140 (one)`: a SIP code before a list, in the plural. */
export function isHeading(tokens: readonly Token[], at: number): boolean {
  const [plural, colon, code] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (tokens[at]?.text.length !== 3 || plural?.text !== 's' || !plural.isGlued || colon?.text !== ':') return false;
  return code?.kind === 'number' && code.text.length >= 5;
}

/** `504 ms 569008`. */
function isLabelOfNext(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (tokens[next]?.kind === 'sign' && ':#=-'.includes(tokens[next]?.text ?? '.')) next++;
  return tokens[next]?.kind === 'number';
}

/** `took 569008s`, `569008s ago`: so many errors are written the same way. */
function isTimeSpan({ tokens, at, near, word }: Place, unit: number): boolean {
  const sign = tokens[at - 1];
  if (sign?.kind === 'sign' && ':=['.includes(sign.text)) return true;
  if (near & sense.duration) return true;
  const before = tokens[word - 1];
  if (word > 0 && /^(?:for|of|is|was)$/.test(tokens[word]?.text ?? '') && says(before?.text, 'duration')) return true;
  return says(tokens[unit + 1]?.text, 'duration');
}

/** `412#10073`: what Microsoft's clients call the diagnostic code. */
export function isDiagnostic({ tokens, at, digits }: Place): boolean {
  const isHash = (index: number) => tokens[index]?.text === '#' && tokens[index]?.isGlued === true;
  const next = tokens[at + 2];
  if (digits.length === 3) return isHash(at + 1) && next?.kind === 'number' && next.isGlued;
  const before = tokens[at - 2];
  return isHash(at - 1) && tokens[at]?.isGlued === true && before?.kind === 'number' && before.text.length === 3;
}

/** `HRESULT=590615`. */
export function isHresult({ tokens, word, token }: Place): boolean {
  const name = tokens[word];
  return word >= 0 && name?.text === 'hresult' && token.from - name.to <= 5 && tokens[word + 1]?.text !== '(';
}

const money = '$€£¥₹₽%°';

export function isMoney({ tokens, at }: Place): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.kind === 'sign' && money.includes(before.text)) return true;
  return after?.kind === 'sign' && money.includes(after.text) && tokens[at + 2]?.text !== '{';
}

const endings = new Set(['er', 'ern', 'ers']);

/** Letters right behind a number, but for endings of inflected words, plurals and repetitions (`569008x3`). */
export function isGlued({ tokens, at, digits }: Place): boolean {
  const next = tokens[at + 1];
  if (!next?.isGlued || next.text === '_' || isHeading(tokens, at)) return false;
  if (next.kind !== 'word') return next.kind === 'name' || next.text === '@';
  if (next.text.charCodeAt(0) >= 0x370 || endings.has(next.text)) return false;
  if (next.text === 's') return digits.length < 5;
  if (
    tokens[at + 2]?.kind === 'number' &&
    tokens[at + 2]?.isGlued &&
    tells(sensesAt(tokens, at + 1, at + 1, 'start'), 'sip', 'microsoft')
  )
    return false;
  return !/^[x×]\d*$/.test(next.text);
}

/** `00 569008 01`: part of a longer number; `sbc01 569008` and `569008 08:15` are none. */
export function isGroup({ tokens, at, token }: Place): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before && isZeroGroup(before) && token.from - before.to === 1 && !before.isGlued) return true;
  return after !== undefined && isZeroGroup(after) && after.from - token.to === 1 && !tokens[at + 2]?.isGlued;
}

function isZeroGroup({ kind, text }: Token): boolean {
  return kind === 'number' && text.length >= 2 && text.length <= 5 && text.startsWith('0');
}

export function isColour({ tokens, at }: Place): boolean {
  if (tokens[at - 1]?.text !== '#') return false;
  const [from] = lineOf(tokens, at, 20);
  return (sensesBetween(tokens, from, at) & sense.colour) !== 0;
}

const refusals = new Set(['no', 'nope', 'nein', 'non']);

/** `it is not 504`, `569008? no, 569009`: the user takes the code back. */
export function isDenied({ tokens, at }: Place): boolean {
  if (tokens[at + 1]?.text === '?' && refusals.has(tokens[at + 2]?.text ?? '')) return true;
  let before = at - 1;
  for (let step = 0; step < 4 && before >= 0; step++, before--) {
    const { kind, text } = tokens[before] as Token;
    if (kind === 'sign' && '"\'('.includes(text)) continue;
    if (kind !== 'word') return false;
    const senses = sensesAt(tokens, before, 0, 'end');
    if (senses & sense.denial) return true;
    if (!(senses & sense.filler)) return false;
  }
  return false;
}

/** `Blk 408, Singapore 560408`: a bare number of six digits in an address, on a line that tells of no call. */
export function isPostal(place: Place): boolean {
  const { tokens, at } = place;
  const senses = lineSenses(place);
  if (!(senses & sense.address) || tells(senses, 'matter', 'code', 'failure', 'microsoft')) return false;
  return !isSipBeside(tokens, at, 1) && !isSipBeside(tokens, at, -1);
}

function isSipBeside(tokens: readonly Token[], at: number, step: 1 | -1): boolean {
  let index = at + step;
  while (tokens[index]?.kind === 'sign' && '/,;|(-)'.includes(tokens[index]?.text ?? '.')) index += step;
  return /^[3-6]\d\d$/.test(tokens[index]?.text ?? '') && Math.abs(index - at) <= 3;
}
