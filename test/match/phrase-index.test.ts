import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { createPhraseIndex } from '../../src/match/phrase-index.ts';

// Protects messages in running text, whole or in part.

const { entries, byMicrosoftCode } = loadCatalog();
const index = createPhraseIndex(entries);

function spot(text: string): string[] {
  return index
    .spot(text)
    .map(({ entries: found, fit }) => `${fit} ${[...new Set(found.map((entry) => entry.microsoftCode))].join(',')}`);
}

describe('a message in running text', () => {
  it.each([
    ['whole', 'Gateway (SBC) failover timer expired', ['full 500001']],
    ['in other case', 'GATEWAY (sbc) FAILOVER timer EXPIRED', ['full 500001']],
    ['wrapped', 'Gateway (SBC) failover\n   timer expired', ['full 500001']],
    ['with a word broken by the line end', 'Gateway (SBC) fail over timer expired', ['full 500001']],
    ['with one typing error', 'Gateway (SBC) failovr timer expired', ['full 500001']],
    ['with two neighbours swapped', 'Gateway (SBC) fialover timer expired', ['full 500001']],
    ['cut off', 'There are no ICE candidates in the SDP. Non-ice endp...', ['partial 531027']],
    ['in part', 'no ICE candidates in the SDP', ['partial 531027']],
    ['amid other words', 'since noon we read Gateway (SBC) failover timer expired, for all users', ['full 500001']],
    [
      'camel case taken apart',
      'Unable to deliver INVITE: Tls Transport is not connected, State=Disconnected',
      ['full 549002,569002'],
    ],
    ['in British spelling', 'Call was cancelled', spot('Call was canceled')],
  ])('%s', (_, text, spots) => {
    expect(spot(text)).toEqual(spots);
  });

  it('is told with its place', () => {
    const text = 'noon: Gateway (SBC) failover timer expired!';
    const [found] = index.spot(text);
    expect(text.slice(found?.from, found?.to)).toBe('Gateway (SBC) failover timer expired');
  });

  it('is found beside another one, in the order of the text', () => {
    expect(spot('No such host is known. Gateway (SBC) failover timer expired')).toEqual([
      'partial 569015',
      'full 500001',
    ]);
  });

  it('is found late in a long text', () => {
    expect(spot(`${'lorem ipsum dolor '.repeat(2_000)} Gateway (SBC) failover timer expired`)).toEqual(['full 500001']);
  });

  it.each(['', '504', 'lorem ipsum', 'the user is not there', 'call the number, please', '\ud800\u0000'])(
    'is not found in %j',
    (text) => {
      expect(spot(text)).toEqual([]);
    },
  );
});

describe('entries of one code, narrowed by a text', () => {
  const candidates = byMicrosoftCode('569002');

  it.each([
    ['one rare word is enough', 'decryption', ['TLS decryption failed']],
    ['a cut message', 'Unable to deliver INVITE: TLS decryp...', ['TLS decryption failed']],
    [
      'INVITE or ACK tells twins apart',
      'Unable to deliver ACK: No connection could be made',
      ['Unable to deliver ACK: No connection'],
    ],
  ])('%s', (_, text, starts) => {
    const { entries: left, narrowed } = index.narrow(candidates, text);
    expect(narrowed).toBe(true);
    expect(left).toHaveLength(starts.length);
    for (const start of starts) expect(left.some((entry) => entry.phrase.includes(start))).toBe(true);
  });

  it.each(['', '  ', 'since this morning', 'Loop detected'])('are all left by %j', (text) => {
    expect(index.narrow(candidates, text)).toMatchObject({ entries: candidates, narrowed: false, full: false });
  });
});
