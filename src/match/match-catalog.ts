import type { Catalog, Entry } from '../catalog/entry.ts';
import { readMicrosoftCode } from '../codes/microsoft-code.ts';
import { describeSipResponse, sipReasonPhrases } from '../codes/sip-response.ts';
import { findWindowsCode } from '../codes/windows-code.ts';
import type { CallFailure } from '../parse/call-failure.ts';
import type { Ambiguous, Diagnosis, Evidence, Matched, Remark, Unlisted } from './diagnosis.ts';
import { createOwnWordsIndex, type Likely } from './own-words.ts';
import { createPhraseIndex, type Spot } from './phrase-index.ts';

/** Looks failures up in one catalog; made once per catalog, it holds the indexes. */
export interface Matcher {
  /**
   * What the catalog and the standards say of a failure. Usually one diagnosis; several when a paste of words quotes
   * several error messages; none when the words have nothing to do with a failed call.
   */
  match(failure: CallFailure): Diagnosis[];
  /** Entries that fit a few typed words or codes, best first. */
  findByWords(text: string): Likely[];
}

/** Words of a question longer than this are no question in own words any more. */
const longestQuestion = 700;
const mostNearest = 5;
const mostLikely = 6;
/** A description in own words scores at least this before entries are offered for it. */
const leastLikely = 0.5;

/** Everything that all diagnoses of a failure share. */
interface Case {
  failure: CallFailure;
  readonly evidence: Evidence[];
  readonly remarks: Remark[];
  certain: boolean;
}

/** Windows codes that an entry's message names, by value and by symbol; the two may differ (0x80090322 is printed so). */
function indexWindowsCodes(entries: readonly Entry[]): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const words = entry.phrase.match(/0x[0-9a-f]{8}|\b[A-Z]{3,5}_[EI]_\w+|(?<=HRESULT=)\d{6}/gi) ?? [];
    const codes = new Set(words.map((word) => findWindowsCode(word)?.hex).filter((hex) => hex !== undefined));
    for (const hex of codes) {
      const list = index.get(hex);
      if (list) list.push(entry);
      else index.set(hex, [entry]);
    }
  }
  return index;
}

const reasonPhrases = new Map<string, string[]>();
for (const { code, phrase } of sipReasonPhrases) {
  reasonPhrases.set(code, [...(reasonPhrases.get(code) ?? []), phrase.toLowerCase()]);
}

/** The text without the standard words of a SIP code: `Forbidden` beside 403 says nothing of its own. */
function withoutReasonPhrase(text: string, sipCode: string): string {
  let rest = text.toLowerCase();
  for (const phrase of reasonPhrases.get(sipCode) ?? []) rest = rest.replace(phrase, ' ');
  return rest;
}

/** Builds the matcher over a catalog. */
export function createMatcher(catalog: Catalog): Matcher {
  const phrases = createPhraseIndex(catalog.entries);
  const byWindowsCode = indexWindowsCodes(catalog.entries);
  const ownWords = createOwnWordsIndex(catalog.entries);

  /** `asQuestion`: even a single entry is only offered. */
  function conclude(
    { failure, evidence, remarks, certain }: Case,
    candidates: readonly Entry[],
    asQuestion = false,
  ): Diagnosis {
    const windowsCode = failure.hresult && findWindowsCode(failure.hresult.value);
    const base = {
      failure:
        evidence.includes('phrase') || failure.phraseIsNamed || !failure.phrase ? failure : withoutPhrase(failure),
      count: failure.count,
      evidence,
      remarks,
      certainty: certain ? ('certain' as const) : ('likely' as const),
      ...(windowsCode && { windowsCode }),
    };
    const [only] = candidates;
    if (candidates.length === 1 && only && !asQuestion)
      return { kind: 'matched', entry: only, ...base } satisfies Matched;
    if (candidates.length > 0) return { kind: 'ambiguous', candidates, ...base } satisfies Ambiguous;
    const sipCode = failure.sipCode?.value;
    const structure = failure.microsoftCode && readMicrosoftCode(failure.microsoftCode.value);
    const sipResponse = describeSipResponse(sipCode ?? structure?.sbcSipCode ?? '');
    return {
      kind: 'unlisted',
      ...base,
      ...(structure && { structure }),
      ...(sipResponse && { sipResponse }),
      nearest: findNearest(failure, structure?.sbcSipCode),
    } satisfies Unlisted;
  }

  /** Entries worth a look although none is the answer: the same words, else the same SIP code. */
  function findNearest(failure: CallFailure, sbcSipCode: string | undefined): readonly Entry[] {
    const spoken = failure.phrase
      ? phrases.spot(failure.phrase.value.slice(0, 600)).filter((spot) => spot.fit !== 'hint')
      : [];
    const sameSip = catalog.bySipCode(failure.sipCode?.value ?? sbcSipCode ?? '');
    return [
      ...new Set([...spoken.flatMap((spot) => spot.entries), ...(sameSip.length <= mostNearest ? sameSip : [])]),
    ].slice(0, mostNearest);
  }

  function matchMicrosoftCode(failure: CallFailure, microsoftCode: string): Diagnosis[] {
    const listed = catalog.byMicrosoftCode(microsoftCode);
    const sipCode = failure.sipCode?.value;
    const found: Case = {
      failure,
      evidence: ['microsoftCode'],
      remarks: disagreement(microsoftCode, sipCode),
      certain: failure.readFrom !== 'bare',
    };
    if (listed.length === 0) {
      if (failure.readFrom === 'bare' && microsoftCode.length !== 6 && !(sipCode && microsoftCode.length >= 4))
        return [];
      found.certain = found.certain && sipCode !== undefined && microsoftCode.length === 6;
      return [conclude(found, [])];
    }
    let candidates = listed;
    if (sipCode) {
      const same = listed.filter((entry) => entry.sipCode === sipCode);
      if (same.length > 0) {
        candidates = same;
        found.evidence.push('sipCode');
        found.certain = true;
      } else if (microsoftCode === '0') return matchWithoutMicrosoftCode(failure);
      else if (found.remarks.length === 0)
        found.remarks.push({ kind: 'sipCodeDiffers', read: sipCode, listed: listSipCodes(listed) });
    }
    if (failure.phrase) {
      const { entries, narrowed, full, quote } = phrases.narrow(candidates, failure.phrase.value);
      if (narrowed && (candidates.length > 1 || full)) {
        candidates = entries;
        if (!failure.phraseIsNamed && quote)
          found.failure = { ...failure, phrase: { ...failure.phrase, value: quote } };
        found.evidence.push('phrase');
        found.certain = true;
      } else if (!narrowed && failure.readFrom === 'field' && quotesAnother(failure.phrase.value, listed)) {
        found.remarks.push({ kind: 'phraseDiffers', read: failure.phrase.value });
      }
    }
    if (candidates.length > 1 && failure.hresult) {
      const named = byWindowsCode.get(failure.hresult.value) ?? [];
      const both = candidates.filter((entry) => named.includes(entry));
      if (both.length > 0) {
        candidates = both;
        found.evidence.push('hresult');
      }
    }
    return [conclude(found, candidates)];
  }

  /** Whether the words are another entry's error message, in full. */
  function quotesAnother(text: string, entries: readonly Entry[]): boolean {
    return phrases
      .spot(text.slice(0, 600))
      .some((spot) => spot.fit === 'full' && !spot.entries.some((entry) => entries.includes(entry)));
  }

  function matchWithoutMicrosoftCode(failure: CallFailure): Diagnosis[] {
    const text = readableText(failure);
    const sipCode = failure.sipCode?.value;
    const spots = text === '' ? [] : findMessages(text, sipCode);
    if (spots.length > 0) {
      const single = spots.length === 1;
      return spots.map((spot) => {
        const same = sipCode ? spot.entries.filter((entry) => entry.sipCode === sipCode) : [];
        const candidates = same.length > 0 ? same : spot.entries;
        const remarks: Remark[] = [{ kind: 'microsoftCodeMissing' }];
        if (sipCode && same.length === 0)
          remarks.unshift({ kind: 'sipCodeDiffers', read: sipCode, listed: listSipCodes(candidates) });
        const spoken = {
          ...failure,
          phrase: {
            value: text.slice(spot.from, spot.to).replace(/\s+/g, ' '),
            from: failure.phrase?.from ?? 0,
            to: failure.phrase?.to ?? 0,
          },
        };
        const found: Case = {
          failure: single || failure.readFrom !== 'prose' ? spoken : withoutSurroundings(spoken),
          evidence: same.length > 0 ? ['phrase', 'sipCode'] : ['phrase'],
          remarks,
          certain: isCertainQuote(spot, text, failure),
        };
        return conclude(found, candidates);
      });
    }
    if (failure.hresult) {
      const named = byWindowsCode.get(failure.hresult.value) ?? [];
      const same = sipCode ? named.filter((entry) => entry.sipCode === sipCode) : named;
      return [
        conclude({ failure, evidence: ['hresult'], remarks: [], certain: false }, same.length > 0 ? same : named),
      ];
    }
    if (sipCode) {
      const listed = catalog.bySipCode(sipCode);
      /** Busy and cancelled calls are everyday; one listed special case must not stand for them all. */
      const everyday = listed.length === 1 && describeSipResponse(sipCode)?.normal === true;
      const found: Case = {
        failure,
        evidence: ['sipCode'],
        remarks: [{ kind: 'microsoftCodeMissing' }],
        certain: false,
      };
      return [conclude(found, everyday ? [] : listed)];
    }
    return failure.readFrom === 'prose' ? matchOwnWords(failure, text) : [];
  }

  /** The words of a failure; a Windows code that no message names is taken out, its name would pull to others. */
  function readableText(failure: CallFailure): string {
    const text = failure.phrase?.value ?? '';
    if (!failure.hresult || byWindowsCode.has(failure.hresult.value)) return text;
    return text.replace(/hresult\s?=?|\b0x[0-9a-f]{8}\b|\b[A-Z]{3,5}_[EI]_\w+/gi, ' ');
  }

  /** Error messages quoted in a text; beside a SIP code its standard reason phrase does not count as one. */
  function findMessages(text: string, sipCode: string | undefined): Spot[] {
    const spots = phrases.spot(text).filter((spot) => spot.fit !== 'hint');
    if (!sipCode) return spots;
    const whole = spots.filter(
      (spot) => spot.fit === 'full' && spot.entries.some((entry) => entry.sipCode === sipCode),
    );
    if (whole.length > 0) return whole;
    const rest = withoutReasonPhrase(text, sipCode);
    return phrases
      .spot(rest)
      .filter((spot) => spot.fit !== 'hint' && rest.slice(spot.from, spot.to).split(/\s+/).length >= 3)
      .slice(0, 1);
  }

  function matchOwnWords(failure: CallFailure, text: string): Diagnosis[] {
    if (text.length > longestQuestion) return [];
    const likely = ownWords.find(text);
    const [best, second] = likely;
    if (!best || best.score < leastLikely) return [];
    const found: Case = {
      failure,
      evidence: ['ownWords'],
      remarks: [{ kind: 'microsoftCodeMissing' }],
      certain: false,
    };
    if (best.saysAll && best.score >= 0.85 && (second?.score ?? 0) < best.score * 0.75)
      return [conclude(found, [best.entry])];
    const close = likely.filter((other) => other.score >= best.score * 0.7).slice(0, mostLikely);
    return [
      conclude(
        found,
        close.map((other) => other.entry),
        true,
      ),
    ];
  }

  return {
    match(failure) {
      const microsoftCode = failure.microsoftCode?.value;
      return microsoftCode ? matchMicrosoftCode(failure, microsoftCode) : matchWithoutMicrosoftCode(failure);
    },
    findByWords: (text) => ownWords.find(text),
  };
}

function listSipCodes(entries: readonly Entry[]): string {
  return [...new Set(entries.map((entry) => entry.sipCode))].join(', ');
}

/** 560ZZZ beside another SIP code than ZZZ: said, not hidden. */
function disagreement(microsoftCode: string, sipCode: string | undefined): Remark[] {
  const sent = readMicrosoftCode(microsoftCode).sbcSipCode;
  return sent && sipCode && sent !== sipCode ? [{ kind: 'codesDisagree', microsoftCode, sipCode }] : [];
}

/** A message quoted in full, long enough not to be chance, makes a failure certain. */
function isCertainQuote(spot: Spot, text: string, failure: CallFailure): boolean {
  if (failure.readFrom === 'field') return spot.fit === 'full';
  const words = text.slice(spot.from, spot.to).split(/\s+/).length;
  return spot.fit === 'full' && (words >= 5 || /\p{Ll}\p{Lu}/u.test(text.slice(spot.from, spot.to)));
}

function withoutPhrase({ phrase: _phrase, ...rest }: CallFailure): CallFailure {
  return rest;
}

function withoutSurroundings({ sbcName: _sbc, correlationId: _id, time: _time, ...rest }: CallFailure): CallFailure {
  return rest;
}
