/** Keeps what officers said about who of a case is one human; a later word supersedes, and the former stays to be read. */
import type { HumanVerdict } from '@desk/shared/application/humans';
import type { Reader, Tx } from '../reader';
import { insertRows, rowsWith, updateRows } from '../sql/rows';

/** Every word about the people of a case, the first one first. */
export async function humanVerdictsOf(reader: Reader, applicationId: string): Promise<HumanVerdict[]> {
  const order = [
    ['at', 'ASC'],
    ['id', 'ASC'],
  ] as const;
  return rowsWith(reader, 'human_verdicts', { match: { applicationId }, order });
}

/** Adds a word, which stands from then on. */
export async function insertHumanVerdict(tx: Tx, verdict: Omit<HumanVerdict, 'supersededAt'>): Promise<void> {
  await insertRows(tx, 'human_verdicts', [{ ...verdict, supersededAt: null }]);
}

/** These words stand no more. */
export async function supersedeHumanVerdicts(tx: Tx, ids: readonly string[], at: string): Promise<void> {
  if (ids.length > 0) {
    await updateRows(tx, 'human_verdicts', { match: { id: ids }, set: { supersededAt: at } });
  }
}
