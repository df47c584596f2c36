import type { OptionsAnswer } from './sip-options.ts';
import { type Stage, stageOf } from './stage.ts';

/** Statuses whose meaning here is worth a sentence of its own. */
const meanings = {
  403: 'optionsForbidden',
  404: 'optionsNotFound',
  405: 'optionsNotAllowed',
  480: 'optionsUnavailable',
  503: 'optionsBusy',
} as const;

/** The verdicts on the client certificate and on OPTIONS. `isDemanded`: the SBC ended an earlier handshake for lack of one. */
export function judgeOptions(answer: OptionsAnswer | undefined, isDemanded: boolean): [Stage, Stage] {
  if (isDemanded || (answer?.kind === 'alert' && /CERT|HANDSHAKE_FAILURE|UNKNOWN_CA|ACCESS_DENIED/.test(answer.code))) {
    return [
      stageOf('clientCertificate', 'pass', 'clientDemanded'),
      stageOf('options', 'unknown', 'optionsBehindCertificate'),
    ];
  }
  return [judgeClientCertificate(answer), judgeAnswer(answer)];
}

function judgeClientCertificate(answer: OptionsAnswer | undefined): Stage {
  const isClear = answer?.kind === 'answered' || answer?.kind === 'notSip' || answer?.kind === 'otherCall';
  if (isClear || answer?.kind === 'silent') return stageOf('clientCertificate', 'pass', 'clientNotDemanded');
  return stageOf('clientCertificate', 'unknown', 'clientUnclear');
}

function judgeAnswer(answer: OptionsAnswer | undefined): Stage {
  switch (answer?.kind) {
    case 'answered': {
      const { status } = answer;
      if (status === 200) return stageOf('options', 'pass', 'optionsGood');
      return stageOf('options', 'warn', meanings[status as keyof typeof meanings] ?? 'optionsOther', { status });
    }
    case 'silent':
      return stageOf('options', 'unknown', 'optionsSilent');
    case 'notSip':
      return stageOf('options', 'unknown', 'optionsNotSip');
    case 'otherCall':
      return stageOf('options', 'unknown', 'optionsOtherCall');
    default:
      return stageOf('options', 'unknown', 'optionsClosed');
  }
}
