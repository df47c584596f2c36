import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load/load.ts';
import { createMatcher } from '../../src/match/match-catalog.ts';
import { createPhraseIndex } from '../../src/match/phrase-index.ts';
import { parseCallFailures } from '../../src/parse/parse-call-failures.ts';

// Protects messages that begin as a known one and end otherwise.

const catalog = loadCatalog();
const index = createPhraseIndex(catalog.entries);
const matcher = createMatcher(catalog);

describe('a text that begins as messages of the code do and goes on as none', () => {
  it.each([
    ['another WinSock message', 'INVITE: An existing connection was forcibly closed by the remote host'],
    ['behind ACK', 'ACK: An established connection was aborted by the software in your host machine'],
    ['with the first words of a message', 'INVITE: The requested address is not valid in its context'],
    ['with one word of a message', 'INVITE: TlsTransport was disposed before the message could be sent'],
    ['with most words of a message', 'INVITE: TLS encryption failed; HRESULT=590610'],
    ['wrapped', 'INVITE:\n  An existing\n  connection was forcibly closed'],
    ['without its colon', 'invite an existing connection was forcibly closed'],
    ['a sentence of its own', 'INVITE. Since Monday the connection to the host is bad'],
  ])('%s: all are left, and the difference is told', (_, rest) => {
    const candidates = catalog.byMicrosoftCode('569002');
    expect(index.narrow(candidates, `Unable to deliver ${rest}`)).toMatchObject({
      entries: candidates,
      narrowed: false,
      departs: true,
    });
  });

  it.each([
    ['Get Outbound Direct routing - tenant has no calling plan', '510544'],
    ['Get Inbound Direct Routing - the number is not assigned in this tenant', '510532'],
    ['Internal Server Error - Object reference not set to an instance of an object', '540500'],
  ])('%s: all of %s are left', (text, microsoftCode) => {
    expect(index.narrow(catalog.byMicrosoftCode(microsoftCode), text).departs).toBe(true);
  });

  it.each([
    'Unable to deliver INVITE: The server committed a protocol violation',
    'Unable to deliver INVITE: TlsTransport was disposed before the message could be sent',
    'Get Flighting - the ring of the tenant is unknown',
  ])('%s: no message without a code', (text) => {
    expect(index.spot(text)).toEqual([]);
  });
});

describe('a text that begins as a message does and is this message', () => {
  it.each([
    ['cut off', 'INVITE: No conn', 'No connection could'],
    ['cut to a letter', 'ACK: outgoing TLS negotiation failed; W', 'Wrong target'],
    ['its first clause, then other words', 'INVITE: TLS decryption failed on one trunk since Monday', 'TLS decryption'],
    ['a word left out', 'INVITE: Tls Transport not connected for our users', 'TlsTransport'],
    ['a sentence behind it', 'INVITE: A connection attempt. What is that?', 'A connection attempt'],
    ['only its end', 'ACK: the target machine actively refused', 'No connection could'],
    ['misspelt', 'INVITE: TLS decription faild on all trunks', 'TLS decryption'],
    ['in brackets', 'INVITE (TLS decryption failed)', 'TLS decryption'],
  ])('%s', (_, rest, start) => {
    const { entries, departs } = index.narrow(catalog.byMicrosoftCode('569002'), `Unable to deliver ${rest}`);
    expect(departs).toBe(false);
    expect(entries.length).toBeLessThanOrEqual(2);
    expect(entries.every((entry) => entry.phrase.includes(start))).toBe(true);
  });
});

describe('a code with one entry and a message that is not its own', () => {
  it.each([
    ['other words', '569015 504 Unable to deliver INVITE: The remote name could not be resolved'],
    [
      'another Windows code',
      '569009 504 Unable to deliver INVITE: outgoing TLS negotiation failed; HRESULT=0x80090304',
    ],
  ])('%s: the entry stays, with a remark', (_, text) => {
    const [diagnosis] = parseCallFailures(text).failures.flatMap((failure) => matcher.match(failure));
    expect(diagnosis).toMatchObject({ kind: 'matched', remarks: [{ kind: 'phraseDiffers' }] });
  });
});
