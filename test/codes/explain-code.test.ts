import { describe, expect, it } from 'vitest';
import { callAutomationNames } from '../../src/codes/call-automation-names.ts';
import { explainCodes, findRowByMessage, isSecondSourceCode } from '../../src/codes/explain-code.ts';
import { secondSourceRows } from '../../src/codes/second-source-codes.ts';
import { sipResponses } from '../../src/codes/sip-response.ts';
import { holdForEach } from '../support/hold-for-each.ts';

// Protects the rows of second sources: each is found by what people paste, and none speaks for a code that is not its own.

describe('a row of a second source', () => {
  const rows = secondSourceRows.map((row) => [`${row.microsoftCode}/${row.sipCode}`, row] as const);

  it('is found by its pair', () => {
    holdForEach(
      rows,
      ([name]) => name,
      ([, row]) => {
        const { microsoftCode, sipCode } = row;
        expect(explainCodes({ microsoftCode, sipCode })).toBe(row);
        expect(isSecondSourceCode(microsoftCode, sipCode)).toBe(true);
      },
    );
  });

  it('is found by its code', () => {
    holdForEach(
      rows.filter(([, { microsoftCode }]) => microsoftCode !== '0'),
      ([name]) => name,
      ([, row]) => {
        expect(explainCodes({ microsoftCode: row.microsoftCode })).toBe(row);
      },
    );
  });

  it('is found by each of its messages', () => {
    holdForEach(
      rows.flatMap(([name, row]) => row.messages.map((message) => [name, message, row.title] as const)),
      ([name, message]) => `${name} ${message}`,
      ([, message, title]) => {
        for (const form of [message, `${message}.`, message.toUpperCase(), `  ${message}\n`])
          expect(findRowByMessage(form)?.title).toBe(title);
        expect(findRowByMessage(`${message} and more`)).toBeUndefined();
      },
    );
  });

  it('bears a page, its day and full sentences', () => {
    holdForEach(
      rows,
      ([name]) => name,
      ([, { page, meaning, ifMany, title }]) => {
        expect(page.url).toMatch(/^https:\/\/learn\.microsoft\.com\//);
        expect(page.published).toMatch(/^20\d\d/);
        expect(page.checked).toMatch(/^20\d\d-\d\d-\d\d$/);
        for (const sentences of [meaning, ifMany]) expect(sentences).toMatch(/^[A-Z].*\.$/s);
        expect(title).not.toMatch(/\.$/);
      },
    );
  });

  it('is not meant beside another SIP code, and 0 says nothing alone', () => {
    expect(explainCodes({ microsoftCode: '10134', sipCode: '500' })).toBeUndefined();
    expect(explainCodes({ microsoftCode: '0' })).toBeUndefined();
    expect(explainCodes({ microsoftCode: '0', sipCode: '486' })).toBeUndefined();
  });
});

describe('a code that nobody publishes', () => {
  const answers = sipResponses.filter(({ code }) => code >= '300').map(({ code }) => code);
  const published = new Set(secondSourceRows.map(({ microsoftCode }) => microsoftCode));

  it.each(['560', '540'])('%sZZZ is derived from the SIP code in it, one for each that is registered', (prefix) => {
    const own = answers.filter((sipCode) => !published.has(prefix + sipCode));
    expect(own.length).toBeGreaterThan(50);
    for (const sipCode of own) {
      const derived = explainCodes({ microsoftCode: prefix + sipCode });
      expect(derived).toMatchObject({ source: 'derived', title: expect.stringMatching(/^[A-Z]/) });
      expect(derived?.meaning).toContain(`SIP ${sipCode}`);
      expect(derived?.page).toBeUndefined();
    }
  });

  it('of an inbound call names no culprit', () => {
    for (const sipCode of answers) {
      const { meaning = '' } = explainCodes({ microsoftCode: `540${sipCode}` }) ?? {};
      if (!published.has(`540${sipCode}`)) expect(meaning).not.toMatch(/SBC answered|Microsoft answered/);
    }
  });

  it.each([
    '560000',
    '540000',
    '560999',
    '560200',
    '560180',
    '569123',
    '510999',
    '500999',
    '531999',
    '549404',
    '12',
    '404',
  ])('%s is not made up', (microsoftCode) => expect(explainCodes({ microsoftCode })).toBeUndefined());

  it.each([
    ['486', 'normal'],
    ['487', 'normal'],
    ['600', 'normal'],
    ['480', 'watch'],
    ['603', 'watch'],
    ['404', 'fault'],
    ['488', 'fault'],
    ['500', 'fault'],
  ])('ending in %s is %s', (sipCode, outcome) => {
    for (const prefix of ['540', '560'])
      expect(explainCodes({ microsoftCode: prefix + sipCode })?.outcome).toBe(outcome);
  });
});

describe('a name of Call Automation', () => {
  it('is all that is told of its code', () => {
    expect(callAutomationNames.size).toBeGreaterThan(110);
    for (const [microsoftCode, name] of callAutomationNames) {
      const explained = explainCodes({ microsoftCode });
      if (microsoftCode !== '8537') expect(explained).toMatchObject({ source: 'acs', title: name });
    }
  });
});
