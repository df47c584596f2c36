import { callAutomationNames } from './call-automation-names.ts';
import { deriveCode } from './everyday-codes.ts';
import type { ExplainedCode } from './explained-code.ts';
import { azurePstnPage, type SecondSourceRow, secondSourceRows } from './second-source-codes.ts';

/** What was read of a failure that the catalog does not list. */
export interface CodesRead {
  readonly microsoftCode?: string;
  readonly sipCode?: string;
  readonly phrase?: string;
}

const byMicrosoftCode = Map.groupBy(secondSourceRows, (row) => row.microsoftCode);
const byMessage = new Map(
  secondSourceRows.flatMap((row) => row.messages.map((message) => [foldMessage(message), row] as const)),
);

/** Names of Call Automation that stand for a normal end. */
const normalNames = new Set(['7000', '8508', '8514', '8531', '8533', '8538', '8539', '8540', '8542', '8545', '8569']);

/**
 * What can be told of codes that the catalog does not list: a row of Azure Communication Services or Microsoft Graph, else
 * what the structure of the code tells, else a name. Codes of a row hold together: beside another SIP code it is not meant.
 *
 * @example
 * explainCodes({ microsoftCode: '560487', sipCode: '487' })?.title // 'The caller hung up first'
 */
export function explainCodes({ microsoftCode, sipCode, phrase }: CodesRead): ExplainedCode | undefined {
  if (microsoftCode === undefined) return phrase === undefined ? undefined : findRowByMessage(phrase);
  const rows = byMicrosoftCode.get(microsoftCode) ?? [];
  const row = sipCode === undefined && microsoftCode !== '0' ? rows[0] : rows.find((each) => each.sipCode === sipCode);
  return row ?? deriveCode(microsoftCode) ?? nameCode(microsoftCode);
}

/** Whether Azure Communication Services or Microsoft Graph publish something of a sub-code, beside that SIP code if there is one. */
export function isSecondSourceCode(microsoftCode: string, sipCode?: string): boolean {
  const rows = byMicrosoftCode.get(microsoftCode) ?? [];
  if (rows.some((row) => sipCode === undefined || row.sipCode === sipCode)) return true;
  return microsoftCode !== '0' && rows.length === 0 && callAutomationNames.has(microsoftCode);
}

/** The row whose message a text is, in full and with nothing beside it; letter case and punctuation do not count. */
export function findRowByMessage(text: string): SecondSourceRow | undefined {
  return text.length > 200 ? undefined : byMessage.get(foldMessage(text));
}

function nameCode(microsoftCode: string): ExplainedCode | undefined {
  const name = callAutomationNames.get(microsoftCode);
  if (name === undefined) return undefined;
  return {
    source: 'acs',
    title: name,
    outcome: normalNames.has(microsoftCode) ? 'normal' : 'watch',
    meaning: 'This is a name from Call Automation; the call is on the side of the call controller inside Microsoft.',
    ifMany:
      'No more than the name is published; if there are many, ask the owner of the application that makes the calls.',
    page: azurePstnPage,
  };
}

function foldMessage(message: string): string {
  return (message.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
