const words: Readonly<Record<string, boolean>> = {
  true: true,
  false: false,
  wahr: true,
  falsch: false,
  vrai: true,
  faux: false,
  verdadero: true,
  falso: false,
  vero: true,
  yes: true,
  no: false,
};
/** Words behind a value that make it an explanation. */
const explains =
  /^\s*(?:\||->?\s|→|=>|--|\(?(?:means?|indicates?|stands? for|tells|says|if|when|then|or|bedeutet|heißt|signifie|veut dire|significa|quiere decir)\b|を?意味)/iu;
/** Words before a name that make it a wish or a condition. */
const conditional =
  /(?:^|[\s(])(?:if|when|until|unless|should|must|expect(?:ed)?|look for|whether|make sure|wenn|falls|soll(?:te)?|muss|si|quand|doit|cuando|debe|would|could|what does|what is|you (?:will |should )?see|was bedeutet|was heißt)\b[^.\n]{0,60}$/iu;

/** A boolean as PowerShell writes it, in any letter case; undefined for everything else. */
export function readTruth(value: string | undefined): boolean | undefined {
  const word = /^"?(\p{L}{2,9})(?![\p{L}\p{N}])/u.exec((value ?? '').trim())?.[1]?.toLowerCase();
  return word !== undefined && Object.hasOwn(words, word) ? words[word] : undefined;
}

/** Whether a lone name with a value is told of in general: documentation, a condition, a question about its meaning. */
export function isToldOf(plain: string, from: number, to: number, value: string): boolean {
  const before = plain.slice(plain.lastIndexOf('\n', from - 1) + 1, from).slice(-120);
  const after = value.replace(/^"?\p{L}+"?/u, '').slice(0, 80) + plain.slice(to, to + 80).split('\n')[0];
  return explains.test(after) || conditional.test(before);
}
