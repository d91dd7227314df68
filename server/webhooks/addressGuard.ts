/** Decides where webhooks may go: public addresses only, judged on the very address that is connected to (SSRF, DNS rebinding). */
import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Ranges that are not the public internet (IANA special-purpose registries), IPv4 inside IPv6 included. */
const RANGES: readonly (readonly [network: string, prefix: number, family: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];
const special = new BlockList();
RANGES.forEach(([network, prefix, family]) => special.addSubnet(network, prefix, family));

/** True for an IP address of the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !special.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** The desk does not connect to this address. */
export class AddressRefused extends Error {}

/** The host of an address, an IPv6 one without its brackets. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

/**
 * May an endpoint stand at this address? A name is judged again, by what it resolves to, at every connection.
 * @param allowed what the settings allow: addresses of the own network, and http to this very machine in the demo
 */
export function isUsableUrl(url: URL, allowed: { readonly allowPrivate: boolean; readonly isDemo: boolean }): boolean {
  const host = hostOf(url);
  const isSafe = url.protocol === 'https:' || (allowed.isDemo && LOOPBACK.includes(host));
  return isSafe && (allowed.allowPrivate || (isIP(host) === 0 ? host !== 'localhost' : isPublicAddress(host)));
}

/** Resolves a name and refuses it when any of its addresses is not public; the caller connects to what this answers. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error !== null || first === undefined) {
      callback(error ?? new Error('The name has no address'), '', 0);
      return;
    }
    if (!addresses.every(({ address }) => isPublicAddress(address))) {
      callback(new AddressRefused('The name leads into a network that is not public'), '', 0);
      return;
    }
    if (options.all === true) {
      callback(null, addresses);
    } else {
      callback(null, first.address, first.family);
    }
  });
};
