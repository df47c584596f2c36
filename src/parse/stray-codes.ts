import { type CodePair, isNamed, leadOf } from './code-pair.ts';
import { directCodeLabel } from './label-words.ts';

/** Words that make a lone number in a line full of numbers a code. */
const callWords =
  /call|sip|sbc|teams|pstn|trunk|error|code|fail|invite|dial|rout|tls|microsoft|\bms\b|reason|cause|respon|reject|drop|cert|subcode|\?|[\u0250-\uffff]/i;

/** Dates, times, addresses and names with digits in them: they do not make a line one full of numbers. */
const otherNumbers =
  /\d{1,4}(?:[-./:]\d{1,4}){1,6}(?:[T ]\d\d:[\d:.]+Z?)?|\+\d[\d ()-]{6,20}|[\p{L}_-]+\d[\w.-]*|\(\d{1,2}\)|#\d+/gu;

/** A bare number in a file listing, or amid other numbers and none of the words of a failed call: dumps, progress bars. */
export function isAmidNumbers(pair: CodePair, text: string): boolean {
  const fact = leadOf(pair);
  if (isNamed(fact) || (pair.sip && isNamed(pair.sip))) return false;
  const before = text.slice(Math.max(0, fact.from - 160), fact.from);
  const rest = text.slice(fact.to, fact.to + 160);
  const end = rest.indexOf('\n');
  const line = before.slice(before.lastIndexOf('\n') + 1) + (end < 0 ? rest : rest.slice(0, end));
  if (/(?:^|\s)[-dlbcps](?:[r-][w-][xsStT-]){3}/.test(line)) return true;
  if (pair.sip) return false;
  if (callWords.test(line)) return false;
  const others =
    line
      .replace(otherNumbers, ' ')
      .match(/\d{2,}/g)
      ?.filter((digits) => !/^(?:5\d{5}|[3-6]\d\d)$/.test(digits)) ?? [];
  return others.length >= 3;
}

/** Words that may lead from one code to the next; any other word before a bare number names what it is instead. */
const linkingWords =
  /(?:^|[^\p{L}])(?:and|also|or|plus|then|only|now|later|again|some(?:times)?|often|most(?:ly)?|before|after|inbound|outbound|incoming|outgoing|today|yesterday|und|auch|oder|dann|nur|jetzt|et|aussi|ou|puis|y|o|también|luego|e|também|depois|и|также|потом|или)[\s:=("'`*-]*$/iu;
const fieldBefore = /^\W*[\w.-]{2,40}\s*[:=]\s*["'`]?$/;

/** Beside a pair on the same line, a lone bare number that another word introduces is a ticket, a trunk, a timer ... */
export function dropStrays(pairs: readonly CodePair[], text: string): CodePair[] {
  const strong = pairs.filter((pair) => pair.microsoft && (pair.sip || isNamed(pair.microsoft)));
  if (strong.length === 0 || strong.length === pairs.length) return [...pairs];
  const isNamedSomewhere = strong.some((other) => isNamed(leadOf(other)));
  const lines = new Set(strong.map((pair) => leadOf(pair).line));
  return pairs.filter((pair) => {
    const fact = leadOf(pair);
    if (pair.sip || fact.strength !== 'bare') return true;
    const before = text.slice(Math.max(0, fact.from - 40), fact.from);
    const label = before.slice(Math.max(before.lastIndexOf('\n') + 1, before.search(/\d\D*$/) + 1));
    if (!/\p{L}/u.test(label) || linkingWords.test(label) || directCodeLabel.test(label.toLowerCase())) return true;
    return !lines.has(fact.line) && !(fieldBefore.test(label) && isNamedSomewhere);
  });
}
