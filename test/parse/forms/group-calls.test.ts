import { describe, expect, it } from 'vitest';
import { groupByCall } from '../../../src/parse/forms/group-calls.ts';
import { readSipMessages } from '../../../src/parse/forms/sip-messages.ts';
import { readPage } from '../../../src/parse/text/page.ts';

// Protects messages of one call, which are one failure.

function sizes(...lines: string[]): number[] {
  const page = readPage(lines.join('\n'));
  return groupByCall(readSipMessages(page), page).map((call) => call.length);
}

describe('messages of one call', () => {
  const answers = (between: string) => ['SIP/2.0 403 Forbidden', between, 'SIP/2.0 480 Temporarily Unavailable'];

  it('go by Call-ID', () => {
    expect(sizes('SIP/2.0 403 x', 'Call-ID: a', 'SIP/2.0 480 y', 'Call-ID: b', 'SIP/2.0 503 z', 'Call-ID: a')).toEqual([
      2, 1,
    ]);
  });

  it.each([
    '-----',
    '_____',
    '=== next call ===',
    'call 2',
    'B)',
    '2nd call:',
    'and today:',
    'zweiter Anruf:',
    'autre appel:',
    'otra llamada:',
  ])('are parted from the next call by %s', (between) => {
    expect(sizes(...answers(between))).toEqual([1, 1]);
  });

  it.each(['', 'next hop:', 'Server: Contoso SBC', 'which the SBC turns into'])('are not parted by %j', (between) => {
    expect(sizes(...answers(between))).toEqual([2]);
  });
});
