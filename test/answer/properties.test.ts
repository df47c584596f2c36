import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { sameEvidence, writtenForms } from '../support/written-forms.ts';

// Protects the promise that nothing is invented: for any text, what is asserted was stated.

const engine = createEngine(loadCatalog());
const { entries } = engine.catalog;

function ask(text: string, html?: string): Answer {
  return engine.answer({ text, scope: 'personal', mentioned: true, ...(html !== undefined && { html }) });
}

function assertedIn({ diagnoses }: Answer) {
  return diagnoses.filter((diagnosis) => diagnosis.kind === 'matched').map(({ entry }) => entry);
}

/** Lines that a voice admin writes around an error, and that hold no failure. */
const noise = fc.constantFrom(
  'Hi all, can somebody have a look please?',
  'Since this morning on both SBCs, about half of the calls.',
  'Caller +14255550123, callee +49 89 5550 1234',
  'SBC sbc1.contoso.com, port 5061, correlation id 4d1f6c1e-0b7a-4d5e-9f7e-2f3c9a70aa01',
  '2024-05-07T14:02:11.4471923Z',
  'ticket INC0569002, room 504, 12 calls',
  '----------',
  '😀 thanks!',
  'Danke und viele Grüße',
);

/** Words that no entry is told from: no digits, no words of messages or keywords. */
const plainWords = fc
  .array(
    fc.constantFrom(
      'lunch',
      'weather',
      'Oslo',
      'bike',
      'please',
      'thanks',
      'tomorrow',
      'garden',
      'blue',
      'holiday',
      'und',
      'avec',
    ),
    { maxLength: 30 },
  )
  .map((words) => words.join(' '));

describe('any entry', () => {
  const forms = writtenForms.filter(({ name }) => !/^(?:Microsoft code|SIP code).|CSV|pandas|Format-List/.test(name));

  it('in any form, amid lines that hold no failure, comes back as itself or among those that fit as well', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...entries),
        fc.constantFrom(...forms),
        fc.array(noise, { maxLength: 3 }),
        fc.array(noise, { maxLength: 3 }),
        (entry, form, before, after) => {
          const written = form.write(entry);
          fc.pre(written !== undefined);
          const found = ask([...before, '', written, '', ...after].join('\n')).diagnoses.flatMap((diagnosis) =>
            diagnosis.kind === 'matched'
              ? [diagnosis.entry]
              : diagnosis.kind === 'ambiguous'
                ? diagnosis.candidates
                : [],
          );
          expect(found).toContain(entry);
          const strangers = found.filter((other) => !sameEvidence(form, entry, entries).includes(other));
          if (form.tells === 'all') expect(strangers).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('no entry is asserted', () => {
  it('for text without codes and messages', () => {
    fc.assert(
      fc.property(plainWords, (text) => {
        expect(ask(text).diagnoses).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  const digits = fc.oneof(
    fc.constantFrom(...entries.map((entry) => entry.microsoftCode)),
    fc.constantFrom(...entries.map((entry) => entry.sipCode)),
    fc.integer({ min: 0, max: 9_999_999 }).map(String),
  );
  const frames: ReadonlyArray<(number: string) => string> = [
    (n) => `room ${n} is free`,
    (n) => `our extension is ${n}`,
    (n) => `call me at +49 89 ${n}`,
    (n) => `invoice ${n} was paid`,
    (n) => `ticket #${n} is closed`,
    (n) => `Raum ${n} ist frei`,
    (n) => `we have ${n} users`,
    (n) => `it costs €${n}`,
    (n) => `see https://contoso.com/docs/${n}/x`,
    (n) => `{"stock": ${n}}`,
    (n) => `CSeq: ${n} INVITE`,
    (n) => `Content-Length: ${n}`,
    (n) => `10.0.0.1:${n}`,
    (n) => `host-${n}.contoso.com`,
    (n) => `order no. ${n}`,
    (n) => `会议室${n}`,
    (n) => `port ${n} is open`,
    (n) => `version 7.40A.${n}`,
  ];

  it('for numbers in look-alike frames', () => {
    fc.assert(
      fc.property(digits, fc.constantFrom(...frames), fc.array(noise, { maxLength: 2 }), (number, frame, after) => {
        const text = [frame(number), ...after].join('\n');
        expect(assertedIn(ask(text)).map((entry) => entry.id)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('for an unlisted Microsoft code, whatever SIP code stands beside it', () => {
    const listed = new Set(entries.map((entry) => entry.microsoftCode));
    const unlisted = fc
      .integer({ min: 500_000, max: 599_999 })
      .map(String)
      .filter((code) => !listed.has(code) && !/^5[46]0000$/.test(code));
    fc.assert(
      fc.property(
        unlisted,
        fc.constantFrom(...new Set(entries.map((entry) => entry.sipCode))),
        (microsoftCode, sipCode) => {
          const { diagnoses } = ask(`Microsoft code ${microsoftCode}, SIP ${sipCode}`);
          expect(diagnoses.map(({ kind }) => kind)).toEqual(['unlisted']);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('any text', () => {
  /** Every UTF-16 unit, lone surrogates and NUL among them, and the pieces that grammars are made of. */
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
    fc.constantFrom(
      ...[
        '569008',
        '504',
        '569002 504',
        'SIP/2.0 504 x\n',
        'Reason: Q.850;cause=1;text="',
        '"',
        "'",
        '{',
        '}',
        '[',
        '](',
        '<',
        '>',
        '</',
        '&',
        '&#0;',
        '${',
        ['$', '{title}'].join(''),
        '\n',
        '\r',
        '\t',
        '|',
        ',',
        ';',
        ':',
        '=',
        '<at>',
        '</at>',
        '<img src=x onerror=alert(1)>',
        '[a](javascript:alert(1))',
        '**',
        '`',
        'SIP,MS\n',
        '---|---\n',
        '0x80090328',
        'finalSipCode : ',
        'Unable to deliver INVITE: ',
        '__proto__',
        '\u202e',
        '\u0000',
        '\ud800',
      ],
    ),
  );
  const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  it('is answered without a fault, and nothing of it is a placeholder or markup in the card', () => {
    fc.assert(
      fc.property(anyText, fc.option(anyText, { nil: undefined }), (text, html) => {
        const { card } = ask(text, html);
        const json = JSON.stringify(card);
        expect(json.isWellFormed()).toBe(true);
        expect(json).not.toContain('${');
        expect(json).not.toMatch(/<img|<at>|(?<!\\\\)\]\(javascript:/i);
      }),
      { numRuns: 400 },
    );
  });

  it('is searched without a fault', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(engine.search(text, 5).length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 100 },
    );
  });

  it('of a button is acted on without a fault', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(engine.act(data).card?.type).toBe('AdaptiveCard');
      }),
      { numRuns: 100 },
    );
  });
});
