/**
 * Words beside a number that tell what it is. Labels are compared in lower case; each list covers the languages
 * that admins paste in (English, German, French, Spanish, Portuguese, Japanese, Chinese, Russian, Arabic).
 */

/** The number is a Microsoft response code, whatever its length. */
export const microsoftLabel =
  /sub[\s_-]?(?:code|reason|status|c[oó]digo)|microsoft|\bms(?:ft)?\b(?!\s*[,;.)])|sous-?code|unter(?:code|grund)|(?:サブ|子)コード|[子次]代[码碼]|(?:суб|под)код|الفرعي|майкрософт|マイクロソフト|微软/;

/** The words right behind a number make it a Microsoft response code: `10320 in the subcode column`. */
export const microsoftBehind =
  /^["'`)]{0,2}\s{1,2}(?:(?:in|as|under|im|als)\s)?(?:(?:the|a|my|our)\s)?(?:final\s)?(?:microsoft\s|ms\s)?sub-?(?:code|reason)/i;

/** The number is a SIP response code. */
export const sipLabel =
  /sip|call ?end ?reason|participant ?end ?reason|respuesta|r[eé]ponse|resposta|応答|响应|响應|ответа/;

/** The number is some code of a failed call; weaker than the two above. The label must end with one of these. */
export const codeLabel =
  /(?:(?<!\p{L})(?:error|err|code|status|response|reason|result|fail(?:ed|ure|s|ing)?|reject(?:ed|s)?|returns?|returned|returning|gets?|getting|got|see|sees|seen|saw|receiv(?:e|ed|es|ing)|answers?|answered|replied|replies|sends?|sent|shows?|showing|gives?|says?|fehler(?:code|meldung)?|grund|antwort(?:code)?|meldet|zeigt|bekommen|erreur|c[oó]digo|c[oó]d|erro|errore|ошибк[аиуой]+|код|with|mit|avec|con|com|a|an|eine?n?|is|means?|why)|エラー(?:コード)?|コード|错误(?:代码)?|錯誤(?:代碼)?|代[码碼]|状态码?|خطأ|رمز)[\s:="'#*`(-]*$/u;

/** A word for "error" or "code", or of getting one, right before the number. */
export const directCodeLabel =
  /(?:(?<!\p{L})(?:error|err|code|reason|fehler|fehlercode|erreur|c[oó]digo|erro|hata|gets?|getting|got|see|saw|returns?|returned|why|ошибк[аиуой]+|код)|エラー(?:コード)?|コード|错误(?:代码)?|代[码碼]|خطأ|رمز)[\s:="'#*`(-]*$/u;

/** The number stands for something else. The label must end with one of these. */
export const otherNumberLabel =
  /(?:^|[^a-z0-9])(?:ports?|vlan|room|raum|rooms|sala|salle|ext|extn|(?<!bad )extensions?|durchwahl|dw|poste|pid|cseq|content-length|content_length|max-forwards|expires|session-expires|min-se|rseq|rport|(?<!response )lines?|zeilen?|pages?|seiten?|version|ver|build|tickets?|case|incident|inc|chg|order|orders|invoice|rechnung|bestellung|po|sr|ref|reference|conference|conf|conference id|meeting(?: id)?|pin|passcode|badge|floor|seat|bus|flight|gate|kb|bug|issue|pr|socket|socketid|seq|sequence|frame|packet|pkt|duration|dauer|durée|dur|cause|warning|tag|branch|bytes|size|length|len|items?|rows?|count|total|anzahl|nombre|id|userid|participantid|phone|tel|fon|fax|mobile|cell|handy|rufnummer|téléphone|teléfono|caller|callee|number of calls affected|http|https|https?\/\d(?:\.\d)?|year|zip|plz|postal|channel|chan|card|slot|index|idx|level|step|block|building|apt|street|strasse|straße|queue|rule|policy|route|iteration|attempts?|retry|retries|window|frames?|rtp|ssrc|payload|codec|mtu|ttl|dscp|zone|area|asset|serial|sn|part|item|sku|model|product|price|costs?|factura|facture|fattura|fatura|budget|colou?r|farbe|couleur|etag|exit|b[uü]e?ro|bureau|oficina|despacho|ufficio|stanza|zimmer|kamer|[eé]tage|stock|dossier|vorgang(?:snummer)?|ticketnummer|aktenzeichen|kundennummer|bestellnummer|rechnungsnummer|auftrag(?:snummer)?|r[eé]f[eé]rence|pedido|expediente|postcode|zip code|postleitzahl|code postal|s|sid|pallet|crate|locker|desk|table|lot|article|artikel|total of|account|customer|client|user|users|agent|device|batch|job|task|story|epic|chapter|section|figure|table|https?)(?:[\s_-]?(?:no|nr|number|num|id|#|code))?(?:\s+(?:is|was|ist|war|est|es))?[\s.:#="'*`(-]*$|\((?:n|to\(#)\s?$|to\(#$/;

/** A change request's number; with a colon it is prose (`after the change: 560403`). */
export const changeLabel = /(?:^|[^a-z])changes?(?: request)?(?: no\.?| nr\.?| number)?[\s#]*$/;

/** Words that announce an amount; six-digit codes are not amounts. */
export const amountLabel =
  /(?:^|[^a-z])(?:top|about|around|approximately|approx|over|more than|less than|than|roughly|nearly|almost|after|under|up to)[\s.~]*$/;

/** Rooms, extensions, invoices ... in scripts without spaces between words. */
export const otherNumberLabelWide =
  /(?:会议室|會議室|会議室|内线|内線|分机|分機|房间|房間|部屋|电话|電話|口|ポート|端口|发票|订单|請求書|注文|комнат[аы]|кабинет|порт|доб\.?|внутренний|счет|счёт|заказ|غرفة|تحويلة|منفذ|فاتورة|طلب)[\s:#№]*$/;

/** Words right behind a number that make it an amount. */
export const unitAfter =
  /^(?:\s?(?:%|€|\$(?!\{)|£|°)|\s?(?:p|px|ms|s|sec|secs|seconds?|min|mins|minutes?|h|hrs?|hours?|days?|weeks?|months?|kb|mb|gb|tb|kbit|kbps|mbps|hz|khz|mhz|km|m|cm|mm|kg|g|w|kw|v|x|times|mal|fois|veces|vezes|calls|anrufe?n?|appels|llamadas|chamadas|users|benutzer|people|persons|leute|items|pages|seats|rooms|euros?|eur|usd|dollars|units|rows|lines|licen[sc]es|phones|devices|sites|trunks|channels|sessions|tickets|participants|messages|bytes|packets|attempts|guests|employees|customers|votes|points|miles|steps|kcal|eggs|chairs|boxes|copies|events|errors|new|more|other|common|total|件|回|通|人|次|个|個|раз|звонк\p{L}*|مكالم\p{L}*)(?![\p{L}\d_]))/iu;
