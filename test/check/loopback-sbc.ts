import { once } from 'node:events';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TLSSocket, type TlsOptions } from 'node:tls';

/** A server on this machine that stands for an SBC. */
export interface LoopbackSbc {
  readonly port: number;
  /** Connections that were opened to it. */
  readonly connections: () => number;
  close(): Promise<void>;
}

/** What it does with what it reads over TLS. */
export type Talk = (request: string, socket: TLSSocket) => void;

/** Answers a SIP request with a status, matching its ids. */
export function answerWith(status: number, changes: Readonly<Record<string, string>> = {}): Talk {
  return (request, socket) => {
    const header = (name: string) =>
      changes[name] ?? new RegExp(`^${name}: (.*)$`, 'm').exec(request)?.[1]?.trim() ?? '';
    const lines = ['Via', 'From', 'To', 'Call-ID', 'CSeq'].map((name) => `${name}: ${header(name)}`);
    socket.write([`SIP/2.0 ${status} Reason`, ...lines, 'Content-Length: 0', '', ''].join('\r\n'));
  };
}

/** Starts a TLS server. */
export function startTls(options: TlsOptions, talk: Talk): Promise<LoopbackSbc> {
  const server = createTlsServer(options, (socket) => {
    socket.setEncoding('latin1');
    socket.on('error', () => undefined);
    let text = '';
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (!text.includes('\r\n\r\n')) return;
      talk(text, socket);
      text = '';
    });
  });
  server.on('tlsClientError', () => undefined);
  return start(server);
}

/** Starts a server without TLS. */
export function startTcp(onSocket: (socket: Socket) => void): Promise<LoopbackSbc> {
  return start(
    createTcpServer((socket) => {
      socket.on('error', () => undefined);
      onSocket(socket);
    }),
  );
}

async function start(server: Server): Promise<LoopbackSbc> {
  const sockets = new Set<Socket>();
  let count = 0;
  server.on('connection', (socket: Socket) => {
    count++;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => count,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
