// State: all that other rooms use of this one.

export { openStore } from './open-store.ts';
export type { Outcome, OutcomeCard, OutcomeSubject, Tally, Word } from './outcomes.ts';
export type { Listen, Place } from './place-settings.ts';
export { otherName, type StatCount, statWeeks } from './stats.ts';
export type { ConversationKey, ShownFailure, Store } from './store.ts';
export { type ConversationAddress, placeOf, type Watch } from './watches.ts';
