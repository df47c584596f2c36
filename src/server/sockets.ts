import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Bounds on the connections that are open at once. */
export interface SocketBounds {
  readonly most: number;
  readonly mostPerAddress: number;
}

/** The open connections of a server. */
export interface Sockets {
  readonly open: number;
  /** From now on the connection belongs to a caller whose token was verified, and keeps its place. */
  prove(socket: Socket): void;
}

interface Address {
  readonly name: string;
  open: number;
  readonly unproven: Set<Socket>;
}

/**
 * Keeps the number of connections within bounds. When there are too many, the one goes that has been open longest without a
 * verified request: a caller with a token proves itself within milliseconds, so silent and slow connections, however many come,
 * only push out each other.
 */
export function boundSockets(server: Server, { most, mostPerAddress }: SocketBounds): Sockets {
  const addresses = new Map<string, Address>();
  // Sets keep the order of arrival.
  const unproven = new Set<Socket>();
  const found = new Map<Socket, Address>();

  const forget = (socket: Socket): void => {
    const address = found.get(socket);
    if (!address) return;
    for (const set of [found, unproven, address.unproven]) set.delete(socket);
    if (--address.open === 0) addresses.delete(address.name);
  };
  server.on('connection', (socket: Socket) => {
    const name = nameAddress(socket.remoteAddress);
    const address = addresses.get(name) ?? { name, open: 0, unproven: new Set() };
    addresses.set(name, address);
    address.open++;
    for (const set of [address.unproven, unproven]) set.add(socket);
    found.set(socket, address);
    socket.once('close', () => forget(socket));

    const crowd = address.open > mostPerAddress ? address.unproven : found.size > most ? unproven : undefined;
    const [oldest] = crowd ?? [];
    if (!oldest) return;
    oldest.destroy();
    forget(oldest);
  });
  return {
    get open() {
      return found.size;
    },
    prove(socket) {
      unproven.delete(socket);
      found.get(socket)?.unproven.delete(socket);
    },
  };
}

/** What counts as one address: of IPv6 the first four groups, since whoever has one of a network has all of it. */
function nameAddress(address = ''): string {
  return address.includes('.') ? address.replace(/^::ffff:/i, '') : address.split(':').slice(0, 4).join(':');
}
