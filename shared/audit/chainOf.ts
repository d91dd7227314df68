/**
 * Decides to which chain of the trail an event belongs. Each subject has a chain of its own, so that whoever writes on one
 * case waits for nobody who writes on another. The names are part of what is hashed: a kind once given is never renamed.
 */
/** The member of an event's data that names its subject, and what the subject is called; the first that is there counts. */
const SUBJECTS = [
  ['userId', 'account'],
  ['clientId', 'program'],
  ['runId', 'printRun'],
  ['batchId', 'batch'],
  ['letterId', 'letter'],
  ['fileId', 'file'],
  ['registrationId', 'registration'],
  ['sampleId', 'sample'],
] as const;

/** Of these there is one in the whole desk. */
const ONE_OF_A_KIND = [
  ['policy.', 'policy'],
  ['webhook.', 'settings'],
  ['template.', 'settings'],
] as const;

const CASE = 'case:';
const ACCOUNT = 'account:';

export interface ChainedEvent {
  readonly applicationId: string | null;
  /** Which kind of event it is. */
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actorId: string;
}

/** The chain of a case. */
export function caseChain(applicationId: string): string {
  return `${CASE}${applicationId}`;
}

/** @returns the case whose chain this is; null for the chain of another subject */
export function caseOfChain(chain: string): string | null {
  return chain.startsWith(CASE) ? chain.slice(CASE.length) : null;
}

/** The chain of an account of staff. */
export function accountChain(userId: string): string {
  return `${ACCOUNT}${userId}`;
}

/** @returns the account whose chain this is; null for the chain of another subject */
export function accountOfChain(chain: string): string | null {
  return chain.startsWith(ACCOUNT) ? chain.slice(ACCOUNT.length) : null;
}

/** The chain of a program that the desk admitted. */
export function programChain(clientId: string): string {
  return `program:${clientId}`;
}

/** The chain of a registration: what imports made of it. */
export function registrationChain(registrationId: string): string {
  return `registration:${registrationId}`;
}

/** The chain of a sample that an auditor drew. */
export function sampleChain(sampleId: string): string {
  return `sample:${sampleId}`;
}

/** The chain of the versions of the policy. */
export const POLICY_CHAIN = 'policy';

/**
 * The chain of an event: its case; or the subject that its data name; or, for what somebody did to no subject at all (came
 * in, exported a list, imported a file), the account of whoever did it.
 */
export function chainOf({ applicationId, type, data, actorId }: ChainedEvent): string {
  if (applicationId !== null) {
    return caseChain(applicationId);
  }
  const single = ONE_OF_A_KIND.find(([prefix]) => type.startsWith(prefix));
  if (single !== undefined) {
    return single[1];
  }
  const named = SUBJECTS.find(([member]) => typeof data[member] === 'string');
  return named === undefined ? accountChain(actorId) : `${named[1]}:${String(data[named[0]])}`;
}
