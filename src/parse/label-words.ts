/**
 * Words beside a number that tell what it is, each list compiled once. Labels are compared in lower case; the lists
 * cover the languages that admins paste in (English, German, French, Spanish, Portuguese, Japanese, Chinese, Russian,
 * Arabic). Words stand with a space between them and may be patterns: `rooms?`, `zip\scode`.
 */

/** Any of the words of some lists, as one group of a pattern. */
function anyOf(...lists: readonly string[]): string {
  return `(?:${lists.flatMap((list) => list.trim().split(/\s+/)).join('|')})`;
}

/** Signs that may stand between a label and its number. */
const signs = String.raw`[\s:="'#*${'`'}(-]*`;

/** The number is a Microsoft response code, whatever its length. */
export const microsoftLabel = new RegExp(
  anyOf(String.raw`
    sub[\s_-]?(?:code|reason|status|c[oó]digo) microsoft(?!\.graph) \bms(?:ft)?\b(?!\s*[,;.)]|-[a-z]) sous-?code unter(?:code|grund)
    (?:サブ|子)コード [子次]代[码碼] (?:суб|под)код الفرعي майкрософт マイクロソフト 微软`),
);

/** The words right behind a number make it a Microsoft response code: `10320 in the subcode column`. */
export const microsoftBehind =
  /^["'`)]{0,2}\s{1,2}(?:(?:in|as|under|im|als)\s)?(?:(?:the|a|my|our)\s)?(?:final\s)?(?:microsoft\s|ms\s)?sub-?(?:code|reason)/i;

/** The number is a SIP response code. */
export const sipLabel = /sip|call\s?end\s?reason|participant\s?end\s?reason/;

/** Words for "response"; beside none that means Microsoft, the number is a SIP response code. */
export const responseLabel = /respuesta|r[eé]ponse|resposta|応答|响应|響應|ответа/;

/** Words for "error" and "code", and of getting one. */
const codeWords = `
  error err code reason fehler fehlercode erreur c[oó]digo erro hata ошибк[аиуой]+ код
  gets? getting got see saw returns? returned why still noch immer toujours encore todavía`;
/** The same in scripts without spaces between words. */
const codeWordsWide = 'エラー(?:コード)? コード 错误(?:代码)? 代[码碼] خطأ';

/** A word for "error" or "code", or of getting one, right before the number. */
export const directCodeLabel = new RegExp(
  String.raw`(?:(?<!\p{L})${anyOf(codeWords)}|${anyOf(codeWordsWide)})${signs}$`,
  'u',
);

const outcomeWords = `
  status response result fail(?:ed|ure|s|ing)? reject(?:ed|s)? returning sees seen receiv(?:e|ed|es|ing) answers?
  answered replied replies sends? sent shows? showing gives? says? with a an is means?
  fehlermeldung grund antwort(?:code)? meldet zeigt bekommen mit eine?n? errore avec c[oó]d con com`;
const outcomeWordsWide = '錯誤(?:代碼)? 状态码? رمز';

/** The number is some code of a failed call; weaker than the two above. The label must end with one of these. */
export const codeLabel = new RegExp(
  String.raw`(?:(?<!\p{L})${anyOf(codeWords, outcomeWords)}|${anyOf(codeWordsWide, outcomeWordsWide)})${signs}$`,
  'u',
);

/** What else than a code a number names, by where it occurs. */
const otherNumbers = {
  places: String.raw`
    rooms? raum sala salle floor seat gate building apt street strasse straße block blk area zone bus flight pallet crate
    locker desk lot b[uü]e?ro bureau oficina despacho ufficio stanza zimmer kamer [eé]tage stock zip plz postal
    postcode zip\scode postleitzahl code\spostal`,
  phones: String.raw`
    ext extn (?<!bad\s)extensions? durchwahl dw poste phone tel fon fax mobile cell handy rufnummer téléphone teléfono
    caller callee conf conference conference\sid meeting(?:\sid)? pin passcode badge`,
  signalling: String.raw`
    ms-diagnostics(?:-public)? ports? vlan pid cseq content[-_]length max-forwards expires session-expires min-se rseq rport socket socketid seq
    sequence frames? packets? pkts? (?:packets?|bytes|octets)\s(?:sent|received|lost|dropped|in|out) cause warning tag branch channel chan card slot rtp ssrc payload codec mtu ttl dscp
    https? https?\/\d(?:\.\d)? etag s sid queue rule policy route`,
  papers: String.raw`
    version ver build tickets? case incident inc chg orders? invoice rechnung bestellung commande po sr ref reference
    r[eé]f[eé]rence kb bug issue pr pages? seiten? (?<!response\s)lines? zeilen? factura facture fattura fatura dossier
    vorgang(?:snummer)? ticketnummer aktenzeichen kundennummer bestellnummer rechnungsnummer auftrag(?:snummer)? pedido
    expediente article artikel chapter section figure table story epic task job batch request record serial sn part item sku model
    product asset colou?r farbe couleur`,
  people: 'id userid participantid account customer client users? agent device',
  amounts: String.raw`
    duration dauer durée dur bytes size length len items? rows? count total total\sof anzahl nombre
    number\sof\scalls\saffected year index idx level window price costs? budget exit`,
};

/** The number stands for something else. The label must end with one of these. */
export const otherNumberLabel = new RegExp(
  String.raw`(?:^|[^a-z0-9])${anyOf(...Object.values(otherNumbers))}(?:[\s_-]?(?:no|nr|number|num|id|#|code)\.?)?` +
    String.raw`(?:\s+(?:is|was|ist|war|est|es))?[\s.:#="'*${'`'}(-]*$|\((?:n|to\(#)\s?$|to\(#$`,
);

/** A change request's number; with a colon it is prose (`after the change: 560403`). */
export const changeLabel = /(?:^|[^a-z])changes?(?: request)?(?: no\.?| nr\.?| number)?[\s#]*$/;

/** `No. 560403`, `n° 569008`, `ärendenummer: 560403`: numbered things, unless a word for a code stands before. */
export const numberedLabel =
  /(?:(?:^|[^\p{L}])(?:no|nr|n|num|number|numero|número|numéro|nummer|id)\s?[.°º]?\s?[:#]?|\p{L}(?:nummer|number|nummber|numero)\s?:?|№|(?:号|番号|號)[码碼]?\s?:?)\s*$/u;

/** Words and signs that announce a time span: behind them `569008s` are seconds, elsewhere they are many errors. */
export const durationLabel = new RegExp(
  String.raw`(?:[:=[]|(?:^|[^\p{L}])${anyOf(String.raw`
    last(?:s|ed)? took takes? up uptime elapsed wait(?:s|ed|ing)? r[ua]ns? running alive connected held hold every after
    within timers? timeouts? delay dauerte lief liefen nach seit durée expires\sin`)}(?:\s(?:for|of|is|was))?)[\s~]*$`,
  'u',
);
/** `569008s ago`: seconds by what they measure. */
export const durationBehind = /^s\s(?:ago|long|old|later|uptime|timers?|timeouts?|durations?|delays?)(?!\p{L})/iu;

/** Words that announce an amount; six-digit codes are not amounts. */
export const amountLabel = new RegExp(
  String.raw`(?:^|[^a-z])${anyOf(String.raw`
    top about around approximately approx over more\sthan less\sthan than roughly nearly almost after under
    up\sto (?:step|iteration|attempts?|retry|retries)[\s:#="']*`)}[\s.~]*$`,
);

/** Rooms, extensions, invoices ... in scripts without spaces between words, and money. */
export const otherNumberLabelWide = new RegExp(
  String.raw`${anyOf(String.raw`
    会议室 會議室 会議室 内线 内線 分机 分機 房间 房間 部屋 电话 電話 口 ポート 端口 发票 订单 請求書 注文
    комнат[аы] кабинет порт доб\.? внутренний счет счёт заказ غرفة تحويلة منفذ فاتورة طلب € ¥ ₹ ₽`)}[\s:#№]*$`,
);

const units = {
  measures: String.raw`p px ms(?![\s:#=-]{1,4}\d) s sec secs seconds? min mins minutes? h hrs? hours? days? weeks? months? kb mb gb tb kbit kbps mbps
    hz khz mhz km m cm mm kg g w kw v euros? eur usd dollars units miles steps kcal points`,
  times: 'x times mal fois veces vezes раз 件 回 通 人 次 个 個',
  things: String.raw`
    calls anrufe?n? appels llamadas chamadas звонк\p{L}* مكالم\p{L}* users benutzer people persons leute items pages
    seats rooms rows lines licen[sc]es phones devices sites trunks channels sessions tickets participants messages bytes
    packets samples attempts guests employees customers votes eggs chairs boxes copies events likes views followers stars records files`,
};

/** Words that count what was named before; behind six digits they say nothing (`is 569008 sent by Microsoft?`). */
const vagueUnits = 'sent received errors new more other common total';

/** Words right behind a number of up to five digits that make it an amount. */
export const vagueUnitAfter = new RegExp(String.raw`^[^\S\n]?${anyOf(vagueUnits)}(?![\p{L}\d_])`, 'iu');

/** Words right behind a number that make it an amount. */
export const unitAfter = new RegExp(
  String.raw`^[^\S\n]?(?:%|€|\$(?!\{)|£|°|${anyOf(...Object.values(units))}(?![\p{L}\d_]))`,
  'iu',
);
