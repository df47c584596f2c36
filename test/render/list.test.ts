import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/catalog/create-catalog.ts';
import { parseCardAction } from '../../src/render/card-action.ts';
import { renderGreeting, renderHelp, renderList } from '../../src/render/render.ts';
import { renderCardAction } from '../../src/render/render-card-action.ts';
import { actionDataOf, findCardProblems, markdownOf, nodesOf } from '../support/card-rules.ts';
import { sampleCatalog, sampleEntry, samples } from '../support/sample-entries.ts';

// Protects who browses the catalog, and who is new.

describe('the list', () => {
  it('shows every SIP code with its count', () => {
    const texts = markdownOf(renderList(sampleCatalog, {}).card);
    expect(texts).toContain('Entries: 8. Choose a SIP code.');
    const at = texts.indexOf('504');
    expect(texts.slice(at, at + 3)).toEqual(['504', 'Server Time-out', '4 entries']);
    expect(texts[texts.indexOf('487') + 2]).toBe('1 entry');
  });

  it('shows the entries of one SIP code, each opening its answer and coming back', () => {
    const { card } = renderList(sampleCatalog, { sipCode: '403' });
    expect(markdownOf(card)).toContain(`560403/403 · ${samples.forbidden.phrase}`);
    const row = [...nodesOf(card)].find((node) => node.type === 'Container' && node.selectAction !== undefined);
    const action = parseCardAction((row?.selectAction as { data: unknown } | undefined)?.data);
    if (action?.do !== 'choose') throw new Error('opens nothing');
    const answer = renderCardAction(action, sampleCatalog, {}).card;
    expect(markdownOf(answer)[0]).toBe('Sample of 560403');
    const back = [...nodesOf(answer)].find((node) => node.title === 'Back');
    expect(parseCardAction(back?.data)).toEqual({ do: 'list', sipCode: '403', page: 1 });
  });

  it.each([
    ['words of the title', 'certificate expired', 1],
    ['a Microsoft code', '569002', 3],
    ['words of no entry', 'nothing like this', 0],
  ])('finds %s', (_, query, count) => {
    const { card } = renderList(sampleCatalog, { query });
    const chosen = actionDataOf(card).filter((data) => parseCardAction(data)?.do === 'choose');
    // Every row carries its data twice: in place, and for clients that can only submit.
    expect(chosen).toHaveLength(2 * count);
    if (count === 0) expect(markdownOf(card).join('\n')).toContain('No entry fits');
  });

  it('turns pages when a SIP code has many entries', () => {
    const entries = Array.from({ length: 100 }, (_, at) =>
      sampleEntry({ microsoftCode: String(510000 + at), sipCode: '403', phrase: `Refused ${at}` }),
    );
    const big = createCatalog(entries);
    const first = renderList(big, { sipCode: '403' });
    expect(findCardProblems(first.card)).toEqual([]);
    const next = [...nodesOf(first.card)].find((node) => node.title === 'Next page');
    const action = parseCardAction(next?.data);
    if (action?.do !== 'list') throw new Error('turns no page');
    expect(markdownOf(renderCardAction(action, big, {}).card)).toContain('510015/403 · Refused 15');
  });
});

describe('the welcome and the help', () => {
  it('offer samples to tap: three to greet, three to help', () => {
    const samplesOf = (card: unknown) => actionDataOf(card).filter((data) => parseCardAction(data)?.do === 'sample');
    expect(samplesOf(renderGreeting().card)).toHaveLength(2 * 3);
    expect(samplesOf(renderHelp().card)).toHaveLength(2 * 3);
  });

  it('say first that nothing was found, when nothing was', () => {
    expect(renderHelp('en', true).summary).toMatch(/^I found no failed call in that\./);
    expect(renderHelp('en').summary).not.toContain('found no');
  });
});
