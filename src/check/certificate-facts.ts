import { hash, type X509Certificate } from 'node:crypto';

/** What the certificate of an SBC says, in a form that can be kept and compared. Texts in it are the issuer's: foreign. */
export interface CertificateFacts {
  /** ISO 8601. */
  readonly validFrom: string;
  /** ISO 8601. */
  readonly expires: string;
  /** Common name of the issuer, or its organisation. */
  readonly issuer: string;
  /** `RSA 2048`, `EC prime256v1`. */
  readonly key: string;
  /** Size of an RSA key in bits. */
  readonly keyBits?: number;
  /** Object identifiers; undefined when the certificate does not restrict its use. */
  readonly extendedUsage?: readonly string[];
  /** Names in CN and SAN, cut to what can be shown. */
  readonly names: readonly string[];
  /** Hash of the public key. */
  readonly keyHash: string;
  /** Hash of the certificates above the leaf. */
  readonly chainHash: string;
}

const longestText = 120;
const mostNames = 10;
/** Everything that could break a line or turn it around. */
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** Reads the leaf of a chain; undefined when there is none, or its key is of a kind that Node cannot read. */
export function readCertificate(chain: readonly X509Certificate[]): CertificateFacts | undefined {
  const [leaf, ...above] = chain;
  try {
    return leaf && readLeaf(leaf, above);
  } catch {
    return undefined;
  }
}

function readLeaf(leaf: X509Certificate, above: readonly X509Certificate[]): CertificateFacts {
  const { asymmetricKeyType = '?', asymmetricKeyDetails: details } = leaf.publicKey;
  const size = details?.modulusLength ?? details?.namedCurve ?? '';
  const usage = leaf.keyUsage as readonly string[] | undefined;
  return {
    validFrom: isoDate(leaf.validFrom),
    expires: isoDate(leaf.validTo),
    issuer: readName(leaf.issuer),
    key: clean(`${asymmetricKeyType.toUpperCase()} ${size}`.trim()),
    ...(details?.modulusLength !== undefined && { keyBits: details.modulusLength }),
    ...(usage && { extendedUsage: usage.slice(0, 20).map(clean) }),
    names: readNames(leaf),
    keyHash: hash('sha256', leaf.publicKey.export({ type: 'spki', format: 'der' }), 'base64url'),
    chainHash: hash('sha256', above.map(({ fingerprint256 }) => fingerprint256).join(' '), 'base64url'),
  };
}

/** The common name of a subject or issuer as Node writes it, one attribute a line; its organisation when it has none. */
export function readName(distinguishedName: string | undefined): string {
  const attributes = (distinguishedName ?? '').split('\n');
  const find = (name: string) => attributes.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1);
  return clean(find('CN') ?? find('O') ?? attributes.join(', ')) || '?';
}

function readNames({ subject, subjectAltName }: X509Certificate): string[] {
  const common = /^CN=(.*)$/m.exec(subject ?? '')?.[1];
  const alternatives = (subjectAltName ?? '').split(', ').flatMap((part) => /^DNS:(.+)$/.exec(part)?.[1] ?? []);
  return [...new Set([...alternatives, ...(common ? [common] : [])].map(clean))].slice(0, mostNames);
}

function clean(text: string): string {
  return text.slice(0, 1000).toWellFormed().replace(unprintable, ' ').trim().slice(0, longestText);
}

function isoDate(written: string): string {
  const time = Date.parse(written);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}
