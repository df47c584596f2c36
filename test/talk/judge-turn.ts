import type { AskRecord } from '../../src/cli/ask/ask-record.ts';

/** One turn of a conversation, with what is expected of its answer. */
export interface TurnCase {
  readonly conversation: string;
  readonly text: string;
  readonly scope?: string;
  readonly locale?: string;
  readonly expect: {
    /** Replies that are right; any when left out. */
    readonly reply?: readonly string[];
    /** Replies that are wrong. */
    readonly not?: readonly string[];
    /** One that is right, or several with bars between them. */
    readonly intent?: string;
    /** Entries that have to be told, as `569002/504`, or `569002/504~part of the message`; nothing else may be asserted. */
    readonly entries?: readonly string[];
    /** How many candidates a choice has. */
    readonly candidates?: number;
    readonly remembered?: boolean;
    /** Entries that a check or talk is about, and nothing else; ones that it must not be about. */
    readonly about?: readonly string[];
    readonly notAbout?: readonly string[];
  };
}

/** What is wrong with the answer to a turn; empty when nothing is. */
export function judgeTurn({ expect }: TurnCase, record: AskRecord): string {
  const { reply, not, intent, entries, candidates, remembered, about, notAbout = [] } = expect;
  const shown = record.diagnoses.flatMap((diagnosis) => diagnosis.entries);
  const asserted = record.diagnoses.filter(({ kind }) => kind === 'matched').flatMap((diagnosis) => diagnosis.entries);
  if (reply && !reply.includes(record.reply)) return `reply ${record.reply}${record.intent ? ` ${record.intent}` : ''}`;
  if (not?.includes(record.reply)) return `reply ${record.reply}`;
  if (intent && record.reply === 'talk' && !intent.split('|').includes(record.intent ?? ''))
    return `intent ${record.intent}`;
  const missing = (entries ?? []).filter((name) => !shown.some((entry) => isEntry(name, entry)));
  if (missing.length > 0 && record.reply !== 'talk') return `not told: ${missing.join(' ')}`;
  const excess = entries ? asserted.filter((entry) => !entries.some((name) => isEntry(name, entry))) : [];
  if (excess.length > 0)
    return `asserted ${excess.map((entry) => `${entry.microsoftCode}/${entry.sipCode}`).join(' ')}`;
  if (candidates !== undefined && shown.length !== candidates) return `${shown.length} candidates`;
  const told = record.about ?? [];
  const strange = told.filter((entry) =>
    about ? !about.some((name) => isEntry(name, entry)) : notAbout.some((name) => isEntry(name, entry)),
  );
  if (strange.length > 0) return `about ${strange.map(({ phrase }) => phrase).join(' ')}`;
  const untold = (about ?? []).filter((name) => !told.some((entry) => isEntry(name, entry)));
  if (untold.length > 0) return `not about: ${untold.join(' ')}`;
  if (remembered !== undefined && (record.remembered ?? false) !== remembered)
    return remembered ? 'not remembered' : 'remembered';
  return '';
}

function isEntry(name: string, entry: AskRecord['diagnoses'][number]['entries'][number]): boolean {
  const [codes, part = ''] = name.split('~');
  return codes === `${entry.microsoftCode}/${entry.sipCode}` && entry.phrase.includes(part);
}
