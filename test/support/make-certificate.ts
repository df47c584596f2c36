import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** A certificate with its key, in PEM form. */
export interface MadeCertificate {
  readonly name: string;
  readonly cert: string;
  readonly key: string;
}

/** What a certificate is to say. */
export interface CertificateWishes {
  /** Common name. */
  readonly name: string;
  readonly alternatives?: readonly string[];
  /** Who signs; nobody: it signs itself. */
  readonly by?: MadeCertificate;
  /** Signs with this key although the issuer's name stands in the certificate. */
  readonly forgedWith?: MadeCertificate;
  readonly isAuthority?: boolean;
  /** Days from now. */
  readonly fromDays?: number;
  readonly toDays?: number;
  readonly usage?: readonly ('server' | 'client')[] | null;
  readonly keyKind?: 'rsa1024' | 'rsa2048' | 'ec';
}

const dayMs = 24 * 3600_000;
const oids = {
  commonName: '2.5.4.3',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  basicConstraints: '2.5.29.19',
  alternativeName: '2.5.29.17',
  extendedUsage: '2.5.29.37',
  server: '1.3.6.1.5.5.7.3.1',
  client: '1.3.6.1.5.5.7.3.2',
} as const;

const keys = new Map<string, { readonly privateKey: KeyObject }[]>();

/** Keys are slow to make: each kind has a few, used again in other certificates. */
function takeKey(kind: NonNullable<CertificateWishes['keyKind']>, at: number): KeyObject {
  const made = keys.get(kind) ?? [];
  keys.set(kind, made);
  while (made.length <= at) {
    made.push(
      kind === 'ec'
        ? generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
        : generateKeyPairSync('rsa', { modulusLength: Number(kind.slice(3)) }),
    );
  }
  return made[at]?.privateKey as KeyObject;
}

/** Makes a certificate as RFC 5280 lays it out, without any tool of the system. */
export function makeCertificate(wishes: CertificateWishes): MadeCertificate {
  const { name, by, alternatives = [], isAuthority = false, fromDays = -1, toDays = 400 } = wishes;
  const { usage = ['server'], keyKind = 'rsa2048' } = wishes;
  const key = takeKey(keyKind, isAuthority ? 1 : 0);
  const signer = wishes.forgedWith?.key ?? by?.key ?? key;
  const algorithm =
    createPublicKey(signer).asymmetricKeyType === 'ec'
      ? sequence(identifier(oids.ecdsaWithSha256))
      : sequence(identifier(oids.sha256WithRsa), tag(0x05));
  const extensions = [
    extension(oids.basicConstraints, sequence(...(isAuthority ? [tag(0x01, Buffer.from([0xff]))] : []))),
    ...(alternatives.length > 0
      ? [extension(oids.alternativeName, sequence(...alternatives.map((one) => tag(0x82, Buffer.from(one)))))]
      : []),
    ...(usage && !isAuthority
      ? [extension(oids.extendedUsage, sequence(...usage.map((one) => identifier(oids[one]))))]
      : []),
  ];
  const body = sequence(
    tag(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    distinguishedName(by?.name ?? name),
    sequence(time(fromDays), time(toDays)),
    distinguishedName(name),
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
    tag(0xa3, sequence(...extensions)),
  );
  const signature = sign('sha256', body, signer);
  const der = sequence(body, algorithm, tag(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    name,
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    key: key.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}

function tag(number: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([number, ...size]), content]);
}

const sequence = (...parts: readonly Buffer[]) => tag(0x30, ...parts);
const integer = (bytes: Buffer) => tag(0x02, bytes);
const extension = (oid: string, value: Buffer) => sequence(identifier(oid), tag(0x04, value));
const distinguishedName = (name: string) =>
  sequence(tag(0x31, sequence(identifier(oids.commonName), tag(0x0c, Buffer.from(name)))));

function identifier(oid: string): Buffer {
  const [first = 0, second = 0, ...others] = oid.split('.').map(Number);
  const bytes = [first * 40 + second, ...others.flatMap(base128)];
  return tag(0x06, Buffer.from(bytes));
}

function base128(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}

function time(days: number): Buffer {
  const text = new Date(Date.now() + days * dayMs).toISOString().replace(/[-:T]|\.\d+/g, '');
  return tag(0x18, Buffer.from(text));
}
