/** What is planted in a composed export. */
export type Planted = 'certificate' | 'loop' | 'country' | 'trunkDown' | 'burst' | 'media' | 'rising' | 'unlisted';

/** How an export is composed. */
export interface ExportPlan {
  readonly seed: number;
  readonly calls: number;
  readonly planted: readonly Planted[];
  readonly days?: number;
  /** How many of the calls a planted incident has; 0.006 unless told. */
  readonly share?: number;
  /** How many trunks there are; three unless told. */
  readonly trunks?: number;
}

/** A planted incident as the report has to find it. */
export interface Truth {
  readonly kind: Planted;
  readonly sipCode: string;
  readonly microsoftCode: string;
  readonly calls: number;
  readonly value: string;
}

/** Rows of an export in the order of `exportColumns`, and what was planted. */
export interface ComposedExport {
  readonly rows: readonly (readonly string[])[];
  readonly truth: readonly Truth[];
}

/** Header of the Direct Routing file of the PSTN usage report. */
export const exportColumns =
  'CorrelationId,AAD ObjectId,UPN,Display Name,User country,Invite time,Start time,Failure time,End time,Duration (seconds),Success,Caller Number,Callee Number,Call type,Azure region for Media,Azure region for Signaling,Final SIP code,Final Microsoft subcode,Final SIP Phrase,SBC FQDN,Media bypass,Shared correlation ID'.split(
    ',',
  );

/** Numbers from 0 to 1 from a seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ends = [
  { share: 0.78, code: ['0', '560000', 'BYE'], ok: true },
  { share: 0.07, code: ['486', '560486', 'Busy Here'] },
  { share: 0.08, code: ['487', '560487', 'Request Terminated'] },
  { share: 0.04, code: ['480', '560480', 'Temporarily Unavailable'] },
  { share: 0.006, code: ['603', '560603', 'Decline'] },
  { share: 0.012, code: ['404', '560404', 'Not Found'] },
  { share: 0.006, code: ['408', '560408', 'Request Timeout'] },
  { share: 0.004, code: ['503', '560503', 'Service Unavailable'] },
  { share: 0.002, code: ['504', '569002', 'Unable to deliver INVITE: A connection attempt failed, so to say'] },
] as const;
const allTrunks = ['sbc1.contoso.com', 'sbc2.contoso.com', 'sbc3.contoso.com'];
const countries = ['+49', '+44', '+33', '+1', '+81', '+34'];

/** Composes an export: calls over office hours of some days, some of two legs, with a usual share of failures, and incidents planted. */
export function composeExport(plan: ExportPlan): ComposedExport {
  const { seed, calls, planted, days = 7, share = 0.006 } = plan;
  const trunks = allTrunks.slice(0, plan.trunks);
  const random = createRandom(seed);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const start = Date.UTC(2024, 4, 6);
  const guid = () =>
    [8, 4, 4, 4, 12]
      .map((length) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join(''))
      .join('-');
  const users = Array.from(
    { length: Math.max(20, Math.min(2000, Math.floor(calls / 15))) },
    (_, index) => `user${index}@contoso.com`,
  );
  const moment = () => {
    const day = Math.floor(random() * days);
    const hour = 6 + Math.floor((random() + random()) * 7);
    return start + ((day * 24 + hour) * 60 + random() * 60) * 60_000;
  };
  const rows: { t: number; cells: string[] }[] = [];
  const add = (
    t: number,
    code: readonly string[],
    ok: boolean,
    user: string,
    trunk: string,
    country: string,
    id = guid(),
  ) => {
    const when = new Date(t).toISOString().replace('Z', '0000Z');
    const [sip = '', ms = '', phrase = ''] = code;
    const number = `${country}${Math.floor(1e8 + random() * 8e8)}`;
    const cells = [
      id,
      guid(),
      user,
      `Name, ${user.split('@')[0]}`,
      'DE',
      when,
      when,
      ok ? '' : when,
      ok ? when : '',
      '20',
      ok ? 'Yes' : 'No',
      '+4989123456',
      number,
      'dr_out',
      'EUNO',
      'EUNO',
      sip,
      ms,
      phrase,
      trunk,
      'No',
      '',
    ];
    rows.push({ t, cells });
  };
  const usual = (t: number) => {
    let at = random();
    const end =
      ends.find(({ share }) => {
        at -= share;
        return at < 0;
      }) ?? ends[0];
    const id = guid();
    const [user, trunk, country] = [pick(users), pick(trunks), pick(countries)];
    add(t, end.code, 'ok' in end, user, trunk, country, id);
    if (random() < 0.05) add(t + 1000, end.code, 'ok' in end, user, trunk, country, id);
  };
  for (let index = 0; index < calls; index++) usual(moment());
  const end = rows.reduce((last, { t }) => Math.max(last, t), 0);
  const truth: Truth[] = [];
  const plantedCalls = Math.max(12, Math.floor(calls * share));
  const plant = (
    kind: Planted,
    sipCode: string,
    microsoftCode: string,
    phrase: string,
    value: string,
    each: (index: number) => void,
  ) => {
    for (let index = 0; index < plantedCalls; index++) each(index);
    truth.push({ kind, sipCode, microsoftCode, calls: plantedCalls, value });
    return phrase;
  };
  if (planted.includes('certificate')) {
    const phrase =
      'Unable to deliver INVITE: Outgoing TLS negotiation failed. Remote certificate expired; HRESULT=0x80090328 SEC_E_CERT_EXPIRED';
    plant('certificate', '504', '569008', phrase, 'sbc2.contoso.com', () =>
      add(
        end - random() * 3_600_000,
        ['504', '569008', phrase],
        false,
        pick(users),
        'sbc2.contoso.com',
        pick(countries),
      ),
    );
  }
  if (planted.includes('loop')) {
    plant('loop', '403', '560403', 'Forbidden', users[3] as string, (index) =>
      add(
        start + 36 * 3_600_000 + index * 30_000,
        ['403', '560403', 'Forbidden by policy'],
        false,
        users[3] as string,
        pick(trunks),
        '+49',
      ),
    );
  }
  if (planted.includes('country')) {
    plant('country', '403', '560403', 'Forbidden', '+44', () =>
      add(moment(), ['403', '560403', 'Destination not allowed'], false, pick(users), pick(trunks), '+44'),
    );
  }
  const failed = (code: readonly string[], t: number, trunk = pick(trunks)) =>
    add(t, code, false, pick(users), trunk, pick(countries));
  if (planted.includes('trunkDown')) {
    const phrase = 'Unable to deliver INVITE: TlsTransport is not connected, State=Disconnected';
    const began = start + 30 * 3_600_000;
    plant('trunkDown', '504', '569001', phrase, 'sbc1.contoso.com', () =>
      failed(['504', '569001', phrase], began + random() * 7_200_000, 'sbc1.contoso.com'),
    );
  }
  if (planted.includes('burst')) {
    plant('burst', '503', '560503', 'Service Unavailable', '', () =>
      failed(['503', '560503', 'Overloaded'], start + (2 * 24 + 11) * 3_600_000 + random() * 600_000),
    );
  }
  if (planted.includes('media')) {
    const phrase = 'Media connectivity failure';
    plant('media', '487', '531004', phrase, '', () => failed(['487', '531004', phrase], end - random() * 86_400_000));
  }
  if (planted.includes('rising')) {
    const since = start + days * 12 * 3_600_000;
    const often = Math.max(30, plantedCalls * 3);
    for (let index = 0; index < often; index++) {
      let t = moment();
      while (t < since) t = moment();
      failed(['408', '560408', 'Request Timeout'], t);
    }
    truth.push({
      kind: 'rising',
      sipCode: '408',
      microsoftCode: '560408',
      calls: often,
      value: new Date(since).toISOString(),
    });
  }
  if (planted.includes('unlisted')) {
    plant('unlisted', '500', '599123', '', 'sbc3.contoso.com', () =>
      failed(['500', '599123', ''], start + 50 * 3_600_000 + random() * 10_800_000, 'sbc3.contoso.com'),
    );
  }
  return { rows: rows.sort((a, b) => a.t - b.t).map(({ cells }) => cells), truth };
}

/** Rows as RFC 4180 with their header. */
export function formatCsv(
  rows: readonly (readonly string[])[],
  delimiter = ',',
  header: readonly string[] = exportColumns,
): string {
  const cell = (text: string) =>
    /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return [header, ...rows].map((row) => `${row.map(cell).join(delimiter)}\r\n`).join('');
}
