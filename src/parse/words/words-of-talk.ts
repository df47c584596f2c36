import type { WordRow } from './sense.ts';

/** Words of the talk around codes: what it is about, how it asks, denies and goes on, by language. */
export const wordsOfTalk: readonly WordRow[] = [
  [
    'en',
    'matter',
    `call calls calling sip sbc sbcs trunk trunks pstn invite direct_routing carrier provider hotline callee callees caller
    callers far_end handset media_bypass codec codecs wireshark pcap audiocodes ribbon oracle cube certificate recorder
    report voicemail`,
  ],
  ['en', 'subject', 'sbc trunk trunks carrier provider pstn direct_routing codec teams'],
  ['de', 'matter', 'anruf anrufe anrufen rufaufbau zertifikat'],
  ['fr', 'matter', 'appel appels'],
  ['es', 'matter', 'llamada llamadas'],
  ['ja', 'matter', '発信 着信 通話 電話'],
  [
    '*',
    'web',
    `http https web webserver website webpage browser url intranet nginx apache iis page download sharepoint api curl npm
    fastify fetch docker`,
  ],
  ['en', 'question', 'what why whose who how explain difference meaning mean means fault error errors reason'],
  ['de', 'question', 'warum wer wessen wie bedeutet'],
  ['fr', 'question', 'pourquoi signifie que quoi'],
  ['es', 'question', 'qué significa perché perche cosa wat betekent'],
  [
    'en',
    'lead',
    'does do is are a an the about by for with get gets getting got see sees seeing of these those this that between and or from our fix solve explain cause causes mean means',
  ],
  ['de', 'lead', 'bedeutet heißt ist ein eine einen bei für mit und oder'],
  ['fr', 'lead', 'signifie un une le et ou'],
  ['es', 'lead', 'significa el y o il wat betekent'],
  [
    'en',
    'receives',
    `get gets getting got had have has receive receives received receiving see sees saw return returns returned returning come comes
    came back shows showing tells sends sent gives gave throws threw`,
  ],
  [
    'de',
    'receives',
    `kommt kam kamen kommen bekommen bekomme bekommt bekam bekamen erhalten erhalte erhielt erhielten kriegen kriege meldet
    zeigt liefert schickt sendet haben`,
  ],
  ['fr', 'receives', 'reçoit reçois recevons reçu obtient obtenons avons renvoie donne retourne envoie affiche'],
  ['es', 'receives', 'recibo recibimos recibe sale salen devuelve da tenemos obtenemos muestra envía llega llegó'],
  [
    'en',
    'follow',
    'mean means meaning always usually often ever from on when and or is are was vs fault something normal bad serious',
  ],
  ['de', 'follow', 'bedeutet heißt immer von oder und beim bei auf wenn sobald seit als zurück'],
  ['fr', 'follow', 'signifie et ou depuis quand sur lors chaque'],
  ['es', 'follow', 'significa y o desde cuando al en cada'],
  [
    'en',
    'denial',
    `not never isn't wasn't isnt wasnt instead_of rather_than no_longer suspected thought_of thought_about nothing_to don't_get
    don't_see dont_get dont_see stopped_getting stopped_seeing`,
  ],
  ['de', 'denial', 'nicht kein keine keinen statt nichts_mit nichts_zu'],
  ['fr', 'denial', "pas n'est_plus n'ai_plus n'a_plus n'avons_plus rien_à au_lieu_de au_lieu_du et_non mais_non"],
  ['es', 'denial', 'no_es no_era ya_no nada_que en_lugar_de en_vez_de y_no'],
  [
    '*',
    'filler',
    `a an the le la un die der das den of at on me mehr it was be to about than longer get see es era el sale salen aparece aparecen
    nos me se da dan tenemos hay under unter with do avec voir à con ver que mit tun zu sip error
    code fehler fehlercode erreur código codigo`,
  ],
  [
    'en',
    'link',
    `and also or plus then only now later again some sometimes sometime often most mostly before after inbound outbound
    incoming outgoing today yesterday`,
  ],
  ['de', 'link', 'und auch oder dann nur jetzt gestern heute vorhin vorher früher zuerst danach manchmal'],
  ['fr', 'link', "et aussi ou puis hier aujourd'hui avant après maintenant ensuite parfois"],
  ['es', 'link', 'y o también luego e também depois ayer hoy antes después ahora'],
  ['ja', 'link', '昨日は 今日は 今朝は 今は 現在は その後は また さらに 時々'],
  ['ru', 'link', 'и также потом или'],
  ['*', 'copula', 'is was ist war est es'],
  ['*', 'only', 'just only nur plain'],
];
