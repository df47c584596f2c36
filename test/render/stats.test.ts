import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { languages } from '../../src/locale/texts.ts';
import { renderStats } from '../../src/render/render-stats.ts';
import { type GivenCount, sumStats } from '../../src/render/stats-report.ts';
import { findCardProblems, markdownOf } from '../support/card-rules.ts';

// Protects readers of the figures.

const catalog = loadCatalog();
const trunk = 'sbc1.contoso.com';
const count = (kind: string, name: string, amount: number, on?: string): GivenCount => ({
  kind,
  name,
  amount,
  ...(on && { trunk: on }),
});
const weeks = [
  {
    week: '2026-W47',
    counts: [count('answer', 'all', 3), count('code', '569008/504', 2), count('failing', '569008/504', 2)],
  },
  {
    week: '2026-W48',
    counts: [
      count('answer', 'all', 9),
      count('code', '569008/504', 4),
      count('code', '569008/504', 3, trunk),
      count('code', '569009/504', 5),
      count('unlisted', '569999/504', 1),
      count('guide', catalog.guides[0]?.id ?? '', 2),
      count('like', '569008/504', 6),
      count('dislike', '569008/504', 1),
      count('reason', 'wrong', 1),
      count('solved', '569008/504', 3),
      count('solved', '569008/504', 2, trunk),
      count('failing', '569008/504', -1),
    ],
  },
];

describe('the figures', () => {
  it('are summed over weeks, longest first, with trunks beside', () => {
    expect(sumStats(weeks)).toMatchObject({
      answers: 12,
      codes: [
        { name: '569008/504', count: 6 },
        { name: '569009/504', count: 5 },
      ],
      unlisted: [{ name: '569999/504', count: 1 }],
      votes: { like: 6, dislike: 1 },
      reasons: [{ name: 'wrong', count: 1 }],
      solved: { solved: 3, total: 4 },
      solvedRates: [{ name: '569008/504', solved: 3, total: 4 }],
      trunks: [{ name: trunk, count: 3, top: '569008/504', solved: 2, total: 2 }],
      weeks: [
        { week: '2026-W47', answers: 3, solved: 0, total: 2 },
        { week: '2026-W48', answers: 9, solved: 3, total: 3 },
      ],
    });
  });

  const many = Array.from({ length: 26 }, (_, at) => ({
    week: `2026-W${at + 10}`,
    counts: catalog.entries.flatMap(({ microsoftCode, sipCode }) => [
      count('answer', 'all', 1000),
      count('code', `${microsoftCode}/${sipCode}`, 90_000),
      count('solved', `${microsoftCode}/${sipCode}`, 90_000),
      count('code', `${microsoftCode}/${sipCode}`, 90_000, `${'a'.repeat(60)}.${sipCode}.contoso.com`),
    ]),
  }));

  it.each(languages)(
    'keep every rule of cards in %s, with nothing, something and as much as there can be',
    (locale) => {
      for (const given of [[], [{ week: '2026-W48', counts: [] }], weeks, many]) {
        const { card, summary } = renderStats(sumStats(given), catalog, { locale, keptWeeks: 26, otherName: 'other' });
        expect(findCardProblems(card)).toEqual([]);
        expect(summary).not.toBe('');
      }
    },
  );

  it('name what came after the most names there are', () => {
    const given = [{ week: '2026-W48', counts: [count('unlisted', 'other', 7), count('answer', 'all', 7)] }];
    const { card } = renderStats(sumStats(given), catalog, { keptWeeks: 26, otherName: 'other' });
    expect(markdownOf(card)).toContain('**others**: 7');
  });
});
