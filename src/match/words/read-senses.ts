import { fold, readSaying, readUnspaced } from './lexicon.ts';
import { type TimeSpan, takeTimeSpans } from './time-spans.ts';

/** What a text says, as things rather than words, in the order of the text. */
export interface Said {
  /** Each word or saying with all things it can stand for; a word that stands for nothing known is `=` and its stem. */
  readonly words: readonly (readonly string[])[];
  readonly spans: readonly TimeSpan[];
}

/** Words of a message that are read; a description of a fault is short. */
const mostWords = 400;

const salutation =
  /^\W*(?:hi|hello|hey|hallo|moin|bonjour|salut|hola|good (?:morning|afternoon))(?: (?:all|everyone|everybody|team|there|zusammen|alle|a tous|tout le monde|a todos|equipo))?\b/u;

/**
 * What a clause stands for: `the people who call us` are the callers, `those we call` the called, `one call in four` a quarter,
 * `MS` without a number before it Microsoft, `our OPTIONS` those that the SBC sends, `OPTIONS from Teams` those that it
 * gets, and `we get 200 OK` is nothing that is missing.
 */
const clauses: readonly (readonly [hint: RegExp, form: RegExp, said: string])[] = [
  [
    /\b(?:us|in|me|uns|qui|nos)\b|かけて/u,
    /\b(?:people|persons?|customers?|clients?|those|anyone|everyone|someone|whoever)(?: who| that)? (?:call|phone|ring|dial)s? (?:us|in(?! and)|me)\b|\b(?:wer|leute,? die|kunden,? die|die) uns an(?:ruft|rufen)\b|\b(?:ceux|gens|personnes?|clients?) qui (?:nous )?(?:appelle|telephone)(?:nt)?\b|\b(?:los|quien|quienes|gente|personas?|clientes?)(?: que)? nos llaman?\b|かけて(?:きた|くる)(?:人|方)/gu,
    ' caller ',
  ],
  [
    /\b(?:we|i|wir|nous|on|llam\w+)\b|相手|先/u,
    /\b(?:people|persons?|customers?|clients?|those|anyone|everyone|someone|whoever)(?: whom?| that)? (?:we|i) (?:call|phone|ring|dial)\b|\b(?:wen|leute,? die|kunden,? die|die) wir anrufen\b|\b(?:ceux|gens|personnes?|clients?) (?:que nous appelons|qu.on appelle)\b|\b(?:los|quien|quienes|personas?|clientes?)(?: a)?(?: (?:los|las))?(?: que| quienes)? (?:llamamos|llamo)\b|(?:かけた|電話した)(?:相手|先)/gu,
    ' callee ',
  ],
  [
    /four|4|quatre|cuatro|vier/u,
    /\b(?:une?|una?|uno|one|1|eine?r?)((?: \p{L}+){0,3}) (?:sur|in|out of|von|de cada) (?:quatre|four|4|vier|cuatro)\b/gu,
    ' quarter $1 ',
  ],
  [/\bms\b/u, /(?<!\d ?)\bms\b/gu, ' microsoft '],
  [
    /options/u,
    /(?<=\b(?:our|unsere?n?|nos|nuestr[oa]s) (?:own )?(?:sip )?)options\b|(?<=\b(?:we|wir|nous|sbc|gateway) (?:(?:do|does|also|can) )?(?:sends?|sent|senden|sendet|schicken|schickt|envoyons|envoie|envia|enviamos|mandamos) (?:out )?(?:sip |des |d')?)options\b|(?<=\b(?:mandamos|enviamos) )options\b|\boptions\b(?= (?:that |which |pings? )?(?:we|our (?:sbc|border controller)|the sbc) (?:send|sent))/gu,
    ' ouroptions ',
  ],
  [
    /options/u,
    /\boptions\b(?= (?:from|von|de|coming from) (?:the )?(?:microsoft|teams|pstnhub|proxy))|(?<=\b(?:microsoft|teams|pstnhub|proxy) (?:[a-z]+[ ']){0,4}?(?:sends?|sending|sent|sendet|schickt|envoie|envia|manda) (?:us )?(?:any |no |selbst |uns |keine |pas |des |d'|de |sip ){0,3})options\b|\boptions\b(?= (?:[a-z]+ ){0,2}(?:reach|reaches|arrive at|get to) (?:us|our|the sbc))|(?<=(?:microsoft|teams) ?から ?(?:の ?)?)options/gu,
    ' theiroptions ',
  ],
  [
    /200/u,
    /(?<!\b(?:not|never|t|no|nie|jamais|nunca) (?:[a-z]+ )?)\b(?:recibimos|we get|we receive|answered with|wir antworten mit|nous repondons|respondemos|wir bekommen|nous recevons) (?:a |an |un |ein )?200(?: ok)?\b/gu,
    ' gotok ',
  ],
  [/0\.0/u, /\b0\.0\.0\.0\b/gu, ' zeroaddress '],
];

/** Reads the things that a text speaks of, whichever of the five languages it is in. */
export function readSenses(text: string): Said {
  let folded = fold(text).replace(salutation, ' ');
  for (const [hint, form, said] of clauses) if (hint.test(folded)) folded = folded.replace(form, said);
  const { text: plain, spans } = takeTimeSpans(folded);
  return { spans, words: readWords(plain) };
}

const token = /[\p{Script=Latin}\p{M}\p{N}]+|(?:(?!\p{Script=Latin})[\p{L}\p{M}])+|[,.;!?]/gu;
const plainToken = /[a-z0-9]+|[,.;!?]/g;

function readWords(plain: string): (readonly string[])[] {
  const isPlain = !/[\u0080-\uffff]/.test(plain);
  const tokens = plain.match(isPlain ? plainToken : token)?.slice(0, mostWords) ?? [];
  const words: (readonly string[])[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as string;
    if (!isPlain && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(token)) {
      words.push(...readUnspaced(token));
      at++;
      continue;
    }
    const { senses, length } = readSaying(tokens, at);
    if (senses.length > 0 && !/^[,.;!?]$/.test(token)) words.push(senses);
    at += length;
  }
  return words;
}

/** Part of the known things of a text, by weight, that belong to a description. */
export function partExplained(
  words: Said['words'],
  weightOf: (word: readonly string[]) => number,
  belongs: (word: readonly string[]) => boolean,
): number {
  let [whole, explained] = [0, 0];
  for (const word of words) {
    if (word.some((sense) => sense.startsWith('='))) continue;
    const weight = weightOf(word);
    whole += weight;
    if (belongs(word)) explained += weight;
  }
  return whole === 0 ? 0 : explained / whole;
}
