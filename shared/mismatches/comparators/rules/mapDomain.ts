/** Changes the domain of an e-mail address and leaves the part before the @ alone, which has one spelling only. */

/** In: an address and what to do with the text behind its last @. Out: the address; unchanged when it has no @. */
export function mapDomain(address: string, change: (domain: string) => string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? address : address.slice(0, at + 1) + change(address.slice(at + 1));
}
