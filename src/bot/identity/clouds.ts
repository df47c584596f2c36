/** Clouds Teams runs in: worldwide with GCC, US Government with GCC High, US Department of Defense, and 21Vianet. */
export const clouds = ['public', 'usgov', 'dod', 'china'] as const;
export type Cloud = (typeof clouds)[number];

/** The addresses of one cloud. */
export interface CloudEndpoints {
  /** Who signs what Teams sends: `iss` of its tokens, and at the same time the scope of ours. */
  readonly issuer: string;
  /** Where the keys of that signature are published. */
  readonly openIdMetadata: string;
  /** Where the bot gets its own token; the tenant follows. */
  readonly login: string;
  /** The tenant of bots that belong to no single tenant. */
  readonly defaultTenant: string;
  /** User tokens; needed by botbuilder's parameter set, not used by this bot. */
  readonly oAuth: string;
  readonly emulatorOpenIdMetadata: string;
  /** Hosts that may stand in `serviceUrl`; a leading dot stands for any subdomain. */
  readonly connectorHosts: readonly string[];
}

const usGovernment = {
  issuer: 'https://api.botframework.us',
  openIdMetadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  login: 'https://login.microsoftonline.us/',
  defaultTenant: 'MicrosoftServices.onmicrosoft.us',
  emulatorOpenIdMetadata:
    'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration',
} as const;

/**
 * The addresses of each cloud.
 * @see https://learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high
 * @see https://learn.microsoft.com/azure/bot-service/how-to-deploy-china-cloud
 */
export const cloudEndpoints: Readonly<Record<Cloud, CloudEndpoints>> = {
  public: {
    issuer: 'https://api.botframework.com',
    openIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    login: 'https://login.microsoftonline.com/',
    defaultTenant: 'botframework.com',
    oAuth: 'https://api.botframework.com',
    emulatorOpenIdMetadata: 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
    connectorHosts: ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com', '.botframework.com'],
  },
  usgov: {
    ...usGovernment,
    oAuth: 'https://tokengcch.botframework.azure.us/',
    connectorHosts: ['smba.infra.gov.teams.microsoft.us', '.botframework.azure.us', '.botframework.us'],
  },
  dod: {
    ...usGovernment,
    oAuth: 'https://apiDoD.botframework.azure.us',
    connectorHosts: ['smba.infra.dod.teams.microsoft.us', '.botframework.azure.us', '.botframework.us'],
  },
  china: {
    issuer: 'https://api.botframework.azure.cn',
    openIdMetadata: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
    login: 'https://login.partner.microsoftonline.cn/',
    defaultTenant: 'microsoftservices.partner.onmschina.cn',
    oAuth: 'https://token.botframework.azure.cn/',
    emulatorOpenIdMetadata:
      'https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration',
    connectorHosts: ['.teams.microsoftonline.cn', '.botframework.azure.cn'],
  },
};
