import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/parse/read-html.ts';

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
