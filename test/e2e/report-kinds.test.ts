import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { runReport } from '../../src/triage/run-report.ts';
import { formatCsv } from '../support/compose-export.ts';
import { composeCalls, type Incident, type OtherCall } from './compose-calls.ts';

// Protects who has an export: it is read whatever kind of file it is.

const place = mkdtempSync(join(tmpdir(), 'report-kinds-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const two = (value: number) => String(value).padStart(2, '0');
const day = (t: Date) => t.toISOString().slice(0, 10);
const clock = (t: Date) => t.toISOString().slice(11, 19);
const german = (t: Date) => `${two(t.getUTCDate())}.${two(t.getUTCMonth() + 1)}.${t.getUTCFullYear()} ${clock(t)}`;
const american = (t: Date) =>
  `${t.getUTCMonth() + 1}/${t.getUTCDate()}/${t.getUTCFullYear()} ${t.getUTCHours() % 12 || 12}:${clock(t).slice(3)} ${t.getUTCHours() < 12 ? 'AM' : 'PM'}`;

/** A table by the names of its columns and what stands in them. */
function table(
  calls: readonly OtherCall[],
  columns: Readonly<Record<string, (call: OtherCall) => string>>,
  sign = ',',
) {
  return formatCsv(
    calls.map((call) => Object.values(columns).map((cell) => cell(call))),
    sign,
    Object.keys(columns),
  );
}

const graphColumns = (time: (t: Date) => string): Record<string, (call: OtherCall) => string> => ({
  id: ({ id }) => `row-${id}`,
  correlationId: ({ id }) => id,
  userPrincipalName: ({ user }) => user,
  inviteDateTime: ({ t }) => time(t),
  failureDateTime: () => '0001-01-01T00:00:00Z',
  successfulCall: ({ isAnswered }) => (isAnswered ? 'True' : 'False'),
  calleeNumber: ({ number }) => number,
  finalSipCode: ({ sip }) => sip,
  callEndSubReason: ({ ms }) => ms,
  finalSipCodePhrase: ({ phrase }) => phrase,
  trunkFullyQualifiedDomainName: ({ trunk }) => trunk,
});
const exportOf = (calls: readonly OtherCall[]) =>
  table(calls, {
    CorrelationId: ({ id }) => id,
    UPN: ({ user }) => user,
    'External Country': () => 'NL',
    'Invite time': ({ t }) => t.toISOString(),
    Success: ({ isAnswered }) => (isAnswered ? 'Yes' : 'No'),
    'Callee Number': ({ number }) => number,
    'Call Direction': () => 'Outbound',
    'Final SIP code': ({ sip }) => sip,
    'Final Microsoft subcode': ({ ms }) => ms,
    'Final SIP Phrase': ({ phrase }) => phrase,
    'SBC FQDN': ({ trunk }) => trunk,
  });
const pages = (calls: readonly OtherCall[]) =>
  Array.from({ length: Math.ceil(calls.length / 700) }, (_, at) => {
    const columns = Object.entries(graphColumns((t) => t.toISOString()));
    const value = calls
      .slice(at * 700, (at + 1) * 700)
      .map((call) => Object.fromEntries(columns.map(([name, cell]) => [name, cell(call)])));
    return [`page-${at}.json`, strToU8(JSON.stringify({ value, '@odata.nextLink': 'next' }))] as const;
  });
const cdrNames =
  'SBCReportType|SIPCallId|SessionId|SetupTime|ReleaseTime|DstURI|IPGroup (name)|SIPTrmReason|SIPTermDesc|TrmReasonCategory|Durat'.split(
    '|',
  );
function cdr(calls: readonly OtherCall[]): string {
  const names = { month: 'short', day: '2-digit', year: 'numeric', weekday: 'short', timeZone: 'UTC' } as const;
  const line = ({ t, sip, phrase, isAnswered, trunk, number }: OtherCall, at: number) => {
    const [weekday, month, date, year] = new Intl.DateTimeFormat('en-US', names)
      .format(t)
      .replaceAll(',', '')
      .split(' ');
    const time = `${t.toISOString().slice(11, 23)}  UTC ${weekday} ${month} ${date} ${year}`;
    const reason = isAnswered ? 'BYE' : sip === '487' ? 'CANCEL' : sip;
    const cells = [
      'CALL_END',
      `${at}@192.0.2.20`,
      `a1b2:${at}`,
      time,
      time,
      `${number}@x`,
      trunk,
      reason,
      phrase,
      isAnswered ? 'NORMAL_CALL_CLEAR' : 'GENERAL_FAILED',
      isAnswered ? '31' : '0',
    ];
    return `09:00:00.000  192.0.2.20  local2.notice  [S=${at}] |${cells.join(' |')}`;
  };
  return [`09:00:00.000  192.0.2.20  local2.notice  [S=0] |${cdrNames.join(' |')}`, ...calls.map(line)].join('\n');
}
function cqd(calls: readonly OtherCall[]): string {
  const key = ({ t, trunk, sip, ms, phrase, isAnswered }: OtherCall) =>
    [`${day(t)} ${clock(t).slice(0, 2)}:00:00`, trunk, sip, ms, phrase, isAnswered ? 'Success' : 'Attempt'].join('\t');
  const names = [
    'PSTN Event Info Time',
    'PSTN Trunk FQDN',
    'PSTN Call End Reason',
    'PSTN Call End Sub Reason',
    'PSTN Final SIP Code Phrase',
    'PSTN Event Type',
  ];
  const rows = [...Map.groupBy(calls, key)].map(([cells, some]) => [...cells.split('\t'), String(some.length)]);
  return formatCsv(rows, ',', [...names.map((name) => `AllStreams.${name}`), 'Total Call Count']);
}

const kinds: Readonly<Record<string, readonly [string, (calls: readonly OtherCall[]) => string | Uint8Array]>> = {
  'a German spreadsheet': [
    'a.csv',
    (calls) =>
      `\uFEFF${table(calls, { 'Korrelations-ID': ({ id }) => id, UPN: ({ user }) => user, 'Zeit der Einladung': ({ t }) => german(t), Erfolgreich: ({ isAnswered }) => (isAnswered ? 'Ja' : 'Nein'), 'Nummer des Angerufenen': ({ number }) => number, 'Endgültiger SIP-Code': ({ sip }) => sip, 'Endgültiger Microsoft-Subcode': ({ ms }) => ms, 'Endgültiger SIP-Satz': ({ phrase }) => phrase, 'FQDN des SBC': ({ trunk }) => trunk }, ';')}`,
  ],
  'a Spanish export': [
    'b.csv',
    (calls) =>
      table(calls, {
        'Id. de correlación': ({ id }) => id,
        UPN: ({ user }) => user,
        'Hora de la invitación': ({ t }) => t.toISOString(),
        Correcto: ({ isAnswered }) => (isAnswered ? 'Sí' : 'No'),
        'Código SIP final': ({ sip }) => sip,
        'Subcódigo final de Microsoft': ({ ms }) => ms,
        'Frase SIP final': ({ phrase }) => phrase,
        'FQDN de SBC': ({ trunk }) => trunk,
      }),
  ],
  'a French export in UTF-16': [
    'c.txt',
    (calls) =>
      Buffer.from(
        `\uFEFF${table(calls, { 'ID de corrélation': ({ id }) => id, 'Heure de l’invitation': ({ t }) => t.toISOString(), Succès: ({ isAnswered }) => (isAnswered ? 'Oui' : 'Non'), 'Code SIP final': ({ sip }) => sip, 'Sous-code final Microsoft': ({ ms }) => ms, 'Phrase SIP finale': ({ phrase }) => phrase, 'FQDN SBC': ({ trunk }) => trunk }, '\t')}`,
        'utf16le',
      ),
  ],
  'an American spreadsheet': [
    'd.csv',
    (calls) =>
      table(calls, {
        'Correlation ID': ({ id }) => id,
        'SIP address': ({ user }) => user,
        'Invite time (UTC)': ({ t }) => american(t),
        'Event type': ({ isAnswered }) => (isAnswered ? 'Success' : 'Attempt'),
        'Final SIP code': ({ sip }) => sip,
        'Final Microsoft subcode': ({ ms }) => ms.replace(/^(\d{3})(\d{3})$/, '$1,$2'),
        'Final SIP phrase': ({ phrase }) => phrase,
        'SBC FQDN': ({ trunk }) => trunk,
      }),
  ],
  'output of PowerShell': [
    'e.csv',
    (calls) =>
      `#TYPE System.Management.Automation.PSCustomObject\r\n${table(
        calls,
        graphColumns((t) => `${two(t.getUTCMonth() + 1)}/${two(t.getUTCDate())}/${t.getUTCFullYear()} ${clock(t)}`),
      )}`,
  ],
  'pages of Graph in a zip': ['f.zip', (calls) => zipSync(Object.fromEntries(pages(calls)))],
  'lines of JSON from Python': [
    'g.jsonl',
    (calls) =>
      calls
        .map(({ t, id, user, sip, ms, phrase, isAnswered, trunk, number }) =>
          JSON.stringify({
            correlation_id: id,
            user_principal_name: user,
            invite_date_time: t.toISOString().replace('Z', '+00:00'),
            successful_call: isAnswered,
            callee_number: number,
            final_sip_code: Number(sip),
            call_end_sub_reason: Number(ms),
            final_sip_code_phrase: phrase,
            trunk_fully_qualified_domain_name: trunk,
          }),
        )
        .join('\n'),
  ],
  'records of an AudioCodes SBC': ['h.log', cdr],
  'a table of CQD': ['i.csv', cqd],
  'daily exports in a zip': [
    'j.zip',
    (calls) =>
      zipSync({
        'parameters.json': strToU8('{}'),
        'PSTN.calls.csv': strToU8('UsageId,Charge,Currency\r\n'),
        ...Object.fromEntries(
          [...Map.groupBy(calls, ({ t }) => day(t))].map(([date, some]) => [
            `DirectRouting.calls.${date}.csv`,
            strToU8(exportOf(some)),
          ]),
        ),
      }),
  ],
};

const cases: readonly (readonly [string, Incident, RegExp])[] = [
  [
    'a German spreadsheet',
    {
      calls: 34,
      day: 2,
      hour: 9,
      hours: 2,
      result: ['503', '560503', 'Trunk group busy'],
      trunk: 'gw-fra.example.org',
    },
    /503\/560503 on gw-fra/,
  ],
  [
    'a Spanish export',
    { calls: 60, day: 3, hour: 15, hours: 1, result: ['404', '560404', 'Not Found'], isOneUser: true },
    /404\/560404.* of one user/,
  ],
  [
    'a French export in UTF-16',
    { calls: 55, day: 3, hour: 0, hours: 40, result: ['408', '560408', 'Request Timeout'] },
    /408\/560408, [\d.]+ % of calls before/,
  ],
  [
    'an American spreadsheet',
    {
      calls: 26,
      day: 1,
      hour: 16,
      hours: 0.5,
      result: ['488', '560488', 'Not Acceptable Here'],
      trunk: 'gw-ams.example.org',
    },
    /488\/560488 on gw-ams/,
  ],
  [
    'output of PowerShell',
    {
      calls: 20,
      day: 3,
      hour: 8,
      hours: 1.5,
      result: ['504', '569002', 'Unable to deliver INVITE: A connection attempt failed'],
      trunk: 'gw-ams.example.org',
    },
    /504\/569002 on gw-ams/,
  ],
  [
    'pages of Graph in a zip',
    {
      calls: 25,
      day: 4,
      hour: 13,
      hours: 9,
      result: [
        '504',
        '569008',
        'Unable to deliver INVITE: Outgoing TLS negotiation failed. Remote certificate expired',
      ],
      trunk: 'gw-ams.example.org',
    },
    /504\/569008 on gw-ams/,
  ],
  [
    'lines of JSON from Python',
    { calls: 45, day: 0, hour: 6, hours: 100, result: ['403', '560403', 'Destination barred'], country: '+353' },
    /403\/560403 to \+353/,
  ],
  [
    'records of an AudioCodes SBC',
    { calls: 40, day: 1, hour: 10, hours: 3, result: ['502', '', 'Bad Gateway'], trunk: 'gw-fra.example.org' },
    / 502 on gw-fra/,
  ],
  [
    'a table of CQD',
    {
      calls: 70,
      day: 2,
      hour: 14,
      hours: 2,
      result: ['504', '569003', 'Unable to deliver INVITE: outgoing TLS negotiation failed'],
      trunk: 'gw-fra.example.org',
    },
    /504\/569003 on gw-fra/,
  ],
  [
    'daily exports in a zip',
    { calls: 30, day: 4, hour: 9, hours: 10, result: ['480', '531004', 'Media Connectivity Failure'] },
    /480\/531004 (?:since|from)/,
  ],
  [
    'daily exports in a zip',
    { calls: 14, day: 4, hour: 8, hours: 8, result: ['500', '500999', ''] },
    /500\/500999 (?:since|from)/,
  ],
];

let written = 0;
function report(kind: string, calls: readonly OtherCall[]) {
  const [name, write] = kinds[kind] ?? [];
  const path = join(place, `${++written}-${name}`);
  writeFileSync(path, write?.(calls) ?? '');
  return runReport([{ path, name: name ?? '' }], { temporary: place });
}

describe('a file of another kind than the composed exports', () => {
  it.each(cases.map(([kind, incident, sentence], at) => ({ kind, incident, sentence, seed: 300 + at })))(
    'names what broke first: $kind, $incident.result',
    async ({ kind, incident, sentence, seed }) => {
      const calls = composeCalls(seed, 2000, incident);
      const made = await report(kind, calls);
      expect(made.calls).toBe(calls.length);
      expect(made.answered).toBe(calls.filter(({ isAnswered }) => isAnswered).length);
      expect(made.headline).toMatch(sentence);
      expect(made.groups[0]?.sipCode).toBe(incident.result[0]);
    },
    60_000,
  );

  it.each(Object.keys(kinds).map((kind, at) => ({ kind, seed: 400 + at })))(
    'says that nothing stands out where nothing does: $kind',
    async ({ kind, seed }) => {
      const made = await report(kind, composeCalls(seed, 1500));
      expect([made.quiet, made.headline]).toEqual([true, expect.stringMatching(/nothing stands out/)]);
    },
    60_000,
  );
});
