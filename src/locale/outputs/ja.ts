/** The texts on outputs of check commands in Japanese. */
export const outputs = {
  title: '{tool} の結果',
  titleSeveral: '{count} 件の結果を読み取りました',
  verdict: { ok: '正常', fault: '異常', unclear: '不明' },
  lead: '貼り付けられた内容から読み取りました。ここからは何も確認していません。',
  noHost: 'ホスト',
  noTarget: '試したポート',
  noRoute: 'ルート',
  confirms: '一致: {entry}',
  rulesOut: '否定: {entry}',
  saysNothing: '判断できません: {entry}',
  stillPossible: 'ほかの {count} 件のメッセージについては何も分からず、可能性は残ります。',
  settled: '手順 {number} は、この確認で見える範囲では問題ありません。',
  next: {
    step: '次の手順: {step}',
    otherFault: 'これは {codes} とは別の障害です。先に解消し、新しい通話のコードを確認してください。',
    ruledOut: '見つかった内容に問題はありません。今失敗する通話のコードを比べてください。別のコードかもしれません。',
  },
  confirmsTitle: '障害について分かること',
  reportedTitle: 'この場合に Microsoft が通話について報告する内容',
  beside: '一緒に送られた確認結果',
  fact: {
    portOpen:
      '{target} は、実行した場所からの TCP 接続を受け付けます。名前、ネットワーク、ファイアウォールはここまで正常です。TLS は試していません。',
    portOpenOther:
      '{target} は開いていますが、別のサービスのポートであり、SIP シグナリング (通常 5061) については分かりません。',
    portClosed: '{target} は、実行した場所からは閉じています。ファイアウォールが遮っているか、SBC が停止しています。',
    portClosedPing:
      '{target} は、機器が ping に応答するのに、実行した場所からは閉じています。ファイアウォールが遮っているか、ポートで待ち受けていません。',
    portClosedOther:
      '{target} は閉じていますが、別のサービスのポートであり、SIP シグナリング (通常 5061) については分かりません。',
    portRefused:
      '{target} は接続を拒否しました。機器は応答していますが、ポートで待ち受けていないか、ファイアウォールが拒否しています。',
    nameUnresolved:
      '{host} は、実行した場所では名前解決できません。DNS レコードがないか、名前の誤りか、DNS サーバーが応答していません。',
    pingOnly:
      '{host} は ping に応答しますが、シグナリング ポートについては分かりません。ポート (通常 5061) を試してください。',
    pingSilent:
      '{host} は ping に応答しません。応答しない SBC は多いため、シグナリング ポート (通常 5061) を試してください。',
    commandMissing: '{tool} は実行した場所では使えないため、何も試されていません。',
    notSignedIn:
      '{tool} は実行されませんでした。読み取れる役割で Connect-MicrosoftTeams によりサインインしてください。',
    dnsOne: '{host} には、Microsoft が必要とするとおり、パブリック アドレスが 1 つ ({address}) あります。',
    dnsSeveral: '{host} にはアドレスが {count} 個あります。Microsoft は SBC の名前ごとに 1 つだけをサポートします。',
    dnsPrivate:
      '{host} はプライベート アドレス {address} を指しています。Microsoft はパブリック DNS に問い合わせ、パブリック アドレスを必要とします。',
    dnsNoName: '{host} は、問い合わせた DNS に存在しません。レコードがないか、名前の誤りです。',
    dnsNoAddress: '{host} は DNS に存在しますが、IPv4 アドレス (A レコード) がありません。',
    dnsOnlyV6:
      '{host} には IPv6 アドレスしかありません。メディア バイパスなしの IPv6 用トランクを除き、Microsoft は IPv4 アドレスを必要とします。',
    dnsNoAnswer:
      '{host} について DNS サーバーから有効な応答がありませんでした。名前の有無は分かりません。別のサーバーに問い合わせてください。',
    dnsZoneOnly:
      '{host} について返ってきたのはゾーンのレコード (SOA) だけで、名前のアドレスは見つかりませんでした。Microsoft には A レコードが必要です。',
    dnsOther: '{host} はアドレス以外のレコードを問い合わせています。Microsoft は A レコードを必要とします。',
    dnsReverse: '{host} は逆引きの名前であり、ダイレクト ルーティングには必要ありません。',
    certGood: '{host} の証明書は、実行した場所で信頼され、{date} まで ({days} 日) 有効です。',
    certVerified: '{host} の証明書は、実行した場所で信頼されました。期限は貼り付けた内容にありません。',
    certDates: '{host} の証明書は {date} まで ({days} 日) 有効です。',
    certSoon: '{host} の証明書は {date} に ({days} 日後) 期限切れになります。今すぐ更新してください。',
    certExpired: '{host} の証明書は {date} に期限切れになりました。更新すれば通話できるようになります。',
    certExpiredUndated: '{host} の証明書は期限切れです。更新すれば通話できるようになります。',
    certChainExpired:
      '{host} の証明書チェーンに期限切れの証明書があります。現在の中間証明書をインストールしてください。',
    certNotYet: '{host} の証明書はまだ有効ではありません ({date} から)。',
    certSelfSigned: '{host} の証明書は自己署名です。Microsoft は公的な認証局の証明書を求めます。',
    certIncomplete: '{host} は自身の証明書だけを送っています。SBC に中間証明書がありません。',
    certUnknownRoot:
      '{host} のチェーンは、実行した場所では知られていないルートで終わります。Microsoft が信頼するルートと比べてください。',
    certWrongName: '{host} は証明書に含まれていません。証明書は {name} 用です。',
    certOtherName: '{host} の証明書は {name} 用です。SBC の名前も含むかどうかは、貼り付けた内容にありません。',
    certRevoked: '{host} の証明書は失効しています。',
    certPurpose: '{host} の証明書はサーバー用ではありません。',
    certOther: '{host} の証明書は、実行した場所では検証できませんでした ({reason})。',
    certPart: '{host} は証明書を提示していますが、信頼され有効かどうかは貼り付けた内容にありません。',
    tlsNone: '{host} は接続を受け付けますが、このポートで応答するものは TLS を話しません。',
    tlsOld: '{host} は {protocol} を使っています。Microsoft は TLS 1.2 を必要とします。',
    tlsVersion: '{host} は提示された TLS バージョンを拒否しました。Microsoft は TLS 1.2 を必要とします。',
    tlsRefused: '{host} は証明書を示す前に TLS ハンドシェイクを拒否しました。共通の暗号またはバージョンがありません。',
    tlsClosed:
      '{host} は接続を受け付け、TLS ハンドシェイク中に閉じました。Microsoft 以外にはそうする SBC が多くあります。',
    tlsPart: '{host} は接続を受け付けました。出力の残りがありません。',
    gatewayGood: '{host} は Teams でポート {port} に設定され、有効で、SIP OPTIONS もオンです。',
    gatewayOn: '{host} は Teams で有効です。',
    gatewayPart: '{host} は Teams に設定されています。有効かどうかは貼り付けた内容にありません。',
    gatewayOff: '{host} は Teams で無効 (Enabled が False) のため、通話に使われません。',
    gatewayNoOptions: '{host} は SendSipOptions がオフのため、Microsoft は監視せず、警告も出しません。',
    gatewayMissing: '{host} はこのテナントのゲートウェイではありません。追加するか、名前を直してください。',
    userGood: 'ユーザーは音声が有効で、番号と音声ルーティング ポリシーがあります。',
    userOn: 'ユーザーは音声が有効です。',
    userPart: 'ユーザーは読み取れましたが、音声が有効かどうか (EnterpriseVoiceEnabled) は貼り付けた内容にありません。',
    userNoVoice:
      'ユーザーは音声が有効ではありません (EnterpriseVoiceEnabled が False)。ライセンスと番号を割り当ててください。',
    userNoNumber: 'ユーザーに電話番号がなく (LineUri が空)、着信できません。',
    userNoPolicy:
      'ユーザーに独自の音声ルーティング ポリシーがないため、Global が適用されます。PSTN 使用法があるか確認してください。',
    userOnPremises:
      'ユーザーはオンプレミスにあります (HostingProvider SRV:)。ダイレクト ルーティングには Teams オンラインのユーザーが必要です。',
    userNotTeamsOnly: 'ユーザーは TeamsOnly モードではないため、着信が Teams で鳴りません。',
    userNoLicence: 'ユーザーに Teams Phone ライセンスがありません (FeatureTypes に PhoneSystem がありません)。',
    userDisabled: 'ユーザー アカウントは無効です。',
    userMissing: 'このテナントにユーザーが見つかりません。',
    routeGood: '{route} には番号パターン、PSTN 使用法、1 つ以上の SBC があります。',
    routePart: '{route} は読み取れましたが、SBC の一覧がありません。',
    routeNoGateway: '{route} に SBC がなく (OnlinePstnGatewayList が空)、該当する通話は失敗します。',
    routeNoUsage: '{route} に PSTN 使用法がないため、どのポリシーからも使われません。',
    routeBadPattern: '{route} の番号パターンが空か、正しい式ではありません。',
    routeNoPlus: '{route} の番号パターンには E.164 の + を受ける余地がなく、一致しない可能性があります。',
    optionsActive: '{host} はアクティブです。Microsoft は SIP OPTIONS を定期的に受けています。',
    optionsNone: '{host} は SIP OPTIONS を送る設定ですが、Microsoft は一度も受けていません。',
    optionsOff: '{host} は監視されていません。ゲートウェイの SendSipOptions がオフです。',
    optionsInactive:
      '{host} は非アクティブです。Microsoft が SIP OPTIONS を受けなくなったか、ペアリングが完了していません。',
    optionsWarning: '{host} には SIP OPTIONS の警告があります。管理センターで開くと原因が示されます。',
    optionsTlsWarning:
      '{host} は SIP OPTIONS を送っていますが、TLS の状態が警告です。証明書か TLS 接続に問題があります。',
  },
} as const;
