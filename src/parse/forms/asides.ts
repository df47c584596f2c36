import type { CallFailure } from '../call-failure.ts';
import type { WindowsFact } from '../windows-facts.ts';

/** A stretch of a text that stands for itself: a line, a sentence, an item of a list. */
interface Item {
  readonly text: string;
  readonly from: number;
  /** It begins with `B)`, `2.` or a bullet. */
  readonly isMarked: boolean;
}

const widestText = 20_000;
const widestItem = 400;
const mostAsides = 20;

/** Where an item ends: a line break, a full stop before a new sentence, or the mark of the next item. */
const itemEnd = /\n|(?<=[.!?;])(?<!(?:^|\s)(?:[A-H]|\d{1,2})\.)\s+(?=\S)|\s(?=(?:[A-H]|\d{1,2})\)\s)/;
const itemMark = /^\s*(?:(?:[A-Ha-h]|\d{1,2})[).:]|[-*•])\s+(?=\S)/;
/** Words that announce one more failure. */
const oneMore =
  /\b(?:also|another|as well|too|besides|sometimes|once|the other|second(?:ly)?|auch|außerdem|manchmal|aussi|également|parfois|también|además|também)\b/i;

/**
 * What a text says of further failures beside those with codes, in items without any code: `B) 'Loop detected'`,
 * `HRESULT 0x80090326 was also there`. Over-reports: an aside counts only when it quotes a whole error message or a
 * Windows code that an entry names.
 */
export function readAsides(
  text: string,
  failures: readonly CallFailure[],
  windows: readonly WindowsFact[],
): CallFailure[] {
  if (text.length > widestText || (!oneMore.test(text) && !/(?:^|\s)(?:[A-Ha-h\d][).:]|[-*•])\s/.test(text))) return [];
  const codes = failures.flatMap(({ microsoftCode, sipCode }) => [microsoftCode, sipCode]);
  const asides: CallFailure[] = [];
  for (const item of splitItems(text)) {
    const to = item.from + item.text.length;
    const isInside = ({ from }: { readonly from: number }) => from >= item.from && from < to;
    if (codes.some((code) => code && isInside(code)) || !(item.isMarked || oneMore.test(item.text))) continue;
    const hresult = windows.find(isInside);
    if (!/\p{L}{3}/u.test(item.text) && !hresult) continue;
    asides.push({
      phrase: { value: item.text, from: item.from, to },
      ...(hresult && { hresult: { value: hresult.code.hex, from: hresult.from, to: hresult.to } }),
      count: 1,
      readFrom: 'prose',
      isAside: true,
    });
    if (asides.length >= mostAsides) break;
  }
  return asides;
}

function splitItems(text: string): Item[] {
  const items: Item[] = [];
  let from = 0;
  for (const part of text.split(itemEnd)) {
    const start = text.indexOf(part, from);
    from = start + part.length;
    const mark = itemMark.exec(part)?.[0] ?? '';
    if (part.trim() !== '' && part.length <= widestItem)
      items.push({ text: part.slice(mark.length), from: start + mark.length, isMarked: mark !== '' });
  }
  return items;
}
