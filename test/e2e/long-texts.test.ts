import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { repeatedUnits, repeatUnit } from '../support/repeated-units.ts';

const engine = createEngine(loadCatalog());
const forms = ['text', 'html'] as const;
type Form = (typeof forms)[number];

function milliseconds(unit: string, length: number, form: Form): number {
  const long = repeatUnit(unit, length);
  const began = performance.now();
  engine.answer({
    ...(form === 'html' ? { text: '', html: long } : { text: long }),
    scope: 'personal',
    mentioned: true,
  });
  return performance.now() - began;
}

/** Answers that are quicker than this are mostly noise of the machine. */
const leastMs = 150;
/** Four times the text may take so many times as long; what is quadratic takes 16 times. */
const mostGrowth = 9;

describe('a megabyte of anything is read in at most nine times the time of a quarter of it', () => {
  it.each(repeatedUnits.flatMap(([name, unit]) => forms.map((form) => [name, form, unit] as const)))(
    '%s as %s',
    (_, form, unit) => {
      const quarter = milliseconds(unit, 250_000, form);
      const whole = milliseconds(unit, 1_000_000, form);
      if (whole < leastMs) return;
      // Once more where another process may have taken the machine.
      const isSlow = whole > quarter * mostGrowth;
      expect(isSlow ? milliseconds(unit, 1_000_000, form) : whole).toBeLessThan(quarter * mostGrowth);
    },
  );
});
