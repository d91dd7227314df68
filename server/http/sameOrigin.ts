/** Decides whether a request that lives on a cookie was sent by our own page (against cross-site request forgery). */
import { DomainError } from '@desk/shared/contract/errors';
import type { RequestContext } from './route';

/**
 * Refuses a request that another site made a browser send. Browsers say so themselves in Sec-Fetch-Site; older
 * ones, and pages without TLS, send Origin with every POST. A caller that sends neither is no browser.
 * @throws DomainError forbidden
 */
export function requireSameOrigin({ header, deps }: Pick<RequestContext, 'header' | 'deps'>): void {
  const site = header('sec-fetch-site');
  const isOurs =
    site === undefined ? isOwnOrigin(header('origin'), header('host'), deps.config.publicUrl) : site === 'same-origin';
  if (!isOurs) {
    throw new DomainError('forbidden');
  }
}

function isOwnOrigin(origin: string | undefined, host: string | undefined, publicUrl: string): boolean {
  if (origin === undefined) {
    return true;
  }
  if (!URL.canParse(origin)) {
    return false;
  }
  return origin === new URL(publicUrl).origin || new URL(origin).host === host;
}
