import type { Entry } from '../../src/catalog/entry.ts';

/** A way in which people write down a failure. */
export interface WrittenForm {
  readonly name: string;
  /** What of the entry the form tells; entries that share all of it cannot be told apart. */
  readonly tells: 'codes' | 'phrase' | 'all';
  /** The form of an entry; undefined where it cannot be told from others, as a message cut too short. */
  write(entry: Entry): string | undefined;
}

const guid = '0b7c1f2e-6a1d-4f5b-8a11-9a3e5c7d0f42';
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Breaks a text into lines of about so many characters, later ones behind an indent. */
function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${indent}`);
}

/** One letter in the middle of a long word left out; undefined when no word is long enough to be known still. */
function misspell(phrase: string, words: number): string | undefined {
  let left = words;
  const typed = phrase.replace(/(?<![\w/=])[A-Za-z][a-z]{6,}(?![\w/=])/g, (word) => {
    if (left === 0) return word;
    left--;
    return word.slice(0, 4) + word.slice(5);
  });
  return left === 0 ? typed : undefined;
}

const bySip = (write: (ms: string, sip: string, phrase: string) => string, tells: WrittenForm['tells'] = 'codes') => ({
  tells,
  write: ({ microsoftCode, sipCode, phrase }: Entry) => write(microsoftCode, sipCode, phrase),
});

/** The pair in both orders with every separator. */
const pairs = ['/', ' ', ', ', '; ', ' - ', ' | ', ':', '\t', ' / '].flatMap((separator): WrittenForm[] => [
  { name: `Microsoft code${separator}SIP code`, ...bySip((ms, sip) => `${ms}${separator}${sip}`) },
  { name: `SIP code${separator}Microsoft code`, ...bySip((ms, sip) => `${sip}${separator}${ms}`) },
]);

const labels: ReadonlyArray<readonly [string, string, string]> = [
  ['English', 'Microsoft response code', 'SIP response code'],
  ['the usage report', 'Final Microsoft subcode', 'Final SIP code'],
  ['Graph', 'callEndSubReason', 'finalSipCode'],
  ['CQD', 'PSTN Call End Sub Reason', 'PSTN Call End Reason'],
  ['German', 'Microsoft-Antwortcode', 'SIP-Antwortcode'],
  ['French', 'Code Microsoft', 'Code de réponse SIP'],
  ['Spanish', 'Código de Microsoft', 'Código de respuesta SIP'],
  ['Portuguese', 'Código da Microsoft', 'Código de resposta SIP'],
  ['Japanese', 'Microsoft 応答コード', 'SIP 応答コード'],
  ['Chinese', 'Microsoft 响应代码', 'SIP 响应代码'],
  ['Russian', 'Код Microsoft', 'Код ответа SIP'],
];

const labelled = labels.flatMap(([language, ms, sip]): WrittenForm[] => [
  { name: `labelled lines, ${language}`, ...bySip((m, s) => `${ms}: ${m}\n${sip}: ${s}`) },
  { name: `labels on one line, ${language}`, ...bySip((m, s) => `${sip} = ${s}, ${ms} = ${m}`) },
]);

/** Every written form of an entry that the round trip goes through. */
export const writtenForms: readonly WrittenForm[] = [
  ...pairs,
  ...labelled,
  { name: 'a pair in brackets', ...bySip((ms, sip) => `SIP ${sip} (${ms})`) },
  {
    name: 'full-width digits',
    ...bySip((ms, sip) => `${ms}/${sip}`.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))),
  },
  { name: 'the heading of the article', ...bySip((ms, sip, phrase) => `${ms} ${sip} ${phrase}`, 'all') },
  { name: 'the heading in upper case', ...bySip((ms, sip, phrase) => `${ms} ${sip} ${phrase.toUpperCase()}`, 'all') },
  {
    name: 'the block of the article',
    ...bySip(
      (ms, sip, phrase) => `Microsoft response code: ${ms}\nSIP response code: ${sip}\nError message: ${phrase}`,
      'all',
    ),
  },
  { name: 'a row of the call end reasons', ...bySip((ms, sip, phrase) => `${sip}\t${ms}\t${phrase}\t14`, 'all') },
  {
    name: 'CSV',
    ...bySip(
      (ms, sip, phrase) => `Final SIP code,Final Microsoft subcode,Final SIP Phrase\n${sip},${ms},${quoted(phrase)}`,
      'all',
    ),
  },
  {
    name: 'CSV with other columns and another order',
    ...bySip(
      (ms, sip, phrase) =>
        `Duration (seconds),Final SIP Phrase,SBC FQDN,Caller Number,Final Microsoft subcode,Final SIP code\n504,${quoted(phrase)},sbc1.contoso.com,+14255550123,${ms},${sip}`,
      'all',
    ),
  },
  {
    name: 'CSV as pandas prints it',
    ...bySip(
      (ms, sip, phrase) =>
        `final_sip_code,call_end_sub_reason,final_sip_code_phrase\n0,${sip}.0,${ms}.0,${quoted(phrase)}`,
      'all',
    ),
  },
  {
    name: 'a Markdown table',
    ...bySip((ms, sip, phrase) => `| SIP | MS | Phrase |\n|---|---|---|\n| ${sip} | ${ms} | ${phrase} |`, 'all'),
  },
  {
    name: 'Graph JSON',
    ...bySip(
      (ms, sip, phrase) =>
        JSON.stringify(
          {
            id: guid,
            duration: 0,
            successfulCall: false,
            callerNumber: '+14255550123',
            finalSipCode: Number(sip),
            callEndSubReason: Number(ms),
            finalSipCodePhrase: phrase,
          },
          null,
          2,
        ),
      'all',
    ),
  },
  {
    name: 'Graph JSON on one line, with strings',
    ...bySip(
      (ms, sip, phrase) => JSON.stringify({ FinalSipCodePhrase: phrase, CallEndSubReason: ms, FinalSipCode: sip }),
      'all',
    ),
  },
  {
    name: 'Format-List',
    ...bySip(
      (ms, sip, phrase) =>
        `finalSipCode                  : ${sip}\ncallEndSubReason              : ${ms}\nfinalSipCodePhrase            : ${wrap(phrase, 60, ' '.repeat(32))}\ntrunkFullyQualifiedDomainName : sbc1.contoso.com`,
      'all',
    ),
  },
  {
    name: 'a calling SDK',
    ...bySip(
      (ms, sip, phrase) => `ResponseCode=${sip}, SubCode=${ms}, ResponseText=${phrase} DiagCode: ${sip}#${ms}`,
      'all',
    ),
  },
  {
    name: 'a SIP trace, its codes beside it',
    ...bySip((ms, sip, phrase) => `Microsoft code ${ms}, SIP ${sip}: ${phrase}`, 'all'),
  },
  { name: 'the message alone', tells: 'phrase', write: ({ phrase }) => phrase },
  { name: 'the message in lower case', tells: 'phrase', write: ({ phrase }) => phrase.toLowerCase() },
  { name: 'the message with a full stop', tells: 'phrase', write: ({ phrase }) => `${phrase}.` },
  {
    name: 'the message wrapped',
    tells: 'phrase',
    write: ({ phrase }) => (phrase.includes(' ') ? wrap(phrase, 24, '   ') : undefined),
  },
  {
    name: 'the message in a Reason header',
    tells: 'phrase',
    write: ({ phrase, sipCode }) =>
      `SIP/2.0 ${sipCode} x\nCSeq: 1 INVITE\nREASON: Q.850;cause=102;text="${guid};${phrase}."\nContent-Length: 0`,
  },
  {
    name: 'the message with one typing error',
    tells: 'phrase',
    write: ({ phrase }) => (phrase.split(/\W+/).length >= 5 ? misspell(phrase, 1) : undefined),
  },
  {
    name: 'the message with two typing errors',
    tells: 'phrase',
    write: ({ phrase }) => (phrase.split(/\W+/).length >= 7 ? misspell(phrase, 2) : undefined),
  },
  {
    name: 'codes and a message cut in its last third',
    tells: 'codes',
    write: ({ microsoftCode, sipCode, phrase }) =>
      `${microsoftCode} ${sipCode} ${phrase.slice(0, Math.ceil(phrase.length * 0.7))}...`,
  },
];

/** The entries that an entry cannot be told from by a form: equal in all that the form tells. */
export function sameEvidence(form: WrittenForm, entry: Entry, entries: readonly Entry[]): readonly Entry[] {
  const key = ({ microsoftCode, sipCode }: Entry) => `${microsoftCode}/${sipCode}`;
  if (form.tells === 'codes') return entries.filter((other) => key(other) === key(entry));
  return entries.filter((other) => other === entry || (form.tells === 'phrase' && holdsMessage(entry, other)));
}

/** One message of the catalog may be a part or a spelling of another; then both fit. */
function holdsMessage(entry: Entry, other: Entry): boolean {
  const fold = (phrase: string) =>
    phrase
      .toLowerCase()
      .replace(/cancelled/g, 'canceled')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const spellings = [other.phrase, ...other.variants].map(fold);
  return [entry.phrase, ...entry.variants]
    .map(fold)
    .some((phrase) => spellings.some((one) => one === phrase || one.includes(phrase)));
}
