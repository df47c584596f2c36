import type { Token } from '../text/token.ts';
import { sense } from '../words/senses.ts';
import { tells } from './around.ts';
import { type Place, sensesAt } from './place.ts';

/** Words for somebody's number that may be changed from one to another. */
const changing = new Set('extension extensions number phone room durchwahl ticket order badge'.split(' '));
const articles = new Set('the le la el un une der die das den'.split(' '));
const numberedEnd = /(?:nummer|nummber|number|numero)$/;
/** Behind a word for something numbered come `no.`, `number`, `id`, `code`, then `is`. */
const numbering = sense.numbered | sense.copula;

/** Whether the words before a number make it a room, a port, an invoice, an amount ... */
export function isOtherNumber(place: Place): boolean {
  if (place.word < 0) return isListItem(place);
  return isNumbered(place) || isThing(place) || isCount(place) || isChanged(place) || isListItem(place);
}

/** `room 504`, `invoice no. 504`, `extension is 504`, `numéro de dossier est le 510562`. */
function isThing({ tokens, word, labelFrom, at }: Place): boolean {
  let index = word;
  for (let step = 0; step < 3 && index >= labelFrom; step++) {
    const { kind, text } = tokens[index] as Token;
    if ((kind === 'sign' && '.:#'.includes(text)) || articles.has(text)) {
      index--;
      step--;
      continue;
    }
    if (kind !== 'word' || (tokens[index]?.isGlued && tokens[index - 1]?.kind === 'number')) return false;
    const senses = sensesAt(tokens, index, labelFrom, 'end');
    if (senses & sense.other) return !isSaidOtherwise(tokens, index);
    if (!(senses & numbering) && text !== 'code') return text === 'change' && tokens[at - 1]?.text !== ':';
    index--;
  }
  return false;
}

/** `bad extension`, `response line`: the words of an error. */
function isSaidOtherwise(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.text;
  const { text } = tokens[index] as Token;
  if (text.startsWith('extension')) return before === 'bad';
  if (text.startsWith('line')) return before === 'response';
  return false;
}

/** `No. 560403`, `ärendenummer: 560403`, unless a word for a code stands before. */
function isNumbered({ tokens, word, label, near }: Place): boolean {
  const { text } = tokens[word] as Token;
  const isNumber = (near & sense.numbered) !== 0 || (text.length > 6 && numberedEnd.test(text));
  return isNumber && !tells(label, 'code', 'sip', 'microsoft', 'response');
}

/** `about 504`, `up to 504`, `more than 504`: amounts have no six digits. */
function isCount({ near, digits }: Place): boolean {
  return digits.length !== 6 && (near & sense.amount) !== 0;
}

/** `my extension changed from 569002`. */
function isChanged({ tokens, word, labelFrom }: Place): boolean {
  const { text } = tokens[word] as Token;
  if (text !== 'from' && text !== 'to') return false;
  for (let index = word - 1; index >= labelFrom && index > word - 5; index--)
    if (changing.has((tokens[index] as Token).text)) return true;
  return false;
}

/** `gadgets = { 569001`: the first of a list in a program's data. */
function isListItem({ tokens, at, label, labelFrom }: Place): boolean {
  const bracket = tokens[at - 1]?.text;
  if (bracket !== '{' && bracket !== '[') return false;
  const sign = tokens[at - 2]?.text;
  return at - 3 >= labelFrom && (sign === '=' || sign === ':') && !tells(label, 'code', 'sip', 'microsoft');
}

const joiners = new Set(['and', 'or', 'to', 'und', 'oder', 'bis', 'y', 'et', ',', '-', '/', '&', '+', '#']);

/** `rooms 504 and 403`: what holds for the first number holds for the next. */
export function isLikewise(tokens: readonly Token[], from: number, at: number): boolean {
  if (tokens[from]?.text.length !== tokens[at]?.text.length || at - from > 4 || at - from < 2) return false;
  for (let index = from + 1; index < at; index++) if (!joiners.has((tokens[index] as Token).text)) return false;
  return true;
}
