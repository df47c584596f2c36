const numberWords: Readonly<Record<string, string>> = Object.fromEntries(
  `one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 fifteen 15 twenty 20 thirty 30 forty 40 sixty 60 half 0.5 an 1 eleven 11 twelve 12 fifty 50 ninety 90
  eine 1 einer 1 zwei 2 drei 3 vier 4 funf 5 zehn 10 elf 11 zwolf 12 funfzehn 15 vierzig 40 sechzig 60 neunzig 90 zwanzig 20 dreissig 30 halbe 0.5 halben 0.5 une 1 deux 2 trois 3 quatre 4 cinq 5 dix 10 onze 11 douze 12 quarante 40 soixante 60 quinze 15 vingt 20 trente 30 demi 0.5
  una 1 dos 2 tres 3 cuatro 4 cinco 5 diez 10 doce 12 cuarenta 40 sesenta 60 quince 15 veinte 20 treinta 30 media 0.5`
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.split(' ') as [string, string]) ?? [],
);
const units: readonly (readonly [string, number])[] = [
  ['s|secs?|seconds?|sekunden?|secondes?|segundos?|秒', 1],
  ['m|mins?|minutes?|minuten|minutos?|分', 60],
  ['h|hrs?|hours?|stunden?|heures?|horas?|時間', 3600],
];
const count = String.raw`\d{1,4}(?:[.,]\d)?`;
const unitNames = units.map(([names]) => names).join('|');
const span = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{N}])(?:(${count})\s*(?:to|-|–|bis|à|a|から|or|oder|ou|o|und|and)\s*)?(${count})\s*-?\s*(${unitNames})(?![a-z])(?!\s*の\s*1)`,
  'gu',
);
const worded = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${Object.keys(numberWords).join('|')})(?:\s+(?:an?|one|of an))?[\s-]+(${unitNames})(?![a-z])`,
  'gu',
);

/** `a few seconds`, `several minutes`: a span of its own. */
const vague: readonly (readonly [RegExp, number, number])[] = [
  [
    /\b(?:a )?(?:few|couple of|some|several|einigen?|wenigen?|paar|quelques|unos|unas|pocos|algunos) (?:seconds?|secs|sekunden|secondes|segundos)\b|数秒/gu,
    2,
    20,
  ],
  [
    /\b(?:a )?(?:few|couple of|some|several|many|einigen?|wenigen?|mehreren?|paar|quelques|plusieurs|unos|varios|algunos) (?:minutes?|mins|minuten|minutos)\b|数分/gu,
    120,
    3600,
  ],
];
/** `Viertelminute`, `quarter of a minute`. */
const quarterMinute = /\b(?:einer )?viertelminute\b|\bquarter of a minute\b|\bquart de minute\b|\bcuarto de minuto\b/gu;
/** Without one of these there is no span in a text. */
const unitHint = /\d\s*-?\s*[smh]\b|sec|sek|seg|min|h(?:ou)?rs?\b|stunde|heure|hora|[秒分]|時間/u;

/** A span of time in seconds, from and to. */
export type TimeSpan = readonly [from: number, to: number];

/** Takes the spans of time out of a folded text and leaves their unit: `after 30 seconds` says `seconds`, 30 to 30. */
export function takeTimeSpans(folded: string): { readonly text: string; readonly spans: readonly TimeSpan[] } {
  if (!unitHint.test(folded)) return { text: folded, spans: [] };
  const spans: TimeSpan[] = [];
  const take = (from: number, to: number, isLong: boolean) => {
    spans.push([from, to]);
    return isLong ? ' minutes ' : ' seconds ';
  };
  let text = folded.replace(quarterMinute, ' 15 seconds ');
  for (const [form, from, to] of vague) text = text.replace(form, () => take(from, to, to > 60));
  text = text
    .replace(worded, (_, word: string, unit: string) => `${numberWords[word]} ${unit}`)
    .replace(span, (_, from: string | undefined, to: string, unit: string) => {
      const seconds = secondsOf(unit);
      const end = Number(to.replace(',', '.')) * seconds;
      return take(from === undefined ? end : Number(from.replace(',', '.')) * seconds, end, seconds > 1);
    });
  return { text, spans };
}

function secondsOf(unit: string): number {
  return units.find(([names]) => new RegExp(`^(?:${names})$`).test(unit))?.[1] ?? 1;
}
