/** The policy under which a case was opened, which says how long its codes live and how often they may be tried. */
import { policyByVersion } from '@desk/db/stores/policyStore';
import type { Reader } from '@desk/db/reader';
import { readPolicy, type PolicySettings } from '@desk/shared/policy/policy';
import type { ApplicationRecord } from '@desk/shared/contract/resources';

export async function settingsOfCase(
  reader: Reader,
  application: Pick<ApplicationRecord, 'policyVersion'> | null,
): Promise<PolicySettings> {
  const row = await policyByVersion(reader, application?.policyVersion ?? 1);
  return readPolicy(row?.content).settings;
}
