import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';

/**
 * The ciphers that Microsoft offers an SBC, as OpenSSL names them.
 * @see https://learn.microsoft.com/microsoftteams/direct-routing-plan
 */
export const microsoftCiphers = [
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES256-SHA384',
  'ECDHE-RSA-AES128-SHA256',
] as const;

/** What is offered to an SBC: as Microsoft does, anything from TLS 1.2 on, or only what is outdated. */
export type OfferName = 'microsoft' | 'modern' | 'legacy';

/** The contexts of the offers, each made when it is first needed. */
export type Offers = (name: OfferName) => SecureContext;

const anything = 'ALL:@SECLEVEL=0';

/** Prepares the offers over the public roots that Node knows, and further anchors in PEM form. */
export function createOffers(furtherAnchors: readonly string[] = []): Offers {
  const ca = [...rootCertificates, ...furtherAnchors];
  const settings = {
    microsoft: { ca, minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2', ciphers: microsoftCiphers.join(':') },
    modern: { ca, minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3', ciphers: anything },
    legacy: { ca, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: anything },
  } as const;
  const made = new Map<OfferName, SecureContext>();
  return (name) => {
    const context = made.get(name) ?? createSecureContext(settings[name]);
    made.set(name, context);
    return context;
  };
}
