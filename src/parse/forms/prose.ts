import type { CallFailure, Reading } from '../call-failure.ts';
import { widestRegion } from '../regions.ts';
import { readSurroundings } from '../surroundings.ts';
import type { Token } from '../text/token.ts';
import type { WindowsFact } from '../windows-facts.ts';
import { readPhraseField } from './phrase-field.ts';
import { readReasonValues, speakingReason } from './reason-values.ts';

/** Most that stands around a labelled message when the paste is nothing else. */
const widestLabel = 60;
/** A paste of words alone is searched up to here. */
const widestProse = 50_000;

/** A paste without codes: its words may be an error message, a Windows error or a question. */
export function readProse(text: string, tokens: readonly Token[], windows: readonly WindowsFact[]): CallFailure[] {
  if (!/\p{L}{2}/u.test(text) && windows.length === 0) return [];
  const words = text.slice(0, widestProse);
  const reasons = /cause|text/i.test(words) ? readReasonValues(words) : [];
  const spoken = speakingReason(reasons)?.text;
  const q850 = reasons.find((value) => value.protocol.startsWith('Q'))?.cause;
  const sipCode = reasons.find(
    (value) => value.protocol === 'SIP' && /^[3-6]\d\d$/.test(value.cause?.value ?? ''),
  )?.cause;
  const labelled = spoken ? undefined : readLabelledMessage(words);
  const named = spoken ?? labelled;
  const hresult = windows[0];
  return [
    {
      phrase: named ?? { value: words, from: 0, to: words.length },
      ...(named && { phraseIsNamed: true as const }),
      ...(hresult && { hresult: { value: hresult.code.hex, from: hresult.from, to: hresult.to } }),
      ...(q850 && { q850 }),
      ...(sipCode && { sipCode }),
      ...readSurroundings(text, tokens, 0, widestRegion),
      count: 1,
      readFrom: spoken ? 'field' : labelled ? 'label' : 'prose',
    },
  ];
}

/** `Error message: Loop detected` and hardly more: a message of two words tells when it is named as one. */
function readLabelledMessage(text: string): Reading | undefined {
  const message = text.length <= 1_000 ? readPhraseField(text, 0) : undefined;
  return message && text.length - message.value.length <= widestLabel ? message : undefined;
}
