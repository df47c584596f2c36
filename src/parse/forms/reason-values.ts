import type { Reading } from '../call-failure.ts';
import { endOfLine, firstFrom, isSign, type Page } from '../text/page.ts';
import type { Token } from '../text/token.ts';

/** One value of a Reason header: why a call ended, as one network element saw it. */
export interface ReasonValue {
  /** `SIP` or `Q.850`, as written but in upper case. */
  readonly protocol: string;
  readonly cause?: Reading;
  readonly text?: Reading;
  /** What Microsoft puts before its text. */
  readonly guid?: Reading;
}

type Draft = { -readonly [Key in keyof ReasonValue]: ReasonValue[Key] };

const mostParameters = 4;
const widestText = 700;
const protocols = new Set(['sip', 'q.850', 'q850']);
/** Headers that begin behind a text whose quotes were not closed. */
const headers = new Set(
  (
    'allow call-id contact content-length content-type cseq from max-forwards p-asserted-identity reason record-route ' +
    'require server supported to user-agent via warning allow-events call-info'
  ).split(' '),
);

/**
 * Reads the values of Reason headers anywhere between two places of a text: several may share a header, they may be folded,
 * quotes may be missing, doubled or escaped.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3326
 */
export function readReasonValues(page: Page, from = 0, to = page.text.length): ReasonValue[] {
  const values: ReasonValue[] = [];
  const { tokens } = page;
  for (let at = firstFrom(tokens, from); at < tokens.length && (tokens[at] as Token).from < to; at++) {
    if (!protocols.has((tokens[at] as Token).text) || !isProtocol(tokens, at)) continue;
    const [value, end] = readValue(page, at, to);
    if (value.cause || value.text || value.guid) values.push(value);
    at = Math.max(at, end - 1);
  }
  return values;
}

/** `SIP` or `Q.850` that begins a value: a semicolon follows, and what stands right before is no part of it. */
function isProtocol(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1] as Token | undefined;
  const isFree =
    !(tokens[at] as Token).isGlued || isSign(tokens[at - 1], ',:"\'=\\') || tokens[at - 1]?.kind === 'break';
  return isFree && isSign(next, ';');
}

/** The value whose protocol stands at a place, and the token behind it. */
function readValue(page: Page, start: number, to: number): readonly [ReasonValue, number] {
  const { tokens } = page;
  const value: Draft = { protocol: (tokens[start] as Token).text.toUpperCase() };
  let at = start + 2;
  for (let read = 0; read < mostParameters; read++) {
    const name = nextParameter(tokens, at);
    const token = tokens[name];
    if (token?.kind !== 'word' || token.from >= to) break;
    const isGiven = isSign(tokens[name + 1], '=');
    if (token.text === 'text') at = readText(page, isGiven ? name + 2 : name + 1, to, value);
    else if (!isGiven) break;
    else if (token.text === 'cause') at = readCause(tokens, name + 2, value);
    else at = endOfParameter(tokens, name + 2);
  }
  return [value, at];
}

/** Over a semicolon, and over a break where the next line is indented or goes on with `text=` or `cause=`. */
function nextParameter(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let next = tokens[at]; next; next = tokens[++at]) {
    if (next.kind === 'break') {
      const first = tokens[at + 1];
      const goesOn = first?.text === 'text' || first?.text === 'cause' || first?.text === ';';
      if (first?.isGlued && !goesOn) return -1;
    } else if (next.text !== ';') return at;
  }
  return -1;
}

function readCause(tokens: readonly Token[], at: number, value: Draft): number {
  const { kind, text, from, to } = tokens[at] ?? { kind: 'break', text: '', from: 0, to: 0 };
  if (kind === 'number' && text.length <= 3) value.cause ??= { value: text, from, to };
  return at + 1;
}

function endOfParameter(tokens: readonly Token[], from: number): number {
  let at = from + 1;
  while (tokens[at]?.isGlued && !isSign(tokens[at], ';,') && tokens[at]?.kind !== 'break') at++;
  return at;
}

/** Reads the text of a value, with what Microsoft puts before it; the token behind. */
function readText({ text, tokens }: Page, at: number, to: number, value: Draft): number {
  let first = at;
  while (isSign(tokens[first], '"\\')) first++;
  const isQuoted = first > at;
  const end = isQuoted ? endOfQuoted(tokens, first) : endOfBare(tokens, first);
  const begin = tokens[first];
  if (!begin || value.text || end <= first) return end + (isQuoted ? 1 : 0);
  const hasGuid = begin.kind === 'guid' && isSign(tokens[first + 1], ';');
  const from = hasGuid ? (tokens[first + 1] as Token).to : begin.from;
  const until = Math.min(to, (tokens[end - 1] as Token).to);
  const words = text.slice(from, until).replace(/\s+/g, ' ').trim();
  if (words !== '') value.text = { value: words, from, to: until };
  if (hasGuid) value.guid = { value: begin.text, from: begin.from, to: from };
  return end + (isQuoted && isSign(tokens[end], '"\\') ? 1 : 0);
}

/** Up to the closing quotes; where they are missing, up to the next header. */
function endOfQuoted(tokens: readonly Token[], from: number): number {
  const widest = ((tokens[from]?.from ?? 0) as number) + widestText;
  let at = from;
  for (let token = tokens[at]; token && token.from < widest; token = tokens[++at]) {
    if (token.text === '"' || (token.text === '\\' && tokens[at + 1]?.text === '"')) return at;
    if (token.kind === 'break' && isHeader(tokens, at + 1)) return at;
  }
  return at;
}

function endOfBare(tokens: readonly Token[], from: number): number {
  const end = endOfLine(tokens, from, from + widestText);
  for (let at = from; at < end; at++) if (tokens[at]?.text === '"') return at;
  return end;
}

function isHeader(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at]?.text ?? '';
  return isSign(tokens[at + 1], ':') && (headers.has(name) || name.startsWith('x-'));
}

/** The value that carries an error message: Microsoft puts a GUID before its own. */
export function speakingReason(reasons: readonly ReasonValue[]): ReasonValue | undefined {
  return reasons.find((reason) => reason.guid && reason.text) ?? reasons.find((reason) => reason.text);
}
