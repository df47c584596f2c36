import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/catalog/compare/read-article.ts';
import { newerArticle, olderArticle } from './articles.ts';

// Protects the comparison: an article is read in every form it was published in.

const rowsOf = (markdown: string) =>
  readArticle('a.md', markdown).rows.map(({ line, microsoftCode, sipCode, phrase }) => [
    line,
    microsoftCode,
    sipCode,
    phrase,
  ]);

describe('an article', () => {
  it('of the older shape gives its combinations, the final full stop of a message aside', () => {
    const { conflicts, sipCodes } = readArticle('a.md', olderArticle);
    expect(rowsOf(olderArticle)).toEqual([
      [11, '569901', '504', 'The lamp on the trunk went out'],
      [20, '569901', '504', 'Lamp relay failed; HRESULT=0x80090399 LAMP_E_DARK'],
    ]);
    expect(conflicts).toEqual([]);
    expect([...sipCodes]).toEqual(['504']);
  });

  it('of the newer shape gives its combinations, whatever the level, the bullet and the bold', () => {
    const { conflicts, sipCodes } = readArticle('a.md', newerArticle);
    expect(rowsOf(newerArticle)).toEqual([
      [12, '10901', '480', 'No lamp endpoints were found'],
      [24, '0', '480', 'Get Outbound Lamp routing - no lamp (Dark)'],
    ]);
    expect(conflicts).toEqual([]);
    expect([...sipCodes]).toEqual(['480']);
  });

  it.each([
    ['bold in the heading', '## **569901 504 Dark**\n', 'Dark'],
    ['code marks', '## 569901 504 `Dark`\n', 'Dark'],
    ['closing hashes', '## 569901 504 Dark ##\n', 'Dark'],
    ['a separator', '## 569901/504: Dark\n', 'Dark'],
    ['escapes and entities', '## 569901 504 Dark \\* \\[&lt;x&gt;\\]\n', 'Dark * [<x>]'],
    ['a link in the heading', '## 569901 504 [Dark](#dark)\n', 'Dark'],
    ['an anchor', '## <a id="dark"></a>569901 504 Dark\n', 'Dark'],
    ['Windows line ends', '## 569901 504 Dark\r\n- SIP response code: **504**\r\n', 'Dark'],
    [
      'codes only in the lines',
      '## Dark\n- Microsoft response code: **569901**\n- SIP response code: **504**\n',
      'Dark',
    ],
    ['the message only in its line', '## 569901 504\n- Error message: **Dark.**\n', 'Dark'],
    ['bold labels', '## Dark\n- **Microsoft response code:** 569901\n- **SIP response code**: 504\n', 'Dark'],
    ['an ellipsis', '## 569901 504 Dark...\n', 'Dark...'],
  ])('is read with %s', (_, markdown, phrase) => {
    const { conflicts } = readArticle('a.md', markdown);
    expect(rowsOf(markdown).map(([, ...triple]) => triple)).toEqual([['569901', '504', phrase]]);
    expect(conflicts).toEqual([]);
  });

  it.each([
    [
      'the Microsoft response code',
      '- Microsoft response code: **569902**',
      'Microsoft response code',
      '569901',
      '569902',
    ],
    ['the SIP response code', '- SIP response code: 503', 'SIP response code', '504', '503'],
    ['the error message', '- Error message: **Dim**', 'Error message', 'Dark', 'Dim'],
    ['the letter case of the message', '- Error message: **DARK**', 'Error message', 'Dark', 'DARK'],
  ])('whose heading and lines disagree in %s says so', (_, line, label, inHeading, inLine) => {
    const { conflicts } = readArticle('a.md', `## 569901 504 Dark\n\n${line}\n`);
    expect(conflicts).toEqual([expect.objectContaining({ line: 3, label, inHeading, inLine })]);
  });

  it.each([
    ['empty', ''],
    ['without codes', '# Lamps\n\n## Dark\n\nText 569901 504.\n'],
    ['with one code only', '## 569901 Dark\n- Microsoft response code: **569901**\n'],
    ['with codes in a fence', '~~~\n## 569901 504 Dark\n~~~\n'],
    ['made of HTML', '<h2>569901 504 Dark</h2>'],
    ['of one endless line', `## 569901 504 ${'['.repeat(300_000)}`],
    ['of many marks', '- '.repeat(200_000)],
    ['of many brackets', '[]('.repeat(600).concat('\n').repeat(100)],
  ])('%s has no combination', (_, markdown) => {
    expect(rowsOf(markdown)).toEqual([]);
  });
});
