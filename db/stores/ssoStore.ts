/** Keeps who accounts are at the identity provider, and visits there that are under way: each is answered once. */
import type { SsoLinkColumns, SsoPurpose, SsoVisitColumns } from '../models/ssoRows';
import type { Reader, Tx } from '../reader';
import { changeReturning, insertRows, rowWith } from '../sql/rows';

export type StoredVisit = SsoVisitColumns;

/** Who an account is there, or is to be once another administrator agreed; null when nobody said. */
export async function findLink(reader: Reader, userId: string): Promise<SsoLinkColumns | null> {
  return rowWith(reader, 'sso_links', { id: userId });
}

/** Whose row names this identity, or null. */
export async function findLinkOf(
  reader: Reader,
  who: Pick<SsoLinkColumns, 'issuer' | 'subject'>,
): Promise<SsoLinkColumns | null> {
  return rowWith(reader, 'sso_links', who);
}

/** Keeps who an account is to be at the provider. */
export async function insertLink(tx: Tx, link: SsoLinkColumns): Promise<void> {
  await insertRows(tx, 'sso_links', [link]);
}

/** Forgets it, and what somebody was about to come in with. */
export async function removeLink(tx: Tx, userId: string): Promise<void> {
  await changeReturning(tx, 'DELETE FROM sso_links WHERE id = $1 RETURNING id', [userId]);
  await changeReturning(tx, 'DELETE FROM sso_visits WHERE user_id = $1 RETURNING id', [userId]);
}

/** Keeps a visit that begins; those whose time is over go. */
export async function keepVisit(tx: Tx, visit: StoredVisit, now: string): Promise<void> {
  await changeReturning(tx, 'DELETE FROM sso_visits WHERE expires_at <= $1 RETURNING id', [now]);
  await insertRows(tx, 'sso_visits', [visit]);
}

/** The visit that answers to this, as long as it goes on. */
export async function findVisit(
  reader: Reader,
  which: Partial<Pick<StoredVisit, 'stateHash' | 'browserHash'>> & { readonly purpose: SsoPurpose },
  now: string,
): Promise<StoredVisit | null> {
  const visit = await rowWith(reader, 'sso_visits', which);
  return visit === null || visit.expiresAt <= now ? null : visit;
}

/** Takes a visit away. @returns false when somebody else was faster */
export async function takeVisit(tx: Tx, id: string): Promise<boolean> {
  return (await changeReturning(tx, 'DELETE FROM sso_visits WHERE id = $1 RETURNING id', [id])).length > 0;
}
