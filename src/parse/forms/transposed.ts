import type { CallFailure, Reading } from '../call-failure.ts';
import { isGoodCall } from '../good-call.ts';
import { isSign, type Page } from '../text/page.ts';
import type { Token } from '../text/token.ts';
import { columnRole, type FieldRole } from '../words/field-names.ts';
import type { TableReading } from './tables.ts';

/** A line of a table that has its names on the left: `SIP: 410, 488`. */
interface NamedLine {
  readonly role: FieldRole | undefined;
  readonly numbers: readonly Token[];
  readonly from: number;
  readonly to: number;
}

/** A name has at most so many words. */
const longestName = 5;
const mostCalls = 1_000_000;

/**
 * Reads tables that stand on their side: a line of SIP codes and a line of Microsoft codes next to each other, each behind its
 * name, as many of the one as of the other. What stands at the same place belongs to one failure.
 */
export function readTransposed({ tokens }: Page): TableReading {
  const failures: CallFailure[] = [];
  const spans: Array<readonly [number, number]> = [];
  let goodCalls = 0;
  for (const block of listBlocks(tokens)) {
    const [sips, ...moreSips] = block.filter(({ role }) => role === 'sipCode');
    const [microsofts, ...moreMicrosofts] = block.filter(({ role }) => role === 'microsoftCode');
    if (!sips || !microsofts || moreSips.length > 0 || moreMicrosofts.length > 0) continue;
    if (sips.numbers.length !== microsofts.numbers.length) continue;
    const counts = block.find(({ role, numbers }) => role === 'count' && numbers.length === sips.numbers.length);
    sips.numbers.forEach((sip, column) => {
      const failure = readColumn(sip, microsofts.numbers[column] as Token, counts?.numbers[column]);
      if (failure) failures.push(failure);
      else goodCalls++;
    });
    spans.push([(block[0] as NamedLine).from, (block.at(-1) as NamedLine).to]);
  }
  return { failures, goodCalls, spans };
}

/** Lines or lists with a name and two numbers at least, next to each other. */
function listBlocks(tokens: readonly Token[]): NamedLine[][] {
  const blocks: NamedLine[][] = [];
  let block: NamedLine[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = endOfList(tokens, at);
    const line = readLine(tokens, at, end);
    if (line) block.push(line);
    else if (!isRule(tokens, at, end)) {
      if (block.length > 1) blocks.push(block);
      block = [];
    }
    at = end + 1;
  }
  if (block.length > 1) blocks.push(block);
  return blocks;
}

/** The end of a line, or of a list in brackets: `"sip": [504, 403], "ms": [569008, 510562]`. */
function endOfList(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    at < tokens.length &&
    tokens[at]?.kind !== 'break' &&
    !(isSign(tokens[at], ',') && isSign(tokens[at - 1], ']'))
  )
    at++;
  return at;
}

/** `|---|---|`: nothing but signs. */
function isRule(tokens: readonly Token[], from: number, to: number): boolean {
  return to > from && tokens.slice(from, to).every(({ kind }) => kind === 'sign');
}

function readLine(tokens: readonly Token[], from: number, to: number): NamedLine | undefined {
  let at = from;
  let name = '';
  let words = 0;
  for (; at < to && tokens[at]?.kind !== 'number'; at++) {
    const { kind, text } = tokens[at] as Token;
    if (kind === 'word') {
      if (++words > longestName) return undefined;
      name += `${text} `;
    } else if (kind !== 'sign' || !'|:;,="\'*`-#[{'.includes(text)) return undefined;
  }
  if (words === 0 || at + 1 >= to) return undefined;
  const numbers: Token[] = [];
  for (; at < to; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'number' && !isGluedToWord(tokens, at)) numbers.push(token);
    else if (!isSign(token, ',;|]}')) return undefined;
  }
  if (numbers.length < 2) return undefined;
  return { role: columnRole(name), numbers, from: (tokens[from] as Token).from, to: (tokens[to - 1] as Token).to };
}

function isGluedToWord(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.isGlued === true && tokens[at - 1]?.kind === 'word';
}

/** The failure of a column; undefined for a call that did not fail. */
function readColumn(sip: Token, microsoft: Token, count: Token | undefined): CallFailure | undefined {
  if (isGoodCall(sip.text, microsoft.text)) return undefined;
  const calls = Number(count?.text ?? 1);
  return {
    microsoftCode: toReading(microsoft),
    ...(sip.text.length === 3 && { sipCode: toReading(sip) }),
    count: calls >= 1 && calls <= mostCalls ? calls : 1,
    readFrom: 'field',
  };
}

function toReading({ text, from, to }: Token): Reading {
  return { value: text, from, to };
}
