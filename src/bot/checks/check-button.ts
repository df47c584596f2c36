import type { AdaptiveCard, Message } from '../../answer/index.ts';
import type { Diagnosis } from '../../match/index.ts';
import { type AskedCodes, addCheckButton, isCheckable, parseCardAction } from '../../render/index.ts';
import type { BotParts } from '../bot-parts.ts';
import type { CardAnswer } from '../messages/reply.ts';

/** The answer with a button that checks the SBC it names, where a check can tell more and is allowed. */
export function offerCheck(
  answer: CardAnswer,
  { scope, mentioned, locale }: Message,
  { checker }: Pick<BotParts, 'checker'>,
): CardAnswer {
  // A check is something one asks for: an answer that nobody asked for does not offer it.
  if (!checker || (scope !== 'personal' && !mentioned)) return answer;
  for (const diagnosis of answer.diagnoses) {
    const host = diagnosis.failure.sbcName?.value;
    const codes = codesOf(diagnosis);
    if (host === undefined || !isCheckable(codes)) continue;
    const target = checker.read(host);
    if (!('refused' in target)) return { ...answer, card: addCheckButton(answer.card, target.host, codes, locale) };
  }
  return answer;
}

/** Buttons that show the answer to a failure. */
const showing: ReadonlySet<string> = new Set(['choose', 'open', 'answer', 'tick']);

/** The same for the card that a button leads to, by what its data says was read. */
export function offerCheckAgain(
  card: AdaptiveCard,
  data: unknown,
  locale: string | undefined,
  { checker }: Pick<BotParts, 'checker'>,
): AdaptiveCard {
  const action = parseCardAction(data);
  if (!checker || !action || !('read' in action) || !showing.has(action.do)) return card;
  const { sbcName, microsoftCode, sipCode } = action.read ?? {};
  const codes = { ...(microsoftCode && { microsoftCode }), ...(sipCode && { sipCode }) };
  if (sbcName === undefined || !isCheckable(codes)) return card;
  const target = checker.read(sbcName);
  return 'refused' in target ? card : addCheckButton(card, target.host, codes, locale);
}

function codesOf(diagnosis: Diagnosis): AskedCodes {
  const { microsoftCode, sipCode } = diagnosis.kind === 'matched' ? diagnosis.entry : readCodes(diagnosis);
  return { ...(microsoftCode && { microsoftCode }), ...(sipCode && { sipCode }) };
}

function readCodes({ failure }: Diagnosis): AskedCodes {
  return { microsoftCode: failure.microsoftCode?.value, sipCode: failure.sipCode?.value };
}
