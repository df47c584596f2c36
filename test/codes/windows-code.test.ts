import { describe, expect, it } from 'vitest';
import { findWindowsCode, findWinsockCode, windowsCodes } from '../../src/codes/windows-code.ts';
import { holdForEach } from '../support/hold-for-each.ts';

// Protects the table of Windows errors: each value in each form, found in the spellings of logs, and nothing taken for one.

/** Symbol, hexadecimal, unsigned and signed form as winerror.h has them, written down apart from the tables under test. */
const published = `
SEC_E_INSUFFICIENT_MEMORY 0x80090300 2148074240 -2146893056
SEC_E_UNSUPPORTED_FUNCTION 0x80090302 2148074242 -2146893054
SEC_E_INTERNAL_ERROR 0x80090304 2148074244 -2146893052
SEC_E_SECPKG_NOT_FOUND 0x80090305 2148074245 -2146893051
SEC_E_INVALID_TOKEN 0x80090308 2148074248 -2146893048
SEC_E_LOGON_DENIED 0x8009030C 2148074252 -2146893044
SEC_E_UNKNOWN_CREDENTIALS 0x8009030D 2148074253 -2146893043
SEC_E_NO_CREDENTIALS 0x8009030E 2148074254 -2146893042
SEC_E_MESSAGE_ALTERED 0x8009030F 2148074255 -2146893041
SEC_E_NO_AUTHENTICATING_AUTHORITY 0x80090311 2148074257 -2146893039
SEC_E_BAD_PKGID 0x80090316 2148074262 -2146893034
SEC_E_CONTEXT_EXPIRED 0x80090317 2148074263 -2146893033
SEC_I_CONTEXT_EXPIRED 0x00090317 590615 590615
SEC_E_INCOMPLETE_MESSAGE 0x80090318 2148074264 -2146893032
SEC_E_INCOMPLETE_CREDENTIALS 0x80090320 2148074272 -2146893024
SEC_I_INCOMPLETE_CREDENTIALS 0x00090320 590624 590624
SEC_I_RENEGOTIATE 0x00090321 590625 590625
SEC_E_WRONG_PRINCIPAL 0x80090322 2148074274 -2146893022
SEC_E_TIME_SKEW 0x80090324 2148074276 -2146893020
SEC_E_UNTRUSTED_ROOT 0x80090325 2148074277 -2146893019
SEC_E_ILLEGAL_MESSAGE 0x80090326 2148074278 -2146893018
SEC_E_CERT_UNKNOWN 0x80090327 2148074279 -2146893017
SEC_E_CERT_EXPIRED 0x80090328 2148074280 -2146893016
SEC_E_ENCRYPT_FAILURE 0x80090329 2148074281 -2146893015
SEC_E_DECRYPT_FAILURE 0x80090330 2148074288 -2146893008
SEC_E_ALGORITHM_MISMATCH 0x80090331 2148074289 -2146893007
SEC_E_SECURITY_QOS_FAILED 0x80090332 2148074290 -2146893006
SEC_E_UNFINISHED_CONTEXT_DELETED 0x80090333 2148074291 -2146893005
SEC_E_BAD_BINDINGS 0x80090346 2148074310 -2146892986
SEC_E_CERT_WRONG_USAGE 0x80090349 2148074313 -2146892983
SEC_E_ISSUING_CA_UNTRUSTED 0x80090352 2148074322 -2146892974
SEC_E_INVALID_PARAMETER 0x8009035D 2148074333 -2146892963
SEC_E_NO_CONTEXT 0x80090361 2148074337 -2146892959
SEC_E_MUTUAL_AUTH_FAILED 0x80090363 2148074339 -2146892957
CRYPT_E_SELF_SIGNED 0x80092007 2148081671 -2146885625
CRYPT_E_REVOKED 0x80092010 2148081680 -2146885616
CRYPT_E_NO_REVOCATION_DLL 0x80092011 2148081681 -2146885615
CRYPT_E_NO_REVOCATION_CHECK 0x80092012 2148081682 -2146885614
CRYPT_E_REVOCATION_OFFLINE 0x80092013 2148081683 -2146885613
CRYPT_E_NOT_IN_REVOCATION_DATABASE 0x80092014 2148081684 -2146885612
TRUST_E_SYSTEM_ERROR 0x80096001 2148098049 -2146869247
TRUST_E_NO_SIGNER_CERT 0x80096002 2148098050 -2146869246
TRUST_E_CERT_SIGNATURE 0x80096004 2148098052 -2146869244
TRUST_E_BAD_DIGEST 0x80096010 2148098064 -2146869232
TRUST_E_BASIC_CONSTRAINTS 0x80096019 2148098073 -2146869223
TRUST_E_PROVIDER_UNKNOWN 0x800B0001 2148204545 -2146762751
TRUST_E_SUBJECT_NOT_TRUSTED 0x800B0004 2148204548 -2146762748
TRUST_E_NOSIGNATURE 0x800B0100 2148204800 -2146762496
CERT_E_EXPIRED 0x800B0101 2148204801 -2146762495
CERT_E_VALIDITYPERIODNESTING 0x800B0102 2148204802 -2146762494
CERT_E_ROLE 0x800B0103 2148204803 -2146762493
CERT_E_PATHLENCONST 0x800B0104 2148204804 -2146762492
CERT_E_CRITICAL 0x800B0105 2148204805 -2146762491
CERT_E_PURPOSE 0x800B0106 2148204806 -2146762490
CERT_E_ISSUERCHAINING 0x800B0107 2148204807 -2146762489
CERT_E_MALFORMED 0x800B0108 2148204808 -2146762488
CERT_E_UNTRUSTEDROOT 0x800B0109 2148204809 -2146762487
CERT_E_CHAINING 0x800B010A 2148204810 -2146762486
TRUST_E_FAIL 0x800B010B 2148204811 -2146762485
CERT_E_REVOKED 0x800B010C 2148204812 -2146762484
CERT_E_UNTRUSTEDTESTROOT 0x800B010D 2148204813 -2146762483
CERT_E_REVOCATION_FAILURE 0x800B010E 2148204814 -2146762482
CERT_E_CN_NO_MATCH 0x800B010F 2148204815 -2146762481
CERT_E_WRONG_USAGE 0x800B0110 2148204816 -2146762480
TRUST_E_EXPLICIT_DISTRUST 0x800B0111 2148204817 -2146762479
CERT_E_UNTRUSTEDCA 0x800B0112 2148204818 -2146762478
CERT_E_INVALID_POLICY 0x800B0113 2148204819 -2146762477
CERT_E_INVALID_NAME 0x800B0114 2148204820 -2146762476
SEC_E_APPLICATION_PROTOCOL_MISMATCH 0x80090367 2148074343 -2146892953`
  .trim()
  .split('\n')
  .map((row) => {
    const [symbol = '', hex = '', unsigned = '', signed = ''] = row.split(' ');
    return { symbol, hex, unsigned, signed };
  });

/** Symbol, HRESULT form and own number of the socket errors. */
const publishedWinsock = `
WSAEACCES 0x8007271D 10013
WSAEADDRINUSE 0x80072740 10048
WSAEADDRNOTAVAIL 0x80072741 10049
WSAENETDOWN 0x80072742 10050
WSAENETUNREACH 0x80072743 10051
WSAENETRESET 0x80072744 10052
WSAECONNABORTED 0x80072745 10053
WSAECONNRESET 0x80072746 10054
WSAENOBUFS 0x80072747 10055
WSAENOTCONN 0x80072749 10057
WSAESHUTDOWN 0x8007274A 10058
WSAETIMEDOUT 0x8007274C 10060
WSAECONNREFUSED 0x8007274D 10061
WSAEHOSTDOWN 0x80072750 10064
WSAEHOSTUNREACH 0x80072751 10065
WSANOTINITIALISED 0x8007276D 10093
WSAHOST_NOT_FOUND 0x80072AF9 11001
WSATRY_AGAIN 0x80072AFA 11002
WSANO_RECOVERY 0x80072AFB 11003
WSANO_DATA 0x80072AFC 11004`
  .trim()
  .split('\n')
  .map((row) => {
    const [symbol = '', hex = '', winsock = ''] = row.split(' ');
    return { symbol, hex, winsock };
  });

/** The two decimal forms of a 32-bit value, from its bytes. */
function decimalsOf(hex: string): { unsigned: string; signed: string } {
  const bytes = new DataView(new ArrayBuffer(4));
  bytes.setUint32(0, Number.parseInt(hex.slice(2), 16));
  return { unsigned: String(bytes.getUint32(0)), signed: String(bytes.getInt32(0)) };
}

describe('every Windows code', () => {
  it('is one of the published ones, and none is missing', () => {
    const symbols = [...published, ...publishedWinsock].map(({ symbol }) => symbol);
    expect(windowsCodes.map(({ symbol }) => symbol).sort()).toEqual(symbols.sort());
    expect(windowsCodes).toHaveLength(89);
  });

  it('has the same value in all three forms', () => {
    holdForEach(
      windowsCodes,
      ({ symbol }) => symbol,
      (code) => {
        expect(code.hex).toMatch(/^0x[0-9A-F]{8}$/);
        expect(code).toMatchObject(decimalsOf(code.hex));
      },
    );
  });

  it('has the published values', () => {
    holdForEach(
      published,
      ({ symbol }) => symbol,
      (row) => {
        expect(findWindowsCode(row.symbol)).toMatchObject(row);
      },
    );
  });

  it('of Winsock has the published numbers', () => {
    holdForEach(
      publishedWinsock,
      ({ symbol }) => symbol,
      (row) => {
        expect(findWinsockCode(row.winsock)).toMatchObject({ ...row, area: 'winsock' });
      },
    );
  });

  it('is found by each of its spellings', () => {
    holdForEach(
      windowsCodes,
      ({ symbol }) => symbol,
      (code) => {
        const spellings = [code.symbol, code.symbol.toLowerCase(), code.hex, code.hex.toLowerCase()];
        spellings.push(code.hex.replace('0x', '0X'), `${code.hex}L`, code.unsigned, code.signed, ` ${code.signed} `);
        for (const spelling of spellings) expect(findWindowsCode(spelling)).toBe(code);
      },
    );
  });

  it('has a symbol and a value of its own', () => {
    for (const form of ['symbol', 'hex', 'unsigned', 'signed'] as const) {
      expect(new Set(windowsCodes.map((code) => code[form])).size).toBe(windowsCodes.length);
    }
  });

  it('is explained in full sentences', () => {
    holdForEach(
      windowsCodes,
      ({ symbol }) => symbol,
      ({ meaning, note = 'None.' }) => {
        expect(meaning).toMatch(/^[A-Z][^.]*\.$/);
        expect(note).toMatch(/^[A-Z].*\.$/);
      },
    );
  });
});

describe('spellings of an HRESULT', () => {
  it.each([
    ['prefixed', '0x80090328', 'SEC_E_CERT_EXPIRED'],
    ['with a capital X', '0X80090328', 'SEC_E_CERT_EXPIRED'],
    ['without prefix', '80090328', 'SEC_E_CERT_EXPIRED'],
    ['signed decimal', '-2146893016', 'SEC_E_CERT_EXPIRED'],
    ['unsigned decimal', '2148074280', 'SEC_E_CERT_EXPIRED'],
    ['symbol in small letters', 'sec_e_cert_expired', 'SEC_E_CERT_EXPIRED'],
    ['trust family without prefix, small letters', '800b0109', 'CERT_E_UNTRUSTEDROOT'],
    ['socket family without prefix', '8007274D', 'WSAECONNREFUSED'],
    ['socket family signed', '-2147014835', 'WSAECONNREFUSED'],
    ['socket family unsigned', '2147952461', 'WSAECONNREFUSED'],
    ['informational, decimal as Microsoft prints it', '590615', 'SEC_I_CONTEXT_EXPIRED'],
    ['informational, hexadecimal', '0x00090317', 'SEC_I_CONTEXT_EXPIRED'],
    ['informational, zeros left out', '0x90317', 'SEC_I_CONTEXT_EXPIRED'],
    ['the error beside the informational one', '0x80090317', 'SEC_E_CONTEXT_EXPIRED'],
    ['the number Microsoft prints with a wrong name', '0x80090322', 'SEC_E_WRONG_PRINCIPAL'],
    ['the wrong name by itself', 'CERT_E_WRONG_USAGE', 'CERT_E_WRONG_USAGE'],
    ['what Microsoft publishes with reachability advice', '0x80096004', 'TRUST_E_CERT_SIGNATURE'],
    ['as signed number in a .NET log', '-2146893018', 'SEC_E_ILLEGAL_MESSAGE'],
  ])('%s: %s', (_name, spelling, symbol) => {
    expect(findWindowsCode(spelling)?.symbol).toBe(symbol);
  });

  it('names the discrepancy between number and name on both of them', () => {
    expect(findWindowsCode('0x80090322')?.note).toContain('0x800B0110');
    expect(findWindowsCode('CERT_E_WRONG_USAGE')?.note).toContain('0x80090322');
  });
});

describe('what is no Windows code of ours', () => {
  it.each([
    ['nothing', ''],
    ['E_FAIL, signed', '-2147467259'],
    ['E_FAIL, hexadecimal', '0x80004005'],
    ['success', '0'],
    ['an unlisted value of the family', '0x80090399'],
    ['a Microsoft response code', '569008'],
    ['the decimal number beside a listed one', '590616'],
    ['a bare socket number, which may be a Microsoft code', '10061'],
    ['a socket number in hexadecimal', '0x274D'],
    ['a negative that wraps round', '-590615'],
    ['a decimal that wraps round 32 bits', String(2148074280 + 2 ** 32)],
    ['a hexadecimal number of nine digits', '0x180090328'],
    ['a hexadecimal number without prefix of another family', '00090317'],
    ['a date', '20240507'],
    ['a phone number', '+14255550123'],
    ['text around the number', 'HRESULT=0x80090328'],
    ['full-width digits', '２１４８０７４２８０'],
    ['an exponent', '2.148074280e9'],
    ['the word undefined', 'undefined'],
    ['a property of objects', '__proto__'],
    ['a method of objects', 'CONSTRUCTOR'],
    ['a megabyte of digits', '8'.repeat(1_000_000)],
    ['a megabyte of blanks', ' '.repeat(1_000_000)],
  ])('%s is undefined', (_name, spelling) => {
    expect(findWindowsCode(spelling)).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['an HRESULT', '0x8007274D'],
    ['a Microsoft code in the same range', '10037'],
    ['a property of objects', '__proto__'],
    ['a megabyte of digits', '1'.repeat(1_000_000)],
  ])('%s is no Winsock number', (_name, number) => {
    expect(findWinsockCode(number)).toBeUndefined();
  });
});
