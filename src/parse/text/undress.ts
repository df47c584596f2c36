/** Words that open or close a message and say nothing of a call, by language. */
const courtesies = [
  'hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|thanks(?: a lot| in advance)?|thank you|thx|cheers|(?:kind |best |warm )?regards|br',
  'hallo|guten (?:tag|morgen|abend)|moin|servus|danke(?: schön| im voraus)?|vielen dank|(?:viele |liebe |beste |freundliche )?gr(?:uß|üße)|mfg|vg|lg|danke und gruß',
  "bonjour|salut|bonsoir|merci(?: beaucoup| d'avance)?|cordialement|bien à vous|bonne journée",
  'hola|buenos días|buenas tardes|(?:muchas )?gracias|(?:un )?saludos?|olá|bom dia|obrigad[oa]|ciao|grazie',
  'お疲れ様です|お世話になっております|こんにちは|おはようございます|よろしくお願いします|ありがとうございます|你好|谢谢',
];
/** Whom they are said to: a name, or words for everybody. */
const addressee = String.raw`(?:team|all|there|everyone|everybody|folks|guys|colleagues|again|zusammen|kollegen|alle|à tous|a todos|equipo|み?な?さん|\p{Lu}[\p{L}.'-]{0,20})`;
const courtesy = new RegExp(
  String.raw`^[\s>]{0,8}(?:${courtesies.join('|')})(?:[\s,]{1,3}${addressee}){0,4}[\s,.!。]*$`,
  'iu',
);
const fence = /^\s*`{3}[\w-]{0,20}\s*$/;
const quoteSigns = /^ {0,3}(?:> ?)+/;
/** `Nov 24 10:11:12 sbc01 `: what a log puts before each of its lines. */
const logPrefix = /^\s{0,8}(?:<\d{1,3}>)?[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d [\w.-]{1,60} /;
const mostLines = 2_000;

/**
 * Takes off what people and programs put around a paste: quote signs, code fences, the prefix of a syslog where every line has
 * it, lines of greeting and thanks. What is left is read as if it had come alone.
 */
export function undress(text: string): string {
  if (!text.includes('\n')) {
    const bare = text.includes('>') ? text.replace(quoteSigns, '') : text;
    return bare.includes(':') ? bare.replace(logPrefix, '') : bare;
  }
  const lines = text.split('\n');
  if (lines.length > mostLines) return text;
  const plain = lines.filter((line) => !fence.test(line)).map((line) => line.replace(quoteSigns, ''));
  const isLog = plain.every((line) => line.trim() === '' || logPrefix.test(line));
  const bare = isLog ? plain.map((line) => line.replace(logPrefix, '')) : plain;
  const telling = bare.filter((line) => !(line.length <= 80 && courtesy.test(line)));
  const isLeft = telling.some((line) => /[\p{L}\d]/u.test(line));
  return (isLeft ? telling : bare).join('\n').replace(/^\n+|\n+$/g, '');
}
