import type { CallFailure } from '../call-failure.ts';
import { isSign, type Page } from '../text/page.ts';
import type { Token } from '../text/token.ts';
import type { WindowsFact } from '../windows-facts.ts';

/** A stretch of a text that stands for itself: a line, a sentence, an item of a list; as places among the tokens. */
interface Item {
  readonly from: number;
  readonly to: number;
  /** It begins with `B)`, `2.` or a bullet, or says that it is one more. */
  readonly isOneMore: boolean;
}

const widestText = 20_000;
const widestItem = 400;
const mostAsides = 20;

/** Words that announce one more failure. */
const oneMore = new Set(
  'also another too besides sometimes once second secondly auch außerdem manchmal aussi également parfois también além'.split(
    ' ',
  ),
);

/**
 * What a text says of further failures beside those with codes, in items without any code: `B) 'Loop detected'`,
 * `HRESULT 0x80090326 was also there`. Over-reports: an aside counts only when it quotes a whole error message or a
 * Windows code that an entry names.
 */
export function readAsides(
  { text, tokens }: Page,
  failures: readonly CallFailure[],
  windows: readonly WindowsFact[],
): CallFailure[] {
  if (text.length > widestText) return [];
  const codes = failures.flatMap(({ microsoftCode, sipCode }) => [microsoftCode?.from ?? -1, sipCode?.from ?? -1]);
  const asides: CallFailure[] = [];
  for (const item of listItems(tokens)) {
    const from = (tokens[item.from] as Token).from;
    const to = (tokens[item.to - 1] as Token).to;
    if (!item.isOneMore || to - from > widestItem || codes.some((at) => at >= from && at < to)) continue;
    const hresult = windows.find((fact) => fact.from >= from && fact.from < to);
    if (!hresult && !tokens.slice(item.from, item.to).some(isLongWord)) continue;
    asides.push({
      phrase: { value: text.slice(from, to), from, to },
      ...(hresult && { hresult: { value: hresult.code.hex, from: hresult.from, to: hresult.to } }),
      count: 1,
      readFrom: 'prose',
      isAside: true,
    });
    if (asides.length >= mostAsides) break;
  }
  return asides;
}

function isLongWord({ kind, text }: Token): boolean {
  return kind === 'word' && text.length >= 3;
}

/** `the other`, `as well`. */
function isSecond(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text;
  return tokens[at]?.text === 'other' ? before === 'the' : tokens[at]?.text === 'well' && before === 'as';
}

/** Items end with a line break, a full stop before a new sentence, or where the mark of the next one stands. */
function listItems(tokens: readonly Token[]): Item[] {
  const items: Item[] = [];
  let from = 0;
  let mark = 0;
  let isMore = false;
  const end = (to: number, next: number) => {
    if (to > from) items.push({ from, to, isOneMore: mark > 0 || isMore });
    mark = markLength(tokens, next);
    from = next + mark;
    isMore = false;
  };
  mark = markLength(tokens, 0);
  from = mark;
  for (let at = from; at < tokens.length; at++) {
    const { kind, text } = tokens[at] as Token;
    if (kind === 'word') isMore ||= oneMore.has(text) || isSecond(tokens, at);
    else if (kind === 'break') end(at, at + 1);
    else if (kind === 'sign' && '.!?;'.includes(text) && tokens[at + 1]?.isGlued === false) end(at + 1, at + 1);
    if (at > from && tokens[at]?.isGlued === false && isSign(tokens[at + 1], ')') && markLength(tokens, at) === 2)
      end(at, at);
    at = Math.max(at, from - 1);
  }
  end(tokens.length, tokens.length);
  return items;
}

/** How many tokens the mark of an item has: `B)`, `2.`, `-`; 0 where there is none. */
function markLength(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token || tokens[at + 1]?.kind === 'break') return 0;
  if (isSign(token, '-*•')) return tokens[at + 1]?.isGlued === false ? 1 : 0;
  const isMark = token.kind === 'number' ? token.text.length < 3 : /^[a-h]$/.test(token.text);
  const sign = tokens[at + 1];
  return isMark && sign?.isGlued === true && isSign(sign, ').:') && tokens[at + 2]?.isGlued === false ? 2 : 0;
}
