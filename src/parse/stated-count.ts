const mostCalls = 100_000;

/** `14x `, `x14 `, `14 times ` right before the codes. */
const countBefore =
  /(?<![\d.,:])(?:(\d{1,6})\s?(?:x|×|times|mal|fois|veces)|(?<![\p{L}\d])[x×]\s?(\d{1,6}))[\s:]{1,3}$/iu;
/** The last cell of a row that has codes, then words, then a number: the table of call end reasons. */
const countCell =
  /^(?:\t| {2,}| ?\| ?)[^\t|\n]{0,600}?\p{L}[^\t|\n]{0,600}?(?:\t| {2,}| ?\| ?)(\d{1,6})[ \t]*\|?[ \t]*(?:\n|$)/u;
/** ` (14 calls)`, ` x14`, ` 14x` right behind them; a number in brackets alone may be anything. */
const countBehind =
  /^\s{0,2}(?:[([]\s?)?(?:[x×]\s?(\d{1,6})(?!\d)|(\d{1,6})\s?(?:[x×]|times|mal|fois|veces|calls?|anrufe?|appels?|llamadas?)(?![\p{L}\d]))/iu;

/** How many calls a paste says a failure had, in words beside its codes: `569002 (14 calls)`, `3x 569015`; else 1. */
export function readStatedCount(text: string, from: number, to: number): number {
  const [, marked, counted] = countBehind.exec(text.slice(to, to + 24)) ?? [];
  const [, times, timesMarked] = countBefore.exec(text.slice(Math.max(0, from - 16), from)) ?? [];
  const cell = countCell.exec(text.slice(to, to + 1_300))?.[1];
  const count = Number(marked ?? counted ?? times ?? timesMarked ?? cell ?? 1);
  return count >= 1 && count <= mostCalls ? count : 1;
}
