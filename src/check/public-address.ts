import { BlockList, isIP } from 'node:net';

/** Networks that are not on the public Internet, or lead somewhere else than they say. @see RFC 6890 and IANA's registries */
const reserved4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
] as const;
/** Parts of 2000::/3, the only global unicast space of IPv6, that are tunnels, documentation or protocol assignments. */
const reserved6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'] as const;

const reserved = listOf(reserved4, 'ipv4');
const reservedGlobal = listOf(reserved6, 'ipv6');
const global = listOf(['2000::/3'], 'ipv6');
const loopback4 = listOf(['127.0.0.0/8'], 'ipv4');

/** Whether an address is global unicast. Mapped, translated and tunnelled forms of IPv4 are not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !reserved.check(address, 'ipv4');
  return family === 6 && global.check(address, 'ipv6') && !reservedGlobal.check(address, 'ipv6');
}

/** Whether an address is of this machine, written as such. */
export function isLoopbackAddress(address: string): boolean {
  return address === '::1' || (isIP(address) === 4 && loopback4.check(address, 'ipv4'));
}

function listOf(networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
