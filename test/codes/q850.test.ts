import { describe, expect, it } from 'vitest';
import { describeQ850Cause, q850Caution } from '../../src/codes/q850.ts';
import { q850Causes } from '../../src/codes/q850-causes.ts';
import { holdForEach } from '../support/hold-for-each.ts';

// Protects the table of Q.850 causes and their mapping in RFC 3398: 71 rows, as published.

/** RFC 3398 section 7.2.4.1, written down apart from the table: SIP response, then the causes that lead to it. */
const rfc3398 = [
  ['404', '1 2 3 26'],
  ['486', '17'],
  ['408', '18'],
  ['480', '19 20 31'],
  ['403', '21 55 57 87'],
  ['410', '22 23'],
  ['502', '27'],
  ['484', '28'],
  ['501', '29 79'],
  ['503', '34 38 41 42 47 58 88'],
  ['488', '65 70'],
  ['504', '102'],
  ['500', '111 127'],
].flatMap(([sipCode = '', causes = '']) => causes.split(' ').map((cause) => ({ cause, sipCode })));

/** Causes for which the RFC names no response. */
const unmapped =
  '4 5 6 7 8 9 13 24 25 30 39 40 43 44 46 49 50 53 62 63 66 69 81 82 83 84 85 86 90 91 95 96 97 98 99 100 101 103 110';

describe('every Q.850 cause', () => {
  it('stands once, in ascending order, within 1 to 127', () => {
    const numbers = q850Causes.map(({ cause }) => Number(cause));
    expect(numbers).toHaveLength(71);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(Math.min(...numbers)).toBe(1);
    expect(Math.max(...numbers)).toBe(127);
  });

  it('is found by its number', () => {
    holdForEach(
      q850Causes,
      ({ cause }) => cause,
      ({ cause, name }) => {
        expect(describeQ850Cause(cause)).toMatchObject({ cause, name });
        expect(name).toMatch(/^[A-Z].*[^.]$/);
      },
    );
  });

  it('has a name of its own', () => {
    expect(new Set(q850Causes.map(({ name }) => name)).size).toBe(q850Causes.length);
  });
});

describe('the mapping of RFC 3398', () => {
  it('covers every cause', () => {
    const covered = [...rfc3398.map(({ cause }) => cause), ...unmapped.split(' '), '16'];
    expect(covered.sort()).toEqual(q850Causes.map(({ cause }) => cause as string).sort());
  });

  it('leads to the response that the RFC names', () => {
    holdForEach(
      rfc3398,
      ({ cause }) => cause,
      ({ cause, sipCode }) => {
        expect(describeQ850Cause(cause)?.rfc3398.sipCode).toBe(sipCode);
      },
    );
  });

  it('leads to 500 for want of a response of its own', () => {
    holdForEach(
      unmapped.split(' '),
      (cause) => cause,
      (cause) => {
        expect(describeQ850Cause(cause)?.rfc3398).toMatchObject({
          sipCode: '500',
          note: expect.stringContaining('without'),
        });
      },
    );
  });

  it('has no response for normal clearing', () => {
    const mapping = describeQ850Cause('16')?.rfc3398;
    expect(mapping).not.toHaveProperty('sipCode');
    expect(mapping?.note).toContain('BYE or CANCEL');
  });

  it.each([
    ['21', '603'],
    ['22', '301'],
  ])('cause %s has the exception %s', (cause, exception) => {
    expect(describeQ850Cause(cause)?.rfc3398.note).toContain(exception);
  });

  it('is not the one Microsoft uses, and the caution says so', () => {
    expect(describeQ850Cause('34')).toMatchObject({
      name: 'No circuit/channel available',
      rfc3398: { sipCode: '503' },
    });
    expect(q850Caution).toMatch(/ND1017.*486.*34.*\.$/);
  });
});

describe('spellings', () => {
  it('leading zeros do not matter', () => {
    expect(describeQ850Cause('017')).toBe(describeQ850Cause('17'));
  });

  it.each([
    ['nothing', ''],
    ['zero', '0'],
    ['zeros', '000'],
    ['a number without a name', '12'],
    ['above the range', '128'],
    ['a SIP code', '486'],
    ['four digits', '0017'],
    ['a sign', '-17'],
    ['a blank', '17 '],
    ['full-width digits', '１７'],
    ['the word undefined', 'undefined'],
    ['a property of objects', '__proto__'],
    ['a megabyte of digits', '1'.repeat(1_000_000)],
  ])('%s is undefined', (_name, cause) => {
    expect(describeQ850Cause(cause)).toBeUndefined();
  });
});
