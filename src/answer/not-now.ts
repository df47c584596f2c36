/** Words that say that nobody has this failure now: it is over, or it is spoken about in general. By language. */
const words = [
  'fixed|solved|resolved|gone|no more|no longer|works again|working again|back to normal|was it|all good|sorted',
  'behoben|gelöst|erledigt|geht wieder|funktioniert wieder|läuft wieder|kein(?:e|en)? mehr',
  'résolu|réglé|corrigé|remarche|fonctionne à nouveau|resuelto|solucionado|arreglado|funciona de nuevo',
  '解決しました|直りました|復旧しました',
  'reminder|blog ?post|article|docs page|proposal|alert rule|for reference|for the record|cheat ?sheet|runbook|documentation|wiki|training|slides?|quiz|means that|stands for|e\\.g\\.|for example',
  'docs? (?:lists?|says?|shows?|mentions?|describes?|has)|documented|(?:is|are) listed|according to|laut (?:doku|dokumentation|artikel)|(?:in|nach) der doku|(?:selon|dans) la doc|según la doc|en la documentación',
  'zur erinnerung|merkzettel|beispiel|bedeutet|rappel|signifie|recordatorio|significa',
];
const isOver = new RegExp(String.raw`(?<!\p{L})(?:not yet |nicht )?(?:${words.join('|')})(?!\p{L})`, 'giu');
/** `569008 504 = SBC certificate expired`; a column of meanings. */
const explains =
  /\d{3,6}\)?\s*(?:=|=>|→|means)\s*\p{L}{2}|(?:^|[\t|;,])\s*(?:meaning|bedeutung|signification|significado|意味)\s*(?:$|[\t|;,])/imu;
const longest = 600;

/**
 * Whether an unasked post speaks of failures that nobody has at the moment: fixed ones, reminders, documentation. Said in
 * longer texts only of the last lines, where people write what became of it.
 */
export function isNotNow(text: string): boolean {
  if (explains.test(text.slice(0, 2_000))) return true;
  if (text.length > longest) return false;
  return Array.from(text.matchAll(isOver)).some(([said]) => !/^(?:not yet|nicht) /i.test(said));
}
