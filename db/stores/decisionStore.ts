/** Keeps decisions with the rules they rested on; a decision is added and never changed. */
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { Decision } from '@desk/shared/decision/decision';
import type { DecisionSigns } from '@desk/shared/flow/decisionSigns';
import type { Reader, Tx } from '../reader';
import { listRows, type Page } from '../sql/list';
import { insertRows, rowsWith } from '../sql/rows';

/**
 * Adds a decision.
 * @param signs what it shows of how it was made; `leadDays` in working days of the desk
 */
export async function insertDecision(
  tx: Tx,
  decision: Decision,
  signs: DecisionSigns & { readonly leadDays: number },
): Promise<void> {
  const { id, applicationId, outcome, byId, byName, at } = decision;
  await insertRows(tx, 'decisions', [decision]);
  await insertRows(tx, 'decision_signs', [{ id, applicationId, outcome, byId, byName, at, ...signs }]);
}

/** The decisions on a case, the first one first. */
export async function decisionsOf(reader: Reader, applicationId: string): Promise<Decision[]> {
  const order = [
    ['at', 'ASC'],
    ['id', 'ASC'],
  ] as const;
  return rowsWith(reader, 'decisions', { match: { applicationId }, order });
}

/** A page of decisions. */
export async function listDecisions(reader: Reader, query: ListQuery): Promise<Page<Decision>> {
  return listRows(reader, { resource: 'decisions', table: 'decisions' }, query);
}
