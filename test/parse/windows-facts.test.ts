import { describe, expect, it } from 'vitest';
import { scan } from '../../src/parse/text/scan.ts';
import { readWindowsFacts } from '../../src/parse/windows-facts.ts';

// Protects Windows errors in every notation, and nothing taken for one.

describe('Windows codes of one error in every notation', () => {
  it.each(['0x80090328', 'HRESULT=0X80090328', '80090328', '-2146893016', '2148074280', 'SEC_E_CERT_EXPIRED'])(
    '%s',
    (text) => {
      expect(readWindowsFacts(scan(text)).map(({ code }) => code.hex)).toEqual(['0x80090328']);
    },
  );

  it('a decimal behind HRESULT, and a socket error behind its word', () => {
    expect(readWindowsFacts(scan('HRESULT=590615'))[0]?.code.symbol).toBe('SEC_I_CONTEXT_EXPIRED');
    expect(readWindowsFacts(scan('winsock error 10061'))[0]?.code.symbol).toBe('WSAECONNREFUSED');
    expect(readWindowsFacts(scan('WSAECONNREFUSED'))[0]?.code.symbol).toBe('WSAECONNREFUSED');
  });

  it('each with its place', () => {
    const text = 'first 0x80090328, then SEC_E_WRONG_PRINCIPAL';
    expect(readWindowsFacts(scan(text)).map(({ from, to }) => text.slice(from, to))).toEqual([
      '0x80090328',
      'SEC_E_WRONG_PRINCIPAL',
    ]);
  });

  it.each([
    ['a code nobody can explain', '0xDEADBEEF'],
    ['a number of that size', '569008'],
    ['a decimal without HRESULT', '590615'],
    ['a socket error without its word', '10061'],
    ['a phone number', '+2148074280'],
    ['a part of a longer number', '12148074280'],
    ['a name nobody defined', 'SEC_E_NOTHING_LIKE_THIS'],
  ])('none from %s', (_, text) => {
    expect(readWindowsFacts(scan(text))).toEqual([]);
  });
});
