import type { MicrosoftCodeFacts } from './microsoft-code-facts.ts';
import { describeSipResponse } from './sip-response.ts';
import { findWindowsCode } from './windows-code.ts';

const byMicrosoft =
  'A Microsoft service produced the final response: Microsoft documents that for every code that does not start with 560.';

/** Says in full sentences what the digits of a Microsoft response code tell, and which part of that is documented. */
export function explainMicrosoftCode(facts: MicrosoftCodeFacts): string {
  switch (facts.producer) {
    case 'sbc':
      return explainSbcCode(facts).join(' ');
    case 'microsoft':
      return explainServiceCode(facts).join(' ');
    case 'unknown':
      return explainUnknown(facts.code).join(' ');
  }
}

function explainSbcCode({ sbcSipCode, family }: MicrosoftCodeFacts): readonly string[] {
  const start = 'The SBC produced the final response: Microsoft documents that for every code that starts with 560.';
  if (sbcSipCode === undefined) {
    return [
      start,
      'With 000 at the end no SIP error was sent: together with SIP code 0 it is a call that ended normally.',
    ];
  }
  const sipResponse = describeSipResponse(sbcSipCode);
  if (sipResponse === undefined) {
    return [
      start,
      `The last three digits should be the SIP code the SBC sent, but ${sbcSipCode} is none (they run from 100 to 699).`,
      family?.lookFirst ?? '',
    ];
  }
  return [
    start,
    `The last three digits are the SIP code the SBC sent, ${sbcSipCode} (${sipResponse.reasonPhrase}).`,
    family?.lookFirst ?? '',
    'It shows whether the SBC decided this itself or passed on what the carrier or another system behind it answered.',
  ];
}

function explainServiceCode(facts: MicrosoftCodeFacts): readonly string[] {
  const { code, family } = facts;
  if (code === '0') {
    return [
      'By the codes published so far, 0 means that Microsoft has no reason of its own to add; by its rule the SBC did not produce the response, because the code does not start with 560.',
      'With SIP code 0 or a success the call ended normally; with an error only the SIP code and the error message tell more.',
    ];
  }
  if (code.startsWith('540')) return explainInboundCode(facts);
  if (code.length === 2 || code.length === 3) {
    return [
      `Microsoft has published no code of ${code.length} digits.`,
      code.length === 3 ? 'It may be the SIP code instead.' : 'Check that all digits were copied.',
    ];
  }
  if (code.length < 6) {
    return [
      byMicrosoft,
      'Codes this short seem to come from the Teams call controller, which handles the call inside Teams; that is inference from published codes and not documented.',
      'Microsoft Graph and Azure Communication Services use the same numbers as sub-codes, partly with another SIP code and other words.',
    ];
  }
  if (family === undefined) {
    return [
      byMicrosoft,
      `No published code starts with ${code.slice(0, 3)}, so the digits do not tell which service it was.`,
      lastDigits(code),
    ];
  }
  return [
    byMicrosoft,
    `Codes that start with ${family.prefix} seem to concern this part: ${family.name}. ${inference(family.prefix)}`,
    lastDigits(code),
    ...(family.prefix === '569' ? ['The 6 in it does not point to the SBC as the author; only 560 does.'] : []),
    family.lookFirst,
  ];
}

/** Microsoft's own pages disagree about 540, so neither side is named as the culprit. */
function explainInboundCode({ inboundSipCode, endsNormally, family }: MicrosoftCodeFacts): readonly string[] {
  if (endsNormally) {
    return ['540000 marks an inbound call that ended normally when it comes with SIP code 0; it is no failure.'];
  }
  const sipResponse = inboundSipCode === undefined ? undefined : describeSipResponse(inboundSipCode);
  const reading = sipResponse
    ? `Read as a SIP code, the last three digits are ${inboundSipCode} (${sipResponse.reasonPhrase}); that reading is inference.`
    : 'The last three digits are no SIP code.';
  return [
    'By all that is published, codes that start with 540 are reported on the inbound leg (SBC to Microsoft).',
    'Microsoft documents for Direct Routing that a code not starting with 560 comes from a Microsoft service, while its table for Azure Communication Services counts 540 as an answer of the SBC.',
    reading,
    family?.lookFirst ?? '',
  ];
}

function explainUnknown(code: string): readonly string[] {
  if (code.length > 12 || !/^[0-9]+$/.test(code)) {
    return ['This is no Microsoft response code, because these consist of a few digits only.'];
  }
  if (code.length > 6) {
    return [
      'Microsoft announces codes of more than six digits but has published none, so the digits tell nothing more.',
    ];
  }
  if (code.startsWith('590')) {
    const windowsCode = findWindowsCode(code);
    return [
      'No Microsoft response code that starts with 590 is published; such a number is more likely a Windows error in decimal form.',
      ...(windowsCode ? [`${code} is ${windowsCode.symbol} (${windowsCode.hex}): ${windowsCode.meaning}`] : []),
    ];
  }
  if (code.startsWith('0')) {
    return [
      'Microsoft response codes do not start with 0, apart from 0 itself, so check that the number was copied in full.',
    ];
  }
  return [
    'Microsoft response codes of six digits start with 5, so the digits do not tell who produced the final response.',
    'Check that the number really stands in the field of the Microsoft code and was copied in full.',
  ];
}

function lastDigits(code: string): string {
  const digits = code.slice(3);
  return describeSipResponse(digits)
    ? `The last three digits, ${digits}, may equal the SIP code but need not.`
    : `The last three digits, ${digits}, are a number of that service and no SIP code.`;
}

function inference(prefix: string): string {
  return prefix === '580'
    ? 'That is inference from a draft that was never published.'
    : 'That is inference from published codes and not documented.';
}
