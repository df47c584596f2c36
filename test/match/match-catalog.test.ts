import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import type { Diagnosis } from '../../src/match/diagnosis.ts';
import { createMatcher } from '../../src/match/match-catalog.ts';
import { parseCallFailures } from '../../src/parse/parse-call-failures.ts';

// Protects the decision rules: evidence in its order, and never a neighbour.

const catalog = loadCatalog();
const matcher = createMatcher(catalog);

function diagnose(text: string): Diagnosis[] {
  return parseCallFailures(text).failures.flatMap((failure) => matcher.match(failure));
}

function entriesOf(diagnosis: Diagnosis | undefined) {
  if (diagnosis?.kind === 'matched') return [diagnosis.entry];
  if (diagnosis?.kind === 'ambiguous') return diagnosis.candidates;
  return [];
}

function tell(text: string): string[] {
  return diagnose(text).map((diagnosis) => {
    const codes = new Set(entriesOf(diagnosis).map((entry) => `${entry.microsoftCode}/${entry.sipCode}`));
    return [diagnosis.kind, entriesOf(diagnosis).length, ...codes].join(' ');
  });
}

describe('1. evidence: Microsoft code, then phrase, then HRESULT, then SIP code', () => {
  it.each([
    ['a Microsoft code decides alone', 'Microsoft code 569008', ['microsoftCode'], 'matched'],
    ['the SIP code confirms it', '569008 504', ['microsoftCode', 'sipCode'], 'matched'],
    [
      'the phrase narrows several entries of a pair',
      '569002 504 TLS decryption failed',
      ['microsoftCode', 'sipCode', 'phrase'],
      'matched',
    ],
    [
      'the HRESULT narrows where the words do not',
      '569002 504 0x80096004',
      ['microsoftCode', 'sipCode', 'hresult'],
      'matched',
    ],
    [
      'the phrase decides without a Microsoft code',
      'Unable to deliver INVITE: No such host is known',
      ['phrase'],
      'matched',
    ],
    [
      'phrase and SIP code',
      'SIP 504 Unable to deliver INVITE: No such host is known',
      ['phrase', 'sipCode'],
      'matched',
    ],
    [
      'a long piece of one message amid other words, and the SIP code',
      'Im Syslog steht "SIP/2.0 488 Not Acceptable Here", Grund: SrtpEncryptionRequired',
      ['phrase', 'sipCode'],
      'matched',
    ],
    ['the HRESULT alone', '-2146893016', ['hresult'], 'matched'],
    ['the SIP code alone', 'SIP 488', ['sipCode'], 'ambiguous'],
  ] as const)('%s', (_, text, evidence, kind) => {
    const [diagnosis, ...others] = diagnose(text);
    expect(others).toEqual([]);
    expect(diagnosis).toMatchObject({ kind, evidence: [...evidence] });
  });

  it('a phrase of another entry does not outweigh the Microsoft code', () => {
    const [diagnosis] = diagnose(
      '{"callEndSubReason": 569008, "finalSipCode": 504, "finalSipCodePhrase": "Loop detected"}',
    );
    expect(diagnosis).toMatchObject({ kind: 'matched', entry: { microsoftCode: '569008' } });
    expect(diagnosis?.remarks.map((remark) => remark.kind)).toEqual(['phraseDiffers']);
  });
});

describe('2. what is left decides: one, several, none', () => {
  it('one entry is the answer', () => {
    expect(tell('569008 504')).toEqual(['matched 1 569008/504']);
  });

  it('several are all offered', () => {
    expect(tell('569002 504')).toEqual(['ambiguous 8 569002/504']);
  });

  it('one phrase under three codes is offered three times', () => {
    expect(tell('Unable to deliver INVITE: Invalid Request/Response line')).toEqual([
      'ambiguous 3 549002/504 549018/504 569018/504',
    ]);
  });

  it('none is explained from the structure, never bent to a neighbour', () => {
    const [diagnosis] = diagnose('Microsoft code 569007, SIP 504');
    expect(diagnosis).toMatchObject({
      kind: 'unlisted',
      structure: { code: '569007', producer: 'microsoft' },
      sipResponse: { code: '504' },
    });
  });

  it('560ZZZ tells what the SBC sent, though the SIP code is not in the paste', () => {
    expect(diagnose('560606')[0]).toMatchObject({
      kind: 'unlisted',
      structure: { sbcSipCode: '606' },
      sipResponse: { code: '606' },
    });
  });

  it('offers the nearest entries apart: same words, else the few of the SIP code', () => {
    const [diagnosis] = diagnose('Microsoft code 569007, SIP 504, Error message: No such host is known');
    expect(diagnosis?.kind === 'unlisted' && diagnosis.nearest.map((entry) => entry.microsoftCode)).toEqual(['569015']);
    const [other] = diagnose('Microsoft code 510999, SIP 420');
    expect(other?.kind === 'unlisted' && other.nearest.every((entry) => entry.sipCode === '420')).toBe(true);
  });
});

describe('3. a known Microsoft code with another SIP code', () => {
  it('shows the entry and says that the SIP code differs', () => {
    const [diagnosis] = diagnose('Microsoft code 569008, SIP 503');
    expect(diagnosis).toMatchObject({
      kind: 'matched',
      entry: { microsoftCode: '569008', sipCode: '504' },
      remarks: [{ kind: 'sipCodeDiffers', read: '503', listed: '504' }],
    });
  });

  it('says that 560ZZZ and the SIP code disagree', () => {
    const [diagnosis] = diagnose('Microsoft code 560403, SIP 404');
    expect(diagnosis?.remarks).toEqual([{ kind: 'codesDisagree', microsoftCode: '560403', sipCode: '404' }]);
  });

  it('0 with a SIP code it is not listed with says nothing of its own', () => {
    expect(tell('Microsoft code 0, SIP 488')).toEqual(tell('SIP 488'));
  });

  it('0 with its SIP code is an entry', () => {
    expect(tell('Microsoft code 0, SIP 408')).toEqual(['matched 1 0/408']);
  });
});

describe('4. a SIP code beside an unlisted Microsoft code', () => {
  it.each(['569007 504', '504 569007', 'Microsoft code 510999, SIP 403', '540486 486'])(
    '%s asserts no entry',
    (text) => {
      expect(diagnose(text).map(({ kind }) => kind)).toEqual(['unlisted']);
    },
  );
});

describe('5. numbers that are no codes', () => {
  it.each([
    ['a short number that no catalog lists', 'error 10999'],
    ['seven digits', 'number 5690081'],
    ['prose with a weak number', 'there are 10037 people'],
  ])('%s: no diagnosis', (_, text) => {
    expect(diagnose(text)).toEqual([]);
  });
});

describe('6. normal outcomes', () => {
  it.each(['SIP 486', 'SIP 487'])('%s alone does not stand for its one listed special case', (text) => {
    expect(diagnose(text)[0]).toMatchObject({ kind: 'unlisted', sipResponse: { normal: true } });
  });

  it('a call answered elsewhere is found by its words', () => {
    expect(diagnose('Call completed elsewhere')[0]).toMatchObject({ kind: 'matched', entry: { outcome: 'normal' } });
  });
});

describe('8. certain enough for a channel', () => {
  it.each([
    ['a labelled Microsoft code', 'Microsoft code 569008', 'certain'],
    ['both codes', '569008 504', 'certain'],
    ['a whole message of Direct Routing', 'Unable to deliver INVITE: No such host is known', 'certain'],
    ['a field with a whole message', 'Error message: Loop detected', 'likely'],
    ['a bare number', '569008', 'likely'],
    ['an unlisted bare pair', '569007 504', 'likely'],
    ['a SIP code', 'SIP 504', 'likely'],
    ['an HRESULT', '0x80090328', 'likely'],
    [
      'words that Windows says of any connection',
      'No connection could be made because the target machine actively refused it',
      'likely',
    ],
    ['own words', 'our certificate expired and all outbound calls fail', 'likely'],
  ])('%s: %s', (_, text, certainty) => {
    expect(diagnose(text)[0]?.certainty).toBe(certainty);
  });
});

describe('9. what was read', () => {
  it('keeps words around the codes only when they told something', () => {
    expect(diagnose('569008 504 since this morning')[0]?.failure).not.toHaveProperty('phrase');
    expect(diagnose('since this morning 569002 504 TLS decryption failed on one trunk')[0]?.failure.phrase?.value).toBe(
      'TLS decryption failed',
    );
  });

  it('decodes the HRESULT', () => {
    expect(diagnose('569003 504 HRESULT=0x80090326')[0]?.windowsCode?.hex).toBe('0x80090326');
  });
});

describe('own words', () => {
  it.each([
    ['our certificate expired and all outbound calls fail', '569008'],
    ['our SBC does not offer SRTP', '531000'],
    ['sbc answers service unavailable because it is overloaded', '560503'],
    ['Microsoft cannot resolve the DNS name of our SBC', '569015'],
    ['user has no Enterprise Voice', '510560'],
    ['the call leg was cancelled because the mandatory recorder could not be invited', '10553'],
    ['Zertifikat des SBC ist abgelaufen', '569008'],
    ['Die angerufene Nummer ist keinem Benutzer zugewiesen', '511404'],
    ['Les renvois d’appel tournent en boucle', '510482'],
    ['Las llamadas de emergencia fallan', '510544'],
  ])('%s: %s is offered or answered', (text, microsoftCode) => {
    expect(entriesOf(diagnose(text)[0]).map((entry) => entry.microsoftCode)).toContain(microsoftCode);
  });

  it.each([
    'the phone on my desk is broken',
    'what does Direct Routing cost?',
    'the call went fine, no errors at all',
    'TLS is fine, 0 failed calls',
    'Können wir den Anruf auf morgen verschieben? Ich bin nicht erreichbar.',
    'El certificado del curso está listo',
    'Kein Fehler, alle Anrufe laufen',
    `${'our certificate expired and all calls fail. '.repeat(40)}`,
  ])('%s: nothing', (text) => {
    expect(diagnose(text)).toEqual([]);
  });

  it('a single likely entry is offered, not asserted', () => {
    expect(diagnose('our sbc is overloaded')[0]).toMatchObject({
      kind: 'ambiguous',
      candidates: [{ microsoftCode: '560503' }],
    });
  });
});

describe('several messages in one text of words', () => {
  it('are all found', () => {
    expect(tell('Gateway (SBC) failover timer expired\nUnable to deliver INVITE: No such host is known')).toEqual([
      'matched 1 500001/408',
      'matched 1 569015/504',
    ]);
  });

  it('own none of the SBC and time that stand there', () => {
    const [first] = diagnose(
      'sbc1.contoso.com\nGateway (SBC) failover timer expired\nUnable to deliver INVITE: No such host is known',
    );
    expect(first?.failure).not.toHaveProperty('sbcName');
  });
});

describe('entries by typed words', () => {
  it('come best first', () => {
    expect(matcher.findByWords('certificate expired')[0]?.entry.microsoftCode).toBe('569008');
    expect(matcher.findByWords('pizza')).toEqual([]);
  });
});
