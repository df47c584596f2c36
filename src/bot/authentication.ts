import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { AuthenticationRefusal, createTokenCheck } from './check-token.ts';
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

/** Addresses to use in place of the cloud's, in tests with an issuer of their own. */
export interface AuthenticationOverrides {
  readonly issuer?: string;
  readonly openIdMetadata?: string;
  /** How the bot gets its own tokens. */
  readonly credentials?: CredentialsFactory;
}

type CredentialsFactory = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;
type AuthenticatedRequest = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type ConnectorFactory = NonNullable<AuthenticatedRequest['connectorFactory']>;
type CreateUserTokenClient = ConfigurationBotFrameworkAuthentication['createUserTokenClient'];

/** Most addresses a connector client is kept for; Teams has one for each region and tenant. */
const mostConnectors = 200;

/**
 * botbuilder's token validation behind our own, with one kind of refusal in place of its assorted errors. Clients are kept:
 * botbuilder builds two in every turn, policies and all, though every turn of a bot has the same credentials.
 */
class CheckedAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly checkToken: ReturnType<typeof createTokenCheck> | undefined;
  private readonly connectors = new LRUCache<string, ReturnType<ConnectorFactory['create']>>({ max: mostConnectors });
  private userTokenClient: ReturnType<CreateUserTokenClient> | undefined;

  constructor(
    parameters: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0],
    credentials: CredentialsFactory,
    checkToken: ReturnType<typeof createTokenCheck> | undefined,
  ) {
    super(parameters, credentials);
    this.checkToken = checkToken;
  }

  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticatedRequest> {
    await this.checkToken?.(authHeader.replace(/^Bearer /, ''));
    try {
      const request = await super.authenticateRequest(activity, authHeader);
      const { connectorFactory } = request;
      return connectorFactory ? { ...request, connectorFactory: this.keepConnectors(connectorFactory) } : request;
    } catch (error) {
      const { name, message } = error as Partial<Error>;
      const isOutOfReach = /^(?:FetchError|AbortError)$/.test(name ?? '') || /^Failed to load/.test(message ?? '');
      throw new AuthenticationRefusal(isOutOfReach ? 'keysOutOfReach' : 'token', error);
    }
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
): ConfigurationBotFrameworkAuthentication {
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
  return new CheckedAuthentication(
    parameters,
    overrides.credentials ?? createCredentials(identity, authority),
    identity.appId ? createTokenCheck({ openIdMetadata, issuer, audience: identity.appId }) : undefined,
  );
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
