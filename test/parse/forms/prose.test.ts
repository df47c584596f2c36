import { describe, expect, it } from 'vitest';
import { readProse } from '../../../src/parse/forms/prose.ts';
import { readPage } from '../../../src/parse/text/page.ts';
import { readWindowsFacts } from '../../../src/parse/windows-facts.ts';

// Protects pastes without codes, which are their words.

function read(text: string) {
  const page = readPage(text);
  return readProse(page, readWindowsFacts(page.tokens));
}

describe('a paste without codes', () => {
  it('is its words', () => {
    expect(read('the certificate of our SBC expired')).toEqual([
      expect.objectContaining({ readFrom: 'prose', phrase: expect.objectContaining({ from: 0 }), count: 1 }),
    ]);
  });

  it('is the message that it names, where there is hardly more', () => {
    expect(read('Error message: Loop detected')).toMatchObject([
      { readFrom: 'label', phrase: { value: 'Loop detected' }, phraseIsNamed: true },
    ]);
  });

  it('is what a Reason header says, with the SIP code and the Q.850 cause of its values', () => {
    expect(read('Reason: SIP;cause=408;text="ACK Timeout",Q.850;cause=102')).toMatchObject([
      { readFrom: 'field', phrase: { value: 'ACK Timeout' }, sipCode: { value: '408' }, q850: { value: '102' } },
    ]);
  });

  it('keeps a Windows error', () => {
    expect(read('TLS fails: SEC_E_CERT_EXPIRED')).toMatchObject([{ hresult: { value: '0x80090328' } }]);
  });

  it.each(['', '504', '... !'])('%j says nothing', (text) => {
    expect(read(text)).toEqual([]);
  });
});
