import type { TextLanguage } from './entry.ts';

/** Short words that one of the languages uses all the time and the others hardly ever. */
const telling: Readonly<Record<Exclude<TextLanguage, 'ja'> | 'en', string>> = {
  en: 'the of to and is was that it for with this by not are on from which who has does',
  de: 'der die das und ist nicht ein eine einen einem dem den des mit von für auf zu im wurde hat wird sie es kein keine zum bei',
  fr: 'le les des une est et du pour que dans pas au aux qui sur par ne cette votre à ce l d n qu s sans où on été',
  es: 'el los las una y del que con para por es se al no su como ha este esta lo sin dio hasta pero cuando debe si o más',
};

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The language a text reads as, by its short words, those that it quotes aside; undefined where it has none, or two languages claim it equally. */
export function guessLanguage(text: string): TextLanguage | 'en' | undefined {
  if (kana.test(text)) return 'ja';
  const words =
    text
      .replace(/"[^"]*"/g, ' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(telling)
    .map(([language, list]) => {
      const own = new Set(list.split(' '));
      return { language: language as TextLanguage | 'en', score: words.filter((word) => own.has(word)).length };
    })
    .sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  return first && second && first.score > second.score ? first.language : undefined;
}
