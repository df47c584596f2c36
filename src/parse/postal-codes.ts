/** Words of a postal address; the sixes of India, Singapore, Romania, Russia and China look like Microsoft codes. */
const addressWord =
  /(?:^|[^\p{L}])(?:street|str\.|stra(?:ß|ss)e|avenue|ave\.|road|rd\.|boulevard|blvd\.?|blk|(?:delivery|postal) address|adresa|anschrift|rue|calle|rua|strada|bulevardul|ulica|ul\.|улица|ул\.|адрес|pin\s?code|singapore|bengaluru|bangalore|hyderabad|mysore|mysuru)(?![\p{L}])/iu;
/** Words that make a line one about a failed call all the same. */
const failureWord =
  /error|\bcodes?\b|fail|reject|respon|reason|subcode|calls?\b|called|\b(?:sbcs?|trunks?|microsoft|teams|carrier|provider)\b|\b(?:gets?|got|sees?|dial\w*)\b|sip[\s/:]|fehler|anruf|erreur/i;
/** A SIP code right beside it. */
const sipBehind = /^[\s/,;|(-]{1,3}[3-6]\d\d(?!\d)/;
const sipBefore = /(?<!\d)[3-6]\d\d[\s/;|)-]{1,3}$/;
const reach = 80;

/** Whether a bare six-digit number stands in a postal address: `Blk 408, Singapore 560408`. */
export function isPostalCode(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - reach), from);
  const after = text.slice(to, to + reach);
  if (sipBehind.test(after) || sipBefore.test(before)) return false;
  const end = after.indexOf('\n');
  const line = before.slice(before.lastIndexOf('\n') + 1) + (end < 0 ? after : after.slice(0, end));
  return addressWord.test(line) && !failureWord.test(line);
}
