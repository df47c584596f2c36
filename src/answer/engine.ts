import type { Catalog, Entry } from '../catalog/entry.ts';
import { createMatcher } from '../match/match-catalog.ts';
import type { Answer, Message } from './answer.ts';
import { readMessage } from './read-message.ts';

/** Everything the shells (bot, command line, message extension) ask of the pure middle, over one catalog. */
export interface Engine {
  readonly catalog: Catalog;
  /** Reads a message and answers it. Never throws on any text. */
  answer(message: Message): Answer;
  /** Carries out what a card's button asks for (`data` is untrusted); the answer replaces the card in place. */
  act(data: unknown, locale?: string): Answer;
  /** Entries that fit a few typed words or a code, best first. */
  search(query: string, limit: number): readonly Entry[];
}

/** Builds the engine over a catalog; do this once per catalog, it prepares the indexes. */
export function createEngine(catalog: Catalog): Engine {
  const matcher = createMatcher(catalog);
  const help: Answer = { reply: 'help', diagnoses: [], card: null, summary: '' };
  return {
    catalog,
    answer(message) {
      const u = readMessage(message, matcher);
      if (u.kind !== 'failures') return { ...help, reply: u.kind === 'nothing' ? 'silent' : u.kind === 'goodCalls' ? 'help' : u.kind };
      const [only] = u.diagnoses;
      return { reply: u.diagnoses.length === 1 && only ? only.kind : 'several', diagnoses: u.diagnoses, card: null, summary: '' };
    },
    act: () => help,
    search: () => [],
  };
}
