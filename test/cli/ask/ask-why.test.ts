import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { loadCatalog } from '../../../src/catalog/load/load.ts';
import { toRecord } from '../../../src/cli/ask/ask-record.ts';
import { formatWhy } from '../../../src/cli/ask/ask-why.ts';

// Protects who wonders how a text was read: tokens, reasons and scores.

describe('how a text was read', () => {
  const printed = formatWhy('SIP 504 (569008) at 08:15, room 403', new Set(['569008']));

  it('shows the tokens by kind', () => {
    expect(printed).toContain('word sip · number 504');
    expect(printed).toContain('time 08:15');
  });

  it('shows the reasons and scores of each number, of codes and of others', () => {
    expect(printed).toMatch(/504: 0 as a Microsoft code, 7 as a SIP code\n\s+threeDigits: .*\n\s+sipLabel: /);
    expect(printed).toMatch(/403: .*\n\s+threeDigits: .*\n\s+otherNumber: a word for another number before it/);
  });

  it('shows the failures with what decided', () => {
    expect(printed).toMatch(
      /Microsoft 569008 · SIP 504 \(read from: label, times seen: 1\)\n\s+569008, score 5: sixDigits, listed/,
    );
  });

  it('says where there is nothing', () => {
    expect(formatWhy('hello', new Set())).toContain('Numbers\n  none');
  });
});

describe('the record of an answer', () => {
  it('carries the reasons of its codes', () => {
    const answer = createEngine(loadCatalog()).answer({ text: 'error 504', scope: 'personal', mentioned: true });
    const [diagnosis] = toRecord(1, answer).diagnoses;
    expect(diagnosis?.because).toEqual([{ code: '504', role: 'sipCode', score: 1, reasons: ['threeDigits', 'brief'] }]);
  });
});
