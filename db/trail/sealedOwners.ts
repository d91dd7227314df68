/** To which chain each row of a sealed table belongs, for a row at hand and for a select of many. */
import { accountChain, caseChain, POLICY_CHAIN, programChain, sampleChain } from '@desk/shared/audit/chainOf';
import type { SealedTable } from './sealedTables';

export interface SealedOwner {
  /** The name of a chain up to the id of its subject. */
  readonly kind: string;
  /** What the rows are selected from, as `t`. */
  readonly from: string;
  /** The id of the subject in such a select. */
  readonly owner: string;
  /** The member of a row that holds the id; null where the row does not say it, or where there is one subject. */
  readonly member: string | null;
}

const ofCase = (table: string): SealedOwner => ({
  kind: caseChain(''),
  from: `${table} t`,
  owner: 't.application_id',
  member: 'applicationId',
});

export const SEALED_OWNERS: Readonly<Record<SealedTable, SealedOwner>> = {
  decisions: ofCase('decisions'),
  activation_codes: ofCase('activation_codes'),
  human_verdicts: ofCase('human_verdicts'),
  decision_signs: ofCase('decision_signs'),
  // An attempt names its check alone; whoever adds one says of which case it is.
  check_attempts: {
    kind: caseChain(''),
    from: 'check_attempts t LEFT JOIN checks c ON c.id = t.check_id',
    owner: 'c.application_id',
    member: null,
  },
  users: { kind: accountChain(''), from: 'users t', owner: 't.id', member: 'id' },
  // The invitation and the reset of an account have the id of the account.
  account_invitations: { kind: accountChain(''), from: 'account_invitations t', owner: 't.id', member: 'id' },
  account_resets: { kind: accountChain(''), from: 'account_resets t', owner: 't.id', member: 'id' },
  staff_certificates: { kind: accountChain(''), from: 'staff_certificates t', owner: 't.user_id', member: 'userId' },
  api_clients: { kind: programChain(''), from: 'api_clients t', owner: 't.id', member: 'id' },
  // The terms of a program have the id of the program.
  api_client_terms: { kind: programChain(''), from: 'api_client_terms t', owner: 't.id', member: 'id' },
  api_keys: { kind: programChain(''), from: 'api_keys t', owner: 't.client_id', member: 'clientId' },
  samples: { kind: sampleChain(''), from: 'samples t', owner: 't.id', member: 'id' },
  sample_cases: { kind: sampleChain(''), from: 'sample_cases t', owner: 't.sample_id', member: 'sampleId' },
  policies: { kind: POLICY_CHAIN, from: 'policies t', owner: "''", member: null },
};

/** What the rows of known subjects are selected from: beside an outer join SQLite would read the whole table for a few of them. */
export function fromOfSubjects({ from }: SealedOwner): string {
  return from.replace(' LEFT JOIN ', ' JOIN ');
}
