// Facts of the standards: all that other rooms use of this one.

export { callAutomationNames } from './call-automation-names.ts';
export { everydaySipCodes } from './everyday-codes.ts';
export { explainCodes, findRowByMessage, isSecondSourceCode } from './explain-code.ts';
export type { ExplainedCode, Outcome } from './explained-code.ts';
export { type MicrosoftCodeStructure, readMicrosoftCode } from './microsoft-code.ts';
export { findMicrosoftCodeFamily } from './microsoft-code-family.ts';
export { describeQ850Cause, q850Caution } from './q850.ts';
export { azureCallEndPage, azurePstnPage, graphPage, secondSourceRows } from './second-source-codes.ts';
export { describeSipResponse, type SipResponse, sipReasonPhrases } from './sip-response.ts';
export { webWords } from './web-words.ts';
export { findWindowsCode, findWinsockCode, type WindowsCode } from './windows-code.ts';
