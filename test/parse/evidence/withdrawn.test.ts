import { describe, expect, it } from 'vitest';
import { readCodes } from '../../../src/parse/evidence/read-codes.ts';
import { dropWithdrawn } from '../../../src/parse/evidence/withdrawn.ts';
import { scan } from '../../../src/parse/text/scan.ts';

// Protects who corrects themselves: a code that is taken back is not answered.

const codes = ['569008', '510482', '560403', '569002'] as const;
const known: ReadonlySet<string> = new Set(codes);

function left(text: string): string {
  const tokens = scan(text);
  return dropWithdrawn(readCodes(tokens, known), tokens)
    .map(({ digits }) => digits)
    .join(' ');
}

/** What is said of one code, `X`, before or behind what is said of the one that is left. */
const takenBack = [
  'X is solved, now Y',
  'the X error is gone since the change. Now Y',
  'X has been ruled out; what remains is Y',
  'we ruled out X, Y is what we still see',
  'so X is ruled out and Y is what the trunk shows',
  'after fixing X we get Y',
  'X... no wait, Y',
  'X, sorry, Y',
  'X, sorry, typo, Y I mean',
  'I wrote X in the report but it should read Y',
  'X stands in my mail, correct is Y',
  'in der Mail steht X, gemeint war Y',
  'Xではなく、Yでした',
  'X - I mean Y',
  'I told you X. That was wrong, it is Y',
  'X went away but Y came',
  'X ist erledigt, bleibt noch Y',
  'X haben wir gestern behoben, jetzt kommt Y',
  'X war falsch, richtig ist Y',
  'X, äh nein, Y',
  'X est résolu, maintenant on a Y',
  'nous avons écarté X, il reste Y',
  'X, pardon, Y',
  'X ya está resuelto pero ahora Y',
  'hemos descartado X, queda Y',
  'X, perdón, Y',
  'Xは解決しました。今はYです',
  'Xは間違いで、Yです',
] as const;

/** Both are told of. */
const keptBoth = [
  'X and Y',
  'is X right or Y?',
  'X since noon\n\n\nthe other site is right: Y',
  'X should be gone by now, Y as well?',
  'X is not solved and Y',
  'X is still not fixed, Y neither',
  'X since we fixed the trunk, and Y',
  'X wrong principal, Y forbidden',
  'X could not be solved, Y too',
  'is X solved when Y comes?',
  'X ist noch nicht behoben, Y auch nicht',
  'X seit wir den Trunk repariert haben, und Y',
  "X n'est pas résolu, Y non plus",
  'X todavía no está resuelto, y Y',
  'Xはまだ解決していません。Yも出ます',
  'we solved it with a new chain: X, and Y is next',
] as const;

const crossed = (forms: readonly string[]) =>
  forms.flatMap((form) =>
    codes.flatMap((one) => codes.filter((other) => other !== one).map((other) => [form, one, other] as const)),
  );
const fill = (form: string, one: string, other: string) => form.replace('X', one).replace('Y', other);

describe('a code that is taken back, excluded or solved is not answered beside the one that is left', () => {
  it.each(crossed(takenBack))('%s (%s, %s)', (form, one, other) => {
    expect(left(fill(form, one, other))).toBe(other);
  });
});

describe('a code is kept that only stands near such words', () => {
  it.each(crossed(keptBoth))('%s (%s, %s)', (form, one, other) => {
    expect(
      left(fill(form, one, other))
        .split(' ')
        .sort(),
    ).toEqual([one, other].sort());
  });

  it('alone it is kept, whatever became of it', () => {
    expect(left('569008 is solved, thanks')).toBe('569008');
    expect(left('we ruled out 569008 and 560403')).toBe('569008 560403');
  });
});
