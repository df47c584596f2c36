import { type Rendered, renderBusy, renderUnread } from '../render/index.ts';
import type { Answer, Message } from './answer.ts';

/** The answer to a message that took longer to read than there was time for. */
export function answerUnread(message: Message): Answer {
  return answerWithout(message, renderUnread);
}

/** The answer to a message that nobody had time to read. */
export function answerBusy(message: Message): Answer {
  return { ...answerWithout(message, renderBusy), isBusy: true };
}

/** One calm sentence for whoever asked; nobody else is told that something unasked was not done. */
function answerWithout({ scope, mentioned, locale }: Message, render: (locale?: string) => Rendered): Answer {
  if (scope !== 'personal' && !mentioned) return { reply: 'silent', diagnoses: [], card: null, summary: '' };
  return { reply: 'help', diagnoses: [], isUnread: true, ...render(locale) };
}
