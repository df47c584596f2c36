import type { WordRow } from './sense.ts';

/** Words beside a number that make it something else than a code, by language. */
export const wordsOfNumbers: readonly WordRow[] = [
  [
    'en',
    'other',
    `room rooms floor seat gate building apt street block blk area zone bus flight pallet crate locker desk lot bureau stock
    zip postal postcode zip_code ext extn extension extensions phone tel fon fax mobile cell caller callee conf conference
    conference_id meeting meeting_id pin passcode badge port ports vlan pid cseq content-length max-forwards expires
    session-expires min-se rseq rport socket socketid seq sequence frame frames packet packets pkt pkts warning
    cause tag branch channel chan card slot rtp ssrc payload codec mtu ttl dscp http https etag s sid queue rule policy
    route version ver build ticket tickets case incident inc chg order orders invoice po sr ref reference kb bug issue pr
    page pages line lines dossier chapter section figure table story epic task job batch request record serial sn part item
    sku model product asset color colour id userid participantid account customer client user users agent device duration
    bytes size length len items row rows count total total_of affected year index idx level window price cost costs budget
    exit article packets_sent packets_received packets_lost packets_dropped bytes_sent bytes_received ms-diagnostics ms-diagnostics-public octets`,
  ],
  [
    'de',
    'other',
    `raum büro buero strasse straße etage plz postleitzahl durchwahl dw rufnummer handy rechnung bestellung seite seiten zeile
    zeilen vorgang vorgangsnummer ticketnummer aktenzeichen kundennummer bestellnummer rechnungsnummer auftrag
    auftragsnummer artikel farbe dauer anzahl zimmer`,
  ],
  [
    'fr',
    'other',
    'sala salle étage code_postal poste téléphone commande référence facture couleur durée dur nombre dossier demande incident bureau',
  ],
  [
    'es',
    'other',
    'oficina despacho ufficio stanza kamer teléfono factura fattura fatura pedido expediente pagina caso incidencia incidente solicitud tique',
  ],
  ['ru', 'other', 'комната комнаты кабинет порт доб внутренний счет счёт заказ'],
  ['ar', 'other', 'غرفة تحويلة منفذ فاتورة طلب'],
  ['ja', 'other', '会議室 内線 部屋 電話 ポート 請求書 注文'],
  ['zh', 'other', '会议室 會議室 内线 分机 分機 房间 房間 电话 口 端口 发票 订单'],
  ['*', 'numbered', 'no nr n num number numero número numéro nummer id nummber № ärendenummer'],
  ['zh', 'numbered', '号 号码 番号 號'],
  [
    'en',
    'amount',
    `top about around approximately approx over than roughly nearly almost after under up_to step iteration attempt
    attempts retry retries`,
  ],
  [
    'en',
    'unit',
    `p px ms s sec secs second seconds min mins minute minutes h hr hrs hour hours day days week weeks month months kb
    mb gb tb kbit kbps mbps hz khz mhz km m cm mm kg g w kw v euro euros eur usd dollars units miles steps kcal points
    x times calls users people persons items pages seats rooms rows lines licenses licences phones devices sites trunks
    channels sessions tickets participants messages bytes packets samples attempts guests employees customers votes eggs
    chairs boxes copies events likes views followers stars records files concurrent simultaneous parallel`,
  ],
  [
    'de',
    'unit',
    'mal anruf anrufe anrufen benutzer leute gleichzeitige gleichzeitigen gleichzeitiger parallele parallelen',
  ],
  ['fr', 'unit', 'fois appels simultanés simultanées'],
  ['es', 'unit', 'veces vezes llamadas chamadas simultáneas simultáneos concurrentes'],
  ['ru', 'unit', 'раз звонок звонка звонков звонки'],
  ['ar', 'unit', 'مكالمة مكالمات'],
  ['ja', 'unit', '件 回 通 人'],
  ['zh', 'unit', '次 个 個'],
  ['en', 'vagueUnit', 'sent received errors new more other common total'],
  [
    'en',
    'duration',
    `last lasts lasted took take takes up uptime elapsed wait waits waited waiting run runs ran running alive connected
    held hold every after within timer timers timeout timeouts delay delays ago long old later duration durations
    expires_in`,
  ],
  ['de', 'duration', 'dauerte lief liefen nach seit'],
  ['fr', 'duration', 'durée'],
  [
    '*',
    'phone',
    `tel phone fon fax mobile cell handy call reach dial dialed dialled rang anrufen rufnummer durchwahl téléphone
    teléfono`,
  ],
  [
    '*',
    'address',
    `street str straße strasse avenue ave road rd boulevard blvd blk delivery_address postal_address adresa anschrift rue
    calle rua strada bulevardul ulica ul улица ул адрес pin_code singapore bengaluru bangalore hyderabad mysore mysuru`,
  ],
  ['*', 'colour', 'color colour background border solid fill stroke farbe couleur hex css rgb'],
  [
    'en',
    'otherMatter',
    `http https url website webpage webserver intranet homepage api browser portal invoice room floor street suite meeting
    extension euro euros eur usd price cost costs door doors bus hotel laptop printer minute minutes seats people enough pay paid pays paying dial dialed port
    ports vlan channels firmware version prefix area`,
  ],
  [
    'en',
    'notAsked',
    `pay paid pays paying cost costs price bill bucks dial dialed room rooms seat seats user users people minute minutes hour
    hours license licenses licence licences`,
  ],
  [
    'en',
    'notCall',
    `extension extensions ext room rooms pin zip postal order orders ticket tickets po_box address invoice udp tcp port ports`,
  ],
  [
    'en',
    'dialled',
    'to from for ext dial dialed dialled call calls called calling number user rang udp tcp port ports',
  ],
];
