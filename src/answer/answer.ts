import type { Entry, Guide } from '../catalog/index.ts';
import type { Diagnosis } from '../match/index.ts';
import type { CheckOutput } from '../outputs/index.ts';
import type { AdaptiveCard } from '../render/index.ts';

/** Where a message was posted. */
export type Scope = 'personal' | 'groupChat' | 'channel';

/** A message as the user sent it. */
export interface Message {
  readonly text: string;
  /** The `text/html` attachment, where tables, line breaks and quotes survive. */
  readonly html?: string;
  readonly scope: Scope;
  /** Whether the bot was addressed by @mention; always taken as true in personal chat. */
  readonly mentioned: boolean;
  /** BCP 47, as in `activity.locale`. */
  readonly locale?: string;
  /** What it quotes is an answer of ours: only what stands beside the quote is read. */
  readonly quotesAnswer?: true;
  /** Make of SBC that holds where the message names none. */
  readonly vendor?: string;
  /** When it is read, in milliseconds since the epoch: dates of certificates are judged by it, and by nothing else. */
  readonly at?: number;
}

/** What kind of reply a message gets. `list` is the browse card, `check` tells what the output of a check command says. */
export type ReplyKind =
  | 'matched'
  | 'ambiguous'
  | 'unlisted'
  | 'several'
  | 'guide'
  | 'list'
  | 'check'
  | 'help'
  | 'greeting'
  | 'talk'
  | 'silent';

/** What a message wants that states no failure of its own. */
export const intents = [
  'thanks',
  'solved',
  'stillFails',
  'why',
  'whoActs',
  'escalate',
  'whereIsTheCode',
  'whatIsACode',
  'logs',
  'outage',
  'compare',
  'more',
  'forget',
  'mute',
  'stats',
  'human',
] as const;
export type Intent = (typeof intents)[number];

export type { AdaptiveCard };

/** The whole answer to a message: what bot and command line both send. */
export interface Answer {
  readonly reply: ReplyKind;
  readonly diagnoses: readonly Diagnosis[];
  /** Guides that the words fit, best first: the answer itself when the reply is `guide`, else beside it. */
  readonly guides?: readonly Guide[];
  /** Outputs of check commands that the message holds, in its order. */
  readonly checks?: readonly CheckOutput[];
  /** Nothing was found, and the message was not read to its end. */
  readonly isUnread?: true;
  /** Nobody had time to read it. */
  readonly isBusy?: true;
  /** Nothing was found in what was asked. */
  readonly isMiss?: true;
  /** What was wanted, when the reply is `talk`. */
  readonly intent?: Intent;
  /** Entries that a talk reply is about; its diagnoses are empty, since the message itself states none. */
  readonly about?: readonly Entry[];
  /** What was told before in the conversation was needed for the answer. */
  readonly remembered?: true;
  /** What the pack on the card is made from, where it is one. */
  readonly pack?: object;
  /** The summary alone says everything: a chat needs no card around it. */
  readonly isLine?: true;
  /** Null when the reply is `silent`. */
  readonly card: AdaptiveCard | null;
  /** One line of plain text for notifications. */
  readonly summary: string;
}
