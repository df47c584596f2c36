import type { Token } from '../text/token.ts';

/** The name of the property or element that a number is the value of, and where its label begins. */
export interface Key {
  /** Letters and digits only; empty where the number is the value of nothing. */
  readonly key: string;
  /** Of a quoted property or an attribute only its own name says something of the value. */
  readonly from: number;
}

const quotes = '"\'*`';

/** `key: 504`, `"key": "504"`, `key=504`, `<key>504</key>`, `<data name="key">504</data>`. */
export function readKey(tokens: readonly Token[], at: number, labelFrom: number): Key {
  let before = at - 1;
  while (before >= labelFrom && isOneOf(tokens[before], quotes)) before--;
  const sign = tokens[before];
  const none = { key: '', from: labelFrom };
  if (before < labelFrom || sign?.kind !== 'sign') return none;
  if (sign.text === '>') return readElement(tokens, at, before) ?? none;
  if (sign.text !== ':' && sign.text !== '=') return none;
  let end = before - 1;
  while (end >= labelFrom && isOneOf(tokens[end], `${quotes}:`)) end--;
  if (end < labelFrom) return none;
  let from = end;
  while (from > labelFrom && isOfKey(tokens[from - 1])) from--;
  const isQuoted = isOneOf(tokens[before - 1], '"\'') || isOneOf(tokens[before + 1], '"\'');
  const key = joinName(tokens, from, end + 1);
  return isQuoted ? readAttribute(tokens, from, end, key) : { key, from: labelFrom };
}

function isOneOf(token: Token | undefined, signs: string): boolean {
  return token?.kind === 'sign' && signs.includes(token.text);
}

function isOfKey(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'host' || isOneOf(token, '.-_');
}

function joinName(tokens: readonly Token[], from: number, to: number): string {
  let name = '';
  for (let index = from; index < to; index++) name += (tokens[index] as Token).text;
  return name.replace(/[^\p{L}\d]/gu, '');
}

const namelessAttributes = new Set(['value', 'val', 'v', 'content']);
/** Attributes that name what the value beside them is. */
const naming = new Set(['name', 'key', 'field', 'label', 'column']);
/** Elements that dress a text or hold a value of any kind; their names say nothing of it. */
const nameless = new Set(
  (
    'a at b big blockquote body br code del div em font h1 h2 h3 h4 h5 h6 html i ins kbd li mark ol p pre q s samp ' +
    'small span strike strong sub sup table tbody td th thead tr tt u ul ' +
    'c cell data entry field i4 int integer item line log long msg note number param property r row string t text v value'
  ).split(' '),
);
/** Farther back no tag is looked for, in tokens. */
const widestTag = 40;

function openingOf(tokens: readonly Token[], at: number): number {
  for (let open = at; open >= 0 && at - open < widestTag; open--) {
    const text = tokens[open]?.text;
    if (text === '<') return open;
    if (text === '>') return -1;
  }
  return -1;
}

/** An attribute of an element; `value` and the like take the name that the element has or is given. */
function readAttribute(tokens: readonly Token[], from: number, end: number, key: string): Key {
  const name = (tokens[end] as Token).text;
  const open = openingOf(tokens, from - 1);
  if (open < 0) return { key, from };
  if (namelessAttributes.has(name)) return nameOf(tokens, open, from) ?? { key: '', from };
  const element = tokens[open + 1]?.text ?? '';
  return name === 'code' || name === 'status' || name === 'reason'
    ? { key: element + name, from: open }
    : { key: name, from: end };
}

/** `<finalSipCode>504</finalSipCode>`: the element that is opened right before and closed right behind. */
function readElement(tokens: readonly Token[], at: number, closing: number): Key | undefined {
  const end = tokens[at + 1];
  if (end?.text !== '<' || !tokens[at + 2]?.text.startsWith('/')) return undefined;
  const open = openingOf(tokens, closing - 1);
  return open < 0 ? undefined : nameOf(tokens, open, closing);
}

function nameOf(tokens: readonly Token[], open: number, to: number): Key | undefined {
  for (let index = open + 2; index + 1 < to; index++) {
    const isNaming = naming.has((tokens[index] as Token).text) && tokens[index + 1]?.text === '=';
    if (!isNaming || !isOneOf(tokens[index + 2], '"\'')) continue;
    let end = index + 3;
    while (end < to && !isOneOf(tokens[end], '"\'')) end++;
    return { key: joinName(tokens, index + 3, end), from: index + 3 };
  }
  const names = tokens
    .slice(open + 1, to)
    .findLastIndex(({ kind }, index) => kind === 'word' && (index === 0 || index === 2));
  const element = tokens[open + 1 + Math.max(names, 0)]?.text ?? '';
  return nameless.has(element)
    ? undefined
    : { key: joinName(tokens, open + 1 + Math.max(names, 0), open + 2 + Math.max(names, 0)), from: open + 1 };
}
