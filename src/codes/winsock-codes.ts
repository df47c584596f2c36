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
  },
  {
    symbol: 'WSAEADDRINUSE',
    hex: '0x80072740',
    meaning: 'The local address and port are already in use.',
  },
  {
    symbol: 'WSAEADDRNOTAVAIL',
    hex: '0x80072741',
    meaning: 'The address is not valid on this machine.',
  },
  {
    symbol: 'WSAENETDOWN',
    hex: '0x80072742',
    meaning: 'The network is down.',
  },
  {
    symbol: 'WSAENETUNREACH',
    hex: '0x80072743',
    meaning: 'There is no route to the network of the other side.',
  },
  {
    symbol: 'WSAENETRESET',
    hex: '0x80072744',
    meaning: 'The keep-alive got no answer and the connection was dropped.',
  },
  {
    symbol: 'WSAECONNABORTED',
    hex: '0x80072745',
    meaning: 'The own side broke the connection off.',
  },
  {
    symbol: 'WSAECONNRESET',
    hex: '0x80072746',
    meaning: 'The other side, or a firewall in between, reset the connection.',
  },
  {
    symbol: 'WSAENOBUFS',
    hex: '0x80072747',
    meaning: 'The machine had no buffer space left for the connection.',
  },
  {
    symbol: 'WSAENOTCONN',
    hex: '0x80072749',
    meaning: 'The connection was not set up when it was to be used.',
  },
  {
    symbol: 'WSAESHUTDOWN',
    hex: '0x8007274A',
    meaning: 'The connection had already been shut down when it was to be used.',
  },
  {
    symbol: 'WSAETIMEDOUT',
    hex: '0x8007274C',
    meaning: 'The other side did not answer the connection attempt in time, often because a firewall drops it.',
  },
  {
    symbol: 'WSAECONNREFUSED',
    hex: '0x8007274D',
    meaning: 'The address was reached, but nothing listens on that port or a device refuses the connection.',
  },
  {
    symbol: 'WSAEHOSTDOWN',
    hex: '0x80072750',
    meaning: 'The machine of the other side is down.',
  },
  {
    symbol: 'WSAEHOSTUNREACH',
    hex: '0x80072751',
    meaning: 'There is no route to the machine of the other side.',
  },
  {
    symbol: 'WSANOTINITIALISED',
    hex: '0x8007276D',
    meaning: 'The network library of the machine had not been started.',
  },
  {
    symbol: 'WSAHOST_NOT_FOUND',
    hex: '0x80072AF9',
    meaning: 'The host name, in Direct Routing the FQDN of the SBC, does not exist in DNS.',
  },
  {
    symbol: 'WSATRY_AGAIN',
    hex: '0x80072AFA',
    meaning: 'The name servers did not give a binding answer about the host name, so a later attempt may succeed.',
  },
  {
    symbol: 'WSANO_RECOVERY',
    hex: '0x80072AFB',
    meaning: 'The host name could not be looked up because of a lasting fault in DNS.',
  },
  {
    symbol: 'WSANO_DATA',
    hex: '0x80072AFC',
    meaning: 'The host name exists in DNS, but without a record of the type asked for, such as an A record.',
  },
] as const satisfies readonly WindowsCodeRow[];
