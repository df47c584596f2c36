/**
 * Words of five languages that stand for one thing in a description of a fault. `*` stands for any ending, at the start for
 * any beginning; `_` joins words of one saying. The longest saying wins: `dial_pad` is no `dial`.
 */
export const sensesOfSymptoms: Readonly<Record<string, string>> = {
  // Things
  sbc: 'our_box our_boxes sbc sbcs session_border_controller* border_controller* gateway* pstn_gateway* trunk passerelle* puerta_de_enlace ゲートウェイ',
  microsoft:
    'msft proxy sip_proxy proxies pstnhub microsoft microsofts teams m365 o365 office_365 microsoft_365 マイクロソフト',
  call: `phone phoning telephone téléphon* make_calls make_a_call make_any_calls making_calls place_calls place_a_call placing_calls call calls calling calld phonecall* conversation* dial dials dialing dialling dialled anruf anrufe anrufen anrufs gespräch* telefonat*
    telefonier* ruft_an rufen_an angerufen appel appels appeler appellent appelle llamada* llamar llaman llama llamando 通話 電話 呼`,
  inboundcall: '着信',
  outboundcall: '発信',
  caller: `ringing_us rings_us ring_us correspondant* quien_nos_llama quienes_nos_llaman かけた側 掛けた側 発信側 かけてきた人 caller callers anrufer* anrufend* people_calling persons_calling person_calling appelant* l_appelant quien_llama quienes_llaman personas_que_llaman llamante*
    発信者`,
  callee:
    'recipient recipients call_recipient receiving_party other_side other_party callee* called_person* called_party angerufene* l_appelé l_appelée appelé destinatario* 着信者',
  user: 'user users people person persons employee* colleague* coworker* benutzer* mitarbeiter* kolleg* utilisateur* usuario* ユーザー',
  customer: 'お客様 顧客 取引先 customer* client clients kunde kunden clientes',
  number:
    'main_number main_numbers pilot_number switchboard_number hauptnummer* zentralnummer* kopfnummer* durchwahl* numéro_principal número_principal numéro_direct número_directo 代表番号 直通番号 direct_number direct_numbers did_number number numbers phone_number* nummer* rufnummer* telefonnummer* numéro numéros número números 番号',
  destination: 'destination* countries country land länder pays_étranger países',
  certificate: 'certificate* cert certs zertifikat* certificat certificats certificado* 証明書',
  chain: 'chain chains zertifikatskette* kette chaîne cadena チェーン',
  intermediate:
    'intermediary intermediaries intermediate intermediates zwischenzertifikat* intermédiaire* intermedio* 中間',
  root: 'root roots stammzertifikat* wurzelzertifikat* racine* raíz raíces ルート',
  truststore: 'trust_store* truststore* trusted_root_store',
  ca: 'ca cas authority authorities certification_authority zertifizierungsstelle',
  unknownca: 'unknown_ca unknownca',
  tls: 'tls ssl tls_alert tls_alerts ssl_alert fatal_alert',
  domain: 'domain* subdomain* domaine* dominio* ドメイン',
  fqdn: 'fqdn hostname host_name',
  ouroptions: 'ouroptions options option sip_options sip_option optionen sip_optionen opciones オプション',
  theiroptions: 'theiroptions options option sip_options sip_option optionen sip_optionen opciones オプション',
  gotok: 'gotok',
  options: 'options option sip_options sip_option optionen sip_optionen opciones オプション',
  ok200: '200_ok',
  refer: 'refer refers',
  invite: 'invite invites',
  udp: 'udp',
  firewall: 'firewall* pare_feu cortafuegos ファイアウォール',
  policy:
    'ovrp voice_routing_policies routing_policy policy policies voice_routing_policy richtlinie* stratégie* directiva* ポリシー',
  route: 'route routes voice_route* ruta rutas',
  pattern: 'pattern patterns muster modèle patrón patrones パターン',
  dialpad:
    'clavier_de_numérotation teclado_para_marcar dial_pad* dialpad* keypad* key_pad* wähltastatur* wähltasten tastenfeld pavé_numérique clavier teclado_de_marcado teclado_numérico ダイヤルパッド',
  dialplan:
    'dial_plan* dialplan* wählplan* wähleinstellung* plan_de_numérotation plan_de_marcado ダイヤル_プラン ダイヤルプラン',
  attendant:
    'auto_attendant* autoattendant* attendant automatische_telefonzentrale standard_automatique operador_automático 自動応答',
  queue: 'call_queue* queue queues anrufwarteschlange* warteschlange* file_d_attente cola_de_llamadas',
  transfer: `transferir* verbinden durchstell* vermitteln transfer transfers transferred transferring transfer_ed forward forwards forwarding weiterleit* weitergeleitet übergabe* übergeb* transfert transferts
    transfère transférer transferencia* transfiere* transferir 転送`,
  blind: 'blind blinde blinden cold unattended aveugle* ciega ciegas ブラインド',
  consult: 'consult consulted consultative consultation attended rückfrage consulta 相談',
  refertonumber: 'refer_to',
  ringback:
    'us_ringback us_freizeichen ringtone_back ringtone ringback ring_back ringback_tone* ring_back_tone* freizeichen rufton retour_d_appel tono_de_llamada リングバック リングバックトーン',
  ringtone:
    'us_tone us_ringtone us_klingelton ring_tone* ringing_tone* ringing_sound* tonalité* sonnerie* tono tonos 呼び出し音',
  ringing: 'us_ring us_ringing ringing klingeln klingelt klingelton',
  keepsringing:
    'ruft_weiter_an ruft_aber_weiter_an ruft_trotzdem_an rufen_weiter_an keeps_calling still_calls sigue_llamando continue_d_appeler rings_on keeps_ringing ringing_again rings_again ring_again still_rings still_ringing klingelt_weiter continue_de_sonner sigue_sonando 鳴り続け*',
  audio: 'audio sound speech media ton sans_son 音声 音',
  voicemail: 'voicemail voice_mail mailbox anrufbeantworter messagerie_vocale buzón_de_voz ボイスメール',
  header: 'header headers kopfzeile* en_tête* encabezado* ヘッダー',
  lmo: 'lmo local_media_optimization media_optimization medienoptimierung',
  lbr: 'lbr location_based_routing standortbasiert*',
  callerid: 'caller_id callerid caller_ids calling_number presented_number',
  spam: 'indésirable* no_desead* unerwünscht* spam spam_likely junk 迷惑電話 スパム',
  missedcall:
    'missed_call* verpasste_anrufe verpasste_anruf verpassten_anruf* appel_manqué appels_manqués llamada_perdida llamadas_perdidas 不在着信',
  bye: 'bye',
  seconds: 'seconds secs sekunden secondes segundos 秒',
  minutes: 'minutes mins minuten minutos hours stunden heures horas 分 時間',
  affected: 'affected betroffen* affecté* afectad* 影響',
  // Directions and extents
  inbound:
    'que_entran que_nous_recevons que_recibimos かかってきた inbound incoming calling_in call_in eingehend* reinkommend* ankommend* entrant* entrante*',
  outbound: `raustelefonier* raus_telefonieren 外線 make_calls make_a_call make_any_calls making_calls place_calls place_a_call placing_calls outbound outgoing call_out calls_out calling_out dial_out dials_out dialing_out call_external* dial_external* nach_draußen nach_außen rausrufen raus ausgehend* abgehend* sortant*
    à_l_extérieur vers_l_extérieur saliente* llamar_fuera fuera`,
  external:
    'external externally externals outside extern externe externen externer externes extérieur externo externa externos externas pstn mobile mobiles cell handy telefonnetz rtc 外部',
  internal: 'internal internally inside intern interne internen interner internes interno interna 内部',
  all: 'all every each any alle allen jeder jede jedes tous toutes tout todas todos cada すべて 全て 全ての',
  nobody:
    'plus_personne plus_aucun 全員 no_users none_of_the_users none_of_our_users none_of_them not_a_single kein_einziger nobody no_one noone no_user not_one none niemand keiner kein_benutzer personne aucun_utilisateur nadie ningún_usuario 誰も',
  some: 'some few several two three certain specific particular einige einigen manche mancher bestimmte bestimmten quelques certains certaines algunos algunas ciertos 一部 特定',
  many: 'many several multiple lots dozens ten twenty viele vielen mehrere plusieurs muchas muchos varias 多数',
  one: 'one single a_single ein einen einem un una une 1',
  quarter:
    '25 quarter one_in_four every_fourth 25_percent 25_per_cent viertel jeder_vierte 25_prozent un_quart 25_pour_cent un_cuarto cuarta_parte 25_por_ciento 4_分の_1 25_パーセント',
  mainnumber:
    'main_number main_numbers main_line pilot_number switchboard_number hauptnummer* zentralnummer* kopfnummer* numéro_principal numéro_du_standard número_principal número_de_cabecera 代表番号',
  directnumber:
    'direct_number direct_numbers direct_dial direct_dials direct_line ddi ddis did_number user_s_did users_did users_dids durchwahl* sda numéro_direct ligne_directe número_directo 直通番号',
  insteadof:
    'instead instead_of in_place_of rather_than statt anstatt anstelle au_lieu en_lugar en_vez の代わり ではなく',
  foreign:
    'us_style us_ring us_ringing us_ringback us_tone us_ringtone us_klingelton us_freizeichen us_amerikan* american_style british_style uk_style foreign_style wrong_country different_country foreign american other_country another_country fremdes fremde ausländisch* étranger* étrangère* extranjero* 外国',
  // What goes wrong
  not: `unable unable_to not no never none without cannot nt don_t doesn_t didn_t can_t won_t isn_t aren_t wasn_t weren_t couldn_t hasn_t haven_t cant dont doesnt wont isnt arent wasnt
    nicht nie kein keine keinen keiner keines ohne pas n ne jamais aucun aucune sans sans_son nunca sin ningún ninguna ない ません せず なし 無い されない 聞こえず`,
  cannot: `unable_to not_be_able fail_to fails_to not_allowed_to cannot can_t can_not cant unable not_able couldn_t not_possible kann_nicht können_nicht kann_keine ne_peut ne_peuvent ne_peut_pas ne_peuvent_pas impossible no_puede no_pueden
    no_se_puede できない`,
  fail: `not_go_through doesn_t_go_through don_t_go_through kommt_nicht_durch kommen_nicht_durch n_aboutit_pas n_aboutissent_pas failure_message no_connection not_established unsuccessful fail fails failed failing failure* broken error errors does_not_work don_t_work doesn_t_work not_working do_not_work not_get_through don_t_get_through rejected refused rejects refuses
    scheiter* fehlschl* schlägt_fehl geht_nicht gehen_nicht funktioniert_nicht funktionieren_nicht échou* ne_fonctionne_pas ne_fonctionnent_pas falla fallan fallo no_funciona no_funcionan 失敗 misbehav*`,
  works:
    'on_peut peut_téléphoner pouvons podemos se_puede 使える 使えて 使えます work works working fine without_problem without_a_problem funktioniert funktionieren klappt klappen gehen_durch fonctionne fonctionnent funciona funcionan できる 正常',
  rejected:
    'not_accepted rejected refused rejects refuses reject declined declines denied abgelehnt* lehnt_ab ablehn* rejeté* refusé* rechazad* rechaza 拒否',
  comeback:
    'come_back comes_back coming_back get_back gets_back kommt_zurück kommen_zurück ne_revient came_back returned zurück revient regresan',
  reach: 'reach reaches reached make_it make_it_to makes_it erreich* arrivent_au llegan 届く',
  drop: `reißt reißen abgerissen fliegt weg se_cae se_caen cae caen 切れ 切断され interrupted interrupt interrupts terminates terminated hanging_up hangs cancelled unterbrochen interrompu* interrump* drop drops dropped dropping disconnect disconnects disconnected disconnecting cut cuts cut_off gets_cut hang_up hangs_up hung_up break breaks broken_off end ends ended terminate* lost
    bricht brechen abgebrochen getrennt trennt endet enden abbruch abbr* verloren coupe coupent coupé coupée coupés raccroche se_corta se_cortan cortan corta cortada cuelga 切れる 切断 切れて 落ちる`,
  close: 'close closes closed closing tear_down tears_down torn_down kill kills reset resets keeps_breaking',
  missing: `disparu* disappear* verschwunden desaparec* no_le_aparece no_me_aparece no_les_aparece 出ない 出てこない 出てきません 出ません miss misses lack missing not_there absent absence lacks lacking gone not_showing does_not_show doesn_t_show not_show not_appear fehlt fehlen absente manqu* introuvable n_apparaît_pas falta faltan
    no_aparece ない がない 見つからない 表示されない`,
  incomplete: 'incomplete unvollständig incomplète incompleto incompleta 不完全',
  expired:
    'run_out ran_out runs_out expired expires expire expiry outdated out_of_date abgelaufen expiré* caducad* vencid* 期限切れ',
  revoked: 'revoked gesperrt widerrufen révoqué* revocado* 失効',
  renewed: 'renewed renew replaced new_certificate new_cert exchanged erneuert getauscht renouvelé* renovado* 更新',
  old: 'old alte altes alten ancien ancienne viejo antiguo 古い',
  still: 'still yet anyway nevertheless trotzdem immer_noch quand_même encore sigue siguen todavía aún まだ',
  although:
    'although though even_though despite but yet however while obwohl aber trotz alors_que bien_que mais aunque pero のに',
  inactive: 'inactive not_active inaktiv* inactif inactivo inactiva 非アクティブ',
  active: 'active aktiv actif activo アクティブ',
  intermittent: `flips flip toggle toggles toggling wechselt alterne cambia_entre immer_mal_wieder hin_und_wieder every_so_often once_in_a_while de_temps_à_autre cada_cierto_tiempo now_and_then intermittent* sometimes occasionally from_time_to_time flap flaps flapping on_and_off every_few_days every_few_hours between_active back_and_forth immer_wieder ab_und_zu
    zeitweise manchmal sporadisch par_moments de_temps_en_temps par_intermittence parfois a_veces de_vez_en_cuando intermitente* 時々 ときどき 断続的`,
  status: 'status state zustand statut estado ステータス 状態',
  warning: 'warning warnings alert alerts warnung* avertissement* alerte advertencia* alerta 警告',
  dashboard: 'dashboard admin_center admin_portal health_dashboard portal übersicht tableau_de_bord panel',
  wrong:
    'not_the_right not_right not_the_correct nicht_die_richtige nicht_der_richtige nicht_richtig n_est_pas_celui n_est_pas_le_bon pas_le_bon no_es_el_correcto no_es_el_suyo 違う 別の 異なる wrong incorrect false different falsch* incorrecte* mauvais* erroné* equivocad* incorrect* 間違った 誤った',
  shown:
    'show_up shows_up turn_up turns_up come_up_as erschein* figur* sale_como salen_como aparece aparecen signalé* ressort* shown shows show displayed displays display see sees seen appears appear marked flagged listed angezeigt anzeigen zeigen zeigt sieht markiert affiché* affiche voit marqué* muestra* muestran ve marcad* 表示',
  hear: '聞こえず 鳴ら 鳴り hear hears hearing heard hört hören hörbar entend entendent oye oyen escucha* 聞こえ*',
  nothing: 'nothing silence silent quiet nobody_hears nichts stille stumm rien nada silencio 無音',
  until: 'until before till bis jusqu hasta まで',
  answer:
    'descolg* answer answers answered answering accept accepts accepted accepting accepting_the_call pick_up picks_up picked_up picking_up annahme abheben angenommen abnimmt décroch* contest* 応答 受諾',
  reply: 'reply replies response responses respond responds answer antwort antworten réponse* respuesta* 応答',
  delay:
    'tarda tardan dauert delay delays delayed lag takes_a_while takes_a_few_seconds verzöger* délai retard retraso 遅延 遅れ',
  first: 'first erste ersten premières primeros 最初',
  blocked: 'blocked block blocks blocking blocklist gesperrt* blockiert* bloqué* bloquead* ブロック',
  through:
    'get_through gets_through come_through comes_through coming_through getting_through kommt_durch kommen_durch ',
  match: 'fits fit match matches matched matching stimmt_nicht übereinstimm* correspond* coincide* 一致',
  wildcard: 'wildcard wildcards platzhalter wildcard_zertifikat joker comodín ワイルドカード',
  activated: 'activated activation activate aktiviert aktivierung activé* activad* アクティブ化',
  selfsigned:
    'self_signed selfsigned selbstsigniert* selbst_signiert* auto_signé* autosigné* autofirmad* auto_firmad* 自己署名',
  trust: 'trust trusts trusted vertrau* vertraut confiance confía confían 信頼',
  ours: 'our ours unser unserem unsere notre nos nuestro nuestra nuestros 自社',
  private: 'private internal_ca own internal in_house inhouse',
  disabled: 'disabled switched_off turned_off deaktiviert désactivé* deshabilitad* desactivad* 無効',
  created: 'created new added neu angelegt créé creado 新しい',
  looksright:
    'looks_right looks_correct looks_fine looks_good looks_ok is_correct sieht_richtig_aus sieht_gut_aus correcte correcta 正しい',
  neverused:
    'never_matches never_used not_used not_match does_not_match doesn_t_match never_match greift_nie greift_nicht greift_aber_nie jamais nunca_coincide 一致しない',
  invisible:
    'invalid invisible hidden non_printable unsichtbar* versteckt* caché* caracteres_invisibles ocult* 見えない',
  characters: 'character characters zeichen caractères caracteres 文字',
  word: 'word word_document document wordpad word_processor textverarbeitung dokument',
  copied: 'copied pasted copy copy_paste kopiert eingefügt copié* collé* copiad* pegad*',
  large:
    'large big too_large too_big huge oversized zu_groß großes große trop_grand trop_gros demasiado_grande 大きな 大きい',
  fragmented: 'fragmented fragment fragments fragmentation fragmentiert fragmenté* fragmentad*',
  bytes1500: '1500_bytes 1500_byte 1500 1,500 1.500 mtu',
  sdp: 'sdp',
  second: 'second zweite* deuxième segundo',
  since: 'since seit depuis desde',
  june: 'june summer juni sommer juin été junio verano 6月',
  long: 'long longer lange langes longs longues larga* 長い',
  anonymous: 'anonymous anonym* anonyme* anónim* 匿名',
  effectiveness:
    'network_effectiveness network_effectiveness_ratio netzwerkeffektivität efficacité_du_réseau eficacia_de_la_red ネットワーク有効性',
  ner: 'ner',
  low: 'low lower dropped fell fallen niedrig gesunken faible bajo bajó 低い',
  percent: 'percent per_cent prozent pour_cent por_ciento パーセント 90',
  duration:
    'average_call_duration call_duration acd anrufdauer gesprächsdauer durée_des_appels durée_moyenne duración_de_las_llamadas duración_media 平均通話時間',
  average: 'average durchschnittlich* mittlere moyenne promedio',
  concurrent: 'concurrent simultaneous parallel gleichzeitig* simultané* simultánea* 同時',
  capacity: 'capacity limit kapazität capacité capacidad 容量',
  configured: 'configured set_up konfiguriert configuré* configurad* 構成',
  tenant: 'tenant tenants mandant* locataire* inquilino* テナント',
  testing: 'testing test tests tested testen getestet tester probar prueba テスト',
  rotate: 'rotates rotate rotation changes_certificates changes_its_certificates tauscht',
  need: 'need needs needed required require requires must brauch* nötig besoin faut necesita* 必要',
  clientauth:
    'client_auth client_authentication clientauth clientauthentifizierung authentification_du_client autenticación_de_cliente クライアント認証',
  eku: 'eku extended_key_usage enhanced_key_usage',
  days: 'days day tage tagen jours días 日',
  lifetime: 'lifetime lifetimes validity laufzeit gültigkeit durée_de_vie validez 有効期間',
  shrink: 'shrinks shrink shorter shortened kürzer réduit* más_corta',
  issues: 'with_issues mit_problemen avec_problèmes avec_des_problèmes con_problemas 問題のある',
  send: 'send sends sent sending schickt sendet senden envoie envoient envoyé envía envían enviado 送ら* 届か*',
  get: 'obtain obtains get gets got receive receives received receiving bekommt bekommen erhält reçoit reçoivent recibe reciben 返らない',
  userlocation: 'x_ms_userlocation userlocation',
  mediapath: 'x_ms_mediapath mediapath',
  xmsheaders: 'x_ms_header x_ms_headers x_ms',
};

/** Words without which a description says the same. */
export const emptyWords: ReadonlySet<string> = new Set(
  `a an the this that these those and or nor so as at be been being is are was were am it its it's he she they them their his her we us you your my mine i me
  of on in into onto to from for with by about after within over under up down off out per via than then there here where when why how who whom which what
  do does did done doing have has had having will would could should can may might must shall just also too very really always again please help hi hello hey thanks
  only own same other others such if because while during between through against like
  vom zum beim der die das den dem des ein eine einer eines einem einen und oder aber ist sind war wird werden wurde hat haben hatte im in an auf aus bei mit nach von vor zu zum zur für über unter
  wir uns ihr sie er es ich man wenn dass als wie auch noch nur schon sich ab etwa
  le la les l un une des du de d et ou est sont au aux en dans sur par pour avec que qui ce cette ces son sa ses il elle ils elles nous vous on y a à se bien leur
  el los las lo una unos unas y o es son está están del al en con por para que se su sus nos les le como más ha han
  は が を に で の と も へ や か から して する した いる ある です ます れ る た て
  x exactly about roughly`.split(/\s+/),
);
