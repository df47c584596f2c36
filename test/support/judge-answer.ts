import type { Message } from '../../src/answer/answer.ts';
import { type Case, caseText } from './judge-case.ts';

const mention = /<at>\s*Trunkwise\s*<\/at>/giu;

/** The message the engine is given for a case: a mention in the text addresses the bot and is taken out, as Teams bots do. */
export function messageOf(testCase: Case): Message {
  const text = caseText(testCase);
  const withoutMention = text.replace(mention, ' ');
  const mentioned = testCase.scope === 'personal' || withoutMention !== text;
  return {
    text: withoutMention,
    ...(testCase.html === undefined ? {} : { html: testCase.html }),
    scope: testCase.scope,
    mentioned,
  };
}
