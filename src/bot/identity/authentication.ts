import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { type Caller, createTokenCheck, type TokenCheck, type TokenCheckOptions } from './check-token.ts';
import { type Cloud, cloudEndpoints } from './clouds.ts';

/** How the bot is registered: the kinds Azure offers. */
export const appTypes = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;
export type AppType = (typeof appTypes)[number];

/** Who the bot is. */
export interface BotIdentity {
  /** Empty: no authentication at all, for a bot that only loopback can reach. */
  readonly appId: string;
  readonly appType: AppType;
  readonly tenantId?: string | undefined;
  readonly password?: string | undefined;
  /** In place of a password. */
  readonly certificate?: { readonly thumbprint: string; readonly privateKey: string } | undefined;
  readonly cloud: Cloud;
}

/** What to use in place of the cloud's addresses and of the process's clock, in tests with an issuer of their own. */
export interface AuthenticationOverrides extends Partial<Omit<TokenCheckOptions, 'audience'>> {
  /** How the bot gets its own tokens. */
  readonly credentials?: CredentialsFactory;
}

type CredentialsFactory = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;
type AuthenticatedRequest = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type ConnectorFactory = NonNullable<AuthenticatedRequest['connectorFactory']>;
type CreateUserTokenClient = ConfigurationBotFrameworkAuthentication['createUserTokenClient'];

/** Most addresses a connector client is kept for; Teams has one for each region and tenant. */
const mostConnectors = 200;

/** The identity of a verified token as botbuilder's classes ask for it; its own class is not exported. */
class VerifiedIdentity {
  readonly isAuthenticated = true;
  readonly claims: readonly { readonly type: string; readonly value: unknown }[];
  readonly #values: Caller['claims'];

  constructor(values: Caller['claims']) {
    this.#values = values;
    this.claims = Object.entries(values).map(([type, value]) => ({ type, value }));
  }

  getClaimValue(type: string): unknown {
    return Object.hasOwn(this.#values, type) ? this.#values[type] : null;
  }
}

/**
 * What botbuilder is to know of the bot's registration and of a caller. Its own validation of tokens is never asked: it would
 * fetch keys without a time limit into a second cache, and remember made-up tenants for ever. Clients are kept: botbuilder
 * builds two in every turn, policies and all, though every turn of a bot has the same credentials.
 */
export class BotAuthentication extends ConfigurationBotFrameworkAuthentication {
  /** Client id of the registration; empty without one. */
  readonly appId: string;
  /** Checks the tokens of requests; undefined for a bot without an app id, which asks for none. */
  readonly tokens: TokenCheck | undefined;
  private readonly audience: string;
  private readonly login: string;
  private readonly credentials: CredentialsFactory;
  private readonly connectors = new LRUCache<string, ReturnType<ConnectorFactory['create']>>({ max: mostConnectors });
  private readonly received = new WeakMap<Caller, AuthenticatedRequest>();
  private userTokenClient: ReturnType<CreateUserTokenClient> | undefined;

  constructor(
    parameters: { readonly ToChannelFromBotOAuthScope: string; readonly ToChannelFromBotLoginUrl: string },
    credentials: CredentialsFactory,
    appId: string,
    tokens: TokenCheck | undefined,
  ) {
    super(parameters, credentials);
    this.audience = parameters.ToChannelFromBotOAuthScope;
    this.login = parameters.ToChannelFromBotLoginUrl;
    this.credentials = credentials;
    this.appId = appId;
    this.tokens = tokens;
  }

  /** What a turn of that caller begins with: who is speaking, and how to answer. */
  receive(caller: Caller): AuthenticatedRequest {
    const kept = this.received.get(caller);
    if (kept) return kept;
    const claimsIdentity = new VerifiedIdentity(caller.claims) as unknown as AuthenticatedRequest['claimsIdentity'];
    const connectorFactory = this.keepConnectors(this.createConnectorFactory(claimsIdentity));
    const request = { audience: this.audience, claimsIdentity, connectorFactory };
    this.received.set(caller, request);
    return request;
  }

  /** The Authorization header for the connector; undefined without an app id. Rejects when no token can be had. */
  async authorize(): Promise<string | undefined> {
    const headers = new Map<string, string>();
    const credentials = await this.credentials.createCredentials(this.appId, this.audience, this.login, true);
    // All kinds of credentials, those of a managed identity too, sign a request by setting this header.
    await credentials.signRequest({ headers } as unknown as Parameters<typeof credentials.signRequest>[0]);
    return headers.get('authorization');
  }

  /** Refuses: whoever asks botbuilder to judge a header has taken a way around the check of tokens. */
  override async authenticateRequest(): Promise<never> {
    throw new Error('Tokens are checked before a turn begins');
  }

  override async authenticateStreamingRequest(): Promise<never> {
    throw new Error('Streams are not served');
  }

  override createUserTokenClient(...identity: Parameters<CreateUserTokenClient>): ReturnType<CreateUserTokenClient> {
    if (this.userTokenClient) return this.userTokenClient;
    this.userTokenClient = super.createUserTokenClient(...identity);
    this.userTokenClient.catch(() => {
      this.userTokenClient = undefined;
    });
    return this.userTokenClient;
  }

  private keepConnectors(factory: ConnectorFactory): ConnectorFactory {
    return {
      create: (serviceUrl, audience) => {
        const key = JSON.stringify([serviceUrl, audience]);
        const kept = this.connectors.get(key);
        if (kept) return kept;
        const made = factory.create(serviceUrl, audience);
        this.connectors.set(key, made);
        made.catch(() => this.connectors.delete(key));
        return made;
      },
    };
  }
}

/**
 * Builds the authentication of the bot's registration and cloud: which tokens of Teams it accepts, and how it gets its own.
 * @throws when the parts do not fit together, for instance a SingleTenant registration without a tenant.
 */
export function createAuthentication(
  identity: BotIdentity,
  overrides: AuthenticationOverrides = {},
): BotAuthentication {
  const cloud = cloudEndpoints[identity.cloud];
  const authority = cloud.login + (identity.tenantId || cloud.defaultTenant);
  const issuer = overrides.issuer ?? cloud.issuer;
  const openIdMetadata = overrides.openIdMetadata ?? cloud.openIdMetadata;
  const parameters = {
    ValidateAuthority: true,
    ToChannelFromBotLoginUrl: authority,
    ToChannelFromBotOAuthScope: cloud.issuer,
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: cloud.oAuth,
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: overrides.openIdMetadata ?? cloud.emulatorOpenIdMetadata,
  };
  const { credentials = createCredentials(identity, authority), ...checks } = overrides;
  const tokens = identity.appId
    ? createTokenCheck({ ...checks, openIdMetadata, issuer, audience: identity.appId })
    : undefined;
  return new BotAuthentication(parameters, credentials, identity.appId, tokens);
}

function createCredentials(identity: BotIdentity, authority: string): CredentialsFactory {
  const { appId, appType, tenantId, password, certificate } = identity;
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: appId,
    MicrosoftAppType: appType,
    ...(tenantId ? { MicrosoftAppTenantId: tenantId } : {}),
    ...(password && !certificate ? { MicrosoftAppPassword: password } : {}),
    ...(certificate
      ? { CertificateThumbprint: certificate.thumbprint, CertificatePrivateKey: certificate.privateKey }
      : {}),
  });
  const create = factory.createCredentials.bind(factory);
  const kept = new Map<string, ReturnType<typeof create>>();
  // Kept per audience, since a new set in every turn would mean a new token client in every turn.
  factory.createCredentials = (id, audience, login, validate) => {
    const found = kept.get(audience) ?? create(id, audience, login, validate).then((made) => aimAt(made, authority));
    kept.set(audience, found);
    return found;
  };
  return factory;
}

/** Certificate credentials always ask the worldwide cloud for a token unless they are told. */
function aimAt<T>(credentials: T, authority: string): T {
  const settable = credentials as { appId?: string; oAuthEndpoint?: string };
  if (settable.appId && 'oAuthEndpoint' in settable) settable.oAuthEndpoint = authority;
  return credentials;
}
