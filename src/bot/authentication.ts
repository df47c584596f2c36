import { setTimeout as wait } from 'node:timers/promises';
import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
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

/** A request that is not let in: its token is not good, or nobody can tell because the keys are out of reach. */
export class AuthenticationRefusal extends Error {
  override readonly name = 'AuthenticationRefusal';
  readonly status: 401 | 503;
  readonly reason: 'token' | 'keysOutOfReach';

  constructor(reason: AuthenticationRefusal['reason'], cause: unknown) {
    super(reason === 'token' ? 'The token was refused' : 'The signing keys are out of reach', { cause });
    this.reason = reason;
    this.status = reason === 'token' ? 401 : 503;
  }
}

/** Milliseconds to wait for the keys; the client underneath has no limit of its own. */
const keysTimeoutMs = 5000;

/** Network faults and error responses while fetching keys, as opposed to anything wrong with the token itself. */
const outOfReach = /^(FetchError|AbortError)$|^Failed to load/;

/** botbuilder's token validation, with one kind of refusal in place of its assorted errors, and a limit on its time. */
class BoundedAuthentication extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticatedRequest> {
    const timer = new AbortController();
    const late = wait(keysTimeoutMs, undefined, { signal: timer.signal }).then(
      () => Promise.reject(new AuthenticationRefusal('keysOutOfReach', undefined)),
      () => new Promise<never>(() => undefined),
    );
    try {
      return await Promise.race([super.authenticateRequest(activity, authHeader), late]);
    } catch (error) {
      if (error instanceof AuthenticationRefusal) throw error;
      const { name, message } = error as Partial<Error>;
      const isOutOfReach = outOfReach.test(name ?? '') || outOfReach.test(message ?? '');
      throw new AuthenticationRefusal(isOutOfReach ? 'keysOutOfReach' : 'token', error);
    } finally {
      timer.abort();
    }
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
  const parameters = {
    ValidateAuthority: true,
    ToChannelFromBotLoginUrl: authority,
    ToChannelFromBotOAuthScope: cloud.issuer,
    ToBotFromChannelTokenIssuer: overrides.issuer ?? cloud.issuer,
    OAuthUrl: cloud.oAuth,
    ToBotFromChannelOpenIdMetadataUrl: overrides.openIdMetadata ?? cloud.openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: overrides.openIdMetadata ?? cloud.emulatorOpenIdMetadata,
  };
  return new BoundedAuthentication(parameters, overrides.credentials ?? createCredentials(identity, authority));
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
