/** Names what differs in an e-mail address: an alias behind a plus, or the domain with the same part before the @. */
import type { DifferenceKind } from '../../differenceKinds';

function splitAddress(address: string): [local: string, domain: string] {
  const at = address.lastIndexOf('@');
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)];
}

/** "a.smit+post@example.com" against "a.smit@example.com". */
export function emailAlias(left: string, right: string): DifferenceKind | null {
  const [local, domain] = splitAddress(left);
  const [other, otherDomain] = splitAddress(right);
  const isAlias = local.includes('+') && local.replace(/\+.*$/su, '') === other.replace(/\+.*$/su, '');
  return isAlias && domain === otherDomain ? 'emailAlias' : null;
}

/** The same name at another provider. */
export function otherDomain(left: string, right: string): DifferenceKind | null {
  const [local, domain] = splitAddress(left);
  const [other, otherDomainName] = splitAddress(right);
  return local === other && domain !== '' && otherDomainName !== '' ? 'otherDomain' : null;
}
