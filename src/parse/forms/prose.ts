import type { CallFailure, Reading } from '../call-failure.ts';
import { widestRegion } from '../regions.ts';
import { readSurroundings } from '../surroundings.ts';
import type { Page } from '../text/page.ts';
import type { WindowsFact } from '../windows-facts.ts';
import { readPhraseField } from './phrase-field.ts';
import { readReasonValues, speakingReason } from './reason-values.ts';

/** Most that stands around a labelled message when the paste is nothing else. */
const widestLabel = 60;
/** Of a shorter paste the facts around its one failure are read anyway. */
const widestShown = 20_000;
/** A paste of words alone is searched up to here. */
const widestProse = 50_000;

/** A paste without codes: its words may be an error message, a Windows error or a question. */
export function readProse(page: Page, windows: readonly WindowsFact[]): CallFailure[] {
  const { text } = page;
  if (!/\p{L}{2}/u.test(text) && windows.length === 0) return [];
  const words = text.slice(0, widestProse);
  const reasons = text.includes(';') ? readReasonValues(page, 0, widestProse) : [];
  const spoken = speakingReason(reasons)?.text;
  const q850 = reasons.find((value) => value.protocol.startsWith('Q'))?.cause;
  const sipCode = reasons.find(
    (value) => value.protocol === 'SIP' && /^[3-6]\d\d$/.test(value.cause?.value ?? ''),
  )?.cause;
  const labelled = spoken ? undefined : readLabelledMessage(page);
  const named = spoken ?? labelled;
  const hresult = windows[0];
  return [
    {
      phrase: named ?? { value: words, from: 0, to: words.length },
      ...(named && { phraseIsNamed: true as const }),
      ...(hresult && { hresult: { value: hresult.code.hex, from: hresult.from, to: hresult.to } }),
      ...(q850 && { q850 }),
      ...(sipCode && { sipCode }),
      ...(text.length > widestShown && readSurroundings(page, 0, widestRegion)),
      count: 1,
      readFrom: spoken ? 'field' : labelled ? 'label' : 'prose',
    },
  ];
}

/** `Error message: Loop detected` and hardly more: a message of two words tells when it is named as one. */
function readLabelledMessage(page: Page): Reading | undefined {
  const { length } = page.text;
  const message = length <= 1_000 ? readPhraseField(page, 0, length) : undefined;
  return message && length - message.value.length <= widestLabel ? message : undefined;
}
