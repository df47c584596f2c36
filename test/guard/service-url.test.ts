import { describe, expect, it } from 'vitest';
import { type Cloud, cloudEndpoints, clouds } from '../../src/bot/identity/clouds.ts';
import { createGuard } from '../../src/server/guard.ts';
import { appId, createActivity } from './guarded-bot.ts';

// Protects the bot's tokens from being sent to strangers.

/** Why an activity with that `serviceUrl`, sent by a caller whose token names the same, is refused; undefined when it is not. */
const check = (cloud: Cloud, serviceUrl: string, extraConnectorHosts: string[] = []) => {
  const guard = createGuard({ appId, cloud, allowedTenants: [], extraConnectorHosts });
  const caller = { claims: { serviceurl: serviceUrl }, endorsements: ['msteams'] };
  const outcome = guard.checkActivity(createActivity({ serviceUrl }), caller);
  return typeof outcome === 'string' ? outcome : undefined;
};

describe('serviceUrl', () => {
  it.each<[Cloud, string]>([
    ['public', 'https://smba.trafficmanager.net/emea/'],
    ['public', 'https://SMBA.trafficmanager.net/amer/'],
    ['public', 'https://smba.infra.gcc.teams.microsoft.com/teams'],
    ['public', 'https://europe.api.botframework.com/'],
    ['usgov', 'https://smba.infra.gov.teams.microsoft.us/teams'],
    ['dod', 'https://smba.infra.dod.teams.microsoft.us/teams'],
    ['china', 'https://smba.teams.microsoftonline.cn/'],
  ])('of the %s cloud: %s', (cloud, serviceUrl) => {
    expect(check(cloud, serviceUrl)).toBeUndefined();
  });

  it.each<[string, Cloud, string]>([
    ['another cloud', 'public', 'https://smba.infra.gov.teams.microsoft.us/teams'],
    ['the public cloud in a government one', 'usgov', 'https://smba.trafficmanager.net/emea/'],
    ['DoD in GCC High', 'usgov', 'https://smba.infra.dod.teams.microsoft.us/teams'],
    ['a name that only ends alike', 'public', 'https://evilbotframework.com/'],
    ['the bare domain of a wildcard', 'public', 'https://botframework.com/'],
    ['an allowed name as a subdomain', 'public', 'https://smba.trafficmanager.net.evil.example/'],
    ['another profile of trafficmanager', 'public', 'https://evil.trafficmanager.net/'],
    ['an allowed name as the user', 'public', 'https://smba.trafficmanager.net@evil.example/'],
    ['a password', 'public', 'https://a:b@smba.trafficmanager.net/'],
    ['another port', 'public', 'https://smba.trafficmanager.net:8443/'],
    ['http', 'public', 'http://smba.trafficmanager.net/'],
    ['a final dot', 'public', 'https://smba.trafficmanager.net./'],
    ['backslashes', 'public', 'https:\\\\evil.example\\smba.trafficmanager.net'],
    ['a fragment', 'public', 'https://evil.example/#.botframework.com'],
    ['loopback', 'public', 'http://127.0.0.1:3978/'],
    ['the metadata service of a cloud host', 'public', 'https://169.254.169.254/'],
    ['no address', 'public', 'smba.trafficmanager.net'],
  ])('refuses %s', (_, cloud, serviceUrl) => {
    expect(check(cloud, serviceUrl)).toBe('serviceUrl');
  });

  it('takes the hosts that a deployment adds', () => {
    expect(check('public', 'https://relay.contoso.example/', ['.contoso.example'])).toBeUndefined();
    expect(check('public', 'https://relay.other.example/', ['.contoso.example'])).toBe('serviceUrl');
  });
});

describe('addresses of the clouds', () => {
  it.each(clouds.map((cloud) => [cloud]))('%s: all https and of one operator', (cloud) => {
    const { issuer, openIdMetadata, login, oAuth, emulatorOpenIdMetadata } = cloudEndpoints[cloud];
    const hosts = [issuer, openIdMetadata, login, oAuth, emulatorOpenIdMetadata].map((address) => new URL(address));
    expect(hosts.map((host) => host.protocol)).toEqual(Array(5).fill('https:'));
    const top = { public: '.com', usgov: '.us', dod: '.us', china: '.cn' }[cloud];
    expect(hosts.every((host) => host.hostname.endsWith(top))).toBe(true);
  });
});
