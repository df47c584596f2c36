import type { CallFailure } from './call-failure.ts';
import { readReasonValues, speakingReason } from './reason-values.ts';
import { widestRegion } from './regions.ts';
import { readSurroundings } from './surroundings.ts';
import type { WindowsFact } from './windows-facts.ts';

/** A paste of words alone is searched up to here. */
const widestProse = 50_000;

/** A paste without codes: its words may be an error message, a Windows error or a question. */
export function readProse(text: string, windows: readonly WindowsFact[]): CallFailure[] {
  if (!/\p{L}{2}/u.test(text) && windows.length === 0) return [];
  const words = text.slice(0, widestProse);
  const reasons = /cause|text/i.test(words) ? readReasonValues(words) : [];
  const spoken = speakingReason(reasons)?.text;
  const q850 = reasons.find((value) => value.protocol.startsWith('Q'))?.cause;
  const hresult = windows[0];
  return [
    {
      phrase: spoken ?? { value: words, from: 0, to: words.length },
      ...(spoken && { phraseIsNamed: true as const }),
      ...(hresult && { hresult: { value: hresult.code.hex, from: hresult.from, to: hresult.to } }),
      ...(q850 && { q850 }),
      ...readSurroundings(text.slice(0, widestRegion), 0),
      count: 1,
      readFrom: spoken ? 'field' : 'prose',
    },
  ];
}
