/** Longest text that is one question, in UTF-16 units. */
const longestQuestion = 160;

/** Words of a question about a code, and of what a voice admin speaks about. */
const question =
  /\?\s*$|\b(?:what|why|whose|who|how|explain|difference|was|warum|wer|wessen|wie|bedeutet|pourquoi|signifie|qu[eé]|significa|perch[eé]|cosa|wat|betekent)\b/i;
const subject = /\b(?:sbc|trunks?|carrier|provider|pstn|direct routing|codec|teams)\b/i;
/** Words that speak of numbers of another kind. */
const otherMatter =
  /\b(?:pa(?:y|id|ys|ying)|costs?|price|bill|bucks|dial|dialed|rooms?|seats?|users?|people|minutes?|hours?|licen[sc]es?)\b/i;

/** The word right before a code that is spoken about; none when the text begins with it. */
const wordBefore =
  /^\W*$|(?:^|[^\p{L}])(?:does|do|is|are|an?|the|about|by|for|with|gets?|getting|got|sees?|seeing|of|these|those|this|that|between|and|or|from|our|fix|solve|explain|causes?|means?|bedeutet|heißt|ist|eine?n?|bei|für|mit|und|oder|signifie|une?|le|et|ou|significa|el|y|o|il|wat|betekent)\s+["'(]?$/iu;
/** What may stand right behind one. */
const wordBehind =
  /^["')]?\s*(?:$|[?!.,;:]|-\s|(?:means?|meaning|always|usually|often|ever|from|on|when|and|or|is|are|was|vs|fault|bedeutet|heißt|immer|von|oder|und|signifie|et|ou|significa|y|o)(?![\p{L}\d]))/iu;

/**
 * Whether a short text asks about a three-digit number as about a code: `what does 480 mean?`, `Is 504 always the SBC?`.
 * `before` and `after` are what stands beside the number on its line.
 */
export function isAskedAbout(before: string, after: string, text: string): boolean {
  if (text.length > longestQuestion || !(question.test(text) || subject.test(text)) || otherMatter.test(text))
    return false;
  return wordBefore.test(before) && wordBehind.test(after);
}
