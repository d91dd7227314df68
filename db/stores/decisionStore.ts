/** Keeps decisions with the rules they rested on; a decision is added and never changed. */
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { Decision } from '@desk/shared/decision/decision';
import type { Reader, Tx } from '../reader';
import { listRows, type Page } from '../sql/list';
import { insertRows, rowsWith } from '../sql/rows';

/** Adds a decision. */
export async function insertDecision(tx: Tx, decision: Decision): Promise<void> {
  await insertRows(tx, 'decisions', [decision]);
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
