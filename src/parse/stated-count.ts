const mostCalls = 100_000;

/** `14x `, `x14 `, `14 times ` right before the codes. */
const countBefore =
  /(?<![\d.,:])(?:(\d{1,6})\s?(?:x|×|times|mal|fois|veces)|(?<![\p{L}\d])[x×]\s?(\d{1,6}))[\s:]{1,3}$/iu;
/** ` (14 calls)`, ` x14`, ` 14x` right behind them; a number in brackets alone may be anything. */
const countBehind =
  /^[^\S\n]{0,2}(?:[([]\s?)?(?:[x×][^\S\n]?(\d{1,6})(?!\d)|(\d{1,6})[^\S\n]?(?:[x×]|times|mal|fois|veces|calls?|anrufe?|appels?|llamadas?)(?![\p{L}\d]))/iu;

/** How many calls a paste says a failure had, in words beside its codes: `569002 (14 calls)`, `3x 569015`; else 1. */
export function readStatedCount(text: string, from: number, to: number): number {
  const [, marked, counted] = countBehind.exec(text.slice(to, to + 24)) ?? [];
  const [, times, timesMarked] = countBefore.exec(text.slice(Math.max(0, from - 16), from)) ?? [];
  const count = Number(marked ?? counted ?? times ?? timesMarked ?? readCountCell(text, to) ?? 1);
  return count >= 1 && count <= mostCalls ? count : 1;
}

/** A row of the table of call end reasons: codes, then words, then how many calls. */
function readCountCell(text: string, from: number): string | undefined {
  if (!/^(?:\t| {2}| ?\|)/.test(text.slice(from, from + 2))) return undefined;
  const rest = text.slice(from, from + 1_300);
  const end = rest.indexOf('\n');
  const cells = (end < 0 ? rest : rest.slice(0, end)).split(/\t| {2,}|\|/).filter((cell) => cell.trim() !== '');
  const [words = '', count = ''] = cells;
  return cells.length === 2 && /\p{L}/u.test(words) && /^\d{1,6}$/.test(count.trim()) ? count.trim() : undefined;
}
