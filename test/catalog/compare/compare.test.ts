import { describe, expect, it } from 'vitest';
import { compareWithArticles, isDifferent } from '../../../src/catalog/compare/compare.ts';
import { readArticle } from '../../../src/catalog/compare/read-article.ts';
import { createCatalog } from '../../../src/catalog/create-catalog.ts';
import type { Entry } from '../../../src/catalog/entry.ts';
import { composeEntry } from '../compose.ts';
import { newerArticle, olderArticle } from './articles.ts';

// Protects the entries from differing from the published articles unseen.

const source = (page: string) => ({ title: 'Lamps', url: `https://learn.microsoft.com/lamps/${page}` });
const went = composeEntry({ source: source('lamps-504') });
const relay = composeEntry({
  phrase: 'Lamp relay failed; HRESULT=0x80090399 LAMP_E_DARK',
  source: source('lamps-504'),
});
const endpoints = composeEntry({
  microsoftCode: '10901',
  sipCode: '480',
  phrase: 'No lamp endpoints were found',
  source: source('lamps-480'),
});
const routing = composeEntry({
  microsoftCode: '0',
  sipCode: '480',
  phrase: 'Get Outbound Lamp routing - no lamp (Dark)',
  source: source('lamps-480'),
});
const all = [went, relay, endpoints, routing];

const compare = (entries: readonly Entry[], ...articles: [name: string, markdown: string][]) =>
  compareWithArticles(
    createCatalog(entries),
    articles.map(([name, markdown]) => readArticle(name, markdown)),
  );
const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id);

describe('catalog and articles', () => {
  it('that say the same have no difference', () => {
    const result = compare(all, ['x.md', olderArticle], ['y.md', newerArticle]);
    expect(result).toMatchObject({ stated: 4, same: 4, missing: [], gone: [], changed: [], conflicts: [] });
    expect(isDifferent(result)).toBe(false);
  });

  it('of which only one article is given are compared for that one', () => {
    expect(isDifferent(compare(all, ['x.md', olderArticle]))).toBe(false);
    expect(isDifferent(compare(all, ['y.md', newerArticle]))).toBe(false);
  });

  it('tell what the catalog lacks', () => {
    const result = compare([went], ['x.md', olderArticle]);
    expect(result.missing).toEqual([expect.objectContaining({ file: 'x.md', line: 20, phrase: relay.phrase })]);
    expect(result).toMatchObject({ same: 1, gone: [], changed: [] });
    expect(isDifferent(result)).toBe(true);
  });

  it('tell what is gone from the article, for its SIP codes only', () => {
    const old = composeEntry({ microsoftCode: '569999', source: source('lamps-504') });
    const elsewhere = composeEntry({ sipCode: '503', source: source('lamps-503') });
    const result = compare([...all, old, elsewhere], ['x.md', olderArticle], ['y.md', newerArticle]);
    expect(idsOf(result.gone)).toEqual([old.id]);
    expect(isDifferent(result)).toBe(true);
  });

  it('take an article whose name is that of a source page for that page, not for all of its SIP codes', () => {
    const index = composeEntry({ microsoftCode: '569999', source: source('lamps') });
    expect(idsOf(compare([...all, index], ['docs/lamps-504.md', olderArticle]).gone)).toEqual([]);
    expect(idsOf(compare([...all, index], ['docs/other.md', olderArticle]).gone)).toEqual([index.id]);
  });

  it('notice that the last combination of an article is gone, by its title', () => {
    const rest = newerArticle.replace(/## 10901.*?(?=### 0)/s, '').replace('### 0 480', '### 0 481');
    expect(idsOf(compare(all, ['y.md', rest]).gone)).toEqual([routing.id, endpoints.id]);
  });

  it('do not count what an organisation added as gone', () => {
    const own = composeEntry({ microsoftCode: '569999', publisher: 'Contoso' });
    expect(compare([...all, own], ['x.md', olderArticle]).gone).toEqual([]);
  });
});

describe('a message', () => {
  it.each([
    ['in other words', 'The lamp on that trunk has gone out'],
    ['in other letter case', 'The Lamp on the Trunk went out'],
    ['with other punctuation', 'The lamp on the trunk: went out'],
  ])('that is now %s counts as changed', (_, phrase) => {
    const result = compare(all, ['x.md', olderArticle.replaceAll(went.phrase, phrase)]);
    expect(result.changed.map(({ entry, row }) => [entry.id, row.phrase])).toEqual([[went.id, phrase]]);
    expect(result).toMatchObject({ same: 1, missing: [], gone: [], conflicts: [] });
    expect(isDifferent(result)).toBe(true);
  });

  it('that the catalog knows as a variant has not changed', () => {
    const phrase = 'The lamp on that trunk has gone out';
    const entries = [composeEntry({ variants: [phrase], source: source('lamps-504') }), relay];
    expect(isDifferent(compare(entries, ['x.md', olderArticle.replaceAll(went.phrase, phrase)]))).toBe(false);
  });

  it('that shares no words is one missing and one gone', () => {
    const result = compare(all, ['x.md', olderArticle.replaceAll(went.phrase, 'Fuse?')]);
    expect([result.missing.length, idsOf(result.gone), result.changed]).toEqual([1, [went.id], []]);
  });

  it('under other codes is one missing and one gone', () => {
    const result = compare(all, ['x.md', olderArticle.replaceAll('569901 504 The', '569902 504 The')]);
    expect([result.missing.length, result.gone.length, result.changed.length]).toEqual([1, 1, 0]);
  });

  it('is paired with the most similar of several', () => {
    const entries = ['lamp one is dark', 'lamp two is dark'].map((phrase) => composeEntry({ phrase }));
    const result = compare(entries, ['x.md', '## 569901 504 lamp two is darkish\n## 569901 504 lamp one is darkish\n']);
    expect(result.changed.map(({ entry, row }) => [entry.phrase, row.phrase])).toEqual([
      ['lamp two is dark', 'lamp two is darkish'],
      ['lamp one is dark', 'lamp one is darkish'],
    ]);
  });
});

describe('a heading and a line that disagree', () => {
  const misprinted = olderArticle.replace('code: **569901**', 'code: **569902**');

  it('are a difference', () => {
    const result = compare(all, ['x.md', misprinted]);
    expect(result.conflicts).toEqual([expect.objectContaining({ inHeading: '569901', inLine: '569902' })]);
    expect(isDifferent(result)).toBe(true);
  });

  it('are none any more when the catalog tells of the misprint', () => {
    const noted = composeEntry({ oddity: 'The code line says 569902.', source: source('lamps-504') });
    const result = compare([noted, relay], ['x.md', misprinted]);
    expect([result.conflicts.length, result.knownConflicts.length]).toEqual([0, 1]);
    expect(isDifferent(result)).toBe(false);
  });
});
