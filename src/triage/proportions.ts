/** A share with its 95 % Wilson interval, all from 0 to 1. */
export interface Proportion {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

const z = 1.959963984540054;

/**
 * A share and its 95 % interval by Wilson's score method; undefined over no calls.
 * @see https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval
 */
export function proportion(hits: number, all: number): Proportion | undefined {
  if (all <= 0) return undefined;
  const share = hits / all;
  const scale = 1 + z ** 2 / all;
  const middle = (share + z ** 2 / (2 * all)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  return { share: round(share), low: round(Math.max(0, middle - half)), high: round(Math.min(1, middle + half)) };
}

/**
 * Whether two shares differ by a two-proportion z test, at 1 % unless another bound is given; never for fewer than 20 calls on a side.
 * @see https://en.wikipedia.org/wiki/Two-proportion_Z-test
 */
export function differs(hitsA: number, allA: number, hitsB: number, allB: number, bound = 2.576): boolean {
  if (allA < 20 || allB < 20) return false;
  const pooled = (hitsA + hitsB) / (allA + allB);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / allA + 1 / allB));
  return error > 0 && Math.abs(hitsA / allA - hitsB / allB) / error > bound;
}

/** Six places: the same figure in every report over the same file. */
export function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
