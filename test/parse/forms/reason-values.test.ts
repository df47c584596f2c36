import { describe, expect, it } from 'vitest';
import { readReasonValues, speakingReason } from '../../../src/parse/forms/reason-values.ts';
import { readPage } from '../../../src/parse/text/page.ts';

// Protects Reason headers, folded and several.

const guid = '0b7c1f2e-6a1d-4f5b-8a11-9a3e5c7d0f42';

describe('values of Reason headers', () => {
  it('are read with protocol, cause, GUID and text, each where it stands', () => {
    const text = `Reason: Q.850;cause=31;text="${guid};No such host is known"`;
    const [value] = readReasonValues(readPage(text));
    expect(value).toMatchObject({
      protocol: 'Q.850',
      cause: { value: '31' },
      guid: { value: guid },
      text: { value: 'No such host is known' },
    });
    expect(text.slice(value?.cause?.from, value?.cause?.to)).toBe('31');
    expect(text.slice(value?.text?.from, value?.text?.to)).toBe('No such host is known');
  });

  it.each([
    ['no parameter', 'Reason: Q.850;'],
    ['another header', 'Accept: sip; q=1'],
    ['words', 'the reason is unknown; cause=5'],
  ])('%s: none', (_, text) => {
    expect(readReasonValues(readPage(text))).toEqual([]);
  });

  it('speak by the GUID first, else by the first text', () => {
    expect(speakingReason(readReasonValues(readPage('Reason: SIP;text="one",Q.850;text="two"')))?.text?.value).toBe(
      'one',
    );
    expect(
      speakingReason(readReasonValues(readPage(`Reason: SIP;text="one",Q.850;text="${guid};two"`)))?.text?.value,
    ).toBe('two');
    expect(speakingReason([])).toBeUndefined();
  });

  it.each([
    ['folded over two lines', `Reason: Q.850;cause=31;\n text="${guid};No such host is known"`],
    ['folded without its indent', `Reason: Q.850;cause=31;\ntext="${guid};No such host is known"`],
    ['doubled quotes', `Reason: Q.850;cause=31;text=""${guid};No such host is known""`],
    ['escaped quotes of JSON', `"Reason: Q.850;cause=31;text=\\"${guid};No such host is known\\""`],
    ['no quotes', `Reason: Q.850;cause=31;text=${guid};No such host is known`],
    ['open quotes before the next header', `Reason: Q.850;cause=31;text="${guid};No such host is known\nVia: x`],
    ['other parameters', `Reason: Q.850;location=LN;cause=31;text="${guid};No such host is known"`],
  ])('%s', (_, text) => {
    const [value] = readReasonValues(readPage(text));
    expect([value?.cause?.value, value?.guid?.value, value?.text?.value]).toEqual([
      '31',
      guid,
      'No such host is known',
    ]);
  });
});
