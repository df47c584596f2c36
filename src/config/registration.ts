import type { ReadVariable, RejectVariable } from './variables.ts';

/** Kinds of bot registration. Azure makes no new MultiTenant ones; those that exist go on working. */
export const appTypes = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const;
export type AppType = (typeof appTypes)[number];

/** Who the bot is to Azure; null while it runs without authentication on loopback. */
export interface Registration {
  readonly appId: string;
  readonly appType: AppType;
  readonly tenantId?: string;
  readonly password?: string;
  readonly certificate?: { readonly thumbprint: string; readonly privateKey: string };
}

/** How ids of tenants and registrations are written. */
export const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads who the bot is, with the combinations each kind of registration needs; null when no app id is set. */
export function readRegistration(read: ReadVariable, appType: AppType, reject: RejectVariable): Registration | null {
  const appId = read('MicrosoftAppId');
  const [tenantId, password] = [read('MicrosoftAppTenantId'), read('MicrosoftAppPassword')];
  const certificate = readCertificate(read, reject);
  if (appId === undefined) {
    const dangling = (['MicrosoftAppPassword', 'CertificateThumbprint'] as const).find((name) => read(name));
    if (dangling) reject(dangling, 'is set without MicrosoftAppId: set both, or neither');
    return null;
  }
  if (!guid.test(appId)) reject('MicrosoftAppId', 'must be a client id such as 11111111-2222-3333-4444-555555555555');
  if (tenantId && !guid.test(tenantId)) {
    reject('MicrosoftAppTenantId', 'must be a tenant id such as 11111111-2222-3333-4444-555555555555');
  }
  if (!tenantId && appType !== 'MultiTenant') reject('MicrosoftAppTenantId', `must be set for ${appType}`);
  const secrets = (password ? 1 : 0) + (certificate ? 1 : 0);
  if (appType === 'UserAssignedMSI') {
    if (secrets > 0) {
      reject(
        password ? 'MicrosoftAppPassword' : 'CertificateThumbprint',
        'must not be set for UserAssignedMSI, whose identity comes from the host',
      );
    }
  } else if (secrets !== 1) {
    reject(
      'MicrosoftAppPassword',
      secrets === 0
        ? `must be set for ${appType}, or CertificateThumbprint and CertificatePrivateKey in its place`
        : 'and CertificateThumbprint are both set: keep one of them',
    );
  }
  return {
    appId,
    appType,
    ...(tenantId && { tenantId }),
    ...(password && { password }),
    ...(certificate && { certificate }),
  };
}

function readCertificate(read: ReadVariable, reject: RejectVariable): Registration['certificate'] {
  const thumbprint = read('CertificateThumbprint')?.replaceAll(':', '');
  const privateKey = read('CertificatePrivateKey')?.replaceAll('\\n', '\n');
  if (thumbprint === undefined && privateKey === undefined) return undefined;
  if (!/^[0-9a-f]{40}$/i.test(thumbprint ?? '')) {
    reject('CertificateThumbprint', 'must be the 40 hexadecimal digits of the SHA-1 thumbprint');
  }
  if (!/^-----BEGIN (?:RSA )?PRIVATE KEY-----\n/.test(privateKey ?? '')) {
    reject('CertificatePrivateKey', 'must be the private key in PEM form, beginning with -----BEGIN PRIVATE KEY-----');
  }
  return { thumbprint: thumbprint ?? '', privateKey: privateKey ?? '' };
}
