/** What a named column, property or header of a published format holds. */
export type FieldRole =
  | 'sipCode'
  | 'microsoftCode'
  | 'phrase'
  | 'sbcName'
  | 'correlationId'
  | 'time'
  | 'success'
  | 'direction'
  | 'count';

/** Names as published, lower case, letters and digits only (see `fieldRole`). */
const names: Readonly<Record<FieldRole, readonly string[]>> = {
  sipCode: [
    'finalsipcode',
    'sipcode',
    'sipresponsecode',
    'sipresponse',
    'sip',
    'callendreason',
    'pstncallendreason',
    'participantendreason',
    'endreason',
    'sipstatus',
    'sipstatuscode',
    'sipreason',
    'responsecode',
    'code',
    'finalsip',
    'reason',
    'sipfinalcode',
    'finalcode',
    'sipantwortcode',
  ],
  microsoftCode: [
    'finalmicrosoftsubcode',
    'finalsubcode',
    'microsoftresponsecode',
    'microsoftcode',
    'microsoftsubcode',
    'mssubcode',
    'mscode',
    'ms',
    'microsoft',
    'callendsubreason',
    'pstncallendsubreason',
    'participantendsubcode',
    'participantendsubreason',
    'endsubreason',
    'endsubcode',
    'subcode',
    'sub',
    'subreason',
    'subreasoncode',
    'microsoftantwortcode',
    'msresponsecode',
    'msresponse',
  ],
  phrase: [
    'finalsipphrase',
    'finalsipcodephrase',
    'pstnfinalsipcodephrase',
    'sipphrase',
    'sipcodephrase',
    'phrase',
    'errormessage',
    'message',
    'description',
    'meaning',
    'bedeutung',
    'signification',
    'significado',
    'errortext',
    'error',
    'responsetext',
    'text',
    'fehlermeldung',
    'beschreibung',
    'messagederreur',
    'mensajedeerror',
    'mensagemdeerro',
    'エラーメッセージ',
    '错误消息',
    '错误信息',
  ],
  sbcName: [
    'sbcfqdn',
    'trunkfullyqualifieddomainname',
    'trunkfqdn',
    'pstntrunkfqdn',
    'sbc',
    'trunk',
    'gateway',
    'sbcname',
    'gatewayfqdn',
  ],
  correlationId: ['correlationid', 'coorelationid', 'sharedcorrelationid', 'corr', 'corrid', 'correlation'],
  time: [
    'failuretime',
    'failuretimeutc',
    'failuredatetime',
    'invitetime',
    'invitetimeutc',
    'invitedatetime',
    'starttime',
    'starttimeutc',
    'startdatetime',
    'timestamp',
    'time',
    'date',
    'datetime',
    'uhrzeit',
    'zeit',
  ],
  success: ['success', 'successfulcall', 'eventtype', 'pstneventtype'],
  direction: ['calltype', 'calldirection', 'direction', 'richtung', 'anrufrichtung', 'sens', 'dirección'],
  count: ['numberofcallsaffected', 'count', 'calls', 'numberofcalls', 'total', 'anzahl', 'n', 'hits', 'affected'],
};

const roles: ReadonlyMap<string, FieldRole> = new Map(
  (Object.keys(names) as FieldRole[]).flatMap((role) => names[role].map((name) => [name, role] as const)),
);

/**
 * The role of a column or property name, whatever its case, spaces and punctuation: `Final SIP code`,
 * `finalSipCode`, `final_sip_code`, `AllStreams.PSTN Call End Reason` are one name.
 */
export function fieldRole(name: string): FieldRole | undefined {
  if (name.length > 80) return undefined;
  const known = roles.get(name);
  if (known) return known;
  /** Log Analytics ends its own columns with their type: `FinalSipCode_d`. */
  return roleOfWord(
    name
      .replace(/_[dgst]$/, '')
      .toLowerCase()
      .replace(/[^\p{L}\d]/gu, ''),
  );
}

/** Prefixes of names of Call Quality Dashboard. */
const prefixes = ['allstreams', 'pstn', 'final'];

/** The role of a name that is in lower case already and holds nothing but letters and digits. */
export function roleOfWord(plain: string): FieldRole | undefined {
  const role = roles.get(plain);
  if (role) return role;
  const prefix = prefixes.find((each) => plain.startsWith(each));
  return (prefix && roles.get(plain.slice(prefix.length))) || translatedRole(plain);
}

/** Words before the name of a column that say which of many codes it holds: `Top SIP`, `Most common MS code`. */
const qualifiers = new Set(
  (
    'top most common frequent main last first usual dominant worst leading primary highest typical total häufigster häufigste ' +
    'häufigstes letzter letzte letztes erster principal dernier premier último primero más frecuente plus fréquent the'
  ).split(' '),
);
/** Columns that count what failed, beside which one of all calls counts for nothing. */
const failedNames = new Set([
  'failed',
  'failedcalls',
  'failures',
  'callsfailed',
  'fehlgeschlagen',
  'échecs',
  'fallidas',
]);

/** Words of a column that counts calls: `Count of calls`, `No. of failed calls`. */
const countWords = new Set(
  'count number no of the calls call failed failures affected users total anzahl der anrufe'.split(' '),
);
const counts = /\b(?:count|number|no|anzahl)\b|^(?:calls|users) (?:affected|failed)/;

/** The role of the column of a table: as `fieldRole`, also where a word says which code it is, or in the plural. */
export function columnRole(name: string): FieldRole | undefined {
  const role = fieldRole(name);
  if (role || name.length > 80) return role;
  const words = name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const plain = words.filter((word) => !qualifiers.has(word)).join('');
  if (words.length > 1 && words.every((word) => countWords.has(word)) && counts.test(words.join(' '))) return 'count';
  if (failedNames.has(plain)) return 'count';
  const found = roleOfWord(plain) ?? roleOfWord(plain.replace(/s$/, ''));
  return found === 'sipCode' || found === 'microsoftCode' ? found : undefined;
}

/** The roles of all columns; where one counts the failed calls, another that counts calls says nothing. */
export function columnRoles(names: readonly string[]): Array<FieldRole | undefined> {
  const roles = names.map(columnRole);
  /** As the last column the sign stands for how many, as the first it numbers the rows. */
  if (names.length > 2 && names.at(-1) === '#') roles[names.length - 1] = 'count';
  if (!roles.includes('count')) return roles;
  const countsFailed = names.map((name) => failedNames.has(name.toLowerCase().replace(/[^\p{L}]/gu, '')));
  return countsFailed.includes(true)
    ? roles.map((role, index) => (role === 'count' && !countsFailed[index] ? undefined : role))
    : roles;
}

const codeWord = /code|c[oó]digo|codice|kod|код|コード|代[码碼]/;
const phraseWord = /phrase|ausdruck|expression|frase|фраза|フレーズ|短语/;

/** The admin center's own columns in other languages: `Endgültiger Microsoft-Untercode`, `Expression SIP finale`. */
function translatedRole(plain: string): FieldRole | undefined {
  if (plain.includes('microsoft')) return codeWord.test(plain) ? 'microsoftCode' : undefined;
  if (!plain.includes('sip')) return undefined;
  if (phraseWord.test(plain)) return 'phrase';
  return codeWord.test(plain) ? 'sipCode' : undefined;
}
