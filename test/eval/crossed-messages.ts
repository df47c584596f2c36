/** A composed message that states one failure, and the codes it states. */
export interface CrossedMessage {
  /** Which crossing made it. */
  readonly crossing: 'line' | 'nextLine' | 'row' | 'sentence';
  readonly text: string;
  readonly microsoftCode: string;
}

interface Stated {
  readonly microsoftCode: string;
  readonly sipCode: string;
}

/** Codes of the catalog, and two that no page lists. */
const stated: readonly Stated[] = [
  ['569008', '504'],
  ['510563', '403'],
  ['531004', '410'],
  ['500001', '408'],
  ['560403', '403'],
  ['560486', '486'],
  ['569012', '504'],
].map(([microsoftCode = '', sipCode = '']) => ({ microsoftCode, sipCode }));

/** What commonly stands before a code on its line. */
const before = [
  ...[
    '',
    'sbc01 ',
    'sbc01: ',
    '08:15 ',
    '2026-11-24 08:15 ',
    '24.11.2026 ',
    '11/24/2026 8:15 AM ',
    '1. ',
    '2) ',
    '(1) ',
    '- ',
  ],
  ...[
    '* ',
    '> ',
    '[INFO] ',
    'site 12: ',
    'Nov 24 10:11:12 sbc01 ',
    'EMEA-SBC-02 ',
    'call 7: ',
    'leg 2: ',
    'Anna: ',
    'FYI ',
  ],
  ...[
    '10:11 ',
    '[09:12] Meier, Jan: ',
    'sbc1.contoso.com: ',
    '2026-11-24T08:15:00.123Z ',
    'today ',
    'heute ',
    'hoy ',
    'hier ',
  ],
];

/** Ways to write the codes. */
const forms: ReadonlyArray<(codes: Stated) => string> = [
  ({ microsoftCode: m, sipCode: s }) => `${m} ${s}`,
  ({ microsoftCode: m, sipCode: s }) => `${s}/${m}`,
  ({ microsoftCode: m, sipCode: s }) => `${m}/${s}`,
  ({ microsoftCode: m, sipCode: s }) => `SIP ${s} (${m})`,
  ({ microsoftCode: m, sipCode: s }) => `${s} ${m}`,
  ({ microsoftCode: m }) => `error ${m}`,
  ({ microsoftCode: m }) => `Microsoft code ${m}`,
  ({ microsoftCode: m }) => m,
];

/** What commonly stands behind them. */
const behind = [
  ...[
    '',
    ' 08:15',
    ' 08:15 UTC',
    ' on 04 Nov',
    ' (3 calls)',
    ' for 00:00:12',
    ' 12 users',
    '. Ticket 12345',
    ' +49 89 1234567',
  ],
  ...[
    ' x3',
    ', 14 times',
    ' - 2 users',
    ' since Monday',
    ' sbc1.contoso.com',
    ' from 10.1.2.3',
    ' 2026-11-24T08:15:00Z',
    '!',
  ],
  ...[
    ' (INC0012345)',
    ' in Munich',
    ' 5 min ago',
    ' 14:15',
    ' 24.11.2026',
    ' again',
    '?',
    ' user 14',
    ' at 9:14',
    ' ext 4711',
  ],
  ...[
    ' seit Montag',
    ' depuis lundi',
    ' desde el lunes',
    ' 3 mal',
    ' 3 fois',
    ' 3 veces',
    ' room 12',
    ' 30 sec',
    ' 00:00:12',
  ],
];

/** Ordinary sentences that say nothing of a code. */
const sentences = [
  ...['Calls fail since Monday', 'Users complain', 'people are waiting', 'more details later', 'other sites are fine'],
  ...[
    'days of trouble',
    'errors everywhere',
    'total chaos',
    'Thanks, Maria',
    'new since the update',
    'calls drop',
    'Any idea?',
  ],
  ...[
    '12 users are affected',
    'It began at 08:15',
    'Please call me on +49 89 1234567',
    'Ticket 12345 is open',
    'hours later again',
  ],
  ...['Anrufe gehen nicht', 'Benutzer warten seit Montag', 'Danke und Gruß', 'Les appels échouent', 'Merci d’avance'],
  ...['Las llamadas fallan', 'Gracias', '電話がつながりません', 'よろしくお願いします'],
];
const openings = ['', 'Hi,\n', 'Hello team,\n', 'sbc01:\n', 'Hallo zusammen,\n', 'Bonjour,\n', 'お疲れ様です。\n'];

/** Headers of tables: names of the two columns, and one that stands beside them. */
const headers = [
  ['SIP code', 'Microsoft code', 'Calls'],
  ['Final SIP code', 'Final Microsoft subcode', 'User'],
  ['finalSipCode', 'callEndSubReason', 'trunk'],
  ['Code SIP final', 'Sous-code Microsoft', 'Appels'],
  ['Endgültiger SIP-Code', 'Microsoft-Untercode', 'Anzahl'],
  ['Código SIP', 'Código de Microsoft', 'Llamadas'],
  ['sip', 'sub', 'n'],
  ['SIP', 'MS', 'Count'],
];
const delimiters = ['\t', ';', ',', ' | '];

const inSentences: ReadonlyArray<(codes: Stated) => string> = [
  ({ microsoftCode: m }) => `We keep seeing ${m} on the Singapore trunk`,
  ({ microsoftCode: m }) => `Paul says ${m} has to do with the carrier, true?`,
  ({ microsoftCode: m }) => `is ${m} sent by Microsoft or by our SBC?`,
  ({ microsoftCode: m }) => `since this morning 12 of our 40 users in building 7 get ${m} when they dial out`,
  ({ microsoftCode: m, sipCode: s }) => `the report shows ${s} with ${m} for every call to the hotline, anyone?`,
  ({ microsoftCode: m }) => `${m} at 9:14, ${m} at 9:31 and again ${m} at 10:02`,
  ({ microsoftCode: m }) => `all day ${m}, nothing else, and the 3 SBCs are up`,
  ({ microsoftCode: m }) => `Seit heute früh bekommen 12 Benutzer ${m} beim Wählen nach draußen`,
  ({ microsoftCode: m }) => `Depuis ce matin, 12 utilisateurs ont ${m} quand ils appellent`,
  ({ microsoftCode: m }) => `Desde esta mañana vemos ${m} en el troncal de Madrid`,
  ({ microsoftCode: m }) => `今朝から ${m} が出ています`,
  ({ microsoftCode: m }) => `same as before but now with ${m}`,
];

/** Every crossing of the lists above: stated codes with what stands around them in ordinary messages. */
export function* crossMessages(): Generator<CrossedMessage> {
  for (const codes of stated) {
    const { microsoftCode, sipCode } = codes;
    for (const form of forms) {
      for (const head of before)
        for (const tail of behind) yield { crossing: 'line', text: head + form(codes) + tail, microsoftCode };
      for (const opening of openings)
        for (const sentence of sentences)
          yield { crossing: 'nextLine', text: `${opening}${form(codes)}\n${sentence}`, microsoftCode };
    }
    for (const [sip = '', microsoft = '', other = ''] of headers)
      for (const delimiter of delimiters)
        for (const value of ['4711', '12', 'sbc1'])
          yield {
            crossing: 'row',
            text: [
              [sip, microsoft, other],
              [sipCode, microsoftCode, value],
            ]
              .map((row) => row.join(delimiter))
              .join('\n'),
            microsoftCode,
          };
    for (const sentence of inSentences) yield { crossing: 'sentence', text: sentence(codes), microsoftCode };
  }
}
