import type { WindowsCodeRow } from './windows-code-row.ts';

/**
 * Winsock: what the network layer of Windows reports about a connection. Phrases carry the message text and not the
 * number, so both are here. The lower half of the HRESULT is the Winsock number (0x8007274D: 0x274D = 10061).
 *
 * @see https://learn.microsoft.com/windows/win32/winsock/windows-sockets-error-codes-2
 */
export const winsockCodes = [
  {
    symbol: 'WSAEACCES',
    hex: '0x8007271D',
    meaning: 'The machine itself forbade the connection, often through a firewall or security product.',
    messageText: 'An attempt was made to access a socket in a way forbidden by its access permissions',
  },
  {
    symbol: 'WSAEADDRINUSE',
    hex: '0x80072740',
    meaning: 'The local address and port are already in use.',
    messageText: 'Only one usage of each socket address (protocol/network address/port) is normally permitted',
  },
  {
    symbol: 'WSAEADDRNOTAVAIL',
    hex: '0x80072741',
    meaning: 'The address is not valid on this machine.',
    messageText: 'The requested address is not valid in its context',
  },
  {
    symbol: 'WSAENETDOWN',
    hex: '0x80072742',
    meaning: 'The network is down.',
    messageText: 'A socket operation encountered a dead network',
  },
  {
    symbol: 'WSAENETUNREACH',
    hex: '0x80072743',
    meaning: 'There is no route to the network of the other side.',
    messageText: 'A socket operation was attempted to an unreachable network',
  },
  {
    symbol: 'WSAENETRESET',
    hex: '0x80072744',
    meaning: 'The keep-alive got no answer and the connection was dropped.',
    messageText:
      'The connection has been broken due to keep-alive activity detecting a failure while the operation was in progress',
  },
  {
    symbol: 'WSAECONNABORTED',
    hex: '0x80072745',
    meaning: 'The own side broke the connection off.',
    messageText: 'An established connection was aborted by the software in your host machine',
  },
  {
    symbol: 'WSAECONNRESET',
    hex: '0x80072746',
    meaning: 'The other side, or a firewall in between, reset the connection.',
    messageText: 'An existing connection was forcibly closed by the remote host',
  },
  {
    symbol: 'WSAENOBUFS',
    hex: '0x80072747',
    meaning: 'The machine had no buffer space left for the connection.',
    messageText:
      'An operation on a socket could not be performed because the system lacked sufficient buffer space or because a queue was full',
  },
  {
    symbol: 'WSAENOTCONN',
    hex: '0x80072749',
    meaning: 'The connection was not set up when it was to be used.',
    messageText:
      'A request to send or receive data was disallowed because the socket is not connected and (when sending on a datagram socket using a sendto call) no address was supplied',
  },
  {
    symbol: 'WSAESHUTDOWN',
    hex: '0x8007274A',
    meaning: 'The connection had already been shut down when it was to be used.',
    messageText:
      'A request to send or receive data was disallowed because the socket had already been shut down in that direction with a previous shutdown call',
  },
  {
    symbol: 'WSAETIMEDOUT',
    hex: '0x8007274C',
    meaning: 'The other side did not answer the connection attempt in time, often because a firewall drops it.',
    messageText:
      'A connection attempt failed because the connected party did not properly respond after a period of time, or established connection failed because connected host has failed to respond',
  },
  {
    symbol: 'WSAECONNREFUSED',
    hex: '0x8007274D',
    meaning: 'The address was reached, but nothing listens on that port or a device refuses the connection.',
    messageText: 'No connection could be made because the target machine actively refused it',
  },
  {
    symbol: 'WSAEHOSTDOWN',
    hex: '0x80072750',
    meaning: 'The machine of the other side is down.',
    messageText: 'A socket operation failed because the destination host was down',
  },
  {
    symbol: 'WSAEHOSTUNREACH',
    hex: '0x80072751',
    meaning: 'There is no route to the machine of the other side.',
    messageText: 'A socket operation was attempted to an unreachable host',
  },
  {
    symbol: 'WSANOTINITIALISED',
    hex: '0x8007276D',
    meaning: 'The network library of the machine had not been started.',
    messageText: 'Either the application has not called WSAStartup, or WSAStartup failed',
  },
  {
    symbol: 'WSAHOST_NOT_FOUND',
    hex: '0x80072AF9',
    meaning: 'The host name, in Direct Routing the FQDN of the SBC, does not exist in DNS.',
    messageText: 'No such host is known',
  },
  {
    symbol: 'WSATRY_AGAIN',
    hex: '0x80072AFA',
    meaning: 'The name servers did not give a binding answer about the host name, so a later attempt may succeed.',
    messageText:
      'This is usually a temporary error during hostname resolution and means that the local server did not receive a response from an authoritative server',
  },
  {
    symbol: 'WSANO_RECOVERY',
    hex: '0x80072AFB',
    meaning: 'The host name could not be looked up because of a lasting fault in DNS.',
    messageText: 'A non-recoverable error occurred during a database lookup',
  },
  {
    symbol: 'WSANO_DATA',
    hex: '0x80072AFC',
    meaning: 'The host name exists in DNS, but without a record of the type asked for, such as an A record.',
    messageText: 'The requested name is valid, but no data of the requested type was found',
  },
] as const satisfies readonly WindowsCodeRow[];
