import { readWords } from './tokens.ts';

/** Words that say nothing of a failure. */
const emptyWords = new Set(
  `a an and are as at be because been being but by can could did do does doing done for from had has have he her his how
  i if in into is it its it's itself me may my of on or our out she should so than that the their them then there they
  this to up us was we were what when where which while who why will with would you your get gets got getting all also
  any some just again please help hi hello since today yesterday now ever always every one two`.split(/\s+/),
);

/** Ways to say one thing, brought to one word. */
const sayings: ReadonlyArray<readonly [RegExp, string]> = [
  [/\b(?:ran|run|runs|running) out\b|\bout of date\b|\bno longer valid\b|\boverdue\b/gi, 'expired'],
  [/(?:\bno(?: es)? de|\bpas de|\bnon?) trusted\w*/gi, 'untrusted'],
  [/(?:\bnot|n't|\bnever) trust\w*|\bdistrust\w*/gi, 'untrusted'],
  [/(?:\bnot|n't|\bcannot|\bunable to|\bfails? to) (?:be )?resolv\w*|\bname resolution\b/gi, 'not found dns resolve'],
  [/\bsession border controllers?\b/gi, 'sbc'],
  [/\b0\.0\.0\.0\b/g, 'zeroaddress'],
  [/\bpick(?:ed)? up\b/gi, 'answered'],
  [/\bin circles?\b|\bin a circle\b|\bback and forth\b/gi, 'loop'],
  [/\bovers?seas?\b|\babroad\b|\bforeign countr\w+/gi, 'international'],
  [/\btime[ds]?[ -]out\b/gi, 'timeout'],
  [/\bvoice ?mail\b/gi, 'voicemail'],
];

/** Different words for one thing; compared by stem. */
const synonyms: Readonly<Record<string, string>> = {
  cert: 'certificat',
  certs: 'certificat',
  gateway: 'sbc',
  gatway: 'sbc',
  reject: 'refus',
  declin: 'refus',
  den: 'refus',
  deni: 'refus',
  unreachab: 'reach',
  unreachabl: 'reach',
  reachabl: 'reach',
  outdat: 'expir',
  resolv: 'dns',
  hostnam: 'host',
  licens: 'licenc',
  unlicens: 'licenc',
  oversea: 'international',
  intern: 'international',
  timer: 'timeout',
  circl: 'loop',
  encrypt: 'encryption',
  recorder: 'record',
};

/** A rough stem: enough to make `expired`, `expires` and `expiring` one. */
export function stem(word: string): string {
  const cut =
    word.length > 5
      ? word.replace(/(?:ations?|ings?|edly|ers?|ed|es|s|ly|e)$/, '')
      : word.length > 3
        ? word.replace(/(?:ed|s)$/, '')
        : word;
  const base = cut.length >= 3 ? cut : word;
  return Object.hasOwn(synonyms, base) ? (synonyms[base] as string) : base;
}

/** The telling words of a sentence, each brought to a rough stem and to one word for one thing. */
export function readStems(text: string): string[] {
  let plain = text;
  for (const [form, word] of sayings) plain = plain.replace(form, word);
  return readWords(plain, 400)
    .filter((word) => !emptyWords.has(word) && !/^\d/.test(word))
    .map(stem);
}
