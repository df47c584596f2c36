import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defuse, escapeMarkdown, escapeUserText, shorten } from '../../src/render/escape.ts';

// Protects cards from markup that users or the catalog hold.

describe('text of a user', () => {
  it.each([
    ['emphasis', '**x** and _y_', '\\*\\*x\\*\\* and \\_y\\_'],
    ['underscores in a row', '__init__', '\\_\\_init\\_\\_'],
    ['a name with underscores, which is no markup', 'SEC_E_CERT_EXPIRED', 'SEC_E_CERT_EXPIRED'],
    ['a link', '[569008](javascript:alert(1))', '\\[569008\\](…))'],
    ['half a link', '](https://attacker.example)', '\\](…)'],
    ['an image', '![504](https://attacker.example/p.png)', '\\!\\[504\\](…)'],
    ['a link reference', '[a]: https://attacker.example', '\\[a\\]: …'],
    ['an autolink', '<https://attacker.example>', '‹…›'],
    ['a bare address', 'see HTTPS://Attacker.example/x?y now', 'see … now'],
    ['an address without a scheme', 'see www.attacker.example', 'see …'],
    ['another scheme', 'ftp://attacker.example ms-settings://x', '… …'],
    ['a script scheme', 'JavaScript:alert(1)', '…)'],
    ['a script scheme with gaps', 'java\tscript:alert(1)', '…)'],
    ['a data address', 'data:text/html,x', '…'],
    ['a mention', '<at>everyone</at>', '‹at›everyone‹/at›'],
    ['HTML', '<img src=x onerror=alert(1)>', '‹img src=x onerror=alert(1)›'],
    ['an HTML entity', '&lt;b&gt; &#60; AT&T', '\\&lt;b\\&gt; \\&#60; AT&T'],
    ['a template', `\${7*7}`, '$ {7\\*7}'],
    ['a nested template', `$\${{x}}`, '$$ { {x}}'],
    ['a date function', '{{DATE(2017-02-14T06:08:39Z)}}', '{ {DATE(2017-02-14T06:08:39Z)}}'],
    ['a list item', '- one', '\\- one'],
    ['a numbered item', '1. one', '1\\. one'],
    ['a heading', '# one', '\\# one'],
    ['a quote', '> one', '› one'],
    ['code', '`one`', '\\`one\\`'],
    ['strike-through', '~~one~~', '\\~~one\\~~'],
    ['a backslash', 'a\\*b', 'a\\\\\\*b'],
    ['line breaks', 'one\n\n# two\r\nthree', 'one # two three'],
    ['invisible and right-to-left marks', 'a\u200bb\u202ec\u0000d\ue000', 'a b c d'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
  ])('is shown as it is and does nothing: %s', (_, text, shown) => {
    expect(escapeUserText(text)).toBe(shown);
  });

  it('is inert whatever it is, and defusing it again changes nothing', () => {
    const piece = fc.constantFrom(
      '${',
      '{{',
      '<at>',
      'https://a.example/',
      'javascript:',
      '](',
      '\n',
      '**',
      'x',
      ' ',
      '$',
      '{',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 12 }), (pieces) => {
        const inert = defuse(pieces.join(''));
        expect(inert).not.toMatch(/\$\{|\{\{|[<>\n]|[a-z]:\/\/|javascript:/i);
        expect(defuse(inert)).toBe(inert);
        expect(inert.isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no emphasis, link or code that Markdown would see', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'[]()*_`~!<>#-+1. ab\\') }), (text) => {
        const bare = escapeUserText(text).replace(/\\./g, 'x');
        expect(bare).not.toMatch(/[[\]*`<>]|~~|^\s*[-+#]/);
        expect(bare).not.toMatch(/(?<![a-z0-9_])_|_(?![a-z0-9_])/i);
      }),
      { numRuns: 500 },
    );
  });
});

describe('text of the catalog', () => {
  it('is shown literally, address and all', () => {
    expect(escapeMarkdown('Send <sip:a@b> to https://example.com [x]')).toBe(
      'Send \\<sip:a@b\\> to https://example.com \\[x\\]',
    );
  });
});

describe('shortening', () => {
  it('keeps what fits', () => expect(shorten('abc', 3)).toBe('abc'));
  it('shows the cut', () => expect(shorten('abcd', 3)).toBe('ab…'));
  it('does not cut a character in two', () => expect(shorten('a😀bc', 3)).toBe('a…'));
});
