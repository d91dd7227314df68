/** Erases once more what had been erased, and came back with a backup of before. */
import { findApplication } from '@desk/db/stores/applicationStore';
import { eraseRegistration, restsOnRegistration } from '@desk/db/retention/eraseCase';
import { leaveNothingBehind } from '@desk/db/retention/eraseOld';
import { findRegistration } from '@desk/db/stores/registrationStore';
import { inTransaction } from '@desk/db/transaction';
import { isHeldByLaw } from '@desk/shared/audit/retention';
import type { Dependencies } from '../../dependencies';
import { appendAudit } from '../../trail/append';
import { byTheDesk, eraseOneCase } from './eraseCase';
import type { ErasedLine } from './erasureLedger';

export interface ErasedAgain {
  readonly cases: number;
  readonly registrations: number;
  /** Numbers of the cases that stay, since they are on legal hold: of before the backup, or placed since it was put back. */
  readonly held: readonly string[];
}

async function eraseRegistrationAgain(deps: Dependencies, registrationId: string): Promise<boolean> {
  return inTransaction(deps.db, async (tx) => {
    if ((await findRegistration(tx, registrationId)) === null || (await restsOnRegistration(tx, registrationId))) {
      return false;
    }
    const data = { registrationId, basis: 'again' } as const;
    await appendAudit(tx, byTheDesk(deps, null, { type: 'registration.erased', data }));
    await eraseRegistration(tx, registrationId);
    return true;
  });
}

/**
 * @param lines of a list of what was erased; what is not there is left alone, and so is a case on legal hold
 * @throws StorageError; Error when a stack cannot be opened that pages of a case lie in
 */
export async function eraseAgain(deps: Dependencies, lines: readonly ErasedLine[]): Promise<ErasedAgain> {
  const of = (kind: ErasedLine['kind']): string[] => [
    ...new Set(lines.flatMap((line) => (line.kind === kind ? [line.id] : []))),
  ];
  let [cases, registrations] = [0, 0];
  const held: string[] = [];
  for (const id of of('case')) {
    const found = await findApplication(deps.db, id);
    if (found === null) {
      continue;
    }
    // Asked before a stack is drawn anew without its pages, and once more while it is erased: a hold may be placed meanwhile.
    const isGone = !isHeldByLaw(found) && (await eraseOneCase(deps, { id, basis: 'again' }));
    cases += isGone ? 1 : 0;
    if (!isGone && (await findApplication(deps.db, id)) !== null) {
      held.push(found.number);
    }
  }
  for (const id of of('registration')) {
    registrations += (await eraseRegistrationAgain(deps, id)) ? 1 : 0;
  }
  await leaveNothingBehind(deps.db);
  return { cases, registrations, held };
}
