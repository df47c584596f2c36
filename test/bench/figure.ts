/** What a ratio has to keep to. */
export type Bound = { readonly atMost: number } | { readonly atLeast: number };

/** One figure of the table: the bot against a reference, both measured in the same run. */
export interface Figure {
  /** Groups and parts joined by dots, as `--only` takes them: `turn.expectReplies.16.p99`. */
  readonly id: string;
  readonly what: string;
  /** What the bot, or the larger size, is divided by. */
  readonly reference: string;
  /** Median over the rounds. */
  readonly ratio: number;
  /** Interquartile range over the rounds; 0 for counts, which are the same in every round. */
  readonly spread: number;
  readonly rounds: number;
  readonly bound: Bound;
  /** The two values behind the ratio, medians with their unit, for the reader only. */
  readonly measured: string;
}

/** A figure without its numbers. */
export type FigureHead = Pick<Figure, 'id' | 'what' | 'reference' | 'bound'>;

/** One round: what was measured of the bot (or of the larger size) and, beside it, of the reference. */
export interface Round {
  readonly ours: number;
  readonly reference: number;
}

/** Boils rounds down to a figure. The ratio is taken within each round, so that what slows both falls out. */
export function toFigure(head: FigureHead, rounds: readonly Round[], unit: Unit): Figure {
  const ratios = rounds.map(({ ours, reference }) => ours / reference);
  const [ours, reference] = [rounds.map((round) => round.ours), rounds.map((round) => round.reference)];
  return {
    ...head,
    ratio: quantile(ratios, 0.5),
    spread: quantile(ratios, 0.75) - quantile(ratios, 0.25),
    rounds: rounds.length,
    measured: `${formatValue(quantile(ours, 0.5), unit)} / ${formatValue(quantile(reference, 0.5), unit)}`,
  };
}

/** Whether the bound is missed by more than the rounds differ among themselves. */
export function isMissed({ ratio, spread, bound }: Figure): boolean {
  return 'atMost' in bound ? ratio - spread > bound.atMost : ratio + spread < bound.atLeast;
}

/** Whether the median itself keeps to the bound. */
export function isKept({ ratio, bound }: Figure): boolean {
  return 'atMost' in bound ? ratio <= bound.atMost : ratio >= bound.atLeast;
}

/** The value below which a share of the values lies, interpolated; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (low === undefined || high === undefined) throw new RangeError('No values, no quantile');
  return low + (high - low) * (at - Math.floor(at));
}

/** Units of what is measured; times are kept in milliseconds. */
export type Unit = 'ms' | 'MB' | 'turns/s' | 'right';

function formatValue(value: number, unit: Unit): string {
  if (unit === 'ms' && value < 0.1) return `${Number((value * 1000).toPrecision(3))} us`;
  return `${Number(value.toPrecision(3))} ${unit}`;
}
