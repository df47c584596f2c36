import type { Entry } from '../catalog/index.ts';
import { plainWords } from './plain-words.ts';
import { wordPattern } from './word-pattern.ts';

/** Longest text that names one of a few messages, in words. */
const mostWords = 16;

/** Words that stand in any message or any talk of one. */
const common = new Set(
  'unable deliver the a an of to one that with is was it in on no and or because by for not from call calls error message code has had hresult state type this i think be'.split(
    ' ',
  ),
);

/** Words that no message holds, beside which the others still name one. */
const mostStrange = 3;

/** What is denied names nothing. */
const denies = wordPattern(['(not|isnt|wasnt|nicht|kein*|pas|no es|no era|sin)', '(ではな|じゃな|ありません|違い)']);

/** Words that telling names of a message are often written as, beside the words of the message itself. */
const said: Readonly<Record<string, readonly string[]>> = {
  refused: ['refused', 'abgelehnt', 'verweigert', 'refusé', 'refusée', 'rechazada', 'rechazado', '拒否'],
  period: ['timeout', 'timed', 'zeitüberschreitung', 'délai', 'tiempo', 'タイムアウト'],
  emergency: ['emergency', 'notruf', 'urgence', 'emergencia', '緊急'],
  recorder: ['recorder', 'recording', 'aufzeichnung', 'enregistrement', 'grabación', '録音'],
  voicemail: ['voicemail', 'mailbox', 'messagerie', 'buzón'],
  international: ['international', 'ausland', 'étranger', 'internacional', '国際'],
  transfer: ['transfer', 'weiterleitung', 'transfert', 'transferencia', '転送'],
  decryption: ['decryption', 'entschlüsselung', 'déchiffrement', 'descifrado', '復号'],
};

/**
 * Which of a few entries a short text means: those that share the words no other of them has. Undefined when its words tell
 * none from the others.
 */
export function narrowByWords(text: string, entries: readonly Entry[]): readonly Entry[] | undefined {
  const words = new Set(readWords(text));
  if (words.size === 0 || words.size > mostWords || entries.length < 2 || denies.test(plainWords(text)))
    return undefined;
  const messages = entries.map((entry) => new Set(readWords([entry.phrase, ...entry.variants].join(' '))));
  const scores = messages.map((message) => {
    let score = 0;
    for (const word of words) {
      const names = namesOf(word);
      const holders = messages.filter((other) => names.some((name) => other.has(name))).length;
      if (holders > 0 && holders < messages.length && names.some((name) => message.has(name))) score += 1 / holders;
    }
    return score;
  });
  const best = Math.max(...scores);
  const strange = [...words].filter(
    (word) => !messages.some((message) => namesOf(word).some((name) => message.has(name))),
  );
  if (best === 0 || strange.length > mostStrange) return undefined;
  const narrowed = entries.filter((_, at) => (scores[at] as number) > best * 0.99);
  return narrowed.length < entries.length ? narrowed : undefined;
}

function readWords(text: string): string[] {
  return plainWords(text)
    .split(' ')
    .filter((word) => word.length > 2 && !common.has(word));
}

function namesOf(word: string): readonly string[] {
  const names = Object.entries(said).flatMap(([name, forms]) =>
    forms.some((form) => plainWords(form) === word) ? [plainWords(name)] : [],
  );
  return [word, ...names];
}
