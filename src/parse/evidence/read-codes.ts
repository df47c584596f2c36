import type { Token } from '../text/token.ts';
import { isLikewise } from './other-number.ts';
import { type Place, readPlace } from './place.ts';
import { holds, type ReasonName, reasons } from './reasons.ts';
import { isMicrosoft } from './signs-of.ts';

/** A number that was recognised as one of the two codes of a failed call. */
export interface Code {
  readonly role: 'microsoftCode' | 'sipCode';
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  readonly line: number;
  /** Its place among the tokens. */
  readonly at: number;
  readonly place: Place;
  readonly score: number;
  /** `field`: by a published name; `label`: by words beside it; `bare`: by its form; `weak`: only if paired. */
  readonly strength: 'field' | 'label' | 'bare' | 'weak';
  readonly because: readonly ReasonName[];
  /** Taken from `DiagCode: 412#10073`, which outranks other fields of its record. */
  readonly diagnostic?: true;
  /** A code of the catalog. */
  readonly isKnown?: true;
}

const names = Object.keys(holds) as ReasonName[];
const tests = names.map((name) => ({ name, holds: holds[name], ...reasons[name] }));
/** What may say something of three digits, which are no Microsoft code, and of more, which are no SIP code. */
const ofThreeDigits = tests.filter(({ sip, name }) => sip !== 0 || name === 'microsoftField');
const ofMoreDigits = tests.filter(({ microsoft }) => microsoft !== 0);

const fields: ReadonlySet<ReasonName> = new Set(['microsoftField', 'sipField', 'diagnosticCode']);

/** A code has 3 to 7 digits, of single digits only 0 is one; SIP codes lie between 100 and 699. */
export function hasCodeLength(digits: string): boolean {
  const first = digits.charCodeAt(0);
  if (digits.length === 3) return first > 48 && first < 55;
  return digits.length === 1 ? first === 48 : digits.length > 3 && digits.length < 8 && first !== 48;
}

/**
 * Tells which numbers of a text are codes, and why. Over-reports on purpose: a `weak` code counts only beside a partner or
 * where something else makes it one.
 */
export function readCodes(tokens: readonly Token[], known: ReadonlySet<string>): Code[] {
  const codes: Code[] = [];
  let other = -1;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'number' || !hasCodeLength(token.text)) continue;
    const place = readPlace(tokens, at, known);
    if (other >= 0 && isLikewise(tokens, other, at) && !isMicrosoft(place)) {
      other = at;
      continue;
    }
    const weight = weigh(place);
    const code = decide(place, weight);
    if (code) codes.push(code);
    else if (weight.because.includes('otherNumber')) other = at;
  }
  return codes;
}

/** What is for and against a number as each kind of code, added up. */
export interface Weight {
  readonly microsoft: number;
  readonly sip: number;
  readonly because: readonly ReasonName[];
}

/** Adds up what is for and against a number. */
export function weigh(place: Place): Weight {
  let microsoft = 0;
  let sip = 0;
  const because: ReasonName[] = [];
  const { digits } = place;
  for (const reason of digits.length === 3 ? ofThreeDigits : digits === '0' ? tests : ofMoreDigits) {
    if (!reason.holds(place)) continue;
    microsoft += reason.microsoft;
    sip += reason.sip;
    because.push(reason.name);
    if (microsoft < -15 && sip < -15) break;
  }
  return {
    microsoft: digits.length === 3 ? 0 : microsoft,
    sip: digits.length === 3 || digits === '0' ? sip : 0,
    because,
  };
}

/** The code that a number is; one that may be either is a Microsoft code only if its form or a word says so. */
function decide(place: Place, { microsoft, sip, because }: Weight): Code | undefined {
  if (microsoft >= 3) return toCode(place, 'microsoftCode', microsoft, because);
  if (sip >= 1) return toCode(place, 'sipCode', sip, because);
  return microsoft >= 1 ? toCode(place, 'microsoftCode', microsoft, because) : undefined;
}

function toCode(place: Place, role: Code['role'], score: number, because: readonly ReasonName[]): Code {
  const { digits, token, at, isKnown } = place;
  const isField = because.some((name) => fields.has(name));
  const strength = isField ? 'field' : score >= 6 ? 'label' : score >= 3 ? 'bare' : 'weak';
  const { from, to, line } = token;
  return {
    role,
    digits,
    from,
    to,
    line,
    at,
    place,
    score,
    strength,
    because,
    ...(isKnown && { isKnown: true as const }),
    ...(because.includes('diagnosticCode') && { diagnostic: true as const }),
  };
}
