import type { ExplainedCode, Outcome } from './explained-code.ts';
import { readMicrosoftCode } from './microsoft-code.ts';
import { describeSipResponse, type SipResponse, sipResponses } from './sip-response.ts';

/** What an answer of everyday means to a caller: the SIP standard in plain words, with no source of its own. */
interface EverydayAnswer {
  readonly title: string;
  readonly outcome: Outcome;
  readonly ifMany: string;
}

const answers: Readonly<Record<string, EverydayAnswer>> = {
  '401': {
    title: 'A sign-in was asked for',
    outcome: 'fault',
    ifMany: 'Check the credentials of the trunk between the SBC and the system that asks for them.',
  },
  '403': {
    title: 'The call was refused',
    outcome: 'fault',
    ifMany:
      'Find in the SIP log which system refused, and look at its rules for caller, called number and destination.',
  },
  '404': {
    title: 'The number was not found',
    outcome: 'fault',
    ifMany: 'Compare the called numbers: wrongly dialed ones are nothing to repair, others point at the number format.',
  },
  '407': {
    title: 'A sign-in was asked for',
    outcome: 'fault',
    ifMany: 'Check the credentials of the trunk between the SBC and the system that asks for them.',
  },
  '408': {
    title: 'No answer from the next system in time',
    outcome: 'fault',
    ifMany: 'Find in the SIP log which system did not answer, and check the connection to it.',
  },
  '410': {
    title: 'The number is no longer in use',
    outcome: 'fault',
    ifMany: 'Compare the called numbers, and ask their carrier where they went.',
  },
  '480': {
    title: 'No answer, or not reachable',
    outcome: 'watch',
    ifMany: 'If there are many, compare the called numbers and times; one destination points at that line or carrier.',
  },
  '481': {
    title: 'The call was no longer known',
    outcome: 'watch',
    ifMany: 'If there are many, look in the SIP log for a side that ended the call before the other.',
  },
  '482': {
    title: 'The call went round in a circle',
    outcome: 'fault',
    ifMany: 'Look for forwardings and routes that send the call back to where it came from.',
  },
  '483': {
    title: 'The call was passed on too many times',
    outcome: 'fault',
    ifMany: 'Look for forwardings and routes that send the call back to where it came from.',
  },
  '484': {
    title: 'The number was incomplete',
    outcome: 'watch',
    ifMany: 'If there are many, compare the dialed numbers; a pattern points at a normalization rule.',
  },
  '486': {
    title: 'Busy',
    outcome: 'normal',
    ifMany: 'If there are many for one number, check whether that line, or the trunk behind it, has enough channels.',
  },
  '487': {
    title: 'The caller hung up first',
    outcome: 'normal',
    ifMany: 'If there are many, see how long it rings before callers give up, and whether they hear a ringing tone.',
  },
  '488': {
    title: 'No common media settings',
    outcome: 'fault',
    ifMany: 'Compare codecs and encryption in the offer and the answer of the SIP trace.',
  },
  '500': {
    title: 'A system on the way had an internal error',
    outcome: 'fault',
    ifMany: 'Find in the SIP log which system made the error first, and read the log of that system.',
  },
  '502': {
    title: 'A gateway got an answer that it could not use',
    outcome: 'fault',
    ifMany: 'Find in the SIP log which gateway it was, and what lies behind it.',
  },
  '503': {
    title: 'A system on the way was overloaded or out of service',
    outcome: 'fault',
    ifMany: 'Check the load, the licensed sessions and the maintenance times of the system that answered.',
  },
  '504': {
    title: 'A system on the way got no answer in time',
    outcome: 'fault',
    ifMany: 'Find in the SIP log which system waited for which, and check the connection between them.',
  },
  '600': {
    title: 'Busy on every line',
    outcome: 'normal',
    ifMany: 'If there are many for one number, check whether that line, or the trunk behind it, has enough channels.',
  },
  '603': {
    title: 'The call was declined',
    outcome: 'watch',
    ifMany: 'If there are many, ask the carrier whether a block or a fraud check refuses them.',
  },
  '604': {
    title: 'The number exists nowhere',
    outcome: 'fault',
    ifMany: 'Compare the called numbers: wrongly dialed ones are nothing to repair, others point at the number format.',
  },
  '607': {
    title: 'The called person does not want such calls',
    outcome: 'watch',
    ifMany: 'If there are many, ask the carrier how your calls are marked; people may take them for spam.',
  },
  '608': {
    title: 'A filter on the way rejected the call',
    outcome: 'watch',
    ifMany: 'If there are many, ask the carrier which filter rejects your calls and how to appeal.',
  },
};

/** SIP codes for which a code of Microsoft that holds them is explained: all registered answers but progress and success. */
export const everydaySipCodes: readonly string[] = sipResponses.map(({ code }) => code).filter((code) => code >= '300');

/**
 * What the structure of a code and the SIP standard tell of a code that nobody publishes: 560ZZZ is the SBC's answer
 * ZZZ, 540ZZZ an answer ZZZ on an inbound call, whoever gave it. Undefined for all other codes.
 *
 * @example
 * deriveCode('560600')?.title // 'Busy on every line'
 */
export function deriveCode(microsoftCode: string): ExplainedCode | undefined {
  const { sbcSipCode, inboundSipCode } = readMicrosoftCode(microsoftCode);
  const sipCode = sbcSipCode ?? inboundSipCode;
  const response = sipCode === undefined ? undefined : describeSipResponse(sipCode);
  if (sipCode === undefined || response?.rfc === undefined || sipCode < '300') return undefined;
  const answer = answers[sipCode] ?? plainAnswer(response);
  const leg =
    sbcSipCode === undefined
      ? `The code stands for SIP ${sipCode} on an inbound call and names no culprit.`
      : `The SBC answered an outbound call with SIP ${sipCode}.`;
  return { source: 'derived', ...answer, meaning: `${leg} ${response.meaning}` };
}

function plainAnswer({ code, reasonPhrase, lookFirst, normal }: SipResponse): EverydayAnswer {
  return {
    title: `Answered with SIP ${code} ${reasonPhrase}`,
    outcome: normal ? 'normal' : 'fault',
    ifMany: lookFirst,
  };
}
