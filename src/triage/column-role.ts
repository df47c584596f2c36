/** What a column of a call export tells about a call, in the order in which a file that is written anew has them. */
export const columnRoles = [
  'sipCode',
  'microsoftCode',
  'phrase',
  'success',
  'inviteTime',
  'startTime',
  'failureTime',
  'endTime',
  'trunk',
  'user',
  'userId',
  'userName',
  'correlation',
  'callee',
  'otherCountry',
  'count',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/**
 * Column names as published by the Teams admin center, Microsoft Graph (v1.0 and beta), CQD and AudioCodes, with their
 * translations; lower case, letters and digits only.
 */
const words: Readonly<Record<ColumnRole, string>> = {
  sipCode:
    'finalsipcode sipcode sipresponsecode callendreason pstncallendreason finalsip sipstatuscode endgultigersipcode endgultigersipantwortcode ' +
    'siptrmreason sipantwortcode codesipfinal codedereponsesip codigosipfinal codigoderespuestasip 最終sipコード sip応答コード 最終的なsipコード',
  microsoftCode:
    'finalmicrosoftsubcode microsoftresponsecode microsoftsubcode microsoftcode callendsubreason pstncallendsubreason finalsubcode subcode ' +
    'endgultigermicrosoftuntercode endgultigermicrosoftsubcode microsoftantwortcode souscodemicrosoftfinal codedereponsemicrosoft ' +
    'subcodigomicrosoftfinal subcodigofinaldemicrosoft codigoderespuestademicrosoft codigoderespuestamicrosoft 最終microsoftサブコード microsoft応答コード',
  phrase:
    'finalsipphrase finalsipcodephrase sipphrase pstnfinalsipcodephrase phrase description errormessage siptermdesc endgultigersipausdruck ' +
    'endgultigesipphrase endgultigersiptext beschreibung fehlermeldung expressionsipfinale phrasesipfinale frasesipfinal description説明 ' +
    'descripcion mensajedeerror messagederreur 最終sipフレーズ sipフレーズ エラーメッセージ 説明',
  success:
    'success successfulcall eventtype pstneventtype erfolg erfolgreich ereignistyp succes reussite reussi typedevenement exito correcto tipodeevento 成功 イベントの種類',
  inviteTime:
    'invitetime invitetimeutc invitedatetime timestamp time date datetime pstneventinfotime setuptime einladungszeit einladungszeitutc ' +
    'heuredinvitation heuredelinvitation horadeinvitacion horadelainvitacion 招待時刻 招待時間 日時 zeit zeitstempel horodatage fecha',
  startTime:
    'starttime starttimeutc startdatetime startzeit startzeitutc heurededebut heurededebututc horadeinicio horadeinicioutc 開始時刻 開始時間 connecttime',
  failureTime:
    'failuretime failuretimeutc failuredatetime fehlerzeit fehlerzeitpunkt fehlerzeitutc heuredechec heuredelechec horadeerror horadelerror horadelfallo 失敗時刻 エラー時刻 障害時刻',
  endTime:
    'endtime endtimeutc enddatetime endzeit endzeitutc heuredefin horadefinalizacion horadefin 終了時刻 終了時間 releasetime',
  trunk:
    'ipgroup ipgroupdescription ipgroupname sbcfqdn trunkfullyqualifieddomainname trunkfqdn pstntrunkfqdn sbc trunk sbcname gateway vollqualifiziertersbcname fqdnduSBC fqdndusbc fqdndelsbc fqdnsbc sbcのfqdn',
  user: 'upn userprincipalname sipaddress useruPN benutzerprinzipalname sipadresse adressesip nomdutilisateurprincipal direccionsip nombreprincipaldeusuario sipアドレス ユーザープリンシパル名'.toLowerCase(),
  userId: 'aadobjectid userid aadobjektid idobjetaad idobjetoaad',
  userName:
    'displayname userdisplayname anzeigename nomcomplet nomdaffichage nombreparamostrar nombredevisualizacion 表示名',
  correlation:
    'correlationid coorelationid sipcallid korrelationsid iddecorrelation iddecorrelacion identificadordecorrelacion 関連付けid 相関id',
  callee:
    'calleenumber callednumber phonenumber dsturi angerufenenummer rufnummerdesangerufenen numerodelappele numeroappele numerodeldestinatario numerollamado 着信番号 呼び出し先番号',
  otherCountry: 'externalcountry otherpartycountrycode externesland paysexterne paisexterno 外部の国 外部国',
  count:
    'numberofcallsaffected totalcallcount callcount count numberofcalls anzahlbetroffeneranrufe nombredappelsconcernes numerodellamadasafectadas 影響を受けた通話数',
};

const roles: ReadonlyMap<string, ColumnRole> = new Map(
  columnRoles.flatMap((role) => words[role].split(' ').map((word) => [word.toLowerCase(), role] as const)),
);

/** A column name without what exports vary: case, accents, spaces, punctuation, `AllStreams.` and the `PSTN` before a name. */
export function plainName(name: string): string {
  return name
    .slice(0, 120)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/_[dgstb]$/, '')
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/^allstreams/, '');
}

const plainRoles: ReadonlyMap<string, ColumnRole> = new Map([...roles].map(([word, role]) => [plainName(word), role]));

/** The role of a column by its name; undefined for a column that tells nothing the report needs. */
export function columnRole(name: string): ColumnRole | undefined {
  const plain = plainName(name);
  return plainRoles.get(plain) ?? plainRoles.get(plain.replace(/^pstn/, ''));
}

const timeWord = 'time|zeit|heure|hora|時刻|時間|日時';

/** What a name has to hold to speak of a role, however its language puts the words; the first that fits counts. */
const speaking: readonly (readonly [ColumnRole, RegExp, RegExp])[] = [
  [
    'phrase',
    /sip/,
    /phrase|ausdruck|text|satz|wortlaut|meldung|message|mensaje|frase|expression|libelle|フレーズ|語句|descri|beschreib|説明/,
  ],
  ['microsoftCode', /microsoft/, /code|codigo|コード/],
  ['sipCode', /sip/, /code|codigo|コード/],
  ['trunk', /sbc/, /fqdn|name|nom|名/],
  [
    'correlation',
    /^(?!.*(?:shared|gemeinsam|geteilt|freigegeben|partage|compartid|共有)).*(?:corr?elaci|correlat|korrelation|関連付け|相関)/,
    /id/,
  ],
  ['inviteTime', /invit|einlad|招待/, new RegExp(timeWord)],
  ['startTime', /start|beginn|debut|inicio|開始/, new RegExp(timeWord)],
  ['failureTime', /fail|fehler|echec|error|fallo|失敗|エラー|障害/, new RegExp(timeWord)],
  ['endTime', /^end|ende|fin|終了/, new RegExp(timeWord)],
  ['callee', /callee|called|angeruf|appelee?$|destinatari|llamado|着信|呼び出し先/, /number|nummer|numero|番号/],
  ['success', /^(?:success|erfolg|reussi|exit|correct|成功)/, /^.{3,16}$/],
  ['user', /upn|userprincipal|benutzerprinzipal|utilisateurprincipal|principaldeusuario|プリンシパル/, /./],
];

/** The role of a column by the words in its name, for names that nobody has listed. */
export function spokenRole(name: string): ColumnRole | undefined {
  const plain = plainName(name);
  if (plain.length > 60) return undefined;
  return speaking.find(([, one, other]) => one.test(plain) && other.test(plain))?.[0];
}
