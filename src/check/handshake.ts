import { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { connect, type DetailedPeerCertificate, type SecureContext, type TLSSocket } from 'node:tls';

/** How a TLS handshake went, with what it showed of the SBC even when it failed. */
export interface Handshake {
  /**
   * `alert`: the SBC, or the protocol itself, said no. `notTls`: what answers speaks something else. `closed` and `silent`: it
   * went away, or waited, without saying why.
   */
  readonly outcome: 'secure' | 'alert' | 'notTls' | 'closed' | 'silent';
  /** Code of the failure, for instance `ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION`; its spelling differs between versions of Node. */
  readonly code?: string;
  /** `TLSv1.2`, once a version was agreed on. */
  readonly protocol?: string;
  /** Name of the cipher as OpenSSL writes it. */
  readonly cipher?: string;
  /** Leaf first, as the SBC sent them, then what the anchors add; empty when none came. */
  readonly chain: readonly X509Certificate[];
  /** What Node says against the chain, once it was judged. */
  readonly authorizationError?: string;
  /** Open when the outcome is `secure`; whoever asked closes it. */
  readonly socket?: TLSSocket;
}

/** Most bytes that are read of one SBC in a connection. */
export const mostBytes = 64 * 1024;
/** Most certificates of a chain that are looked at. */
const longestChain = 10;
/** Failures below TLS: these bytes are no records of it. */
const notRecords =
  /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|BAD_RECORD_TYPE|HTTP_REQUEST|RECORD_LAYER|UNEXPECTED_MESSAGE|UNEXPECTED_RECORD|RECORD_TOO|BAD_LENGTH|NOT_TLS|INVALID_ALERT|UNKNOWN_PROTOCOL/;

/** Takes an open TCP connection through a handshake. No certificate or key of ours is ever sent, nothing is fetched. */
export function shakeHands(
  tcp: Socket,
  host: string,
  secureContext: SecureContext,
  limitMs: number,
): Promise<Handshake> {
  return new Promise((resolve) => {
    const socket = connect({ socket: tcp, servername: host, secureContext, rejectUnauthorized: false });
    socket.disableRenegotiation();
    let seen: Pick<Handshake, 'chain'> = { chain: [] };
    let isSettled = false;
    const settle = (outcome: Handshake['outcome'], code?: string) => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(late);
      const { authorizationError } = socket;
      if (seen.chain.length === 0) seen = { chain: readChain(socket) };
      const protocol = socket.getProtocol() ?? undefined;
      const cipher = seen.chain.length > 0 ? socket.getCipher()?.name : undefined;
      if (outcome !== 'secure') {
        socket.destroy();
        tcp.destroy();
      }
      resolve({
        outcome,
        ...seen,
        ...(code && { code }),
        ...(protocol && { protocol }),
        ...(cipher && { cipher }),
        ...(authorizationError && { authorizationError: codeOf(authorizationError) }),
        ...(outcome === 'secure' && { socket }),
      });
    };
    const late = setTimeout(() => settle('silent'), limitMs);
    // Goes on after the handshake, for as long as the connection lasts.
    const tooMuch = setInterval(() => {
      if (tcp.bytesRead <= mostBytes) return;
      settle('notTls');
      socket.destroy();
    }, 20);
    tcp.once('close', () => clearInterval(tooMuch));
    socket.once('secureConnect', () => settle('secure'));
    socket.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
      if (!code.startsWith('ERR_SSL_')) settle('closed', code);
      else settle(notRecords.test(code) ? 'notTls' : 'alert', code);
    });
    socket.once('close', () => settle('closed'));
    socket.once('end', () => settle('closed'));
  });
}

function codeOf(error: unknown): string {
  if (typeof error === 'string') return error;
  return (error as { code?: string }).code ?? 'UNKNOWN';
}

/** Reads the chain that the SBC showed. Asked for as a whole first: after the leaf alone was read, the chain is gone. */
function readChain(socket: TLSSocket): X509Certificate[] {
  const chain: X509Certificate[] = [];
  let next: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (next?.raw && chain.length < longestChain) {
    try {
      chain.push(new X509Certificate(next.raw));
    } catch {
      break;
    }
    if (next.issuerCertificate === next || next.issuerCertificate?.fingerprint256 === next.fingerprint256) break;
    next = next.issuerCertificate;
  }
  return chain;
}
