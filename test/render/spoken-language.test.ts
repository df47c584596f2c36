import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { languages, textsFor } from '../../src/locale/texts.ts';
import { nodesOf } from '../support/card-rules.ts';

// Protects screen readers: each text says its language.

const engine = createEngine(loadCatalog());
const card = (text: string, locale: string) =>
  engine.answer({ text, scope: 'personal', mentioned: true, locale }).card ?? {};

/** Texts with the language that a screen reader speaks them in: their own, else that of the card. */
function spoken(shown: object): { text: string; lang: string }[] {
  const { lang: whole } = shown as { lang: string };
  return [...nodesOf(shown)].flatMap(({ type, text, lang }) =>
    type === 'TextBlock' ? [{ text: String(text), lang: String(lang ?? whole) }] : [],
  );
}

/** Little words of whole sentences; a text with several of them and none of its own language's is English. */
const english = /\b(?:the|that|which|with|from|and|does|has|was|could)\b/gi;

const pastes = {
  'an entry': '569008 504 0x80090328',
  candidates: '569002 504',
  'a SIP code alone': '504',
  'codes that are not listed': '569099 504',
  'codes that another source tells of': '560482 482',
  'several failures': '504 569008 Remote certificate expired\n403 560403 Forbidden\n480 560480\n486 560486',
  'a guide': 'calls drop after 30 minutes',
  'a comparison': 'compare 569008 and 569009',
} as const;

describe.each(languages.filter((language) => language !== 'en'))('in %s', (locale) => {
  it.each(Object.entries(pastes))('whole sentences of English are spoken as English: %s', (_, text) => {
    const texts = JSON.stringify(textsFor(locale));
    const wrong = spoken(card(text, locale)).filter(
      (one) =>
        one.lang !== 'en' && (one.text.match(english)?.length ?? 0) >= 3 && !texts.includes(one.text.slice(0, 20)),
    );
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(pastes))('what is translated is spoken as what it is: %s', (_, text) => {
    const [title, status] = spoken(card(text, locale));
    expect(status?.lang).toBe(locale);
    if (title?.lang === 'en') expect(title.text).toMatch(/^[\x20-\x7e]+$/);
  });
});

it('an entry is spoken in the language it was translated to, its message in English', () => {
  const texts = spoken(card('569008 504', 'ja'));
  expect(texts[0]).toEqual({ text: expect.stringMatching(/証明書/), lang: 'ja' });
  expect(texts.find(({ text }) => text.startsWith('Unable to deliver INVITE'))?.lang).toBe('en');
});
