/** Reads how cases stand with the question "is this an upgrade?", for a page of the work list at once. */
import type { UpgradeAnswer, UpgradeState } from '@desk/shared/intake/upgradeQuestion';
import { upgradeState } from '@desk/shared/intake/upgradeQuestion';
import type { Reader } from '../reader';
import { rowsWith } from '../sql/rows';

interface Asked {
  readonly id: string;
  readonly upgradeAnswer: UpgradeAnswer | null;
}

/**
 * @param ids cases of one page at most
 * @returns gives the state of one of them
 */
export async function upgradeStatesOf(reader: Reader, ids: readonly string[]): Promise<(one: Asked) => UpgradeState> {
  const match = { applicationId: ids };
  const letters = ids.length === 0 ? [] : await rowsWith(reader, 'mail_items', { match });
  return ({ id, upgradeAnswer }) =>
    upgradeState(
      letters.filter(({ applicationId }) => applicationId === id),
      upgradeAnswer,
    );
}
