import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/catalog/entry.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { guideTextsOf } from '../../src/catalog/localised-texts.ts';
import { findWindowsCode } from '../../src/codes/windows-code.ts';
import { languages } from '../../src/locale/texts.ts';
import { parseCardAction } from '../../src/render/card-action.ts';
import {
  type Rendered,
  renderDiagnoses,
  renderGone,
  renderGreeting,
  renderHelp,
  renderList,
} from '../../src/render/render.ts';
import { renderCardAction } from '../../src/render/render-card-action.ts';
import { renderGuides } from '../../src/render/render-guides.ts';
import { actionDataOf, findCardProblems, markdownOf, nodesOf } from '../support/card-rules.ts';
import { ambiguous, matched, unlisted } from '../support/sample-diagnoses.ts';
import { sampleCatalog, samples } from '../support/sample-entries.ts';

// Protects every card in every language: valid, in size, readable by voice.

const hostile = `"Ann" <sip:+14255550123@a.example> \${7*7} {{DATE(2017-02-14T06:08:39Z)}} [x](javascript:alert(1)) ](https://attacker.example) **x** <at>everyone</at>\u202e`;

const read = {
  microsoftCode: '569008',
  sipCode: '504',
  phrase: hostile,
  sbcName: 'sbc1.contoso.com',
  time: '2026-11-20T08:15:42Z',
  correlationId: '3f1d0c9e-2b55-4d0a-b6a1-1c7f0a9d4e21',
};

const expired = matched(samples.expired, {
  read,
  count: 12,
  remarks: [
    { kind: 'sipCodeDiffers', read: '503', listed: '504' },
    { kind: 'codesDisagree', microsoftCode: '560403', sipCode: '404' },
    { kind: 'phraseDiffers', read: hostile },
    { kind: 'microsoftCodeMissing' },
  ],
  windowsCode: findWindowsCode('0x80090328'),
});
const refused = ambiguous([samples.refused, samples.silent, samples.wrongName], { read });
const unknown = unlisted({ read: { ...read, microsoftCode: '560482', sipCode: '482' }, nearest: [samples.forbidden] });
const nothing = unlisted({ read: { phrase: hostile } });

const diagnosed = {
  'one entry': [expired],
  'one entry with little read': [matched(samples.refused, { evidence: ['phrase'], certainty: 'likely' })],
  'a normal end': [matched(samples.elsewhere)],
  'an entry with house notes': [matched(samples.annotated)],
  'an entry of an organisation': [matched(samples.own)],
  'several entries': [refused],
  'entries of every kind': [ambiguous(Object.values(samples))],
  'no entry': [unknown],
  'no entry and hardly a code': [nothing],
  'several failures': [expired, unknown, refused, nothing, matched(samples.own), matched(samples.annotated)],
  'the same failure twice and a cut paste': [expired, matched(samples.elsewhere, { count: 40 })],
} as const;

const codesOf = ({ microsoftCode, sipCode }: Entry) => ({ microsoftCode, sipCode });

type Draw = (locale: string) => Rendered;

const cards: [string, Draw][] = [
  ...Object.entries(diagnosed).map(([name, diagnoses]): [string, Draw] => [
    name,
    (locale) => renderDiagnoses(diagnoses, { locale, catalogVersion: 'abc123', truncatedAt: 200_000 }),
  ]),
  ['help', (locale) => renderHelp(locale)],
  ['help after an empty search', (locale) => renderHelp(locale, true)],
  ['greeting', (locale) => renderGreeting(locale)],
  ['list', (locale) => renderList(sampleCatalog, {}, locale)],
  ['list of a SIP code', (locale) => renderList(sampleCatalog, { sipCode: '504' }, locale)],
  ['list of words', (locale) => renderList(sampleCatalog, { query: 'certificate <at>all</at>' }, locale)],
  ['gone', (locale) => renderGone(locale)],
];

describe.each(cards)('the card for %s', (_, draw) => {
  it.each(languages)('keeps every rule in %s', (locale) => {
    const { card, summary } = draw(locale);
    expect(findCardProblems(card)).toEqual([]);
    expect(card.lang).toBe(locale);
    expect(summary).not.toMatch(/\n|^\s*$/);
  });

  it('takes nothing from the paste but inert words', () => {
    const { card, summary } = draw('en');
    const json = JSON.stringify(card) + summary;
    for (const forbidden of ['https://attacker', 'javascript:', '<at>', '<sip', '4255550123', '\u202e', 'Ann"', '{{']) {
      expect(json).not.toContain(forbidden);
    }
    for (const text of markdownOf(card)) expect(text.replace(/\\./g, '')).not.toContain('**x**');
  });

  it('has buttons and rows that all lead on to a card', () => {
    const opened = actionDataOf(draw('en').card).map((data) => {
      const action = parseCardAction(data);
      if (action === undefined || action.do === 'sample') return [];
      return findCardProblems(renderCardAction(action, sampleCatalog, { locale: 'en' }).card);
    });
    expect(opened.flat()).toEqual([]);
  });
});

describe('every entry of the catalog', () => {
  const catalog = loadCatalog();
  const context = { catalogVersion: catalog.version };

  it.each(catalog.entries.map((entry) => [`${entry.microsoftCode}/${entry.sipCode} ${entry.phrase}`, entry] as const))(
    'has a card that keeps every rule: %s',
    (_, entry) => {
      const own = { microsoftCode: entry.microsoftCode, sipCode: entry.sipCode, phrase: entry.phrase };
      const { card } = renderDiagnoses([matched(entry, { read: { ...own, sbcName: 'sbc1.contoso.com' } })], context);
      expect(findCardProblems(card)).toEqual([]);
      const text = markdownOf(card).join('\n').replace(/\\(.)/g, '$1');
      expect(text).toContain(entry.phrase);
      for (const action of entry.suggestedActions) expect(text).toContain(action.text);
      for (const link of entry.suggestedActions.flatMap((action) => action.links))
        expect(text).toContain(`(${link.url})`);
    },
  );

  it.each([...new Set(catalog.entries.map((entry) => entry.sipCode))])(
    'is a choice of SIP %s alone: at most five of them, and where the Microsoft code stands',
    (sipCode) => {
      const entries = catalog.bySipCode(sipCode);
      const diagnosis = ambiguous(entries, { read: { sipCode, phrase: hostile }, evidence: ['sipCode'] });
      const { card } = renderDiagnoses([diagnosis], context);
      expect(findCardProblems(card)).toEqual([]);
      if (entries.length === 1) return expect(markdownOf(card)[0]).toMatch(/^Probably: /);
      const field = [...nodesOf(card)].find((node) => node.type === 'Input.ChoiceSet');
      expect(field?.choices).toHaveLength(Math.min(5, entries.length));
      expect(markdownOf(card)[2]).toContain('Teams admin center › Users');
    },
  );

  it.each(catalog.guides.map((guide) => [guide.id, guide] as const))(
    'has a card for the guide %s that keeps every rule, in each language, and whose buttons lead on',
    (_, guide) => {
      for (const locale of languages) {
        const { card } = renderGuides([guide, ...catalog.guides.slice(0, 4)], catalog, locale);
        expect(findCardProblems(card)).toEqual([]);
        const text = markdownOf(card).join('\n').replace(/\\(.)/g, '$1');
        const { title, meaning, actions, notes } = guideTextsOf(guide, locale);
        for (const part of [title, meaning, ...actions, ...notes]) expect(text).toContain(part);
        for (const data of actionDataOf(card)) {
          const action = parseCardAction(data);
          expect(action).toBeDefined();
          if (action && action.do !== 'sample')
            expect(findCardProblems(renderCardAction(action, catalog, { locale }).card)).toEqual([]);
        }
      }
    },
  );

  it('is found on one of the pages of a card with all others', () => {
    const all = catalog.entries.map((entry) => matched(entry, { read: { ...read, ...codesOf(entry) } }));
    let { card } = renderDiagnoses(all, context);
    const seen: string[] = [];
    for (;;) {
      expect(findCardProblems(card)).toEqual([]);
      seen.push(...markdownOf(card).map((text) => text.replace(/\\(.)/g, '$1')));
      const next = [...nodesOf(card)].find((node) => node.title === 'Next page' && node.type === 'Action.Execute');
      const action = parseCardAction(next?.data);
      if (action === undefined || action.do === 'sample') break;
      card = renderCardAction(action, catalog, {}).card;
    }
    for (const entry of catalog.entries.filter(({ outcome }) => outcome === 'fault'))
      expect(seen).toContain(entry.title);
  });
});
