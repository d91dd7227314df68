/** Reads from the trail who asked for accounts of staff, who confirmed them, and which of them wait. */
import {
  ACCOUNT_STEPS,
  makersOf,
  othersAmong,
  type AccountStep,
  type AccountStepType,
  type MadeAccount,
} from '@desk/shared/access/accountConfirmation';
import type { PersonRef } from '@desk/shared/access/roles';
import { accountChain, accountOfChain } from '@desk/shared/audit/chainOf';
import type { Reader } from '../reader';
import { rowsWith } from '../sql/rows';

/** @param match lets no other events through than steps of accounts */
async function stepsWith(
  reader: Reader,
  match: { readonly chain?: readonly string[]; readonly type: typeof ACCOUNT_STEPS },
): Promise<ReadonlyMap<string, readonly AccountStep[]>> {
  const steps = new Map<string, AccountStep[]>();
  const events = await rowsWith(reader, 'audit_events', { match, order: [['sequence', 'ASC']] });
  for (const { chain, type, actorId, actorName, at, data } of events) {
    const by = { id: actorId, name: actorName };
    const elsewhere = data['toNewAddress'] === true ? { toNewAddress: true } : {};
    const linked = typeof data['identity'] === 'string' ? { identity: data['identity'] } : {};
    const step = { type: type as AccountStepType, by, at, ...elsewhere, ...linked };
    steps.set(chain, [...(steps.get(chain) ?? []), step]);
  }
  return steps;
}

/**
 * What was done to these accounts, the first thing first.
 * @param userIds of accounts, a page of them at most
 * @returns for each of them, by its id
 */
export async function accountStepsOf(
  reader: Reader,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AccountStep[]>> {
  const chains = userIds.map(accountChain);
  const steps = chains.length === 0 ? null : await stepsWith(reader, { chain: chains, type: ACCOUNT_STEPS });
  return new Map(userIds.map((id) => [id, steps?.get(accountChain(id)) ?? []]));
}

/**
 * What was done to every account that there is, or was, the first thing first: a handful of events each.
 * @returns for each of them, by its id
 */
export async function stepsOfEveryAccount(reader: Reader): Promise<ReadonlyMap<string, readonly AccountStep[]>> {
  const steps = await stepsWith(reader, { type: ACCOUNT_STEPS });
  return new Map(
    [...steps].flatMap(([chain, own]) => {
      const id = accountOfChain(chain);
      return id === null ? [] : [[id, own] as const];
    }),
  );
}

/** Who made each of these accounts, as far as the trail tells. @returns for an id that was asked for; it throws RangeError for another one, whose makers nobody read */
export async function madeAccounts(reader: Reader, ids: readonly string[]): Promise<(id: string) => MadeAccount> {
  const steps = await accountStepsOf(reader, [...new Set(ids)]);
  return (id) => {
    const own = steps.get(id);
    if (own === undefined) {
      throw new RangeError('Nobody asked who made this account');
    }
    return { id, makers: makersOf(own) };
  };
}

/**
 * Those who are other people than some, as far as the trail tells who made whom.
 * @param candidates who could look as well
 * @param than ids of those who did something already
 * @returns the candidates who are other eyes than all of them, in their order
 */
export async function otherEyesAmong(
  reader: Reader,
  { candidates, than }: { readonly candidates: readonly PersonRef[]; readonly than: readonly string[] },
): Promise<PersonRef[]> {
  const account = await madeAccounts(reader, [...candidates.map(({ id }) => id), ...than]);
  return othersAmong(candidates, { owner: null, than }, account);
}
