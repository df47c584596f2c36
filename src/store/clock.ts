/** Seconds with fractions, from any start; given to backends so that a test can move time. */
export type Clock = () => number;

/** Time of this process alone, which nobody can set back. */
export const processClock: Clock = () => performance.now() / 1000;

/**
 * Seconds since the epoch, read from the wall clock once and counted on from there: setting the clock while the process
 * runs changes nothing for it.
 */
export function createSteadyClock(wall: Clock = () => Date.now() / 1000, steady: Clock = processClock): Clock {
  const ahead = wall() - steady();
  return () => ahead + steady();
}
