import type { EntryWords, HouseNote, Link, SuggestedAction } from './entry.ts';

/** What a guide is about: what people notice, what the admin center shows, a message, or a change with a date. */
export const guideKinds = ['symptom', 'status', 'message', 'change'] as const;
export type GuideKind = (typeof guideKinds)[number];

/** The languages in which guides are found. */
export const guideLanguages = ['en', 'de', 'fr', 'es', 'ja'] as const;
export type GuideLanguage = (typeof guideLanguages)[number];

/** Advice for a fault that people describe before they have a code. Found by words, never by a code. */
export interface Guide {
  /** Kebab-case and stable: `drop-4s`. */
  readonly id: string;
  readonly kind: GuideKind;
  readonly title: string;
  /** Messages and statuses as they are shown; `{name}` stands for whatever stands there. */
  readonly says: readonly string[];
  /** Short descriptions of the symptom, by language. */
  readonly symptoms: Readonly<Record<GuideLanguage, readonly string[]>>;
  readonly cause: string;
  readonly suggestedActions: readonly SuggestedAction[];
  readonly notes: readonly string[];
  /** Pairs of codes the symptom goes with, `1106/408`. */
  readonly related: readonly string[];
  /** Ids of guides to tell it apart from. */
  readonly guides: readonly string[];
  readonly source: Link;
  /** Date on the source page, `undated` where it bears none. */
  readonly published: string;
  /** ISO date on which it was last compared with its source. */
  readonly checked: string;
  /** The facts were read somewhere else than at Microsoft; the notes say so. */
  readonly secondhand: boolean;
  /** `microsoft` for published advice, otherwise the organisation named by the overlay. */
  readonly publisher: string;
  readonly houseNotes: readonly HouseNote[];
  /** The words in other languages, the cause under `meaning`; asked for through `guideTextsOf`. */
  readonly translations?: Readonly<Record<string, EntryWords | undefined>>;
}
