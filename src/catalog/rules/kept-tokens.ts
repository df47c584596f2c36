import type { TextLanguage } from '../entry.ts';

/** Names that are the same in every language although they are made of words. */
const names = [
  'Microsoft',
  'Teams',
  'Direct Routing',
  'Azure Communication Services',
  'Location-Based Routing',
  'Enterprise Voice',
  'Phone System',
  'Cloud Voicemail',
  'Microsoft Remote Connectivity Analyzer',
  'Microsoft Trusted Root Program',
  'Session Border Controller',
  'ICE Lite',
] as const;

/** Acronyms that a language has of its own, as Microsoft's pages in that language do. */
const ownAcronyms: Readonly<Partial<Record<TextLanguage, Readonly<Record<string, string>>>>> = {
  fr: { PSTN: 'RTC' },
  es: { PSTN: 'RTC' },
};

const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month)),
);
const datedMonth = new RegExp(`\\b(${months.join('|')}) (?=\\d{4}\\b)`, 'g');

/**
 * Names what a translation changed of that which must stay: numbers and codes, addresses, commands and names of settings,
 * products, words in straight quotation marks or backquotes. A month beside a year is compared as a month.
 */
export function findChangedTokens(english: string, translated: string, language: TextLanguage): string[] {
  const [source, target] = [english, translated].map((text) => text.normalize('NFC')) as [string, string];
  const numbers = compareCounts(listNumbers(source), listNumbers(withoutMonths(target)));
  const own = ownAcronyms[language] ?? {};
  const words = compareSets(new Set([...listWords(source)].map((word) => own[word] ?? word)), listWords(target));
  const quoted = [...source.matchAll(/"([^"]+)"|`([^`]+)`/g)]
    .map(([, straight, back]) => straight ?? back ?? '')
    .filter((quote) => !target.includes(quote))
    .map((quote) => `the quoted words "${quote}" are not there`);
  return [...numbers, ...words, ...quoted, ...findMissingMonths(source, target, language)];
}

function listNumbers(text: string): string[] {
  return text.match(/\w*\d\w*/g) ?? [];
}

/** Words that no language spells otherwise: addresses, cmdlets, inner capitals, acronyms (their plural s aside), names. */
function listWords(text: string): Set<string> {
  const addresses = text.match(/https?:\/\/[^\s"'()<>。、]+[^\s"'()<>。、.,;:]/g) ?? [];
  const commands = text.match(/\b[A-Z][a-z]+-Cs[A-Za-z]+\b|\$(?:true|false)\b|(?<=-Cs[^。]*\s)-[A-Z]\w+/g) ?? [];
  const capitals = (text.match(/\b[A-Za-z]*(?:[a-z][A-Z]|[A-Z]{2})[A-Za-z_]*\b/g) ?? []).map((word) =>
    word.replace(/(?<=[A-Z]{2})s$/, ''),
  );
  const spelt = text.replace(/direct routing/g, 'Direct Routing');
  return new Set([...addresses, ...commands, ...capitals, ...names.filter((name) => spelt.includes(name))]);
}

function compareSets(source: ReadonlySet<string>, target: ReadonlySet<string>): string[] {
  return [
    ...[...source].filter((word) => !target.has(word)).map((word) => `${word} is not there`),
    ...[...target].filter((word) => !source.has(word)).map((word) => `${word} is not in the English text`),
  ];
}

function compareCounts(source: readonly string[], target: readonly string[]): string[] {
  const count = (list: readonly string[], item: string) => list.filter((other) => other === item).length;
  return [...new Set([...source, ...target])]
    .filter((item) => count(source, item) !== count(target, item))
    .map((item) => `${item} stands ${count(target, item)} times, in English ${count(source, item)} times`);
}

/** Japanese counts its months. */
function withoutMonths(text: string): string {
  return text.replace(/\d{1,2}\s?月/gu, '');
}

function findMissingMonths(english: string, translated: string, language: TextLanguage): string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const bare = translated.replace(/(?<=\d)\s(?=月)/gu, '').toLowerCase();
  return [...english.matchAll(datedMonth)]
    .map(([, month = '']) => format.format(Date.UTC(2026, months.indexOf(month))))
    .filter((month) => !bare.includes(month.toLowerCase()))
    .map((month) => `the month ${month} is not there`);
}
