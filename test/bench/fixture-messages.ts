import type { Message } from '../../src/answer/answer.ts';
import { messageOf } from '../support/judge-answer.ts';
import type { Case } from '../support/judge-case.ts';
import { listFixtureFiles, readCases } from '../support/judge-fixtures.ts';

/** A case of the evaluation with the message the engine is given for it. */
export interface FixtureMessage {
  readonly testCase: Case;
  readonly message: Message;
}

/** Every message of the evaluation. */
export function readFixtureMessages(): readonly FixtureMessage[] {
  return listFixtureFiles()
    .flatMap((file) => readCases(file))
    .map((testCase) => ({ testCase, message: messageOf(testCase) }));
}
