import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../src/check/check-rules.ts';
import { readTarget } from '../../src/check/read-target.ts';

// Protects the bot's network: a name to check is a public name of an allowed domain.

const rules = { domains: ['contoso.com', 'xn--mller-kva.example'], ports: [5061, 5067], allowLoopback: false };

describe('a name to check', () => {
  it.each([
    ['as it is', 'sbc1.contoso.com', 'sbc1.contoso.com', 5061],
    ['with a port of the list', 'sbc1.contoso.com:5067', 'sbc1.contoso.com', 5067],
    ['in capitals', 'SBC1.Contoso.COM', 'sbc1.contoso.com', 5061],
    ['with a dot at its end', 'sbc1.contoso.com.', 'sbc1.contoso.com', 5061],
    ['the domain itself', 'contoso.com', 'contoso.com', 5061],
    ['with letters beyond ASCII', 'sbc.müller.example', 'sbc.xn--mller-kva.example', 5061],
    ['of 63 characters', `${'a'.repeat(51)}.contoso.com`, `${'a'.repeat(51)}.contoso.com`, 5061],
  ])('%s is taken', (_, text, host, port) => {
    expect(readTarget(text, rules)).toEqual({ host, port });
  });

  it.each<[string, string, Refusal]>([
    ['of another domain', 'sbc1.fabrikam.com', 'domain'],
    ['that only ends alike', 'evilcontoso.com', 'domain'],
    ['that has the domain in front', 'contoso.com.evil.example', 'domain'],
    ['with a user in front', 'user@sbc1.contoso.com', 'syntax'],
    ['that hides a host behind a user', 'contoso.com@evil.example', 'syntax'],
    ['with a path', 'sbc1.contoso.com/x', 'syntax'],
    ['with a query', 'evil.example?.contoso.com', 'syntax'],
    ['with a fragment', 'evil.example#.contoso.com', 'syntax'],
    ['with a backslash', 'evil.example\\.contoso.com', 'syntax'],
    ['with an encoded dot', 'sbc1%2econtoso.com', 'syntax'],
    ['with CR and LF', 'sbc1.contoso.com\r\nVia: x', 'syntax'],
    ['with LF at its end', 'sbc1.contoso.com\n', 'syntax'],
    ['with NUL', 'sbc1.contoso.com\0', 'syntax'],
    ['with a space', 'sbc1 .contoso.com', 'syntax'],
    ['with an underscore', 'sbc_1.contoso.com', 'syntax'],
    ['with an empty label', 'sbc1..contoso.com', 'syntax'],
    ['with a hyphen at the edge', '-sbc1.contoso.com', 'syntax'],
    ['with a wildcard', '*.contoso.com', 'syntax'],
    ['of one label', 'localhost', 'syntax'],
    ['that is nothing', '', 'syntax'],
    ['that is only dots', '...', 'syntax'],
    ['with broken punycode', 'xn--.contoso.com', 'syntax'],
    ['with a scheme', 'sip:sbc1.contoso.com', 'syntax'],
    ['of 64 characters', `${'a'.repeat(52)}.contoso.com`, 'tooLong'],
    ['with a label of 64 characters', `${'a'.repeat(64)}.contoso.com`, 'tooLong'],
    ['that is an address', '10.0.0.1', 'addressLiteral'],
    ['that is an address of fewer parts', '127.1', 'addressLiteral'],
    ['that is a hexadecimal address', '0x7f000001', 'addressLiteral'],
    ['that is a number', '2130706433', 'addressLiteral'],
    ['that is an address in full-width digits', '１２７.0.0.1', 'addressLiteral'],
    ['that is IPv6', '[::1]', 'addressLiteral'],
    ['that is mapped IPv6', '::ffff:127.0.0.1', 'addressLiteral'],
    ['of onmicrosoft.com', 'sbc.contoso.onmicrosoft.com', 'onmicrosoft'],
    ['with a port that is not listed', 'sbc1.contoso.com:22', 'port'],
    ['with port 0', 'sbc1.contoso.com:0', 'port'],
    ['with a port beyond all', 'sbc1.contoso.com:99999', 'port'],
    ['with a port that is no number', 'sbc1.contoso.com:5061x', 'syntax'],
  ])('%s is refused', (_, text, refused) => {
    expect(readTarget(text, rules)).toEqual({ refused });
  });

  it('is refused while no domain is listed', () => {
    expect(readTarget('sbc1.contoso.com', { ...rules, domains: [] })).toEqual({ refused: 'off' });
  });

  it('is never taken outside the listed domains, whatever is written', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('contoso.com', '.', '@', ':', '/', '。', '%2e', 'xn--', '127.0.0.1', '\r\n', '[', ']', 'sbc1'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const read = readTarget(parts.join(''), rules);
        if ('refused' in read) return;
        expect(read.host).toMatch(/^(?:[a-z0-9-]+\.)*(?:contoso\.com|xn--mller-kva\.example)$/);
        expect(rules.ports).toContain(read.port);
      }),
      { numRuns: 3000 },
    );
  });
});
