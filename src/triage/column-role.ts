/** What a column of a call export tells about a call. */
export type ColumnRole =
  | 'sipCode'
  | 'microsoftCode'
  | 'phrase'
  | 'success'
  | 'inviteTime'
  | 'startTime'
  | 'failureTime'
  | 'endTime'
  | 'trunk'
  | 'user'
  | 'userId'
  | 'userName'
  | 'correlation'
  | 'callee'
  | 'otherCountry'
  | 'count';

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
    'sbcfqdn trunkfullyqualifieddomainname trunkfqdn pstntrunkfqdn sbc trunk sbcname gateway vollqualifiziertersbcname fqdnduSBC fqdndusbc fqdndelsbc fqdnsbc sbcのfqdn',
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
  (Object.keys(words) as ColumnRole[]).flatMap((role) =>
    words[role].split(' ').map((word) => [word.toLowerCase(), role] as const),
  ),
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
