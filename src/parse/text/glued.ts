import type { TokenKind } from './token.ts';

/** Adds a token; `value` is what a number stands for where that is not what is written. */
export type Push = (kind: TokenKind, from: number, to: number, value?: string) => undefined;

/** `569O08`: a letter where a digit belongs. */
const misread = /^5[\dO]{5}$/i;
/** `S69008`, `56900B`, `48O`: what a scanner may make of a code; a label or the catalog tells. */
const mayBeMisread = /^(?:[5s][\dolisbz]{5}|[1li][\dolisbz]{3,4}|[3-6s][\do][\doi]|[3-6s][\do]s)$/i;
/** What may be glued before a code: `sip504`, `ms-569008`, `code_504`. */
const gluedLabels = new Set(
  'sip ms msft microsoft code error err fehler subcode sub reason subreason erreur endreason status'.split(' '),
);

/** Whether letters are such a label. */
export function isGluedLabel(letters: string): boolean {
  return gluedLabels.has(letters.toLowerCase());
}

/** Letters and digits without a sign between: a label and its code, a code and its unit, else a name. */
export function readGlued(chunk: string, from: number, push: Push): undefined {
  const to = from + chunk.length;
  if (misread.test(chunk)) return push('number', from, to, chunk.replace(/o/gi, '0'));
  if (mayBeMisread.test(chunk)) return push('name', from, to);
  if (/^0x[0-9a-f]+$/i.test(chunk)) return push('hex', from, to);
  if (chunk.length > 8 && readLabels(chunk, from, push)) return;
  const [, head = '', digits = '', tail = ''] = /^(\p{L}*)(\d+)(\p{L}*)(?:\d*)$/u.exec(chunk) ?? [];
  const isCount = tail.toLowerCase() === 'x' || tail === '×';
  const whole = head.length + digits.length + tail.length === chunk.length;
  if (digits === '' || (head !== '' && !isGluedLabel(head)) || !(whole || isCount)) return push('name', from, to);
  const middle = from + head.length;
  if (head !== '') push('word', from, middle);
  push('number', middle, middle + digits.length);
  if (tail !== '') push('word', middle + digits.length, to);
}

/** `MS569003SIP504`: labels and codes in turn. */
function readLabels(chunk: string, from: number, push: Push): boolean {
  const parts = chunk.match(/\p{L}+|\d+/gu) ?? [];
  const areLabels = parts.every((part, at) => (at % 2 === 0 ? isGluedLabel(part) : part.length > 2));
  if (parts.length < 4 || parts.length % 2 > 0 || !areLabels) return false;
  let at = from;
  parts.forEach((part, index) => {
    push(index % 2 === 0 ? 'word' : 'number', at, at + part.length);
    at += part.length;
  });
  return true;
}
