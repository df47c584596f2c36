import { isIP, connect as open, type Socket } from 'node:net';

/** How a TCP connection went. */
export type Connection =
  | { readonly kind: 'open'; readonly socket: Socket }
  | { readonly kind: 'refused' | 'silent' | 'unreachable' };

/** Opens a TCP connection to an address, never to a name, so that nothing is looked up again. */
export function connect(address: string, port: number, limitMs: number): Promise<Connection> {
  if (isIP(address) === 0) throw new TypeError('connect takes an address, not a name');
  return new Promise((resolve) => {
    const socket = open({ host: address, port });
    const settle = (connection: Connection) => {
      clearTimeout(late);
      if (connection.kind !== 'open') socket.destroy();
      resolve(connection);
    };
    const late = setTimeout(() => settle({ kind: 'silent' }), limitMs);
    socket.once('connect', () => settle({ kind: 'open', socket }));
    // Stays on, since an error without a listener ends the process.
    socket.on('error', ({ code }: NodeJS.ErrnoException) =>
      settle({ kind: code === 'ECONNREFUSED' || code === 'ECONNRESET' ? 'refused' : failureOf(code) }),
    );
  });
}

function failureOf(code: string | undefined): 'silent' | 'unreachable' {
  return code === 'ETIMEDOUT' ? 'silent' : 'unreachable';
}
