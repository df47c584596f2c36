/** Who has to carry out a suggested action. */
export const actors = ['sbc', 'teamsAdmin', 'network', 'carrier', 'botOwner', 'microsoftSupport'] as const;
export type Actor = (typeof actors)[number];

/** Read-only commands a card can offer beside an action; `{sbc}` in them becomes the SBC's host name. */
export const diagnostics = ['reachability', 'certificate', 'dns', 'gateway'] as const;
export type Diagnostic = (typeof diagnostics)[number];

/** A page worth opening: absolute https address and the words to show for it. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

/** One remedy of an entry, in full sentences, with who does it. Not the Bot Framework property of that name. */
export interface SuggestedAction {
  readonly actor: Actor;
  readonly text: string;
  readonly links: readonly Link[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What an organisation adds to an entry in its overlay; shown apart from Microsoft's advice. */
export interface HouseNote {
  /** Whose note it is, for instance "Contoso voice team". */
  readonly by: string;
  readonly text: string;
  readonly links: readonly Link[];
}

/** Languages in which the words of the catalog exist beside English. */
export const textLanguages = ['de', 'fr', 'es', 'ja'] as const;
export type TextLanguage = (typeof textLanguages)[number];

/** The words of an entry that can be translated; codes and error messages are the same in every language. */
export interface EntryWords {
  readonly title: string;
  readonly meaning: string;
  /** One text for each suggested action, in their order. */
  readonly actions: readonly string[];
  readonly notes: readonly string[];
  readonly oddity?: string;
}

/** One row of the catalog. Its identity is the triple of microsoftCode, sipCode and phrase. */
export interface Entry {
  /** Derived from the triple: `569008-504-unable-to-deliver-invite-...`; stable while the triple is. */
  readonly id: string;
  /** Digits only; `0` is a real code. */
  readonly microsoftCode: string;
  /** Three digits. */
  readonly sipCode: string;
  /** The error message, exactly as published. */
  readonly phrase: string;
  /** Other published spellings of the phrase. */
  readonly variants: readonly string[];
  readonly title: string;
  readonly meaning: string;
  /** `normal`: the call ended in a way that is no fault (busy, cancelled, answered elsewhere). */
  readonly outcome: 'fault' | 'normal';
  readonly suggestedActions: readonly SuggestedAction[];
  /** Caveats that belong to the answer. */
  readonly notes: readonly string[];
  /** What is odd about the published page, for instance a misprint. */
  readonly oddity?: string;
  /** Words in which people describe this failure themselves; lower case. */
  readonly keywords: readonly string[];
  readonly source: Link;
  /** ISO date on which the entry was last compared with its source page. */
  readonly checked: string;
  /** `microsoft` for published advice, otherwise the organisation named by the overlay. */
  readonly publisher: string;
  readonly houseNotes: readonly HouseNote[];
  /** The words in other languages, by their two letters; asked for through `textsOf`. */
  readonly translations?: Readonly<Record<string, EntryWords | undefined>>;
}
