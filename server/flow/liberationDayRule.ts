/** Whether the desk works on 5 May, by the policy in force: what is counted over many cases counts all of them by one rule. */
import { policyInForce } from '@desk/db/stores/policyStore';
import type { Reader } from '@desk/db/reader';
import type { LiberationDayRule } from '@desk/shared/calendar/workingDays';
import { readPolicy } from '@desk/shared/policy/policy';

/** @param now ISO 8601 UTC */
export async function liberationDayRule(reader: Reader, now: string): Promise<LiberationDayRule> {
  return readPolicy((await policyInForce(reader, now))?.content).settings.liberationDayOff;
}
