import type { Guide } from '../catalog/guide.ts';
import type { Diagnosis } from '../match/diagnosis.ts';

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
}

/** What kind of reply a message gets. `list` is the browse card. */
export type ReplyKind =
  | 'matched'
  | 'ambiguous'
  | 'unlisted'
  | 'several'
  | 'guide'
  | 'list'
  | 'help'
  | 'greeting'
  | 'silent';

/** An Adaptive Card as plain JSON. */
export type AdaptiveCard = { readonly type: 'AdaptiveCard' } & Readonly<Record<string, unknown>>;

/** The whole answer to a message: what bot and command line both send. */
export interface Answer {
  readonly reply: ReplyKind;
  readonly diagnoses: readonly Diagnosis[];
  /** Guides that the words fit, best first: the answer itself when the reply is `guide`, else beside it. */
  readonly guides?: readonly Guide[];
  /** Nothing was found, and the message was not read to its end. */
  readonly isUnread?: true;
  /** Nobody had time to read it. */
  readonly isBusy?: true;
  /** Null when the reply is `silent`. */
  readonly card: AdaptiveCard | null;
  /** One line of plain text for notifications. */
  readonly summary: string;
}
