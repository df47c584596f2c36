import { describe, expect, it } from 'vitest';
import { parseCallFailures } from '../../../src/parse/parse-call-failures.ts';

// Protects records with their fields in any order.

const read = (text: string) => {
  const { failures, goodCalls } = parseCallFailures(text);
  const calls = failures.map(({ sipCode, microsoftCode, phrase }) =>
    [sipCode?.value, microsoftCode?.value, phrase?.value].filter(Boolean).join(' '),
  );
  return { calls, goodCalls };
};

/** PowerShell sorts the fields by name, so the two codes stand far apart. */
const formatList = `
CallEndSubReason   : 540484
CallType           : ByotOut
CallerNumber       : +4989555****
CorrelationId      : 1a2b3c4d-0000-4111-8222-333344445555
Duration           : 0
FinalSipCode       : 484
FinalSipCodePhrase : Address
                     Incomplete

CallEndSubReason   : 540000
CallType           : ByotIn
CallerNumber       : +4989555****
CorrelationId      : 1a2b3c4d-0000-4111-8222-333344446666
Duration           : 95
FinalSipCode       : 0
FinalSipCodePhrase : BYE

CallEndSubReason   : 10037
CallType           : ByotIn
CallerNumber       : +4989555****
CorrelationId      : 1a2b3c4d-0000-4111-8222-333344447777
Duration           : 0
FinalSipCode       : 480
FinalSipCodePhrase : No callee endpoints were found
`;

const xml = `<calls>
  <call>
    <callEndSubReason>560403</callEndSubReason>
    <duration>0</duration>
    <finalSipCode>403</finalSipCode>
  </call>
  <call>
    <duration>480</duration>
    <finalSipCode>500</finalSipCode>
    <callEndSubReason>510482</callEndSubReason>
  </call>
</calls>`;

const json = JSON.stringify(
  [
    {
      finalSipCodePhrase: 'Loop detected',
      duration: 0,
      callEndSubReason: 510482,
      user: 'a',
      call: 'b',
      finalSipCode: 500,
    },
    { callEndSubReason: 569008, duration: 408, finalSipCodePhrase: 'a \\ "b" c', finalSipCode: 504 },
  ],
  null,
  2,
);

describe('a list of calls with their fields in any order', () => {
  it.each<[string, string, string[], number]>([
    ['Format-List', formatList, ['484 540484 Address Incomplete', '480 10037 No callee endpoints were found'], 1],
    ['XML', xml, ['403 560403', '500 510482'], 0],
    ['printed JSON', json, ['500 510482 Loop detected', '504 569008 a \\ "b" c'], 0],
    [
      'sections of an ini file',
      '[one]\nsip_code = 504\nms_code = 569008\n[two]\nms_code = 560404\nsip_code = 404',
      ['504 569008', '404 560404'],
      0,
    ],
  ])('%s', (_, text, calls, goodCalls) => {
    expect(read(text)).toEqual({ calls, goodCalls });
  });
});

it('leaves one block alone to the readers of labels', () => {
  expect(read('FinalSipCode : 504\nMicrosoftSubCode : 569008').calls).toHaveLength(1);
});
