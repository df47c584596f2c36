import type { Entry } from '../catalog/index.ts';
import type { MicrosoftCodeStructure, SipResponse, WindowsCode } from '../codes/index.ts';
import type { CallFailure } from '../parse/index.ts';
import type { Calls } from './calls.ts';

/** What decided a diagnosis, strongest first. */
export type Evidence = 'microsoftCode' | 'phrase' | 'hresult' | 'sipCode' | 'ownWords';

/** Something the reader of the card must know although it did not change the outcome. */
export type Remark =
  /** The entry is listed with another SIP code than the one in the paste. */
  | { readonly kind: 'sipCodeDiffers'; readonly read: string; readonly listed: string }
  /** 560ZZZ came with a SIP code other than ZZZ. */
  | { readonly kind: 'codesDisagree'; readonly microsoftCode: string; readonly sipCode: string }
  /** The Microsoft code is listed, the words beside it belong to none of its entries. */
  | { readonly kind: 'phraseDiffers'; readonly read: string }
  /** The SIP code was left out or may be wrong; the phrase alone decided. */
  | { readonly kind: 'microsoftCodeMissing' };

interface DiagnosisBase {
  readonly failure: CallFailure;
  /** How many equal failures the paste holds. */
  readonly count: number;
  /** Where and when those calls failed; left out for a single call. */
  readonly calls?: Calls;
  readonly evidence: readonly Evidence[];
  readonly remarks: readonly Remark[];
  /** `certain`: good enough to speak up in a channel without being asked. */
  readonly certainty: 'certain' | 'likely';
  /** The HRESULT in the paste, decoded. */
  readonly windowsCode?: WindowsCode;
}

/** One entry of the catalog is the answer. */
export interface Matched extends DiagnosisBase {
  readonly kind: 'matched';
  readonly entry: Entry;
}

/** Several entries fit what was read, or one that is likely but not sure; the user chooses. */
export interface Ambiguous extends DiagnosisBase {
  readonly kind: 'ambiguous';
  readonly candidates: readonly Entry[];
}

/** No entry fits: explained from the standards, with the nearest entries offered as such. */
export interface Unlisted extends DiagnosisBase {
  readonly kind: 'unlisted';
  readonly structure?: MicrosoftCodeStructure;
  readonly sipResponse?: SipResponse;
  readonly nearest: readonly Entry[];
}

export type Diagnosis = Matched | Ambiguous | Unlisted;

/** The entries a diagnosis stands on: the one that matched, or the candidates of a choice; none where the codes are not listed. */
export function entriesOf(diagnosis: Diagnosis): readonly Entry[] {
  if (diagnosis.kind === 'matched') return [diagnosis.entry];
  return diagnosis.kind === 'ambiguous' ? diagnosis.candidates : [];
}
