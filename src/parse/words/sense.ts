/** What a word tells of the numbers beside it; one bit each of 32, so that the senses of several words can be joined. */
export const sense = {
  /** The number is a Microsoft response code, whatever its length. */
  microsoft: 1 << 0,
  /** The number is a SIP response code. */
  sip: 1 << 1,
  /** A word for "response": beside none that means Microsoft, the number is a SIP code. */
  response: 1 << 2,
  /** A word for "error" or "code", or of getting one. */
  code: 1 << 3,
  /** A word for how something ended, or for telling it; weaker than `code`. */
  outcome: 1 << 4,
  /** The number is a room, a port, an invoice ... */
  other: 1 << 5,
  /** `no.`, `number`: the number numbers what was named before. */
  numbered: 1 << 6,
  /** Announces an amount. */
  amount: 1 << 7,
  /** Right behind a number: it is an amount. */
  unit: 1 << 8,
  /** As `unit`, but says nothing behind six digits: `is 569008 sent by Microsoft?` */
  vagueUnit: 1 << 9,
  /** Announces a time span, or says behind one what it measures. */
  duration: 1 << 10,
  phone: 1 << 11,
  /** Part of a postal address. */
  address: 1 << 12,
  /** What a voice admin speaks of when a call fails. */
  matter: 1 << 13,
  /** What numbers of three digits else are in the same talk. */
  otherMatter: 1 << 14,
  /** Web servers and their clients. */
  web: 1 << 15,
  question: 1 << 16,
  /** Stands right before a code that is spoken about. */
  lead: 1 << 17,
  /** Stands right behind one. */
  follow: 1 << 18,
  denial: 1 << 19,
  /** Articles and the like, which may stand between a word and what it speaks of. */
  filler: 1 << 20,
  /** Leads from one code to the next. */
  link: 1 << 21,
  copula: 1 << 22,
  colour: 1 << 23,
  only: 1 << 24,
  /** Leads to a number that is dialled, or somebody's. */
  dialled: 1 << 25,
  /** Begins a term of two words: `sub code`, `zip code`. */
  opens: 1 << 26,
  /** What a question about a code is also about. */
  subject: 1 << 27,
  /** What a number of five digits is called elsewhere. */
  notCall: 1 << 28,
  /** That something went wrong. */
  failure: 1 << 29,
  /** Beside a number it is no code that is asked about. */
  notAsked: 1 << 30,
  /** Somebody gets, sees or is sent the number. */
  receives: 1 << 31,
} as const;

export type Sense = keyof typeof sense;

/** A row of the table of words: their language (`*` in all), what they tell, the words. */
export type WordRow = readonly [language: string, tells: Sense, words: string];
