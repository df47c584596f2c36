/** A sentence that Microsoft's pages still hold although it is out of date or contradicted elsewhere. */
export interface Trap {
  readonly name: string;
  /** Judges one sentence. */
  readonly holds: (sentence: string) => boolean;
  readonly problem: string;
  readonly remedy: string;
}

const authorities =
  /DigiCert|GlobalSign|Entrust|Sectigo|Comodo|GoDaddy|Let's Encrypt|QuoVadis|SwissSign|Thawte|Verisign|Symantec|GeoTrust|Baltimore|Deutsche Telekom/gi;

/** The seven traps, each with what is to be written instead. */
export const traps: readonly Trap[] = [
  {
    name: 'oldRoot',
    holds: (sentence) => /Baltimore/i.test(sentence) && !/expired|ended|gone/i.test(sentence),
    problem: 'the sentence names the Baltimore root, which expired in 2025',
    remedy: 'name the roots that Microsoft uses today, or its page on encryption chains',
  },
  {
    name: 'sipAll',
    holds: (sentence) =>
      /\bsip-all\b/i.test(sentence) && !/\b(?:no longer|not supported|unsupported|ended|gone|never)\b/i.test(sentence),
    problem: 'the sentence advises sip-all.pstnhub.microsoft.com, which is not supported since 2022-06-01',
    remedy: 'name sip, sip2 and sip3.pstnhub.microsoft.com',
  },
  {
    name: 'causeOf486',
    holds: (sentence) => /\b486\b/.test(sentence) && /ND ?1017|RFC ?4497/i.test(sentence),
    problem:
      'the sentence says which standard gives SIP 486 which Q.850 cause; versions of the page contradict each other',
    remedy: 'give the remedy only: remove the cause, or rewrite 34 to 17',
  },
  {
    name: 'signalingRanges',
    holds: (sentence) => /52\.120\.0\.0\/14/.test(sentence) && /signal/i.test(sentence),
    problem: 'the sentence counts 52.120.0.0/14 among the signaling ranges, as old pages do',
    remedy: 'signaling is 52.112.0.0/14 and 52.122.0.0/15; 52.120.0.0/14 is for media',
  },
  {
    name: 'clientAuthentication',
    holds: (sentence) =>
      /client auth/i.test(sentence) &&
      /\b(?:must|required?s?|needs?|has to|have to|mandatory)\b/i.test(sentence) &&
      !/\b(?:not|announced|accepted|without|no longer)\b/i.test(sentence),
    problem: 'the sentence demands Client Authentication in the certificate of the SBC',
    remedy: 'Server Authentication is always needed; Client Authentication is accepted but not needed for now',
  },
  {
    name: 'culpritOf540',
    holds: (sentence) =>
      /\b540(?:\d{3}|xxx|ZZZ)?\b/.test(sentence) &&
      /\b(?:made|produced|sent|given|generated|caused) by (?:the|your) SBC\b|\bthe SBC (?:made|produced|gave|caused)\b/i.test(
        sentence,
      ) &&
      !/\b(?:not|disagree|while)\b/i.test(sentence),
    problem: 'the sentence names the SBC as the origin of a 540 code; two pages of Microsoft disagree about that',
    remedy: 'name no culprit',
  },
  {
    name: 'listOfAuthorities',
    holds: (sentence) => new Set(sentence.match(authorities)?.map((name) => name.toLowerCase())).size >= 3,
    problem: 'the sentence lists public certification authorities; the list changes',
    remedy: 'name the Microsoft Trusted Root Program',
  },
];

/** The traps that a text steps into. */
export function findTraps(text: string): { readonly problem: string; readonly remedy: string }[] {
  const sentences = text.split(/(?<=[.!?])\s+(?=[\p{Lu}\p{N}"'(])/u);
  return traps.filter(({ holds }) => sentences.some(holds)).map(({ problem, remedy }) => ({ problem, remedy }));
}
