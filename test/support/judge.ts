import { cardText } from './judge-card-text.ts';
import type { AskRecord, Case, Triple } from './judge-case.ts';
import { isSameEntry } from './judge-entry.ts';

/** What the judge says of one answer. */
export interface Verdict {
  /** Right in every respect, the words on the card included. */
  readonly ok: boolean;
  /** The right diagnosis, whatever the card says: lets parse and match be judged before the cards are written. */
  readonly recognised: boolean;
  /** An entry was stated as the answer that the message does not bear out: the worst outcome. */
  readonly falseAssertion: boolean;
  /** Only for `choose`: whether the candidates are exactly the expected ones. */
  readonly exactList?: boolean;
  /** Empty when `ok`. */
  readonly reason: string;
}

/** Judges what the engine made of a message against what the case expects. Strict: any entry asserted in excess is an error. */
export function judge(testCase: Case, record: AskRecord): Verdict {
  const { expect } = testCase;
  const asserted = record.diagnoses.filter((d) => d.kind === 'matched').flatMap((d) => d.entries);
  const right = [...(expect.top ? [expect.top] : []), ...(expect.anyOf ?? []), ...(expect.allOf ?? [])];
  const allowed = assertableEntries(testCase, right);
  const excess = asserted.filter((entry) => holds(expect.noneOf ?? [], entry) || !holds(allowed, entry));
  if (excess.length > 0) {
    const names = excess.map((e) => `${e.microsoftCode}/${e.sipCode} ${e.phrase}`).join(' + ');
    return { ok: false, recognised: false, falseAssertion: true, reason: `asserted ${names}` };
  }
  const behaviours = [expect.behaviour, ...(expect.alsoAccept ?? [])];
  const complaints = behaviours.map((behaviour) => complaintAbout(behaviour, testCase, record));
  const accepted = complaints.indexOf('');
  const exactList = expect.behaviour === 'choose' ? hasExactList(testCase, record) : undefined;
  if (accepted < 0) {
    return { ok: false, recognised: false, falseAssertion: false, exactList, reason: complaints.join('; or ') };
  }
  const wording = complaintAboutWords(testCase, record, accepted === 0);
  return { ok: wording === '', recognised: true, falseAssertion: false, exactList, reason: wording };
}

/** Entries that may be stated as the answer: those expected, and those of `matchOnly` where a match is also accepted. */
function assertableEntries({ expect }: Case, right: readonly Triple[]): readonly Triple[] {
  if (expect.behaviour === 'match') return right;
  if (!expect.alsoAccept?.includes('match')) return [];
  return expect.matchOnly ?? right;
}

/** Why the record does not show this behaviour; empty when it does. */
function complaintAbout(behaviour: string, { expect }: Case, record: AskRecord): string {
  const ofKind = (kind: string) => record.diagnoses.filter((d) => d.kind === kind);
  const asserted = ofKind('matched').flatMap((d) => d.entries);
  const missing = (wanted: readonly Triple[], from: typeof asserted) =>
    wanted.filter((triple) => !from.some((entry) => isSameEntry(triple, entry)));
  const got = `got ${record.reply}`;
  switch (behaviour) {
    case 'match': {
      if (asserted.length === 0) return `no entry asserted, ${got}`;
      const wanted = [...(expect.behaviour === 'match' && expect.top ? [expect.top] : []), ...(expect.allOf ?? [])];
      const [first] = missing(wanted, asserted);
      if (first) return `${first.microsoft}/${first.sip} not asserted, ${got}`;
      const anyOf = expect.behaviour === 'match' ? (expect.anyOf ?? []) : [];
      if (anyOf.length > 0 && missing(anyOf, asserted).length === anyOf.length) return 'none of anyOf asserted';
      return '';
    }
    case 'choose': {
      const candidates = ofKind('ambiguous').flatMap((d) => d.entries);
      if (candidates.length === 0) return `no choice offered, ${got}`;
      if (expect.behaviour === 'choose' && asserted.length > 0) return 'an entry is asserted beside the choice';
      const wanted = expect.behaviour === 'choose' ? (expect.anyOf ?? []) : needed(expect);
      const absent = missing(wanted, expect.behaviour === 'choose' ? candidates : [...candidates, ...asserted]);
      return absent.length === 0
        ? ''
        : `not among the candidates: ${absent.map((t) => `${t.microsoft}/${t.sip} ${t.phrase}`).join(' + ')}`;
    }
    case 'unknown-explained':
      if (asserted.length > 0) return 'an entry is asserted';
      return ofKind('unlisted').length > 0 ? '' : `no unlisted diagnosis, ${got}`;
    default:
      if (asserted.length > 0) return 'an entry is asserted';
      return record.reply === behaviour ? '' : `not ${behaviour}, ${got}`;
  }
}

/** Where a match is expected and a choice accepted too: the entries that the choice has to offer. */
function needed(expect: Case['expect']): readonly Triple[] {
  if (expect.behaviour !== 'match') return [];
  return [...(expect.top ? [expect.top] : []), ...(expect.allOf ?? [])];
}

/** Whether an ambiguous diagnosis lists the expected entries and no others. */
function hasExactList({ expect }: Case, record: AskRecord): boolean {
  const anyOf = expect.anyOf ?? [];
  return record.diagnoses
    .filter((d) => d.kind === 'ambiguous')
    .some((d) => d.entries.length === anyOf.length && d.entries.every((entry) => holds(anyOf, entry)));
}

/** `mustContain` belongs to the behaviour expected first; `mustNotContain` to every answer. */
function complaintAboutWords({ expect }: Case, record: AskRecord, isFirstChoice: boolean): string {
  const shown = cardText(record.card).toLowerCase();
  const whole = JSON.stringify(record.card ?? '').toLowerCase();
  const lacking = (expect.mustContain ?? []).filter((word) => isFirstChoice && !shown.includes(word.toLowerCase()));
  if (lacking.length > 0) return `card lacks ${lacking.map((word) => JSON.stringify(word)).join(', ')}`;
  const leaked = (expect.mustNotContain ?? []).filter(
    (word) => shown.includes(word.toLowerCase()) || whole.includes(JSON.stringify(word).slice(1, -1).toLowerCase()),
  );
  return leaked.length > 0 ? `card contains ${leaked.map((word) => JSON.stringify(word)).join(', ')}` : '';
}

function holds(triples: readonly Triple[], entry: Parameters<typeof isSameEntry>[1]): boolean {
  return triples.some((triple) => isSameEntry(triple, entry));
}
