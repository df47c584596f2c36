import type { Round } from './figure.ts';

/** Milliseconds one sample takes at least; shorter work is repeated. */
const sampleMs = 25;

/**
 * Times several pieces of work against each other: in every round each gets one sample, in turn and every other round
 * backwards, so that a machine that slows down slows all alike. Returns milliseconds for one run, by piece and round.
 */
export function timeInTurn<Name extends string>(
  work: Readonly<Record<Name, () => unknown>>,
  rounds: number,
): Record<Name, number[]> {
  const pieces = Object.entries(work) as [Name, () => unknown][];
  const repeats = new Map(pieces.map(([name, run]) => [name, chooseRepeats(run)]));
  const times = Object.fromEntries(pieces.map(([name]) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of round % 2 === 0 ? pieces : pieces.toReversed()) {
      times[name].push(timeOnce(run, repeats.get(name) ?? 1));
    }
  }
  return times;
}

/** Two lists of samples of the same rounds as pairs. */
export function pairUp(ours: readonly number[], reference: readonly number[]): Round[] {
  return ours.map((value, round) => ({ ours: value, reference: reference[round] ?? Number.NaN }));
}

/** Runs the work until it is compiled, then finds out how often it fits into a sample. */
function chooseRepeats(run: () => unknown): number {
  let fastest = Number.POSITIVE_INFINITY;
  const end = performance.now() + 4 * sampleMs;
  do fastest = Math.min(fastest, timeOnce(run, 1));
  while (performance.now() < end);
  return Math.max(1, Math.ceil(sampleMs / Math.max(fastest, 0.0005)));
}

function timeOnce(run: () => unknown, repeats: number): number {
  const began = performance.now();
  for (let at = 0; at < repeats; at++) run();
  return (performance.now() - began) / repeats;
}
