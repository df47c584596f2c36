import { readMessage } from '../../src/answer/read-message.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { createMatcher } from '../../src/match/match-catalog.ts';
import { type CrossedMessage, crossMessages } from './crossed-messages.ts';

/** A crossed message and the Microsoft codes it was understood to state, each once. */
export interface ReadMessage extends CrossedMessage {
  readonly codes: readonly string[];
}

/**
 * Reads crossed messages: every one, or each `step`-th. A step without a factor in common with the lengths of the crossed lists
 * meets every member of each list.
 */
export function readCrossed(step = 1): ReadMessage[] {
  const matcher = createMatcher(loadCatalog());
  return [...crossMessages()]
    .filter((_, index) => index % step === 0)
    .map((message) => {
      const understood = readMessage({ text: message.text, scope: 'personal', mentioned: true }, matcher);
      const stated =
        understood.kind === 'failures'
          ? understood.diagnoses.map(({ failure }) => failure.microsoftCode?.value ?? '')
          : [];
      return { ...message, codes: [...new Set(stated)] };
    });
}

/** Messages that lost the code they state. */
export function findLost(messages: readonly ReadMessage[]): ReadMessage[] {
  return messages.filter(({ codes, microsoftCode }) => !codes.includes(microsoftCode));
}

/** Messages of which a code was read that they do not state. */
export function findInvented(messages: readonly ReadMessage[]): ReadMessage[] {
  return messages.filter(({ codes, microsoftCode }) => codes.some((code) => code !== '' && code !== microsoftCode));
}
