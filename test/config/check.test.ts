import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from '../../src/config/config.ts';
import type { Environment } from '../../src/config/variables.ts';

// Protects the network around the bot: wrong rules for checks are refused at the start.

const registered = {
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  MicrosoftAppTenantId: '66666666-7777-8888-9999-aaaaaaaaaaaa',
  MicrosoftAppPassword: 'not-a-real-secret',
};
const loopback = { CHECK_ALLOW_LOOPBACK: '1' };

function problemsOf(environment: Environment): readonly string[] {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('what may be checked', () => {
  it.each<[string, Environment, object]>([
    ['nothing by default', {}, { domains: [], ports: [5061], allowLoopback: false, resolve: {} }],
    [
      'domains with blanks',
      { CHECK_DOMAINS: ' Contoso.com ,fabrikam.com,' },
      { domains: ['contoso.com', 'fabrikam.com'] },
    ],
    [
      'domains written as suffixes',
      { CHECK_DOMAINS: '.contoso.com,*.fabrikam.com' },
      { domains: ['contoso.com', 'fabrikam.com'] },
    ],
    ['several ports', { CHECK_PORTS: '5061, 5067' }, { ports: [5061, 5067] }],
    ['checks with an app id', { ...registered, CHECK_DOMAINS: 'contoso.com' }, { domains: ['contoso.com'] }],
    [
      'addresses in tests, a name with two',
      { ...loopback, CHECK_RESOLVE: 'a.contoso.com=127.0.0.1,a.contoso.com=::1' },
      { allowLoopback: true, resolve: { 'a.contoso.com': ['127.0.0.1', '::1'] } },
    ],
    ['further roots in tests', { ...loopback, CHECK_CA_FILE: '/tmp/ca.pem' }, { anchorsFile: '/tmp/ca.pem' }],
  ])('is read: %s', (_, environment, check) => {
    expect(parseConfig(environment).check).toMatchObject(check);
  });

  it.each<[string, Environment, string]>([
    ['a whole top-level domain', { CHECK_DOMAINS: 'com' }, 'CHECK_DOMAINS must be domains'],
    ['everything', { CHECK_DOMAINS: '*' }, 'CHECK_DOMAINS must be domains'],
    ['an address as a domain', { CHECK_DOMAINS: '10.0.0.1' }, 'CHECK_DOMAINS must be domains'],
    ['a port that is none', { CHECK_PORTS: '5061,0' }, 'CHECK_PORTS must be ports'],
    ['no port', { CHECK_PORTS: ',' }, 'CHECK_PORTS must be ports'],
    ['loopback with an app id', { ...registered, ...loopback }, 'CHECK_ALLOW_LOOPBACK is for tests'],
    ['loopback in words', { CHECK_ALLOW_LOOPBACK: 'yes' }, 'CHECK_ALLOW_LOOPBACK must be 1 or 0'],
    ['addresses outside tests', { CHECK_RESOLVE: 'a.contoso.com=127.0.0.1' }, 'CHECK_RESOLVE is for tests'],
    ['roots outside tests', { CHECK_CA_FILE: 'ca.pem' }, 'CHECK_CA_FILE is for tests'],
    [
      'an address that is none',
      { ...loopback, CHECK_RESOLVE: 'a.contoso.com=localhost' },
      'CHECK_RESOLVE must be pairs',
    ],
  ])('is refused: %s', (_, environment, problem) => {
    expect(problemsOf(environment).join('\n')).toContain(problem);
  });
});
