import type { CallFailure, Reading } from '../call-failure.ts';
import { isGoodCall } from '../good-call.ts';
import type { Line } from '../text/lines.ts';
import type { FieldRole } from '../words/field-names.ts';

const mostCalls = 1_000_000;

/** Reads a row by the roles of its columns; `good` when it tells of a call that did not fail. */
export function readRow(
  cells: readonly string[],
  roles: ReadonlyArray<FieldRole | undefined>,
  line: Line,
): CallFailure | 'good' | undefined {
  const values = new Map<FieldRole, string>();
  roles.forEach((role, index) => {
    const cell = cells[index]?.trim();
    if (role && cell && !values.has(role)) values.set(role, cell);
  });
  const sip = readDigits(values.get('sipCode'));
  const microsoft = readDigits(values.get('microsoftCode'));
  const phrase = values.get('phrase')?.replace(/^["']{1,4}|["']{1,4}$/g, '');
  if (isGoodRow(sip, microsoft, values.get('success'))) return 'good';
  if (!sip && !microsoft && !/\p{L}{3}/u.test(phrase ?? '')) return undefined;
  const isSpoken = phrase !== undefined && /\p{L}/u.test(phrase) && !/^(?:nan|null|none|n\/a)$/i.test(phrase);
  return {
    ...(microsoft && { microsoftCode: readAt(microsoft, line) }),
    ...(sip?.length === 3 && { sipCode: readAt(sip, line) }),
    ...(isSpoken && { phrase: readAt(phrase, line), phraseIsNamed: true as const }),
    ...readCall(values, line),
    readFrom: 'field',
  };
}

/** What the row says of the call beside its codes. */
function readCall(values: ReadonlyMap<FieldRole, string>, line: Line) {
  const guid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i.exec(values.get('correlationId') ?? '')?.[0];
  const sbc = values.get('sbcName');
  const time = values.get('time');
  const direction = values.get('direction');
  const count = Number(readDigits(values.get('count')) ?? 1);
  return {
    ...(sbc && /^[\w.-]{2,253}$/.test(sbc) && { sbcName: readAt(sbc, line) }),
    ...(guid && { correlationId: readAt(guid, line) }),
    ...(time && /\d/.test(time) && { time: readAt(time.slice(0, 40), line) }),
    // "Call type" also says how a call was made; `dr_in`, `ByotOut` and `Outbound` say which way it went.
    ...(direction &&
      /(?:in|out)(?:bound|going|coming)?$/i.test(direction) && { direction: readAt(direction.slice(0, 40), line) }),
    count: count >= 1 && count <= mostCalls ? count : 1,
  };
}

function isGoodRow(sip: string | undefined, microsoft: string | undefined, success = ''): boolean {
  if (sip && !/^(?:0|2\d\d)$/.test(sip)) return false;
  return /^(?:yes|true|success|ja|oui|sí|si|1)$/i.test(success) || isGoodCall(sip, microsoft);
}

/** `569002`, `569002.0`, `="569002"`, `569,002`: the digits of a code or count. */
function readDigits(cell = ''): string | undefined {
  const plain = cell
    .replace(/["'*`=_\s]/g, '')
    .replace(/^(\d{1,7})\.0+$/, '$1')
    .replace(/^(\d{1,3})[.,](\d{3})$/, '$1$2');
  return /^\d{1,7}$/.test(plain) ? plain : undefined;
}

function readAt(value: string, line: Line): Reading {
  const from = line.from + Math.max(line.text.indexOf(value), 0);
  return { value, from, to: from + value.length };
}
