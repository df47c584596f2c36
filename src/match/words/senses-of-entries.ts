/**
 * Words of five languages for what the error messages of the catalog speak of, written as in `senses-of-symptoms.ts`; a sense that
 * stands there too has the words of both.
 */
export const sensesOfEntries: Readonly<Record<string, string>> = {
  // Parties and things
  bot: 'bot bots ボット',
  recorder:
    'record recorder* recording* recorded aufzeichn* aufnahme* aufnehm* rekorder* complianceaufzeichn* aufzeichnungsbot* enregistreur* enregistrement* grabacion* grabadora* grabador* レコーダー 録音 記録',
  compliance: 'compliance* complianceaufzeichn* conformité* cumplimiento コンプライアンス',
  trunk: 'trunk trunks troncal* trunk_konfiguration* トランク',
  carrier:
    'carrier* provider* anbieter* netzbetreiber* opérateur* operador operadora* fournisseur* proveedor* downstream キャリア 通信事業者 プロバイダー',
  endpoint:
    'endpoint* endpunkt* point_de_terminaison points_de_terminaison point_sip punto_de_conexión puntos_de_conexión punto_sip extremo* teams_client* client_teams cliente_de_teams クライアント エンドポイント device* gerät* endgerät* appareil* dispositivo* teams_app* signed_in logged_in angemeldet eingeloggt connecté_à サインイン ログイン',
  device:
    'device* desk_phone* gerät* endgerät* appareil* dispositivo* terminal* デバイス 端末 poste postes apparat apparats 機器',
  app: 'app apps application* applikation* aplicacion* aplicación アプリ',
  participant: 'participant* teilnehmer* participante* 参加者',
  machine:
    'machine* computer* zielcomputer* zielrechner* rechner ordinateur* máquina* equipo_de_destino コンピューター',
  host: 'host hosts hôte hostname* host_name* hostnam* ホスト',
  name: 'name names namen nom noms nombre nombres zielprinzipalname* sbc_name* 名前 名',
  principal: 'principal zielprinzipal* principale プリンシパル zielprinzipalname*',
  address: 'address* adresse* medienadresse* dirección direcciones アドレス',
  dns: 'dns resolve* resolution auflös* auflos* aufgelöst* résol* resolv* resuelv* 名前解決 auflösbar',
  dnsrecord:
    'record records a_record* aaaa eintrag* einträge enregistrement* registro* レコード enregistrement_a registro_a a_eintrag*',
  message: 'message messages sip_message* nachricht* mensaje* メッセージ',
  request:
    'request* anfrage* anforderung* requête* demande* solicitud* petición* リクエスト 要求 angefordert* demandé solicitad* requested 要求した 要求された',
  line: 'line zeile antwortzeile* anforderungszeile* statuszeile* ligne línea 行',
  voicemail:
    'mailbox sprachbox* sprachnachricht* boîte_vocale correo_de_voz correo_voz répondeur 留守番 buzón messagerie',
  enterprisevoice:
    'enterprise_voice voice_enabled enterprise_voip voix_entreprise telefonía_ip_empresarial voz_empresarial エンタープライズ',
  license: 'licens* licenc* unlicens* lizenz* ライセンス',
  location: 'location* standort* emplacement* ubicación* lieu site sites sede ロケーション 場所',
  lbr: 'location_based basé_sur_l_emplacement par_emplacement routage_géographique basado_en_la_ubicación por_ubicación ロケーションベース standortbasiertes_routing enrutamiento_basado_en_la_ubicación enrutamiento_por_ubicación routage_basé_sur_l_emplacement routage_par_emplacement ロケーションベースのルーティング',
  routing: 'routing* enrutamiento* routage* leitweg* ルーティング',
  route:
    'sprachroute* routen path paths viable weg medienweg* medienpfad* chemin chemins ruta rutas itinéraire* trajet 経路 音声ルート',
  criteria: 'criteri* kriteri* auswahlkriteri* critère* 条件',
  mri: 'mri',
  format: 'format* nummernformat* rufnummernformat* 形式 フォーマット',
  number:
    'nummernformat* rufnummernformat* zielnummer* número_llamado numéro_appelé phone_numbers mobile_numbers rufnummern centralita',
  emergency: 'emergency 911 112 notruf* notfall* urgence* emergencia* 緊急',
  media: 'media medien* média* medios medio multimedia* メディア medienverbindung* medienpfad* medienweg*',
  sdp: 'sdp_angebot sdp_offer medienbeschreibung* description_des_médias descripción_de_medios',
  offer:
    'offer offers offered offering angebot* bietet bieten angeboten anbietet offre offres offert propose proposé* oferta* ofrece* ofreció オファー 提供',
  ice: 'ice',
  candidate: 'candidate* kandidat* candidat* 候補',
  check:
    'check checks prüfung* konnektivitätsprüfung* vérification* contrôle* comprobación* comprobaciones prueba* チェック 検証',
  connection:
    'connect connected connection* connectivity connects connecting konnektiv* verbindung* medienverbindung* verbunden verbinde connexion* connecté* connectivité conexión* conexiones conectad* conectividad conectar 接続',
  transport: 'transport* tlstransport* トランスポート',
  srtp: 'srtp',
  encryption: 'encrypt* unencrypted verschlüssel* chiffr* cifrado* cifrad* 暗号化',
  decryption: 'decrypt* entschlüssel* déchiffr* descifr* 復号',
  codec: 'codec codecs コーデック',
  mediatype:
    'media_type* medientyp* type_de_média type_de_contenu tipo_de_medio tipo_de_medios content_type メディアの種類',
  type: 'type typ typs tipo 種類',
  extension: 'extension* erweiterung* extensión* extensiones 拡張',
  session:
    'session* sitzung* sesión* sesiones セッション durée_de_session duración_de_sesión duración_de_la_sesión sitzungsdauer*',
  interval:
    'interval* intervall* sitzungsintervall* intervalle* intervalo* 間隔 durée_de_session duración_de_sesión duración_de_la_sesión sitzungsdauer*',
  timer:
    'timer timers minuteur* temporisat* temporizador* タイマー timeout timeouts time_out timed_out times_out timing_out zeitüberschreitung* zeitlimit* délai délais tiempo_de_espera タイムアウト agotado agotó agota überschritten dépassé dépassée zeit anforderungszeit* agotad*',
  intime:
    'in_time rechtzeitig à_temps a_tiempo allotted_time impartie imparti tiempo_previsto vorgesehenen_zeit time period 時間内 一定の時間',
  bypass: 'bypass media_bypass déviation_de_média umgehung* バイパス',
  tollbypass: 'toll_bypass preventtollbypass',
  blackhole: 'blackhole black_hole zeroaddress',
  modality: 'modalit* modalidad* モダリティ',
  negotiation:
    'negotiat* handshake* aushandl* ausgehandelt* négoci* negoci* poignée_de_main protocolo_de_enlace ネゴシエーション ハンドシェイク',
  setting: 'setting* einstellung* benutzereinstellung* paramètre* configuración ajuste* réglage* 設定 ユーザー設定',
  user: 'benutzereinstellung* nutzer* teilnehmer abonné* abonado* ユーザー設定 社員 従業員 nutzern user_account compte cuenta konto',
  credit: 'credit guthaben crédit* crédito* saldo',
  payment: 'payment* paid pay pays unpaid zahlung* bezahl* paiement* paye* pago* pagar 支払い 支払',
  data: 'data daten entwurfsdaten donnée* datos データ',
  draft: 'draft* entwurf* brouillon* provisoire* borrador* 下書き',
  replacement: 'replac* ersatz* ersetz* remplac* remplaç* substitution* sustituc* reemplaz* 置き換え',
  service: 'service services dienst* servicio* サービス',
  profile: 'profil* perfil* プロファイル',
  // Who calls whom
  private: 'privat* privé* privad* プライベート',
  international:
    'international* overseas oversea abroad foreign_countr* ausland* auslands* étranger* extranjero* internacional* 国際 海外 auslandsgespräch* auslandsanruf*',
  domestic:
    'domestic inland* national nationale* nationalen nationaux nacional* within_the_country dans_le_pays dentro_del_país 国内 inlandsgespräch* inlandsanruf* inside_the_country in_the_country own_country im_inland im_eigenen_land',
  outbound: 'dial_out hinauswähl* hinauswählen 発信 outcall',
  external:
    'festnetz* telefonnetz* réseau_public red_pública red_telefónica 公衆 外線 nach_extern outside_line outside_number outside_numbers exterior auswärts 携帯電話 携帯',
  far: 'far_side far_end other_end gegenseite* gegenstelle* autre_côté otro_lado distant* remote remoto* parti_connecté parte_conectada 相手 リモート',
  elsewhere:
    'elsewhere woanders anderswo ailleurs otra_parte otro_lugar another_device autre_appareil otro_dispositivo anderen_gerät anderes_gerät 別の場所 別のデバイス another_phone another_handset other_phone other_device autre_poste otro_teléfono otro_aparato anderen_telefon anderem_gerät anderen_apparat 別の電話 別の端末 somebody_else someone_else quelqu_un_d_autre jemand_anderes alguien_más 他の人',
  // What goes wrong
  fail: 'falló fallaron fallida* fallo gescheitert* failed_to 失敗 fehlgeschlagen schlug_fehl echec* error_al échoué fehler 失敗 エラー panne schlagen_fehl fehl fehlschlagen',
  not: 'no_se keinem non ningun がない 見つからない できません していない しない ありません ていない ていません いない いません kann_nicht',
  found: 'find found finds gefunden findet auffindbar trouv* encontr* 見つか',
  missing:
    'introuvable* unauffindbar* 見つからない is_gone vanished doesn_t_show_up not_available weg_ist vermiss* no_sale no_les_sale no_me_sale no_está no_hay n_a_pas n_ont_plus n_a_plus il_manque 消え 消えた 見当たら',
  unknown: 'unknown unbekannt* inconnu* desconocid* 不明 no_such not_known',
  known: 'known bekannt conoce conocid* connaît kennt kennen',
  unreachable:
    'unreachable not_reachable nicht_erreichbar unerreichbar* injoignable* inaccessible* inaccesible* no_accesible no_está_accesible no_disponible_bot 到達できない 到達でき',
  reply:
    'answer answers respond* response* réagi* antwort* reagier* reagiert* répond* répondu* réponse* respond* respuesta* 応答 返答 geantwort* acknowledg* acks reacts react quittier* bestätigt contesta contestan responds no_reaction 返事',
  answer:
    'atendid* annahme* rufannahme* acceptation aceptación 受け入れ 応答された pris prise angenommen répondu* 電話に出て 電話に出る 出てから 応答して 応答後 took taken take picked nahm entgegengenommen entgegen atendió contestó contestada cogió cogieron 受け accept* accepté* aceptad* acceptée annimmt 受諾',
  acknowledgment: 'ack acks acknowledg* bestätig* accusé* acquitt* confirm* 確認応答',
  establish: 'establish* set_up setup aufbau* aufgebaut rufaufbau* établi* establec* 確立',
  rejected:
    'deny denies denying verweiger* weist_zurück zurückgewiesen abgewies* zurückweis* weist lehnt denegó deneg* rechaz* 拒否 decline reject refuse declining rejecting turned_down turns_down nimmt_nicht_an',
  forbidden: 'forbid* verboten untersagt interdit* prohibid* 禁止 verbiet* verbietet prohíbe prohibe forbids',
  allowed: 'allow* permit* erlaubt* darf dürfen gestattet* berechtigt* autoris* droit permitid* permiso* 許可',
  disabled: 'is_off off ausgeschaltet abgeschaltet* gesperrt désactivée désactivés deshabilitad* apagad* 無効',
  blocked:
    'sperrliste* block_list blocage* bloqueo bloquear bloqueé bloqueamos blockieren gesperrten sperren bloquer blacklisted blacklist 拒否リスト ブロックリスト 着信拒否',
  activated: 'enabled enable freigeschaltet* habilitad* 有効',
  configured: 'config configuration* konfiguration* konfigurations* eingerichtet* configuración 構成',
  malformed:
    'malformed invalid ungültig* fehlerhaft* non_valide* invalide* inválid* no_válid* mal_formé* mal_formad* unreadable illisible* ilegible* 不正 無効な 正しくない bad mauvais* incorrect* incorrecte* wrong_format falsches_format',
  untrusted:
    'untrusted distrust* nicht_vertrauenswürdig* non_approuvé* non_fiable* no_confiable* no_de_confianza sans_confiance sin_confianza not_trusted not_trust doesn_t_trust does_not_trust 信頼されていない',
  trust: 'vertrauenswürdig* approuv* fiable* confiable* confianza',
  expired:
    'périmé* perime* nicht_mehr_gültig no_longer_valid overdue forgot_to_renew 有効期限 切れ expirad* lapse lapsed lapses 期限が切れ 有効期限が切れ n_est_plus_valable plus_valable* n_est_plus_valide plus_valide ya_no_es_válido ya_no_vale nicht_mehr_valide stale out_of_validity validity_ended 失効し',
  unsupported:
    'unsupported not_supported non_pris_en_charge non_supporté* no_admitid* no_soportad* no_compatible nicht_unterstützt* pas_supporté* pas_pris_en_charge non_prise_en_charge no_es_compatible サポートされていない サポートされません サポートされない 非対応',
  supported:
    'support supported supports unterstützt* unterstütz* pris_en_charge prise_en_charge supporté* admit* admitid* soportad* gère',
  acceptable: 'acceptable akzeptab* acceptables aceptab* 受け入れ可能',
  unavailable:
    'unavailable not_available nicht_verfügbar indisponible* no_disponible 利用できない außer_betrieb out_of_service hors_service fuera_de_servicio',
  overloaded:
    'overload* überlast* surcharg* sobrecarg* 過負荷 saturad* saturé* ausgelastet overwhelmed at_capacity 満杯 混雑',
  maintenance: 'maintenance wartung* gewartet mantenimiento メンテナンス 保守',
  busy: 'busy besetzt beschäftigt* occupé* ocupad* ビジー 話し中 comunicando engaged in_use belegt occupée* ocupada 使用中',
  loop: 'loop loops looped looping circle circles schleife* rufschleife* anrufschleife* kreis boucle* bucle* círculo* cercle ループ endless_forward* endless* endlos* round_forever goes_round go_round round_and_round in_circles im_kreis en_rond tourne_en_rond da_vueltas sin_fin sans_fin',
  duplicate:
    'duplicat* doppelt* en_double double duplicad* twice mehrfach mehrmals repeated repeats plusieurs_fois varias_veces more_than_once dos_veces deux_fois 重複',
  completed: 'completed completada 完了 beendet terminé terminée complété*',
  broken: 'broken rompu* rota roto kaputt unterbrochen interrompu* interrumpid* 切断',
  expiredtime: '',
  failover: 'failover* basculement conmutación* フェールオーバー フェイルオーバー',
  parse: 'pars* geparst* auswert* ausgewertet* interpretier* analys* analiz* gelesen lesen lire leer 解析',
  deliver: 'deliver* undeliver* zustell* zugestellt* remis remise entregad* entregar 配信',
  short:
    'short small kurz klein court courts petit petite corto corta pequeño pequeña 短 smaller lower too_small kürzer kleiner plus_court plus_petit menor courte courtes pequeñas kurze kurzes',
  empty: 'empty null nulle nuls nul leer leere vide vides vací* nulos nula nulo',
  assigned: 'assign* zugewiesen zugeordnet attribué* asignad* 割り当て',
  info: 'info informationen information* información 情報',
  signedin:
    'signed_in logged_in angemeldet eingeloggt connecté_nulle signed_in_anywhere connecté_sur connectée_sur conectado_en サインイン ログイン',
  mismatch: 'mismatch*',
  join: 'join* rejoindre rejoint unirse beitreten teilnehmen',
  inviting: 'invite invited invitation* einladung* eingeladen invitación* invité* 招待',
  need: 'pflicht erforderlich* vorgeschrieben* obligatoire* obligatori* requis requise* exigé* requerid* mandatory 必須 nécessaire* necesari* requiere',
  fork: 'fork* verzweig* bifurc* フォーク',
  prevent: 'prevent* verhinder* empêch* impid* 妨げ won_t_let',
  misconfigured:
    'misconfigur* set_up_wrongly wrongly_configured wrongly_set_up falsch_eingerichtet falsch_konfiguriert mal_configuré* mal_configurad* mal_paramétré*',
  wrong:
    'wrongly 正しくない 間違って other_number different_number somebody_else_s someone_else_s fremde fremder autre_numéro otro_número own_main_number falsche ajeno ajena 正しくない番号 違った',
  belong: 'belong* gehör* appart* pertene*',
  selection: 'select* auswahl* sélection* selección* 選択',
  call: 'called angerufen* ダイヤル inlandsgespräch* auslandsgespräch* inlandsanruf* auslandsanruf* llamado llamados ring_anyone ring_anybody ring_out ring_someone phone_out phoned phones verbindung verbindungen communication communications comunicación comunicaciones wählen wählt gewählt marcar marca composer compose composent numéroter 電話に出て 電話に出る the_line téléphonons téléphone_à telefonieren telefonat telefonate gesprächs anrufversuch* かけられません かけられない',
  inbound: '着信 réception_des_appels à_la_réception recevons_des_appels bei_anrufen_von_außen 受信 al_recibir',
  callee:
    '着信側 llamado appelée empfänger* destinataire* angerufen* 相手 called_side receiver person_at_the_other_end gegenüber llamados_a destinataires 受け手',
  slow: 'slow* langsam* zu_lange too_long takes_long trop_longtemps trop_lent* demasiado_tiempo demasiado_lent* lento 遅い',
  reports: 'indicat* report* meldet laut indiqu* indica dice dit selon según devuelve renvoyé* says によると',
  policy: 'política* 方針',
  detected: 'detect* erkannt entdeckt détect* 検出',
  drop: 'caído caída caídas tombe tombent tombé die dies died dead goes_dead went_dead go_dead raus kappt gekappt zusammen stirbt abrupt* collapse* cuts_out cut_out kicked_off se_pierde se_pierden se_interrump* coupure* corte cortes unterbrechung* trennung* abreißen abreisst rausgeworfen beendet_sich ends_by_itself 落ちます 切れました 切れてしまい 切れてしまう 途切れ',
  target: 'target ziel cible cibles destino 対象 ターゲット',
  actively: 'aktiv actively expressément expresamente activement',
  certificate: 'remotezertifikat* zert zertifikats zwischenzertifikat* stammzertifikat* wurzelzertifikat*',
  valid: 'valid gültig* valide* válido* 有効です',
  transaction: 'transaction* transaktion* transacci* トランザクション',
  drain: 'drain* geleert vidang* vaciad*',
  ca: 'autorité* autoridad* stelle zertifizierungsstelle* stammzertifizierungsstelle* entidad 機関 認証局',
  registered: 'register* registriert* registrad* enregistré* 登録',
  get: 'get gets getting obtention ermittelt obtenir obtener 取得 reçu reçus reçue recibido recibida erhalten empfangen received receives llega llegan arrive arrivent kommt_an',
  current: 'current actuel* aktuell* 現在',
  status: 'état estado zustand 状態',
  entity: 'entity entité entidad',
  works:
    'ok okay perfectly perfectly_ok perfectly_fine without_trouble without_any_trouble ohne_probleme problemlos tadellos einwandfrei sans_problème sans_problèmes sin_problemas 問題なく sans_souci sans_soucis without_issues without_issue no_trouble no_problem no_problems sin_incidencias sin_pegas sin_ningún_problema ohne_störung ohne_störungen reibungslos normal normally correctly normalement con_normalidad normalmente go_through goes_through gut bien works_fine 普通に つながる つながります',
  ok200: 'a_200 the_200 200er 200_response',
  many: 'four five six seven eight nine fünf sechs sieben acht neun cinq sept huit neuf seis siete ocho nueve some mehrfach varias',
  selfsigned: 'selbst_ausgestellt* selbst_erstellt* self_issued auto_émis* autoemitid* autogenerad* 自己発行',
  spam: 'spamverdacht* spamanruf* スパム',
  shown:
    'apparaiss* apparaît se_ve se_muestra と出て 出ます 出ている 出ています come_up comes_up show_up see_on affichent voient ven sehen erhält_angezeigt seen_as presented_as 出る',
  dashboard:
    'ダッシュボード admin_centre centro_de_administración centre_d_administration 管理センター health_dashboard',
  keepsringing:
    'continue_de_nous_appeler continue_à_nous_appeler nos_sigue_llamando sigue_entrando siguen_entrando still_getting_through still_gets_through still_get_through ruft_immer_noch_an rufen_immer_noch_an still_comes_through keep_calling keeps_ringing continúa_llamando keeps_coming keep_coming kommt_trotzdem kommen_trotzdem continue_à_sonner sigue_llegando siguen_llegando me_sigue_llamando nos_siguen_llamando me_siguen_llamando keeps_phoning calls_again rings_us_anyway 着信し続け まだ着信 かかってき',
  quarter: 'jedes_vierte jeden_vierten 回に1回 every_fourth_call fourth_call',
  dialpad: 'wähltasten* wählfeld* nummernblock dialler dialer numeric_keypad',
  internal: '社内 within_the_company inside_the_company',
  transfer:
    'vermittlung* verbinden weiterverbind* durchgestellt weitervermitt* desvía desvío traspas* traspaso renvoi hand_over handed_over pass_on passed_on verbinde verbindet weiterverbunden transferido transferidos pasar_la_llamada renvoyé renvoyer refer_call 取り次ぎ 引き継ぎ',
  hear: 'audible hörbar entendre oír oímos hörten heard mithören 聞けません',
  inactive: 'inaktive',
  audio: 'sound tonlos sonido',
  refer: 'refer_to',
  cannot:
    'ne_peut_plus ne_peuvent_plus ya_no_puede ya_no_pueden can_no_longer kann_nicht_mehr können_nicht_mehr かけられません かけられない',
  although: 'ですが ますが けれど けど だが',
  inboundcall: '着信してしまい',
  othertrade:
    'website* webseite* site_web página_web visitenkarte* business_card* printer* drucker* imprimante* impresora* プリンター mail mails e_mail email emails postfach courriel courrier correo メール 迷惑メール folder ordner dossier carpeta invoice* rechnung* facture* factura* 請求書 bank bancaria bancaire headset* webinar* kurs course incorporation diploma* médical médico 会議室 総務',
  intermittent:
    'every_couple_of_hours every_couple_of_days every_now_and_then for_a_moment briefly kurzzeitig alle_paar_stunden alle_paar_tage stundenweise toutes_les_heures cada_pocas_horas cada_rato a_ratos por_momentos de_forma_intermitente hin_und_wieder mal_aktiv_mal_inaktiv on_and_off recovers たまに 不定期に ときおり',
  close: 'kappt kappen gekappt cuts_off shuts schließt fermé ferme cierra',
  foreign:
    'américain* amerikanisch* american* americano* americana* estadounidense* アメリカ 海外 ausland* überseeisch* unfamiliar strange fremden fremder',
  nothing:
    '何も dead_silence total_silence no_sound gar_nichts überhaupt_nichts absolument_rien nada_de_nada totenstille',
  low: 'bajado bajó ha_bajado sunk baissé chuté drops_to falls fallen gefallen abgesunken sinkt descend* caído 下が 落ち込',
  unencrypted: 'unencrypted unverschlüssel* non_chiffré* sin_cifrar no_cifrad* plain_rtp 暗号化されていない',
  through:
    'kommt_trotzdem_durch kommen_trotzdem_durch kommt_immer_noch_durch passe_quand_même passent_quand_même pasa_igual sigue_pasando siguen_pasando still_reach still_reaches reach_us',
  some: 'handful some_of a_few a_couple_of couple_of einzelne einzelnen ein_paar unos_pocos unos_cuantos unas_cuantas une_poignée alguno alguna plusieurs_de 何人か 数人',
  nobody:
    'not_one_call not_one_user no_user_at_all none_of_us kein_mensch niemandem absolument_personne ni_un ni_uno ninguno 誰一人 だれも',
  all: 'all_of everyone everybody everyone_s whole entire sämtlich* jeglich* l_ensemble todos_los 全部',
  delay: 'lag_of pause takes_seconds wartezeit tardan_en demora décalage ラグ',
  consult:
    'announced warm rückfragen rücksprache avec_annonce avec_consultation supervisé* supervisad* asistid* 保留転送',
  since: 'ever_since seitdem depuis_que desde_que 以来',
  caller: 'person_ringing quien_llama_desde anrufers calling_party originator',
  attendant:
    'ivr phone_menu voice_menu sprachmenü* telefonzentrale* menú_de_voz serveur_vocal asistente_automático operadora_automática 音声ガイダンス 自動音声',
  firewall: 'fire_wall fw pare_feux firewalls',
  renewed:
    'swapped exchanged ausgetauscht neues_zertifikat nouveau_certificat certificado_nuevo 新しい証明書 remplacé remplacée reemplazado',
  send: 'liefert liefern mitschick* mitliefer* mitgeschickt fournit fournissent entrega proporciona présente presenta 提示 delivers presents hands_over',
  trouble:
    'problem problems issue issues trouble complain* stop stops stopped crash crashes crashed down nowhere kaputt defekt* streikt problème* problema problemas avería* silent lost 問題 障害',
  ringing: 'sonne sonner ça_sonne suena sonar',
};
