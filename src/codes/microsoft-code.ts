import { explainMicrosoftCode } from './microsoft-code-explanation.ts';
import { type MicrosoftCodeFacts, readMicrosoftCodeFacts } from './microsoft-code-facts.ts';

/** What the digits of a Microsoft response code tell, whether or not the catalog lists it, with sentences that say so. */
export interface MicrosoftCodeStructure extends MicrosoftCodeFacts {
  /** Full sentences for a card: who produced the response, what the digits tell, what is documented and what inferred. */
  readonly explanation: string;
}

/**
 * Reads the structure of a Microsoft response code (1 to 7 digits). Documented is one rule: codes that start with 560
 * carry the SIP code the SBC sent, all others come from a Microsoft service. Anything that is no such code is `unknown`.
 *
 * @example
 * readMicrosoftCode('560480').sbcSipCode // '480'
 * readMicrosoftCode('569123').producer // 'microsoft'
 *
 * @see https://learn.microsoft.com/microsoftteams/troubleshoot/phone-system/direct-routing/microsoft-sip-response-codes
 */
export function readMicrosoftCode(code: string): MicrosoftCodeStructure {
  const facts = readMicrosoftCodeFacts(code);
  return { ...facts, explanation: explainMicrosoftCode(facts) };
}
