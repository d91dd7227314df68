/** Tells the trail of whoever asked for what they may not: of the case, where it was about one. */
import { findApplication } from '@desk/db/stores/applicationStore';
import { inTransaction } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import { httpStatus, type ErrorCode } from '@desk/shared/contract/errors';
import { actionOf } from '@desk/shared/contract/operation';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import type { Dependencies } from '../dependencies';
import { describeError } from '../log/describeError';
import { appendAudit } from './append';

export interface RefusedRequest {
  readonly actor: Actor;
  readonly code: ErrorCode;
  /** The pattern of the route, without /api. */
  readonly path: string;
  readonly method: string;
  /** What stands in the address in place of `:id`. */
  readonly id: string | undefined;
  readonly requestId: string;
  readonly origin: AuditEventRow['origin'];
}

const FORBIDDEN = 403;
const OF_A_CASE = '/applications/:id';

/** The case that the request named, if there is such a one. */
async function caseOf({ db }: Pick<Dependencies, 'db'>, { path, id }: RefusedRequest): Promise<string | null> {
  if (id === undefined || !path.startsWith(OF_A_CASE)) {
    return null;
  }
  return (await findApplication(db, id))?.id ?? null;
}

/**
 * Records a refusal for who somebody is (403); how a case stands (409) and what was typed wrongly (422) concern nobody else.
 * The request is refused whether or not this can be written; a failure is logged.
 */
export async function recordRefusal(
  deps: Pick<Dependencies, 'db' | 'clock' | 'log'>,
  refused: RefusedRequest,
): Promise<void> {
  const { actor, code, path, method, requestId, origin } = refused;
  // Whoever is asked for a code is not turned away; that they gave it is told (factor.given).
  if (httpStatus(code) !== FORBIDDEN || code === 'stepUpNeeded') {
    return;
  }
  const action = actionOf(path) ?? '';
  const data = { action, route: `${method.toUpperCase()} ${path}`, code };
  try {
    const applicationId = await caseOf(deps, refused);
    const stamp = { actor, at: deps.clock().toISOString(), requestId, origin, handling: false };
    await inTransaction(deps.db, (tx) =>
      appendAudit(tx, { applicationId, entry: { type: 'access.refused', data }, ...stamp }),
    );
  } catch (error) {
    deps.log.error({ requestId, failure: describeError(error) }, 'a refusal could not be told to the trail');
  }
}
