/** Senses of which one has to be there before words are taken for a description of a failed call. */
export const faults: ReadonlySet<string> = new Set(
  `not cannot fail rejected drop missing incomplete expired revoked blocked wrong disabled malformed untrusted
  unreachable unsupported unavailable overloaded maintenance loop duplicate timer broken forbidden unknown mismatch
  elsewhere short nothing decryption inactive payment busy domestic blackhole misconfigured unencrypted trouble`.split(
    /\s+/,
  ),
);

/** Senses that are a subject of their own: beside a SIP code one of them tells which of its entries is meant. */
export const subjects: ReadonlySet<string> = new Set(
  `acknowledgment blackhole bot candidate codec completed compliance createcallasync decryption dns domestic
  draft drain duplicate elsewhere emergency encryption endpoint enterprisevoice establish expired extension failover
  fork format ice international interval lbr loop maintenance mediatype modality mri overloaded parse payment principal
  private recorder replacement sdp srtp tollbypass untrusted voicemail`.split(/\s+/),
);

/** Senses of calls and what carries them: beside none of these, words of another trade (`the spam folder`) speak of that. */
export const callThings: ReadonlySet<string> = new Set(
  `sbc trunk call inboundcall outboundcall caller callee callerid tls options ouroptions theiroptions dialpad ringback ringtone audio`.split(
    /\s+/,
  ),
);

/** Whether things of another trade are spoken of, and nothing of calls. */
export function isOtherTrade(said: ReadonlySet<string>): boolean {
  return said.has('othertrade') && ![...callThings].some((sense) => said.has(sense));
}

/** What a word says besides its own senses: `missing` denies, and a denied `trust` is `untrusted`. */
const implied: Readonly<Record<string, readonly string[]>> = {
  missing: ['not', 'found'],
  nobody: ['not'],
  nothing: ['not'],
  unknown: ['not', 'known'],
  fqdn: ['name'],
  host: ['name'],
};
const denied: Readonly<Record<string, string>> = {
  trust: 'untrusted',
  supported: 'unsupported',
  known: 'unknown',
  found: 'missing',
  allowed: 'forbidden',
};

/** The words of a text, each with what it implies. */
export function sayImplied(words: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return words.map((word) => {
    const also = word.flatMap((sense) => implied[sense] ?? []);
    return also.length === 0 ? word : [...word, ...also];
  });
}

/** The senses of a text with what they imply. */
export function withImplied(senses: Iterable<string>): Set<string> {
  const all = new Set(senses);
  for (const sense of [...all]) for (const also of implied[sense] ?? []) all.add(also);
  if (all.has('not')) for (const [sense, opposite] of Object.entries(denied)) if (all.has(sense)) all.add(opposite);
  return all;
}
