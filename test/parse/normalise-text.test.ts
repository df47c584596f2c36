import { describe, expect, it } from 'vitest';
import { normaliseText, readLimit } from '../../src/parse/normalise-text.ts';

// Protects readers that come after: one plain form of every paste.

describe('a paste in plain form', () => {
  it.each([
    ['Windows line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['line ends of Unicode', 'a\u2028b\u0085c\vd', 'a\nb\nc\nd'],
    ['full-width digits', '５６９００８', '569008'],
    ['Arabic-Indic and Persian digits', '٥٦٩٠٠٨ ۵۰۴', '569008 504'],
    ['Devanagari, Bengali and Thai digits', '५०४ ৫০৪ ๕๐๔', '504 504 504'],
    ['smart quotes and dashes', '“a” ‘b’ — c–d', '"a" \'b\' - c-d'],
    ['an ellipsis', 'negotiation fail…', 'negotiation fail...'],
    ['invisible characters', '5\u200b6\u200d9\ufeff008', '569008'],
    ['no-break spaces', '569008\u00a0504', '569008 504'],
    ['HTML entities', '&lt;569008&gt;&nbsp;&#53;04 &amp;amp;', '<569008> 504 &amp;'],
    ['encoded signs of an address line', 'reason%3D504%26sub%3D569008', 'reason=504&sub=569008'],
    ['a mention', '<at>Trunkwise</at> 569008', '  569008'],
    ['the target of a link', '[569008](https://contoso.com/504)', '[569008] '],
    ['struck-through text', '~~560503~~ no, 560402 ~~or 504~~', '  no, 560402  '],
    ['struck-through text alone', '~~560503~~', '~~560503~~'],
    ['tildes that strike nothing', '~~~\n569003\n~~~ ~~ 1 ~~', '~~~\n569003\n~~~ ~~ 1 ~~'],
    ['control characters', 'a\u0000b\u0007c\u009bd', 'a b c d'],
    ['lone surrogates', 'a\ud800b\udc00', 'a b '],
    ['Chinese punctuation', '569008、504。', '569008,504. '],
    ['line ends of syslog, in a SIP trace', 'SIP/2.0 504 x#015#012CSeq: 1', 'SIP/2.0 504 x\nCSeq: 1'],
    ['line ends written out, in a SIP trace', 'SIP/2.0 504 x\\r\\nCSeq: 1', 'SIP/2.0 504 x\nCSeq: 1'],
    ['a number sign elsewhere', '#012', '#012'],
    ['plain text as it is', '569008 504', '569008 504'],
  ])('%s', (_, paste, text) => {
    expect(normaliseText(paste)).toBe(text);
  });

  it('ends at the limit', () => {
    expect(normaliseText('5'.repeat(readLimit + 7))).toHaveLength(readLimit);
  });

  it('does not tear a pair of surrogates into a stranger at the limit', () => {
    const text = normaliseText(`${'a'.repeat(readLimit - 1)}😀`);
    expect(text.isWellFormed()).toBe(true);
  });
});
