import type { Message } from '../../src/answer/answer.ts';
import { createEngine, type Engine } from '../../src/answer/engine.ts';
import { readMessage } from '../../src/answer/read-message.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { toRecord } from '../../src/cli/ask/ask-record.ts';
import { createMatcher } from '../../src/match/match-catalog.ts';
import { messageOf } from './judge-answer.ts';
import type { AskRecord, Case } from './judge-case.ts';

/** What the evaluation puts its messages to. */
export interface Answerer {
  readonly engine: Engine;
  /** The line `ask --jsonl` prints for a case. */
  record(testCase: Case): AskRecord;
  /** Parse and match alone, as the engine does them before any card is made. */
  diagnose(message: Message): void;
}

/** The engine over the project's own catalog. */
export function openAnswerer(): Answerer {
  const catalog = loadCatalog();
  const engine = createEngine(catalog);
  const matcher = createMatcher(catalog);
  return {
    engine,
    record: (testCase) => ({ ...toRecord(testCase.id, engine.answer(messageOf(testCase))), id: testCase.id }),
    diagnose: (message) => void readMessage(message, matcher),
  };
}
