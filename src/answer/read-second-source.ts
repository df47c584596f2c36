import { describeSipResponse, findRowByMessage, isSecondSourceCode, readMicrosoftCode } from '../codes/index.ts';
import type { Diagnosis, Unlisted } from '../match/index.ts';

/** Longest text that can be nothing but a code, or a message and its label. */
const longest = 400;

/** All that may stand beside the digits of a bare question for a code. */
const askingWords =
  /^(?:[^\p{L}\p{N}]|\d|explain|what(?:'s|s)?|is|does|do|mean|means|the|error|sub-?code|code|microsoft|sip|end|reason|callend(?:sub)?reason|please|erkläre?|was|bedeutet|heißt|fehler|que|qué|significa|explica|código|explique[rz]?|signifie|erreur|意味|コード|は|何|の|とは)*$/iu;

/**
 * A text that states nothing but a code, or word for word a message, that only Azure Communication Services or Microsoft
 * Graph publish: explained as such. Undefined for all else.
 */
export function readSecondSource(text: string): Unlisted | undefined {
  const words = text.trim();
  if (words === '' || words.length > longest) return undefined;
  return readCode(words) ?? readMessageOf(words);
}

/** Whether nothing was found that a code or message of a second source, which a text states alone, would have to give way to. */
export function givesWay(diagnoses: readonly Diagnosis[]): boolean {
  return diagnoses.every(({ kind, failure }) => kind !== 'matched' && failure.microsoftCode === undefined);
}

function readCode(words: string): Unlisted | undefined {
  if (words.length > 80 || !askingWords.test(words)) return undefined;
  const numbers = words.match(/\d+/g) ?? [];
  const code = numbers.find((number) => number.length >= 4 && number.length <= 6);
  const sipCode = numbers.find((number) => /^[1-6]\d\d$/.test(number));
  if (code === undefined || numbers.length > (sipCode ? 2 : 1) || !isSecondSourceCode(code, sipCode)) return undefined;
  return explained({ microsoftCode: code, ...(sipCode && { sipCode }) });
}

function readMessageOf(words: string): Unlisted | undefined {
  const parts = words
    .split('\n')
    .flatMap((line) => [line, line.replace(/^[^:]{0,40}:/, ''), line.replace(/^\D{0,20}\d{3}\b/, '')]);
  const message = parts.find((part) => findRowByMessage(part) !== undefined)?.trim();
  return message === undefined ? undefined : explained({ phrase: message });
}

interface Read {
  readonly microsoftCode?: string;
  readonly sipCode?: string;
  readonly phrase?: string;
}

function explained({ microsoftCode, sipCode, phrase }: Read): Unlisted {
  const reading = (value: string) => ({ value, from: 0, to: value.length });
  const sipResponse = sipCode === undefined ? undefined : describeSipResponse(sipCode);
  return {
    kind: 'unlisted',
    failure: {
      readFrom: phrase === undefined ? 'bare' : 'prose',
      count: 1,
      ...(microsoftCode !== undefined && { microsoftCode: reading(microsoftCode) }),
      ...(sipCode !== undefined && { sipCode: reading(sipCode) }),
      ...(phrase !== undefined && { phrase: reading(phrase) }),
    },
    count: 1,
    evidence: [phrase === undefined ? 'microsoftCode' : 'phrase'],
    remarks: [],
    certainty: 'likely',
    ...(microsoftCode !== undefined && { structure: readMicrosoftCode(microsoftCode) }),
    ...(sipResponse && { sipResponse }),
    nearest: [],
  };
}
