import { describe, expect, it } from 'vitest';
import { readMicrosoftCode } from '../../src/codes/microsoft-code.ts';

// Protects what is told of codes nobody listed: what is documented, and what is inference, each named as such.

/** Full sentences, with no hole where a value should stand. */
function expectFullSentences(explanation: string): void {
  expect(explanation).toMatch(/^[A-Z0-9].*[^ ]\.$/);
  expect(explanation).not.toMatch(/undefined|null|NaN|\$\{|\.\.| {2}/);
  expect(explanation.length).toBeLessThan(700);
}

describe('560ZZZ', () => {
  it.each([
    ['a common code', '560403', '403', 'Forbidden'],
    ['a code the catalog does not list', '560480', '480', 'Temporarily Unavailable'],
    ['an unregistered SIP code', '560499', '499', 'Not registered, treated as 400'],
    ['no SIP code at all', '560999', '999', 'is none'],
  ])('%s: the SBC sent %s', (_name, code, sbcSipCode, words) => {
    const structure = readMicrosoftCode(code);
    expect(structure).toMatchObject({ code, producer: 'sbc', sbcSipCode, endsNormally: false });
    expect(structure.inboundSipCode).toBeUndefined();
    expect(structure.explanation).toContain('SBC produced the final response');
    expect(structure.explanation).toContain(sbcSipCode);
    expect(structure.explanation).toContain(words);
    expectFullSentences(structure.explanation);
  });

  it('560000 holds no SIP code and ends normally', () => {
    const structure = readMicrosoftCode('560000');
    expect(structure).toMatchObject({ producer: 'sbc', endsNormally: true });
    expect(structure).not.toHaveProperty('sbcSipCode');
    expect(structure.explanation).toContain('ended normally');
    expectFullSentences(structure.explanation);
  });
});

describe('540ZZZ', () => {
  it('is of Microsoft by the Direct Routing rule, and the other reading is named as inference', () => {
    const structure = readMicrosoftCode('540487');
    expect(structure).toMatchObject({ producer: 'microsoft', inboundSipCode: '487', endsNormally: false });
    expect(structure).not.toHaveProperty('sbcSipCode');
    expect(structure.explanation).toContain('inbound leg (SBC to Microsoft)');
    expect(structure.explanation).toContain('Azure Communication Services');
    expect(structure.explanation).toContain('487 (Request Terminated); that reading is inference');
    expect(structure.explanation).toContain('Check the SBC as well as the Microsoft side');
    expectFullSentences(structure.explanation);
  });

  it.each(['540999', '540007', '540000'])('%s holds no SIP code', (code) => {
    const structure = readMicrosoftCode(code);
    expect(structure).not.toHaveProperty('inboundSipCode');
    expect(structure.endsNormally).toBe(code === '540000');
    expectFullSentences(structure.explanation);
  });
});

describe('other codes of Microsoft services', () => {
  it.each([
    ['500001', '500', 'timers'],
    ['510546', '510', 'routing'],
    ['511532', '511', 'routing'],
    ['531004', '531', 'media'],
    ['540486', '540', 'inbound'],
    ['549002', '549', 'inbound'],
    ['569123', '569', 'TLS'],
    ['580001', '580', 'licensing'],
  ])('%s seems to be of family %s', (code, prefix, word) => {
    const structure = readMicrosoftCode(code);
    expect(structure).toMatchObject({ producer: 'microsoft', family: { prefix, inferred: true } });
    expect(structure.family?.name).toContain(word);
    expect(structure.family?.lookFirst).toMatch(/^[A-Z].*\.$/);
    expect(structure.explanation).toContain('inference');
    expectFullSentences(structure.explanation);
  });

  it('569 does not point to the SBC although its second digit is 6', () => {
    const { producer, sbcSipCode, explanation } = readMicrosoftCode('569504');
    expect({ producer, sbcSipCode }).toEqual({ producer: 'microsoft', sbcSipCode: undefined });
    expect(explanation).toContain('only 560 does');
  });

  it('an unknown prefix has no family', () => {
    const structure = readMicrosoftCode('512345');
    expect(structure.producer).toBe('microsoft');
    expect(structure).not.toHaveProperty('family');
    expectFullSentences(structure.explanation);
  });

  it.each([
    ['511404', 'may equal the SIP code but need not'],
    ['531004', 'no SIP code'],
  ])('%s: the last digits %s', (code, words) => {
    expect(readMicrosoftCode(code).explanation).toContain(words);
  });

  it.each(['5', '1007', '9999', '10037', '10391'])('%s seems to come from the Teams call controller', (code) => {
    const structure = readMicrosoftCode(code);
    expect(structure).toMatchObject({
      producer: 'microsoft',
      family: { name: 'Teams call controller', inferred: true },
    });
    expect(structure.explanation).toContain('inference');
    expectFullSentences(structure.explanation);
  });

  it('three digits are pointed out as a likely SIP code', () => {
    expect(readMicrosoftCode('480').explanation).toContain('SIP code');
  });

  it('0 is a code of its own', () => {
    const structure = readMicrosoftCode('0');
    expect(structure).toMatchObject({ code: '0', producer: 'microsoft', endsNormally: false });
    expect(structure).not.toHaveProperty('family');
    expectFullSentences(structure.explanation);
  });
});

describe('digits that do not tell who produced the response', () => {
  it('590615 is explained as the Windows error it is', () => {
    const structure = readMicrosoftCode('590615');
    expect(structure.producer).toBe('unknown');
    expect(structure.explanation).toContain('SEC_I_CONTEXT_EXPIRED');
    expectFullSentences(structure.explanation);
  });

  it.each([
    ['a number near it', '590777'],
    ['six digits that do not start with 5', '423456'],
    ['seven digits that start like a code of the SBC', '5604030'],
    ['a code with a zero in front', '0560403'],
    ['two zeros', '00'],
    ['nothing', ''],
    ['a sign', '-569008'],
    ['a decimal', '569002.0'],
    ['a line end', '569002\n'],
    ['full-width digits', '５６９００２'],
    ['the word undefined', 'undefined'],
    ['a property of objects', '__proto__'],
    ['template code', `\${7*7}`],
    ['a megabyte of digits', '5'.repeat(1_000_000)],
  ])('%s', (_name, code) => {
    const structure = readMicrosoftCode(code);
    expect(structure).toMatchObject({ code, producer: 'unknown', endsNormally: false });
    expect(structure).not.toHaveProperty('family');
    expect(structure).not.toHaveProperty('sbcSipCode');
    expectFullSentences(structure.explanation);
  });
});
