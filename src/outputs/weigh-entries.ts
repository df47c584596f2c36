import type { Entry } from '../catalog/index.ts';
import type { CheckOutput } from './check-output.ts';
import type { Subject } from './subject.ts';

/** Entries in the light of checks. What is neither in the first nor in the second list stays possible. */
export interface Weighed {
  /** A check found what these entries say. */
  readonly confirmed: readonly Entry[];
  /** A check found that what these entries say does not hold, as far as it can be seen from where it ran. */
  readonly ruledOut: readonly Entry[];
  readonly left: readonly Entry[];
}

/** Which entries speak of what: by their code, and by words of their error message where a code has several. */
interface Meaning {
  readonly codes: readonly string[];
  readonly phrase?: RegExp;
  /** Broken, it confirms the entries. */
  readonly subject: Subject;
  /** Working, it rules them out; only what a look from elsewhere can tell. */
  readonly isRuledOutBy?: Subject;
}

const meanings: readonly Meaning[] = [
  { codes: ['569015'], subject: 'name', isRuledOutBy: 'name' },
  { codes: ['569016'], subject: 'address', isRuledOutBy: 'address' },
  { codes: ['569002'], phrase: /actively refused/i, subject: 'port', isRuledOutBy: 'port' },
  // An open port for one network may be closed for Microsoft's, and a lost connection may be back.
  { codes: ['569002'], phrase: /did not properly respond/i, subject: 'port' },
  { codes: ['569003'], subject: 'tls' },
  { codes: ['569008'], subject: 'certificateDate', isRuledOutBy: 'certificateDate' },
  { codes: ['569009'], subject: 'certificateTrust', isRuledOutBy: 'certificateTrust' },
  { codes: ['569002'], phrase: /0x80090322/i, subject: 'certificateName', isRuledOutBy: 'certificateName' },
  { codes: ['510532'], subject: 'gateway', isRuledOutBy: 'gateway' },
  { codes: ['510544', '510546', '510559'], subject: 'route' },
  { codes: ['510560'], subject: 'userVoice', isRuledOutBy: 'userVoice' },
];

function meaningOf({ microsoftCode, phrase }: Entry): Meaning | undefined {
  return meanings.find((one) => one.codes.includes(microsoftCode) && (one.phrase?.test(phrase) ?? true));
}

/**
 * What checks say of the candidates of an open diagnosis. Checks of another SBC than the one that failed say nothing.
 *
 * @param sbcName the SBC of the failure, where it was read
 * @example
 * weighEntries(readOutputs('TcpTestSucceeded : False'), diagnosis.candidates).confirmed
 */
export function weighEntries(outputs: readonly CheckOutput[], entries: readonly Entry[], sbcName?: string): Weighed {
  const own = outputs.filter(({ host }) => isSameSbc(host, sbcName));
  const broken = new Set(own.flatMap((output) => output.broken ?? []));
  const works = new Set(own.flatMap((output) => output.works ?? []));
  const confirmed: Entry[] = [];
  const ruledOut: Entry[] = [];
  const left: Entry[] = [];
  for (const entry of entries) {
    const meaning = meaningOf(entry);
    const isOut = meaning?.isRuledOutBy !== undefined && works.has(meaning.isRuledOutBy);
    if (meaning && broken.has(meaning.subject)) confirmed.push(entry);
    else if (isOut) ruledOut.push(entry);
    else left.push(entry);
  }
  return { confirmed, ruledOut, left };
}

/** Names are compared; an address, or no name at all, may well be that of the SBC. */
function isSameSbc(host: string | undefined, sbcName: string | undefined): boolean {
  if (host === undefined || sbcName === undefined) return true;
  const isName = (text: string) => /[a-z]/i.test(text) && text.includes('.');
  return !isName(host) || !isName(sbcName) || host.toLowerCase() === sbcName.toLowerCase();
}
