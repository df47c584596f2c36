import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { readCertificate, readName } from '../../src/check/certificate-facts.ts';
import { reports } from '../../src/check/microsoft-report.ts';
import { overallVerdict } from '../../src/check/stage.ts';

// Protects the words of a check: the same as what Microsoft would report.

describe('what Microsoft would report', () => {
  const catalog = loadCatalog();
  it.each(Object.entries(reports))('of %s is one entry of the catalog', (_, { microsoftCode, sipCode, phrase }) => {
    const found = catalog
      .byMicrosoftCode(microsoftCode)
      .filter((entry) => entry.sipCode === sipCode && entry.phrase.includes(phrase));
    expect(found).toHaveLength(1);
  });
});

describe('the verdict over all stages', () => {
  it.each([
    ['pass', ['pass', 'pass']],
    ['warn', ['pass', 'warn']],
    ['unknown', ['warn', 'unknown', 'pass']],
    ['fail', ['unknown', 'fail', 'warn']],
    ['pass', []],
  ] as const)('is %s for %j', (verdict, all) => {
    expect(overallVerdict(all.map((one) => ({ verdict: one })))).toBe(verdict);
  });
});

describe('names in certificates', () => {
  it.each([
    ['C=US\nO=Contoso\nCN=Contoso CA', 'Contoso CA'],
    ['C=US\nO=Contoso', 'Contoso'],
    ['C=US', 'C=US'],
    ['', '?'],
    [undefined, '?'],
    ['CN=a\u202e\u0007b\u2028c', 'a b c'],
    [`CN=${'x'.repeat(5000)}`, 'x'.repeat(120)],
  ])('%j gives one short line', (written, name) => {
    expect(readName(written)).toBe(name);
  });
  it('are none where there is no certificate', () => {
    expect(readCertificate([])).toBeUndefined();
  });
});
