/** What a whole message may be beside a paste: a greeting, or an order of a word or two. */
export type Command =
  | { readonly kind: 'greeting' }
  | { readonly kind: 'help' }
  | { readonly kind: 'list'; readonly sipCode?: string };

/** Phrases by language, separated by `|`. */
type Phrases = Readonly<Record<string, string>>;

const greetings: Phrases = {
  en: 'hi|hello|hey|hey there|hi there|hello there|yo|good morning|good afternoon|good evening|good day',
  de: 'hallo|guten tag|guten morgen|guten abend|moin|servus|gruezi|grüezi|grezi|gruzi|grüzi',
  fr: 'bonjour|salut|bonsoir',
  es: 'hola|buenos dias|buenos días|buenas|buenas tardes|buenas noches',
  pt: 'ola|olá|bom dia|boa tarde',
  it: 'ciao',
  ja: 'こんにちは|おはよう|おはようございます',
  zh: '你好|您好',
  ru: 'привет|здравствуйте',
  ar: 'مرحبا|السلام عليكم',
};

/** Who may be named behind a greeting. */
const greeted: Phrases = {
  en: 'all|bot|team|trunkwise|there|everyone|everybody',
  de: 'zusammen|alle',
  fr: 'à tous|a tous|tout le monde',
  es: 'a todos|equipo',
  ja: '皆さん|みなさん',
};

const help: Phrases = {
  en: 'help|help me|help please|help me please|usage|info|about|start|command|commands|menu|what can you do|what can i ask|what can i paste|what can i do|how do this work|how does this work|how do it work|how does it work|how do you work|how does you work|who are you',
  de: 'hilfe|was kannst du',
  fr: 'aide|que sais-tu faire',
  es: 'ayuda|que puedes hacer|qué puedes hacer',
  pt: 'ajuda',
  it: 'aiuto',
  ja: 'ヘルプ',
  zh: '帮助|幫助',
  ru: 'помощь',
  ar: 'مساعدة',
};

/** The catalog, which may be followed by `all`, `codes` or `sip`, and by a SIP code. */
const list: Phrases = { en: 'list|codes|browse|catalog', de: 'liste', fr: 'liste', es: 'lista', ja: '一覧' };

/** What a message that compares two codes begins with. */
const compare: Phrases = {
  en: 'compare|comparison|difference between|what is the difference between|whats the difference between',
  de: 'vergleich|vergleiche|unterschied zwischen|was ist der unterschied zwischen',
  fr: 'comparer|comparez|différence entre',
  es: 'compara|comparar|diferencia entre',
  ja: '比較',
};

const setOf = (phrases: Phrases) => new Set(Object.values(phrases).flatMap((line) => line.split('|')));
const [greetingWords, greetedWords, helpWords, listWords] = [greetings, greeted, help, list].map(setOf) as [
  Set<string>,
  Set<string>,
  Set<string>,
  Set<string>,
];
const compareWords = [...setOf(compare)];

/** Longest message that may be a command, in characters. */
const longest = 80;

/** The greeting or order that a message is, whatever signs stand around it; undefined for everything else. */
export function readCommand(text: string): Command | undefined {
  if (text.length > longest) return undefined;
  const said = text.toLowerCase().replace(/👋$/u, '').trim();
  if (isGreeting(said.replace(/[\s!.,?。！]+$/, ''))) return { kind: 'greeting' };
  const order = said.replace(/^[/!]/, '').replace(/[\s!.?]+$/, '');
  const [, words = '', sipCode] = /^(.*?)(?:\s+(\d{3}))?$/.exec(order) ?? [];
  if (listWords.has(words.replace(/ (?:all|codes|sip)$/, ''))) return { kind: 'list', ...(sipCode && { sipCode }) };
  return helpWords.has(order) || /^[/!]?\?+$/.test(said) ? { kind: 'help' } : undefined;
}

function isGreeting(said: string): boolean {
  if (greetingWords.has(said)) return true;
  for (const match of said.matchAll(/[ ,]+/g)) {
    if (greetingWords.has(said.slice(0, match.index)) && greetedWords.has(said.slice(match.index + match[0].length)))
      return true;
  }
  return false;
}

/** Whether a message asks what tells two codes apart: by the words it begins with, or in Japanese behind the codes. */
export function asksToCompare(text: string): boolean {
  const said = text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/^[^\p{L}\p{N}]*(?:(?:please|bitte) )?/u, '');
  return (
    compareWords.some((words) => said.startsWith(words) && !/^\p{L}/u.test(said.slice(words.length))) ||
    /の(?:比較|違い)/.test(said)
  );
}
