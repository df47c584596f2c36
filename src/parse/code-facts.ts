import { sipReasonPhrases } from '../codes/sip-response.ts';
import { webWords } from '../codes/web-words.ts';
import { isAskedAbout } from './asked-about.ts';
import { fieldRole } from './field-names.ts';
import { codeLabel, directCodeLabel, microsoftLabel, responseLabel, sipLabel } from './label-words.ts';
import { type NumberToken, readNumberTokens } from './number-tokens.ts';
import { isPostalCode } from './postal-codes.ts';

/** A number that was recognised as one of the two codes of a failed call. */
export interface CodeFact {
  readonly role: 'microsoftCode' | 'sipCode';
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  readonly line: number;
  /** `field`: by a published name; `label`: by words beside it; `bare`: by its form; `weak`: only if paired. */
  readonly strength: 'field' | 'label' | 'bare' | 'weak';
  /** Taken from `DiagCode: 412#10073`, which outranks other fields of its record. */
  readonly diagnostic?: true;
  /** A code of the catalog. */
  readonly isKnown?: true;
}

const cellBefore = /^\s*[|\t;]\s*$/;
const cellBehind = /^\s*[|\t;]\s*\p{L}{2}/u;

/** Fields whose numbers are no codes. */
const otherRoles = new Set(['count', 'time', 'success', 'correlationId', 'sbcName']);

function recogniseMicrosoftCode(token: NumberToken, text: string): CodeFact['strength'] | undefined {
  const { digits, label, key, isMicrosoft: labelled } = token;
  const role = key === '' ? undefined : fieldRole(key);
  if (role !== undefined && otherRoles.has(role)) return undefined;
  const named = role === 'microsoftCode';
  if (digits.length === 6 && digits.startsWith('5')) {
    if (named) return 'field';
    if (labelled) return 'label';
    if (/(?:hresult|0x)[\s=:]{0,4}$/.test(label)) return undefined;
    return isForeignProperty(token, role) || isPostalCode(text, token.from, token.to) ? undefined : 'bare';
  }
  if (named) return 'field';
  if (labelled && !sipLabel.test(label.slice(-12))) return 'label';
  if (isForeignProperty(token, role)) return undefined;
  if (/^1\d{3,4}$/.test(digits)) return digits.length === 5 && directCodeLabel.test(label) ? 'bare' : 'weak';
  /** Numbers of Graph, and codes with a digit too few or too many. */
  if (/^(?:30\d{4}|5\d{4}|5\d{6})$/.test(digits)) return 'weak';
  if (digits === '0') return 'weak';
  /** `| 408 | 8537 | Keep alive timeout |`: a cell between a SIP code and words. */
  if (
    /^\d{4,7}$/.test(digits) &&
    !/^(?:19|20)\d\d$/.test(digits) &&
    cellBefore.test(label) &&
    cellBehind.test(text.slice(token.to, token.to + 60))
  )
    return 'weak';
  return undefined;
}

/** `"stock": 504`, `durationMs=504`: a property whose name has nothing to do with an error. */
function isForeignProperty({ key, label }: NumberToken, role: string | undefined): boolean {
  if (key === '' || role !== undefined || !/["']\s*:\s*["']?$|[\w.-]\s?=\s?[{[(]?\s?["']?$/.test(label)) return false;
  return !/sip|err|code|reason|status|result|fail|cause|resp|^ms|microsoft|sub|final/.test(key);
}

function recogniseSipCode(token: NumberToken): CodeFact['strength'] | undefined {
  const { digits, label, key, isMicrosoft } = token;
  if (!/^(?:[1-6]\d\d|0)$/.test(digits)) return undefined;
  const role = key === '' ? undefined : fieldRole(key);
  if (role !== undefined && otherRoles.has(role)) return undefined;
  if (role === 'sipCode') return key === 'code' || key === 'reason' ? 'label' : 'field';
  if (digits === '0') return sipLabel.test(label) ? 'label' : undefined;
  if (isForeignProperty(token, role)) return undefined;
  if (sipLabel.test(label) || (responseLabel.test(label) && !isMicrosoft)) return 'label';
  if (microsoftLabel.test(label.slice(-24))) return undefined;
  return 'weak';
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}

const denialBefore =
  /(?:\b(?:is|was|it'?s|isn'?t|wasn'?t|no|and|but|,)?\s?\b(?:not|no longer|instead of|rather than|isn'?t|wasn'?t|nicht(?: mehr)?|kein|statt|pas|no es|no era)\s(?:an?\s|the\s|le\s|un\s|die\s)?(?:sip\s|error\s|code\s|fehler\s)?|\bthought (?:of|it was|about)\s|\bsuspected\s|\bdachte(?: erst)? an\s)["'(]?$/i;
const denialBehind = /^\s?\?+\s?(?:no|nope|nein|non)\b/i;

/** `it is not 504`, `569008? no, 569009`: the user takes the code back. */
function isDenied({ from, to }: NumberToken, text: string): boolean {
  return denialBefore.test(text.slice(Math.max(0, from - 32), from)) || denialBehind.test(text.slice(to, to + 8));
}

/** Whether the number stands in a line of a web server's log. */
function isWebLog(text: string, at: number): boolean {
  return /\bHTTP\/[123]/.test(lastLine(text.slice(Math.max(0, at - 200), at)) + firstLine(text.slice(at, at + 40)));
}

/**
 * Tells which numbers of a text are codes. Over-reports on purpose: a `weak` fact counts only beside a partner or
 * as the whole of a short message.
 */
export function readCodeFacts(text: string, known: ReadonlySet<string> = new Set()): CodeFact[] {
  const facts: CodeFact[] = [];
  const tokens = readNumberTokens(text, known).filter((token) => !isDenied(token, text));
  const hasWebLog = /\bHTTP\/[123]/.test(text);
  tokens.forEach((token, index) => {
    const { digits, from, to, line } = token;
    const isKnown = digits.length > 3 && known.has(digits);
    const fact = { digits, from, to, line, ...(isKnown && { isKnown: true as const }) };
    const next = tokens[index + 1];
    const previous = tokens[index - 1];
    if (digits.length === 3 && text[to] === '#' && next?.from === to + 1) {
      facts.push({ ...fact, role: 'sipCode', strength: 'field', diagnostic: true });
      return;
    }
    if (previous && text[from - 1] === '#' && previous.to === from - 1 && previous.digits.length === 3) {
      facts.push({ ...fact, role: 'microsoftCode', strength: 'field', diagnostic: true });
      return;
    }
    if (hasWebLog && isWebLog(text, from) && !microsoftLabel.test(token.label)) return;
    const microsoft = digits.length === 3 ? undefined : recogniseMicrosoftCode(token, text);
    if (microsoft && microsoft !== 'weak') {
      facts.push({ ...fact, role: 'microsoftCode', strength: microsoft });
      return;
    }
    const sip = recogniseSipCode(token);
    if (sip) facts.push({ ...fact, role: 'sipCode', strength: sip });
    else if (microsoft) facts.push({ ...fact, role: 'microsoftCode', strength: 'weak' });
  });
  return facts;
}

const reasonPhrases = new Map<string, string[]>();
for (const { code, phrase } of sipReasonPhrases) {
  const list = reasonPhrases.get(code) ?? [];
  list.push(phrase.toLowerCase().replace(/[^a-z]/g, ''));
  reasonPhrases.set(code, list);
}

/** How long the standard words of a SIP code are that stand behind it, `404 Not Found`; 0 when they do not. */
export function reasonPhraseLength(fact: CodeFact, text: string): number {
  const [words = ''] = /^[\s"'(:-]{0,4}[\p{L} '-]{2,40}/u.exec(text.slice(fact.to, fact.to + 48)) ?? [];
  const spoken = words.toLowerCase().replace(/[^a-z]/g, '');
  return reasonPhrases.get(fact.digits)?.find((phrase) => spoken.startsWith(phrase))?.length ?? 0;
}

/** What a voice admin speaks of when a call fails. */
const callMatter =
  /\b(?:calls?|calling|sip|sbcs?|trunks?|pstn|invite|direct routing|carrier|provider|hotline|callees?|callers?|far end|handset|media bypass|codecs?|wireshark|pcap|q\.?850|audiocodes|ribbon|oracle|cube|anrufe?n?|rufaufbau|appels?|llamadas?|certificate|zertifikat|recorder|report)\b|cause=\d|発信|着信|通話|電話/iu;
/** What numbers of three digits else are in the same talk. */
const otherMatter =
  /\b(?:https?|url|web ?(?:site|page|server)|intranet|homepage|api|browser|portal|invoice|room|floor|street|suite|meeting|extension|euros?|eur|usd|price|costs?|minutes?|seats?|people|enough|pay|paid|dial|ports?|vlan|channels|firmware|version|prefix|area code)\b|[€$£]/i;

/** `404 Unallocated Number`: a SIP code and words for it, as a carrier or an SBC writes them, and nothing else. */
function opensLine({ from, digits }: CodeFact, text: string, after: string): boolean {
  const before = lastLine(text.slice(Math.max(0, from - 40), from));
  if (!reasonPhrases.has(digits) || !/^\s*$|:\s$|\bsays\s$/.test(before)) return false;
  return (
    /^\s(?:\p{Lu}[\p{L}'-]+[\s/-]*(?:(?:or|of|to|in|not|no|and)\s)?){1,7}(?:[.!,;-]|$)/u.test(after) &&
    !otherMatter.test(after)
  );
}

/** Whether a number with a meaning in SIP stands in a sentence about calls: `12 calls failing with 503 since this morning`. */
function isSpokenOf(fact: CodeFact, text: string): boolean {
  if (!reasonPhrases.has(fact.digits)) return false;
  const before = text.slice(Math.max(0, fact.from - 160), fact.from);
  const after = text.slice(fact.to, fact.to + 160);
  const from = Math.max(before.lastIndexOf('\n'), before.search(/[.!?]\s[^.!?]*$/)) + 1;
  const end = after.search(/\n|[.!?](?:\s|$)/);
  const sentence = `${before.slice(from)} ${end < 0 ? after : after.slice(0, end)}`;
  if (/[\p{L}\d]$/u.test(before) || /^(?:[\p{L}\d@]|\s*\d)/u.test(after)) return false;
  return callMatter.test(sentence) && !otherMatter.test(`${before.slice(-28)} ${after.slice(0, 20)}`);
}

/** Whether a weak three-digit number may stand for a SIP code of its own: `error 504`, `480 Temporarily ...`, `504?`. */
export function standsAlone(fact: CodeFact, text: string): boolean {
  const before = lastLine(text.slice(Math.max(0, fact.from - 60), fact.from)).toLowerCase();
  const after = firstLine(text.slice(fact.to, fact.to + 60));
  if (!/^[3-6]/.test(fact.digits) || webWords.test(before) || webWords.test(after)) return false;
  const isShort =
    text.length <= 200 && text.trim().length <= 24 && !/[\p{L}]{3,}.*[\p{L}]{3,}.*[\p{L}]{3,}/u.test(text);
  if (isShort || opensLine(fact, text, after)) return true;
  const spoken = after.toLowerCase().replace(/[^a-z]/g, '');
  if (reasonPhrases.get(fact.digits)?.some((phrase) => spoken.startsWith(phrase))) return true;
  const opens =
    fact.from < 40 && text.slice(0, fact.from).trim() === '' && /^\s{0,2}[-:,–]|^\s[\u0370-\uffff]/.test(after);
  if (/(?:^|[^a-z])(?:just|only|nur|plain)\s+["'`(]?$/.test(before) && /^["'`)]?\s*(?:[,.;!?]|$)/.test(after))
    return true;
  return (
    opens ||
    directCodeLabel.test(before) ||
    isSpokenOf(fact, text) ||
    /sip[\s:="'#*`(-]{0,6}$/.test(before) ||
    (codeLabel.test(before) && !/^\s*[\p{L}]/u.test(after)) ||
    isAskedAbout(before, after, text)
  );
}
