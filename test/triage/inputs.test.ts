import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { buildReport } from '../../src/triage/build-report.ts';
import { expandFiles } from '../../src/triage/expand-files.ts';
import { createPrivateFolder, removePrivateFolder } from '../../src/triage/private-folder.ts';
import type { Report } from '../../src/triage/report.ts';
import { runReport } from '../../src/triage/run-report.ts';
import { measureArchive } from '../../src/triage/unpack.ts';
import { composeExport, exportColumns, formatCsv } from '../support/compose-export.ts';
import { writeWorkbook } from '../support/write-workbook.ts';

// Protects who has an export: every format and spelling, and every row that is left out counted.

const place = mkdtempSync(join(tmpdir(), 'report-inputs-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

let written = 0;
function write(name: string, content: string | Uint8Array): { path: string; name: string } {
  const path = join(place, `${++written}-${name}`);
  writeFileSync(path, content);
  return { path, name };
}

const { rows } = composeExport({ seed: 21, calls: 160, planted: ['certificate', 'loop'] });
const csv = formatCsv(rows);

const catalog = loadCatalog();

/** A report without a process of its own, which takes longer to start than to count. */
async function report(files: readonly { path: string; name: string }[]): Promise<Report> {
  const folder = createPrivateFolder(place);
  try {
    return await buildReport(await expandFiles(files, folder), { catalog, folder });
  } finally {
    removePrivateFolder(folder);
  }
}

/** What has to be the same however the rows are written. */
const figures = ({ calls, legs, answered, normal, watch, faults, from, to, groups }: Report) => ({
  calls,
  legs,
  answered,
  normal,
  watch,
  faults,
  from: from?.slice(0, 19),
  to: to?.slice(0, 19),
  groups: groups.map(({ sipCode, microsoftCode, phrase, calls: n, users, trunks, concentration }) => ({
    sipCode,
    microsoftCode,
    phrase,
    n,
    users,
    trunks,
    concentration,
  })),
});
const plain = report([write('DirectRouting.calls.csv', csv)]).then(figures);

const graphNames: Readonly<Record<string, string>> = {
  CorrelationId: 'correlationId',
  UPN: 'userPrincipalName',
  'Invite time': 'inviteDateTime',
  Success: 'successfulCall',
  'Callee Number': 'calleeNumber',
  'Final SIP code': 'finalSipCode',
  'Final Microsoft subcode': 'callEndSubReason',
  'Final SIP Phrase': 'finalSipCodePhrase',
  'SBC FQDN': 'trunkFullyQualifiedDomainName',
};
const numbers = new Set(['Final SIP code', 'Final Microsoft subcode']);
const graphRows = rows.map((row) => ({
  '@odata.type': '#microsoft.graph.callRecords.directRoutingLogRow',
  ...Object.fromEntries(
    exportColumns.flatMap((column, at) => {
      const name = graphNames[column];
      if (name === undefined) return [];
      const cell = row[at] ?? '';
      return [[name, numbers.has(column) ? Number(cell) : column === 'Success' ? cell === 'Yes' : cell]];
    }),
  ),
  failureDateTime: '0001-01-01T00:00:00Z',
  administrativeUnitInfos: [{ id: 'x', '{': '}' }],
}));
const pages = [graphRows.slice(0, 90), graphRows.slice(90)].map((value) => ({
  '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata',
  value,
  '@odata.nextLink': 'https://graph.microsoft.com/v1.0/next?skip=1000',
}));
const pascal = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, value]),
  );
const snake = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`), value]),
  );

/** Header rows in the languages of the admin center, as far as a report needs them. */
const headers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  German: {
    CorrelationId: 'Korrelations-ID',
    'Invite time': 'Einladungszeit',
    Success: 'Erfolg',
    'Callee Number': 'Angerufene Nummer',
    'Final SIP code': 'Endgültiger SIP-Code',
    'Final Microsoft subcode': 'Endgültiger Microsoft-Untercode',
    'Final SIP Phrase': 'Endgültiger SIP-Ausdruck',
    'SBC FQDN': 'SBC-FQDN',
  },
  French: {
    CorrelationId: 'ID de corrélation',
    'Invite time': 'Heure d’invitation',
    Success: 'Réussite',
    'Callee Number': 'Numéro appelé',
    'Final SIP code': 'Code SIP final',
    'Final Microsoft subcode': 'Sous-code Microsoft final',
    'Final SIP Phrase': 'Expression SIP finale',
    'SBC FQDN': 'FQDN du SBC',
  },
  Spanish: {
    CorrelationId: 'Id. de correlación',
    'Invite time': 'Hora de invitación',
    Success: 'Correcto',
    'Callee Number': 'Número llamado',
    'Final SIP code': 'Código SIP final',
    'Final Microsoft subcode': 'Subcódigo de Microsoft final',
    'Final SIP Phrase': 'Frase SIP final',
    'SBC FQDN': 'FQDN del SBC',
  },
  Japanese: {
    CorrelationId: '関連付け ID',
    'Invite time': '招待時刻',
    Success: '成功',
    'Callee Number': '着信番号',
    'Final SIP code': '最終 SIP コード',
    'Final Microsoft subcode': '最終 Microsoft サブコード',
    'Final SIP Phrase': '最終 SIP フレーズ',
    'SBC FQDN': 'SBC の FQDN',
  },
};
const yesNo: Readonly<Record<string, readonly [string, string]>> = {
  German: ['Ja', 'Nein'],
  French: ['Oui', 'Non'],
  Spanish: ['Sí', 'No'],
  Japanese: ['はい', 'いいえ'],
};
const translated = (language: string, delimiter: string) =>
  formatCsv(
    rows.map((row) =>
      row.map((cell, at) =>
        exportColumns[at] === 'Success' ? (yesNo[language]?.[cell === 'Yes' ? 0 : 1] ?? '') : cell,
      ),
    ),
    delimiter,
    exportColumns.map((name) => headers[language]?.[name] ?? name),
  );
/** Text in the encoding of Japanese spreadsheets; Node only decodes it, so every pair of bytes is decoded once. */
function encodeShiftJis(text: string): Uint8Array {
  const decoder = new TextDecoder('shift_jis');
  const pairs = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xea; first++) {
    if (first > 0x9f && first < 0xe0) continue;
    for (let second = 0x40; second <= 0xfc; second++) {
      const sign = decoder.decode(Uint8Array.of(first, second));
      if ([...sign].length === 1 && !pairs.has(sign)) pairs.set(sign, [first, second]);
    }
  }
  return Uint8Array.from([...text].flatMap((sign) => pairs.get(sign) ?? [sign.charCodeAt(0)]));
}
const column = (name: string) => exportColumns.indexOf(name);
const rewritten = (name: string, change: (cell: string) => string) =>
  formatCsv(rows.map((row) => row.map((cell, at) => (at === column(name) ? change(cell) : cell))));
const invite = (change: (time: Date) => string) =>
  formatCsv(
    rows.map((row) =>
      row.map((cell, at) =>
        at === column('Invite time') ? change(new Date(cell)) : at === column('Start time') ? '' : cell,
      ),
    ),
    ';',
  );
const two = (value: number) => String(value).padStart(2, '0');
const clock = (time: Date) => `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())}`;
const inUtc = (hours: number) => (time: Date) =>
  `${new Date(time.getTime() + hours * 3_600_000).toISOString().slice(0, 23)}${hours < 0 ? '-' : '+'}${two(Math.abs(hours))}:00`;
const book = writeWorkbook({
  Calls: [
    exportColumns,
    ...rows.map((row) =>
      row.map((cell, at) =>
        numbers.has(exportColumns[at] ?? '')
          ? Number(cell)
          : exportColumns[at] === 'Invite time'
            ? new Date(cell)
            : cell,
      ),
    ),
  ],
});
const usage =
  'UsageId,Call ID,Conference ID,User Location,AAD ObjectId,UPN,User Display Name,Caller ID,Call Type,Number Type,Domestic/International,Destination Dialed,Destination Number,Start Time,End Time,Duration Seconds,Connection Fee,Charge,Currency,Capability\r\na,b,,DE,x,ada@contoso.com,Ada,+4989,user_out,User,Domestic,DE,+4989,2024-05-07T14:02:11Z,2024-05-07T14:03:11Z,60,0,0,EUR,MCOPSTN1\r\n';

const shapes: readonly (readonly [string, string, () => string | Uint8Array])[] = [
  ['rows.jsonl', 'JSON Lines', () => graphRows.map((row) => JSON.stringify(row)).join('\n')],
  ['rows.json', 'a list', () => JSON.stringify(graphRows)],
  ['rows.json', 'a list over many lines', () => JSON.stringify(graphRows, null, 2)],
  ['rows.json', 'a page', () => JSON.stringify({ value: graphRows })],
  ['rows.json', 'a list of pages', () => JSON.stringify(pages, null, 1)],
  ['rows.json', 'pages one after the other', () => pages.map((page) => JSON.stringify(page)).join('\n')],
  ['rows.json', 'JSON in UTF-16', () => Buffer.from(`\uFEFF${JSON.stringify(graphRows)}`, 'utf16le')],
  ['rows.json', 'names of .NET', () => JSON.stringify(graphRows.map(pascal))],
  ['rows.json', 'names of Python', () => JSON.stringify(graphRows.map(snake))],
  ['rows.csv', 'a header in German, semicolons', () => `\uFEFF${translated('German', ';')}`],
  ['rows.csv', 'a header in French, tabs', () => translated('French', '\t')],
  ['rows.csv', 'a header in Spanish, UTF-16', () => Buffer.from(`\uFEFF${translated('Spanish', '\t')}`, 'utf16le')],
  ['rows.csv', 'a header in Japanese', () => translated('Japanese', ',')],
  ['rows.csv', 'a header in Japanese, Shift_JIS', () => encodeShiftJis(translated('Japanese', ','))],
  ['rows.csv', 'bars between cells', () => formatCsv(rows, '|')],
  ['rows.csv', 'a line that names the delimiter', () => `sep=;\r\n${formatCsv(rows, ';')}`],
  ['rows.csv', 'codes as decimals', () => rewritten('Final Microsoft subcode', (cell) => `${cell}.0`)],
  [
    'rows.csv',
    'codes with a sign for thousands',
    () => rewritten('Final Microsoft subcode', (cell) => cell.replace(/^(\d{3})(\d{3})$/, '$1.$2')),
  ],
  ['rows.csv', 'a line above the header as PowerShell writes it', () => `#TYPE System.Object\r\n${csv}`],
  ['rows.csv', 'lines that end as on Linux', () => csv.replaceAll('\r\n', '\n')],
  ['rows.csv', 'times of another offset', () => rewritten('Invite time', (cell) => inUtc(2)(new Date(cell)))],
  ['rows.csv', 'times of an offset in the west', () => invite(inUtc(-5))],
  ['rows.csv', 'times without T', () => invite((time) => `${time.toISOString().slice(0, 10)} ${clock(time)}`)],
  [
    'rows.csv',
    'times as in Germany',
    () =>
      invite(
        (time) => `${two(time.getUTCDate())}.${two(time.getUTCMonth() + 1)}.${time.getUTCFullYear()} ${clock(time)}`,
      ),
  ],
  [
    'rows.csv',
    'times as in the USA',
    () =>
      invite(
        (time) =>
          `${time.getUTCMonth() + 1}/${time.getUTCDate()}/${time.getUTCFullYear()} ${time.getUTCHours() % 12 || 12}:${clock(time).slice(3)} ${time.getUTCHours() < 12 ? 'AM' : 'PM'}`,
      ),
  ],
  [
    'rows.csv',
    'times as in Japan',
    () =>
      invite(
        (time) => `${time.getUTCFullYear()}/${two(time.getUTCMonth() + 1)}/${two(time.getUTCDate())} ${clock(time)}`,
      ),
  ],
  [
    'rows.csv',
    'columns in another order with more of them',
    () =>
      formatCsv(
        rows.map((row) => ['x', ...row.toReversed()]),
        ',',
        ['External Direction', ...exportColumns.toReversed()],
      ),
  ],
  [
    'Calls.Export.1.zip',
    'the zip of the admin center',
    () =>
      zipSync({
        'DirectRouting.calls.2024.csv': strToU8(csv),
        'PSTN.calls.2024.csv': strToU8(usage),
        'parameters.json': strToU8('{"startTime":"2024-05-06"}'),
      }),
  ],
  ['rows.xlsx', 'a workbook', () => book],
  ['rows.zip', 'a workbook in a zip', () => zipSync({ 'calls.xlsx': book }, { level: 0 })],
];

describe('a file', () => {
  it.each(shapes)('%s, %s, tells the same', async (name, _, content) => {
    const made = await report([write(name, content())]);
    expect(figures(made)).toEqual(await plain);
    expect(made.rows.read).toBe(rows.length);
  });

  it('in Parquet tells the same', async () => {
    const path = join(place, 'rows.parquet');
    const database = await (await DuckDBInstance.create(':memory:')).connect();
    await database.run(
      `copy (select * from read_csv('${write('for-parquet.csv', csv).path}', header = true)) to '${path}' (format parquet)`,
    );
    database.closeSync();
    expect(figures(await report([{ path, name: 'rows.parquet' }]))).toEqual(await plain);
  });

  it('in parts tells the same, whatever form each part has', async () => {
    const cut = Math.floor(rows.length / 3);
    const ids = new Set(rows.slice(0, cut).map(([id]) => id));
    const first = rows.filter(([id]) => ids.has(id as string));
    const [second, third] = [
      rows.slice(cut).filter(([id], at) => !ids.has(id as string) && at % 2 === 0),
      graphRows.filter(
        (row, at) =>
          at >= cut && !ids.has((row as { correlationId?: string }).correlationId as string) && (at - cut) % 2 === 1,
      ),
    ];
    const made = await report([
      write('a.csv', formatCsv(first)),
      write('b.csv', `\uFEFF${formatCsv(second, ';')}`),
      write('c.json', JSON.stringify({ value: third })),
    ]);
    expect(figures(made)).toEqual(await plain);
    expect(made.files.map(({ rows: n }) => n).reduce((sum, n) => sum + n, 0)).toBe(rows.length);
  });
});

describe('records of an AudioCodes SBC', () => {
  const names =
    'SBCReportType |EPTyp |SIPMethod |SIPCallId |SessionId |Orig |SourceIp |SourcePort |DestIp |DestPort |TransportType |SrcURI |SrcURIBeforeMap |DstURI |DstURIBeforeMap |Durat |TrmSd |TrmReason |TrmReasonCategory |SetupTime |ConnectTime |ReleaseTime |RedirectReason |RedirectURINum |RedirectURINumBeforeMap |TxSigIPDiffServ |IPGroup (description) |SrdId (name) |SIPInterfaceId |ProxySetId |IpProfileId (name) |MediaRealmId (name) |DirectMedia |SIPTrmReason |SIPTermDesc |Caller |Callee'.split(
      ' |',
    );
  const record = (type: string, session: number, over: Readonly<Record<string, string>>) => {
    const cells: Record<string, string> = {
      SBCReportType: type,
      EPTyp: 'SBC',
      SIPMethod: 'INVITE',
      SIPCallId: `${Math.abs(session * 7919)}@192.0.2.20`,
      SessionId: `${session}`,
      DstURI: '+442071838750@sbc1.contoso.com',
      SetupTime: `14:02:${two(session % 60)}.110 UTC Tue May 07 2024`,
      'IPGroup (description)': '2 (Carrier)',
      ...over,
    };
    return `May 7 14:02:33 192.0.2.20 [S=${session}] |${names.map((name) => cells[name] ?? '').join(' |')}`;
  };
  const ends: readonly (readonly [Readonly<Record<string, string>>, keyof Report])[] = [
    [{ SIPTrmReason: 'BYE', Durat: '12', TrmReasonCategory: 'NORMAL_CALL_CLEAR' }, 'answered'],
    [{ SIPTrmReason: 'CANCEL', TrmReasonCategory: 'NO_ANSWER' }, 'normal'],
    [{ SIPTrmReason: '486', SIPTermDesc: '486 Busy Here' }, 'normal'],
    [{ SIPTrmReason: '503', SIPTermDesc: 'Service Unavailable' }, 'faults'],
    [{ SIPTrmReason: '404', SIPTermDesc: '"Not | quite', TrmReasonCategory: 'GENERAL_FAILED' }, 'faults'],
    [{ TrmReasonCategory: 'BUSY', TrmReason: 'GWAPP_USER_BUSY' }, 'normal'],
    [{ TrmReasonCategory: 'NO_ANSWER', TrmReason: 'GWAPP_NO_USER_RESPONDING' }, 'watch'],
    [{ TrmReasonCategory: 'NO_RESOURCES', TrmReason: 'RELEASE_BECAUSE_GW_LOCKED' }, 'faults'],
    [{ Durat: '30' }, 'answered'],
  ];
  const lines = ends.flatMap(([over], at) => [
    record('CALL_START', at + 1, {}),
    record('CALL_END', at + 1, over),
    record('CALL_END', at + 1, { ...over, SIPCallId: `other-leg-${at}` }),
    'May 7 14:02:33 192.0.2.20 [S=9] |MEDIA_END |123@192.0.2.20 |5 |audio |g711Alaw64k',
  ]);
  const expected = Object.fromEntries(
    ['answered', 'normal', 'watch', 'faults'].map((name) => [name, ends.filter(([, kind]) => kind === name).length]),
  );

  it.each([
    ['with their header', [`May 7 14:02:33 192.0.2.20 [S=1] |${names.join(' |')}`, ...lines]],
    ['without it', ['May 7 14:00:00 192.0.2.20 [S=1] (N 44120) something else', ...lines]],
  ])('%s are calls by session, by their end alone', async (_, text) => {
    const made = await report([write('sbc.log', text.join('\n'))]);
    expect(made).toMatchObject({ ...expected, calls: ends.length, legs: ends.length * 2 });
    expect(made.from).toBe('2024-05-07T14:02:01.110Z');
    expect(made.groups[0]?.countries).toEqual([{ name: '+44', calls: 1 }]);
    expect(made.groups[0]?.trunks).toEqual([{ name: '2 (carrier)', calls: 1 }]);
  });
});

describe('broken JSON', () => {
  const row = (at: number) => `{"finalSipCode":504,"callEndSubReason":569008,"correlationId":"c${at}"}`;
  it.each([
    ['a line cut off', [row(1), '{"finalSipCode":504,', row(2)].join('\n'), [2, 1, 2]],
    ['a line with an open string', [row(1), '{"finalSipCode":"504', row(2), row(3)].join('\n'), [3, 1, 2]],
    ['a word in a line', [row(1), '{broken}', row(2)].join('\n'), [2, 1, 2]],
    ['a list cut off', `[${row(1)},\n${row(2)},\n{"finalSipCode":5`, [2, 1, 3]],
    ['a page cut off', `{"value":[${row(1)},\n${row(2)},\n{"finalSipCode":5`, [2, 1, 3]],
    [
      'a row of two megabytes',
      [row(1), `{"finalSipCode":504,"x":"${'y'.repeat(2_000_000)}"}`, row(2)].join('\n'),
      [2, 1, 2],
    ],
    ['brackets without end', [row(1), `{"x":${'['.repeat(200_000)}`, row(2)].join('\n'), [2, 0, 0]],
  ] as const)('with %s loses no other row', async (_, text, [read, count, line]) => {
    const made = await report([write('rows.json', text)]);
    expect(made.rows.read).toBe(read);
    const skipped = made.rows.skipped.filter(({ reason }) => reason === 'no readable JSON object');
    expect(skipped.map((one) => [one.count, one.firstLine])).toEqual(count === 0 ? [] : [[count, line]]);
  });
});

describe('a file that gives no report', () => {
  it.each([
    ['PSTN.calls.csv', usage, /no error codes/],
    ['PSTN.calls.zip', zipSync({ 'PSTN.calls.csv': strToU8(usage) }), /no error codes/],
    [
      'pstn.json',
      JSON.stringify({ value: [{ id: 'a', callId: 'b', charge: 0, currency: 'EUR', conferenceId: null }] }),
      /no error codes/,
    ],
    ['empty.zip', zipSync({ 'parameters.json': strToU8('{}') }), /holds no table/],
    ['cut.xlsx', book.subarray(0, 900), /damaged/],
    ['book.xlsx', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), /can't be opened as a workbook/],
    ['cut.parquet', 'PAR1nothing', /can't be read as one/],
    ['letter.pdf', '%PDF-1.7 and so on', /no table/],
    ['old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /no table/],
    ['words.json', '{"hello": "world"}', /no error codes|no JSON of calls/],
  ])('%s is refused with a sentence', async (name, content, sentence) => {
    await expect(report([write(name, content)])).rejects.toThrow(sentence);
  });

  it('is refused by the process of the report too, which leaves nothing behind', async () => {
    const temporary = mkdtempSync(join(place, 'temporary-'));
    await expect(runReport([write('PSTN.calls.csv', usage)], { temporary })).rejects.toThrow(/no error codes/);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('expands no further than it may', async () => {
    const bomb = write('bomb.xlsx', zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(8 * 1024 ** 2) }));
    await expect(measureArchive(bomb.path, { entries: 10, bytes: 1024 ** 2 })).rejects.toThrow(/more than 1 MB/);
    await expect(measureArchive(bomb.path, { entries: 10, bytes: 9 * 1024 ** 2 })).resolves.toBeUndefined();
  });
});
