import type { Token } from '../text/token.ts';
import { sense, sensesOf } from '../words/senses.ts';
import { type Withdrawal, withdraws } from '../words/words-of-withdrawal.ts';
import { isStop, lineOf, sentenceOf } from './around.ts';
import type { Code } from './read-codes.ts';

/** So far a word about a code stands from it, in tokens. */
const farBehind = 14;
const farBefore = 6;
/** So far two codes stand apart of which the second takes the place of the first. */
const farthestCorrection = 9;
/** Farther back than so many tokens, or more than a line above, what is corrected is not looked for. */
const farthestReplaced = 30;

/**
 * Codes without those that the text takes back (`569002, no wait, 569003`), excludes (`we ruled out 569015`) or calls solved
 * (`569008 is fixed, now 569002`). They go only where another code of their kind is left: somebody who tells of one code alone
 * wants to hear of it, whatever became of it.
 */
export function dropWithdrawn(codes: readonly Code[], tokens: readonly Token[]): readonly Code[] {
  if (codes.length < 2) return codes;
  const microsoft = codes.filter(({ role }) => role === 'microsoftCode');
  const sip = codes.filter(({ role }) => role === 'sipCode');
  if (microsoft.length < 2 && sip.length < 2) return codes;
  const gone = new Set([...goneOf(microsoft, tokens), ...goneOf(sip, tokens)]);
  return gone.size === 0 ? codes : codes.filter((code) => !gone.has(code));
}

function goneOf(codes: readonly Code[], tokens: readonly Token[]): readonly Code[] {
  if (codes.length < 2) return [];
  const gone = codes.filter((code, index) => isWithdrawn(code, codes[index + 1], tokens));
  if (gone.length === 0 || gone.length === codes.length) return [];
  const taken = new Set(gone);
  const kept = new Set(codes.filter((code) => !taken.has(code)).map(({ digits }) => digits));
  return gone.filter(({ digits }) => !kept.has(digits));
}

function isWithdrawn(code: Code, next: Code | undefined, tokens: readonly Token[]): boolean {
  if (code.strength === 'field') return false;
  return (
    (next !== undefined && (isCorrected(code, next, tokens) || isReplaced(code, next, tokens))) ||
    isOverBehind(code, tokens) ||
    isOverBefore(code, tokens) ||
    (next !== undefined && isWrongInNextSentence(code, tokens))
  );
}

/** `569002... no wait, 569003`: nothing but words that take back stand between. */
function isCorrected(code: Code, next: Code, tokens: readonly Token[]): boolean {
  if (next.at - code.at > farthestCorrection || next.line !== code.line) return false;
  let isTaken = false;
  for (let at = code.at + 1; at < next.at; at++) {
    const { kind, text } = tokens[at] as Token;
    if (kind === 'sign') continue;
    if (kind !== 'word') return false;
    if (tells(tokens, at, 'wrong')) isTaken = true;
    else if (tells(tokens, at, 'retracts')) isTaken ||= !(text === 'no' && tokens[at + 1] === tokens[next.at]);
    else if (!(sensesOf(text) & (sense.filler | sense.copula)) && !tells(tokens, at, 'others')) return false;
  }
  return isTaken;
}

/** `I wrote 510562, but it should read 510563`: words that lead to what is right stand right before the next code. */
function isReplaced(code: Code, { at: to, line }: Code, tokens: readonly Token[]): boolean {
  if (to - code.at > farthestReplaced || line - code.line > 1) return false;
  for (let at = to - 1; at >= 0 && to - at <= 4; at--) {
    const { kind, text } = tokens[at] as Token;
    if (kind === 'sign' && ':"\'`'.includes(text)) continue;
    if (kind !== 'word') return false;
    if (tells(tokens, at, 'corrects')) return !isDeniedVerb(tokens, at);
    const isPassed = tells(tokens, at, 'auxiliary') || sensesOf(text) & (sense.filler | sense.copula | sense.code);
    if (!isPassed && !endings.has(text)) return false;
  }
  return false;
}

/** What stands between such words and the code: `should read`, `wäre`, `sein`. */
const endings = new Set('read be say have been number one wäre sein être ser decir'.split(' '));

/** `the 510482 loop is solved`, `569008 went away`, `569015 haben wir ausgeschlossen`, in the clause of the code. */
function isOverBehind({ at: from }: Code, tokens: readonly Token[]): boolean {
  let isSaid = false;
  for (let at = from + 1; at < tokens.length && at - from <= farBehind; at++) {
    const { kind, text } = tokens[at] as Token;
    if (kind === 'number' || kind === 'host') continue;
    if (kind === 'sign') {
      if (endsClause(tokens, at) && !(text === ',' && tells(tokens, at + 1, 'auxiliary'))) return false;
      continue;
    }
    if (kind !== 'word' || tells(tokens, at, 'turns')) return false;
    // Japanese writes a word, its endings and the helping verb in one.
    if (text.charCodeAt(0) >= 0x3040 && (tells(tokens, at, 'over') || tells(tokens, at, 'wrong'))) return true;
    if (tells(tokens, at, 'auxiliary')) isSaid = true;
    else if (tells(tokens, at, 'over')) return isSaid || isVerb(text);
    else if (tells(tokens, at, 'wrong') && isSaid) return isEndOfClause(tokens, at + 1);
    else if (tells(tokens, at, 'others') && !isSaid) return false;
  }
  return false;
}

/** Says that something is over without a helping verb. */
const verbs = new Set(['went', 'goes', 'disappeared', 'vanished', 'desapareció', 'descartamos', 'descartado']);

function isVerb(word: string): boolean {
  return verbs.has(word);
}

/** `we ruled out 569015`, `after fixing 569002`, `wrong was 569008`: with nothing between but the name of a code. */
function isOverBefore({ at: to }: Code, tokens: readonly Token[]): boolean {
  let isSaid = false;
  for (let at = to - 1; at >= 0 && to - at <= farBefore; at--) {
    const { kind, text } = tokens[at] as Token;
    if (kind === 'number' || (kind === 'sign' && '"\'`('.includes(text))) continue;
    if (kind === 'sign' && text === ':' && tells(tokens, at - 1, 'wrong')) isSaid = true;
    else if (kind !== 'word') return false;
    else if (tells(tokens, at, 'over') || (text === 'out' && tokens[at - 1]?.text === 'ruled'))
      return !isPassive(tokens, text === 'out' ? at - 1 : at) && !isDeniedVerb(tokens, at);
    else if (tells(tokens, at, 'wrong') && isSaid) return true;
    else if (tells(tokens, at, 'auxiliary')) isSaid = true;
    else if (sensesOf(text) & sense.link && tokens[at - 1]?.kind === 'number') continue;
    else if (!(sensesOf(text) & (sense.filler | sense.code | sense.microsoft | sense.sip))) return false;
  }
  return false;
}

/** `569015 is ruled out and 569018 ...`: said of what stands before. */
function isPassive(tokens: readonly Token[], verb: number): boolean {
  return passive.has(tokens[verb - 1]?.text ?? '');
}

const passive = new Set(
  'is was are were been ist sind war waren wurde wurden est sont été es está están fue'.split(' '),
);

/** `could not be solved`, `not fixed`, `problem solved by`. */
function isDeniedVerb(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before <= 3; before--) {
    const { kind, text } = tokens[before] as Token;
    if (kind !== 'word') return false;
    if (tells(tokens, before, 'turns') && !leads.has(text)) return true;
  }
  return false;
}

/** `after fixing 569002`: words that say when, and not that it is not so. */
const leads = new Set('since after once when as nachdem seit après depuis desde después'.split(' '));

/** `I told you 560408. That was wrong, it is 560403.` */
function isWrongInNextSentence({ at }: Code, tokens: readonly Token[]): boolean {
  const [, end] = sentenceOf(tokens, at);
  let next = end + 1;
  while (tokens[next]?.kind === 'break') next++;
  if (next >= tokens.length || !tells(tokens, next, 'others')) return false;
  const [, to] = lineOf(tokens, next);
  for (let index = next + 1; index < Math.min(to, next + 5); index++) {
    if (tells(tokens, index, 'turns')) return false;
    if (tells(tokens, index, 'wrong')) return isEndOfClause(tokens, index + 1);
  }
  return false;
}

function tells(tokens: readonly Token[], at: number, wanted: Withdrawal): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  const behind = tokens.slice(at + 1, at + 5).map(({ text }) => text);
  return withdraws(token.text, behind, wanted);
}

function endsClause(tokens: readonly Token[], at: number): boolean {
  return ',;:!?)'.includes((tokens[at] as Token).text) || isStop(tokens, at);
}

function isEndOfClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'break') return true;
  if (token.kind === 'sign') return true;
  return token.kind === 'word' && (sensesOf(token.text) & sense.link) !== 0;
}
