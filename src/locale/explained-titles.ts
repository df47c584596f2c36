/** The four languages in which a title exists beside English. */
type Translated = Readonly<Record<'de' | 'fr' | 'es' | 'ja', string>>;

/** Titles of codes that a second source publishes, or that follow from the structure of a code, by their English words. */
const titles: Readonly<Record<string, Translated>> = {
  'A filter on the way rejected the call': {
    de: 'Ein Filter unterwegs hat den Anruf abgewiesen',
    fr: 'Un filtre sur le trajet a rejeté l’appel',
    es: 'Un filtro en el camino rechazó la llamada',
    ja: '途中のフィルターが通話を拒否しました',
  },
  'A gateway got an answer that it could not use': {
    de: 'Ein Gateway bekam eine Antwort, mit der es nichts anfangen konnte',
    fr: 'Une passerelle a reçu une réponse inutilisable',
    es: 'Una puerta de enlace recibió una respuesta que no pudo usar',
    ja: 'ゲートウェイが使えない応答を受け取りました',
  },
  'A sign-in was asked for': {
    de: 'Es wurde eine Anmeldung verlangt',
    fr: 'Une authentification a été demandée',
    es: 'Se pidió una autenticación',
    ja: '認証を求められました',
  },
  'A system on the way got no answer in time': {
    de: 'Ein System unterwegs bekam nicht rechtzeitig Antwort',
    fr: 'Un système sur le trajet n’a pas eu de réponse à temps',
    es: 'Un sistema en el camino no obtuvo respuesta a tiempo',
    ja: '途中のシステムが時間内に応答を得られませんでした',
  },
  'A system on the way had an internal error': {
    de: 'Ein System unterwegs hatte einen internen Fehler',
    fr: 'Un système sur le trajet a eu une erreur interne',
    es: 'Un sistema en el camino tuvo un error interno',
    ja: '途中のシステムで内部エラーが起きました',
  },
  'A system on the way was overloaded or out of service': {
    de: 'Ein System unterwegs war überlastet oder außer Betrieb',
    fr: 'Un système sur le trajet était surchargé ou hors service',
    es: 'Un sistema en el camino estaba sobrecargado o fuera de servicio',
    ja: '途中のシステムが過負荷か停止中でした',
  },
  'An inactive call was cleaned up': {
    de: 'Ein inaktiver Anruf wurde aufgeräumt',
    fr: 'Un appel inactif a été supprimé',
    es: 'Se eliminó una llamada inactiva',
    ja: '動きのない通話が終了されました',
  },
  'Answered on another device': {
    de: 'Auf einem anderen Gerät angenommen',
    fr: 'Pris sur un autre appareil',
    es: 'Contestada en otro dispositivo',
    ja: '別のデバイスで応答されました',
  },
  Busy: { de: 'Besetzt', fr: 'Occupé', es: 'Ocupado', ja: '話し中' },
  'Busy on every line': {
    de: 'Auf allen Leitungen besetzt',
    fr: 'Occupé sur toutes les lignes',
    es: 'Ocupado en todas las líneas',
    ja: 'すべての回線が話し中',
  },
  'Declined on every device': {
    de: 'Auf allen Geräten abgelehnt',
    fr: 'Refusé sur tous les appareils',
    es: 'Rechazada en todos los dispositivos',
    ja: 'すべてのデバイスで拒否されました',
  },
  'Media between the bot and Microsoft failed': {
    de: 'Die Medienverbindung zwischen Bot und Microsoft kam nicht zustande',
    fr: 'La connexion média entre le bot et Microsoft a échoué',
    es: 'Falló la conexión de medios entre el bot y Microsoft',
    ja: 'ボットと Microsoft の間のメディア接続に失敗しました',
  },
  'Media could not be set up': {
    de: 'Die Medienverbindung kam nicht zustande',
    fr: 'La connexion média n’a pas pu être établie',
    es: 'No se pudo establecer la conexión de medios',
    ja: 'メディア接続を確立できませんでした',
  },
  'No answer from the next system in time': {
    de: 'Vom nächsten System kam nicht rechtzeitig Antwort',
    fr: 'Le système suivant n’a pas répondu à temps',
    es: 'El sistema siguiente no respondió a tiempo',
    ja: '次のシステムが時間内に応答しませんでした',
  },
  'No answer, or not reachable': {
    de: 'Keine Antwort, oder nicht erreichbar',
    fr: 'Pas de réponse, ou injoignable',
    es: 'Sin respuesta, o no localizable',
    ja: '応答がないか、つながりません',
  },
  'No common media settings': {
    de: 'Keine gemeinsamen Medieneinstellungen',
    fr: 'Aucun réglage média en commun',
    es: 'Sin ajustes de medios en común',
    ja: '共通のメディア設定がありません',
  },
  'No SIP trunk is configured for the resource': {
    de: 'Für die Ressource ist kein SIP-Trunk konfiguriert',
    fr: 'Aucun trunk SIP n’est configuré pour la ressource',
    es: 'No hay ningún troncal SIP configurado para el recurso',
    ja: 'リソースに SIP トランクが構成されていません',
  },
  'Nobody answered in time': {
    de: 'Niemand hat rechtzeitig abgenommen',
    fr: 'Personne n’a répondu à temps',
    es: 'Nadie contestó a tiempo',
    ja: '時間内に誰も応答しませんでした',
  },
  'The call could not be routed': {
    de: 'Der Anruf konnte nicht weitergeleitet werden',
    fr: 'L’appel n’a pas pu être acheminé',
    es: 'No se pudo enrutar la llamada',
    ja: '通話をルーティングできませんでした',
  },
  'The call was blocked': {
    de: 'Der Anruf wurde blockiert',
    fr: 'L’appel a été bloqué',
    es: 'La llamada fue bloqueada',
    ja: '通話がブロックされました',
  },
  'The call was declined': {
    de: 'Der Anruf wurde abgelehnt',
    fr: 'L’appel a été refusé',
    es: 'La llamada fue rechazada',
    ja: '通話が拒否されました',
  },
  'The call was no longer known': {
    de: 'Der Anruf war nicht mehr bekannt',
    fr: 'L’appel n’était plus connu',
    es: 'La llamada ya no era conocida',
    ja: '通話がもう存在しませんでした',
  },
  'The call was passed on too many times': {
    de: 'Der Anruf wurde zu oft weitergereicht',
    fr: 'L’appel a été relayé trop de fois',
    es: 'La llamada se reenvió demasiadas veces',
    ja: '通話の転送回数が多すぎました',
  },
  'The call was refused': {
    de: 'Der Anruf wurde verweigert',
    fr: 'L’appel n’a pas été autorisé',
    es: 'La llamada no fue admitida',
    ja: '通話が許可されませんでした',
  },
  'The call went round in a circle': {
    de: 'Der Anruf lief im Kreis',
    fr: 'L’appel a tourné en boucle',
    es: 'La llamada dio vueltas en círculo',
    ja: '通話がループしました',
  },
  'The called client did not finish the call setup': {
    de: 'Der angerufene Client hat den Rufaufbau nicht abgeschlossen',
    fr: 'Le client appelé n’a pas terminé l’établissement de l’appel',
    es: 'El cliente llamado no terminó de establecer la llamada',
    ja: '着信側クライアントが通話の確立を完了しませんでした',
  },
  'The called client was not reachable': {
    de: 'Der angerufene Client war nicht erreichbar',
    fr: 'Le client appelé était injoignable',
    es: 'El cliente llamado no estaba localizable',
    ja: '着信側クライアントにつながりませんでした',
  },
  'The called person does not want such calls': {
    de: 'Die angerufene Person möchte solche Anrufe nicht',
    fr: 'La personne appelée ne veut pas de tels appels',
    es: 'La persona llamada no quiere este tipo de llamadas',
    ja: '着信側がこのような通話を望んでいません',
  },
  'The called user was not online': {
    de: 'Die angerufene Person war nicht online',
    fr: 'L’utilisateur appelé n’était pas en ligne',
    es: 'El usuario llamado no estaba en línea',
    ja: '着信側ユーザーがオンラインではありませんでした',
  },
  'The caller hung up first': {
    de: 'Der Anrufer hat vorher aufgelegt',
    fr: 'L’appelant a raccroché avant',
    es: 'Quien llamaba colgó antes',
    ja: '発信者が先に切りました',
  },
  'The media connection was lost': {
    de: 'Die Medienverbindung ging verloren',
    fr: 'La connexion média a été perdue',
    es: 'Se perdió la conexión de medios',
    ja: 'メディア接続が失われました',
  },
  'The number exists nowhere': {
    de: 'Die Nummer gibt es nirgends',
    fr: 'Le numéro n’existe nulle part',
    es: 'El número no existe en ninguna parte',
    ja: '番号がどこにも存在しません',
  },
  'The number is no longer in use': {
    de: 'Die Nummer ist nicht mehr vergeben',
    fr: 'Le numéro n’est plus utilisé',
    es: 'El número ya no está en uso',
    ja: '番号はもう使われていません',
  },
  'The number was incomplete': {
    de: 'Die Nummer war unvollständig',
    fr: 'Le numéro était incomplet',
    es: 'El número estaba incompleto',
    ja: '番号が不完全でした',
  },
  'The number was not found': {
    de: 'Die Nummer wurde nicht gefunden',
    fr: 'Le numéro n’a pas été trouvé',
    es: 'No se encontró el número',
    ja: '番号が見つかりませんでした',
  },
};

/** `Answered with SIP 433 Anonymity Disallowed`: the answer by its standard name, which is the same everywhere. */
const plainAnswer: Translated = {
  de: 'Beantwortet mit SIP',
  fr: 'Répondu par SIP',
  es: 'Respondida con SIP',
  ja: 'SIP 応答',
};

/**
 * The title of such a code in a language, undefined where there is none: names of Call Automation are the same everywhere.
 *
 * @example
 * translateTitle('Busy', 'de') // 'Besetzt'
 */
export function translateTitle(title: string, language: string): string | undefined {
  if (!isTranslated(language)) return undefined;
  const answer = /^Answered with SIP (?<response>\d{3} .+)$/.exec(title)?.groups?.response;
  return answer === undefined
    ? Object.hasOwn(titles, title)
      ? titles[title]?.[language]
      : undefined
    : `${plainAnswer[language]} ${answer}`;
}

function isTranslated(language: string): language is keyof Translated {
  return Object.hasOwn(plainAnswer, language);
}
