/** Decides where webhooks may go: public addresses only, judged on the very address that is connected to (SSRF, DNS rebinding). */
import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Ranges that are not the public internet (IANA special-purpose registries). */
const RANGES: readonly (readonly [network: string, prefix: number, family: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.31.196.0', 24, 'ipv4'],
  ['192.52.193.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['192.175.48.0', 24, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  // Of IPv6 only 2000::/3 is handed out; around it lie the own network and IPv4 in every disguise (mapped, translated, NAT64).
  ['::', 3, 'ipv6'],
  ['4000::', 2, 'ipv6'],
  ['8000::', 1, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['2620:4f:8000::', 48, 'ipv6'],
  ['3fff::', 20, 'ipv6'],
];
/** One for each family: a range of IPv6 that holds the mapped addresses would hold all of IPv4. */
const special = { ipv4: new BlockList(), ipv6: new BlockList() } as const;
RANGES.forEach(([network, prefix, family]) => special[family].addSubnet(network, prefix, family));

/** True for an IP address of the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = ({ 4: 'ipv4', 6: 'ipv6' } as const)[isIP(address)];
  return family !== undefined && !special[family].check(address, family);
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

/**
 * Resolves a name and refuses it when any of its addresses is not public. The caller connects to what this answers: a second
 * question, that could be answered otherwise, is not asked.
 * @param ask the resolver
 */
export function guardedLookup(ask: typeof resolve): LookupFunction {
  return (hostname, options, callback) => {
    ask(hostname, { ...options, all: true }, (error, addresses) => {
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
}

export const publicLookup = guardedLookup(resolve);
