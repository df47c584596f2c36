import type { Reading } from './call-failure.ts';
import { firstFrom, type Page } from './text/page.ts';
import type { Token } from './text/token.ts';

/** Facts that stand around the codes: SBC host name, correlation id, time. */
export interface Surroundings {
  readonly sbcName?: Reading;
  readonly correlationId?: Reading;
  readonly time?: Reading;
}

/** Ends of names that are no SBC's: Microsoft's own hosts, files, and what logs write with a dot. */
const foreignHosts = /(?:^|\.)(?:microsoft|skype|office|office365|teams|azure|windows|live|botframework|outlook)$/;
const foreignEnds = new Set(
  'csv json txt log md ps exe dll xls xlsx doc docx pdf png jpg jpeg zip htm html conf notice info local0'.split(' '),
);
const longestEnd = 7;
const sbcWords = /(?:sbc|trunk|gateway|fqdn|sbcname|gatewayfqdn|fullyqualifieddomainname)$/;
const instant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?(?:Z|[+-]\d\d:?\d\d)?/;
const wholeGuid = 36;
const widestInstant = 40;
/** So many tokens before a fact its label stands at most. */
const farthestLabel = 6;

/** Reads what the text says of the SBC, the correlation id and the time of the call between two places. */
export function readSurroundings({ text, tokens }: Page, from: number, to: number): Surroundings {
  const found: { -readonly [key in keyof Surroundings]: Reading } = {};
  let isLabelled = false;
  for (let at = firstFrom(tokens, from); at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.to > to) break;
    if (token.kind === 'host' && !isLabelled) {
      const isNamed = isAnnounced(tokens, at, sbcWords);
      if ((!found.sbcName || isNamed) && isSbcName(token) && !isPart(tokens, at)) {
        found.sbcName = readHost(text, token);
        isLabelled = isNamed;
      }
    } else if (token.kind === 'guid' && !found.correlationId && token.to - token.from === wholeGuid) {
      if (isAnnounced(tokens, at, /corr/)) found.correlationId = readAt(text, token.from, token.to);
    } else if ((token.kind === 'date' || token.kind === 'time') && !found.time) {
      const length = instant.exec(text.slice(token.from, token.from + widestInstant))?.[0].length;
      if (length !== undefined) found.time = readAt(text, token.from, token.from + length);
    }
  }
  return found;
}

function readAt(text: string, from: number, to: number): Reading {
  return { value: text.slice(from, to), from, to };
}

/** `src/main.ts`, `@odata.type`: part of something else. */
function isPart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text;
  return tokens[at]?.isGlued === true && (before === '/' || before === '@');
}

/** The name without its port. */
function readHost(text: string, { from, to }: Token): Reading {
  const port = text.slice(from, to).indexOf(':');
  return readAt(text, from, port < 0 ? to : from + port);
}

function isSbcName({ text }: Token): boolean {
  const name = text.split(':')[0] as string;
  const dot = name.lastIndexOf('.');
  const end = name.slice(dot + 1);
  if (foreignEnds.has(end) || (end.length > longestEnd && end !== 'internal')) return false;
  return !((end === 'com' || end === 'net' || end === 'us') && foreignHosts.test(name.slice(0, dot)));
}

/** Whether a word for the fact stands before it, with only signs and words like `name` or `id` between. */
function isAnnounced(tokens: readonly Token[], at: number, word: RegExp): boolean {
  for (let before = at - 1; before >= 0 && before >= at - farthestLabel; before--) {
    const { kind, text } = tokens[before] as Token;
    if (kind === 'word' && word.test(text)) return true;
    if (
      kind === 'word'
        ? text !== 'id' && text !== 'name'
        : kind !== 'break' && (kind !== 'sign' || !'"\'*`:=_'.includes(text))
    )
      return false;
  }
  return false;
}
