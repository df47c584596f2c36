import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/parse/read-html.ts';
import { repeatedUnits, repeatUnit } from '../support/repeated-units.ts';

// Protects pastes as HTML, and the process from HTML that never ends.

describe('the HTML beside a message', () => {
  it.each([
    ['paragraphs are lines', '<p>SIP 504</p><p>MS 569002</p>', 'SIP 504\nMS 569002'],
    [
      'so are divs and breaks',
      '<div><div>SIP 504</div><div>MS 569002<br>SBC x</div></div>',
      'SIP 504\nMS 569002\nSBC x',
    ],
    [
      'cells are parted by tabs',
      '<table><tr><td>SIP</td><td>MS</td></tr><tr><td>504</td><td>569002</td></tr></table>',
      'SIP\tMS\n504\t569002',
    ],
    [
      'paragraphs inside a cell stay in it',
      '<table><tr><td><p>504</p></td><td><p>569002</p></td></tr></table>',
      '504\t 569002',
    ],
    [
      'code keeps its line breaks',
      '<codeblock><code>SIP/2.0 504 x\nCSeq: 1</code></codeblock>',
      'SIP/2.0 504 x\nCSeq: 1',
    ],
    ['white space elsewhere is one space', '<p>a \n  b</p>', 'a b'],
    ['entities are decoded', '<p>&lt;sip:x&gt;&nbsp;504</p>', '<sip:x>\u00a0504'],
    [
      'a mention is left out',
      '<div><span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">Help <b>Bot</b></span> 569002</div>',
      '569002',
    ],
    ['scripts and styles are left out', '<style>504</style><script>569002</script><p>hi</p>', 'hi'],
    ['lists', '<ul><li>504</li><li>403</li></ul>', '504\n403'],
    ['headings', '<h1>504</h1>569002', '504\n569002'],
    ['elements that are never closed', '<p>504<p>569002', '504\n569002'],
    ['closing tags that were never open', '504</p></div></td></pre></blockquote> 569002', '504\n\n569002'],
    [
      'struck-through text is left out',
      '<p><s>560503</s> no, <del>504</del><strike><b>1</b></strike>560402</p>',
      'no, 560402',
    ],
    [
      'so is what a style strikes through',
      '<span style="text-decoration:line-through">504<br>1</span> 560402',
      '560402',
    ],
    ['struck-through text alone is kept', '<p><s>560503</s></p>', '560503'],
    ['ends that cross', '<b>1<i>2</b>3</i>4', '1234'],
    ['an end closes what stands open inside', '<div><s>504<b>1</div>560402', '560402'],
    ['a mention that is never closed ends with its paragraph', '<p><at>569008</p>569002', '569002'],
    ['cells and rows without ends', '<table><tr><td>504<td>569002<tr><td>403<td>569003', '504\t569002\n403\t569003'],
    ['upper case and odd spacing', '<TABLE><TR ><TD a=1>504</TD ><TD>569002', '504\t569002'],
    ['entities in an attribute', '<span itemtype="http://schema.skype.com&#47;Mention">504</span>1', '1'],
    ['the first of two attributes counts', '<span itemprop="mri" itemprop="x">504</span>1', '1'],
    ['elements of a drawing that close themselves', '<svg><title/></svg>504', '504'],
    ['a tag cut off', '504<p class="a', '504'],
    ['nothing', '', ''],
  ])('%s', (_, html, own) => {
    expect(readHtml(html).own.replace(/\n+/g, '\n')).toBe(own.replace(/\n+/g, '\n'));
  });

  it('tells when some of it was struck through', () => {
    expect(readHtml('<s>560503</s> 560402')).toHaveProperty('isCorrected', true);
    expect(readHtml('<s>560503</s>')).not.toHaveProperty('isCorrected');
  });

  it('keeps what is quoted apart, without sender and time', () => {
    const html =
      '<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1"><strong itemprop="mri" itemid="8:orgid:x">Grace 504</strong>' +
      '<span itemprop="time" itemid="1">403</span><p itemprop="preview">calls fail with 569003</p></blockquote><p>what is this?</p>';
    expect(readHtml(html)).toEqual({ own: 'what is this?', quoted: 'calls fail with 569003' });
  });
});

describe('the work of reading HTML grows with its length alone', () => {
  const milliseconds = (html: string) => {
    const start = performance.now();
    readHtml(html);
    return performance.now() - start;
  };

  it.each(repeatedUnits)('%s', (_, unit) => {
    const [short, long] = [repeatUnit(unit, 30_000), repeatUnit(unit, 240_000)];
    const once = Math.min(milliseconds(short), milliseconds(short));
    /** Eight times the text; a reader that is quadratic takes 64 times the time, and seconds of it. */
    expect(Math.min(milliseconds(long), milliseconds(long))).toBeLessThan(Math.max(once * 30, 60));
  });

  it.each(['<div>', '<td><at>', '<table><tr><td>', '<blockquote>', '<s><i>'])(
    'however deep it is nested: %s',
    (unit) => {
      const flat = milliseconds(repeatUnit('<p>504</p>', 1_000_000));
      expect(milliseconds(repeatUnit(unit, 1_000_000))).toBeLessThan(Math.max(flat * 4, 400));
    },
  );

  it('and nothing is lost in the depth', () => {
    const deep = '<div>'.repeat(200_000);
    expect(readHtml(`${deep}569002`).own).toBe('569002');
    expect(readHtml(`${deep}504${'</div>'.repeat(200_000)}569002`).own).toBe('504\n569002');
  });
});
