/** Announces applications of the front office: finds the registration and each person's means, gives each its number. */
import { insertApplications } from '@desk/db/stores/applicationStore';
import { takeNumbers } from '@desk/db/stores/counterStore';
import { policyInForce } from '@desk/db/stores/policyStore';
import { findRegistrationByNumber } from '@desk/db/stores/registrationStore';
import { inTransaction } from '@desk/db/transaction';
import type { ApplicationInput, ApplicationPerson, Signer } from '@desk/shared/application/application';
import { isUpgrade, lowestLevel } from '@desk/shared/application/assuranceLevels';
import { makeNumber } from '@desk/shared/application/caseNumber';
import type { Registration } from '@desk/shared/application/registration';
import { readPolicy, type Policy } from '@desk/shared/policy/policy';
import { DomainError } from '@desk/shared/contract/errors';
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { appendAudits } from '../trail/append';
import type { Dependencies } from '../dependencies';
import type { ImportRequest } from './importReport';

function personsOf(input: ApplicationInput, registration: Registration, ids: Ids): ApplicationPerson[] {
  return input.persons.map((person, position) => {
    const means = registration.means.find(({ meansNumber }) => meansNumber === person.meansNumber);
    return {
      ...person,
      id: ids.newId(),
      applicationId: ids.applicationId,
      registeredMeansId: means?.id ?? null,
      currentLevel: means?.level ?? null,
      position,
      outcome: 'pending',
      activatedAt: null,
    };
  });
}
interface Ids {
  readonly applicationId: string;
  readonly newId: () => string;
}

/** An upgrade goes strictly upward for every person in it; somebody unknown is left for an officer to look into. */
function refuseNoUpgrade({ targetLevel }: ApplicationInput, persons: readonly ApplicationPerson[]): void {
  const stuck = persons.findIndex(({ currentLevel }) => currentLevel !== null && !isUpgrade(currentLevel, targetLevel));
  if (stuck >= 0) {
    throw new DomainError('notAnUpgrade', {
      errors: { [`persons.${String(stuck)}`]: 'level is not below the target' },
    });
  }
}

function recordOf(input: ApplicationInput, registration: Registration, made: Made): ApplicationRecord {
  const { persons: _persons, signers: _signers, ...declared } = input;
  const levels = made.persons.flatMap(({ currentLevel }) => currentLevel ?? []);
  return {
    ...declared,
    id: made.id,
    number: made.number,
    status: 'announced',
    statusBeforeHold: null,
    version: 0,
    currentLevel: lowestLevel(levels) ?? null,
    personCount: made.persons.length,
    registrationId: registration.id,
    policyVersion: null,
    establishmentChoice: null,
    separateRouteKept: false,
    assigneeId: null,
    assigneeName: null,
    receivedOn: null,
    dueOn: null,
    remindedAt: null,
    leadDays: 0,
    clockSince: null,
    agesFrom: null,
    priority: null,
    hasPriority: false,
    statusChangedAt: made.now,
    openChecks: 0,
    failedChecks: 0,
    openMismatches: 0,
    upgradeState: 'unseen',
    upgradeAnswer: null,
    notMeReport: null,
    reported: false,
    retention: null,
    erasureConfirmed: false,
  };
}
interface Made {
  readonly id: string;
  readonly number: string;
  readonly persons: readonly ApplicationPerson[];
  readonly now: string;
}

/** An application that may come in, and everything it will be but its number. */
export interface ReadyApplication {
  readonly input: ApplicationInput;
  readonly registration: Registration;
  readonly id: string;
  readonly persons: readonly ApplicationPerson[];
  readonly signers: readonly Signer[];
}

/** The policy in force now: of applications that come in together it is asked once. */
export async function policyNow({ db, clock }: Dependencies): Promise<Policy> {
  return readPolicy((await policyInForce(db, clock().toISOString()))?.content);
}

/**
 * Looks whether an application may come in; keeps nothing.
 * @throws DomainError registrationUnknown, notAnUpgrade
 */
export async function readyApplication(
  deps: Dependencies,
  input: ApplicationInput,
  { targetLevels }: Policy,
): Promise<ReadyApplication> {
  if (!targetLevels.some((level) => level === input.targetLevel)) {
    throw new DomainError('notAnUpgrade', { errors: { targetLevel: 'is not offered' }, allowed: targetLevels });
  }
  const registration = await findRegistrationByNumber(deps.db, input.registrationNumber);
  if (registration === null) {
    throw new DomainError('registrationUnknown', { errors: { registrationNumber: 'unknown' } });
  }
  const id = deps.newId();
  const persons = personsOf(input, registration, { applicationId: id, newId: deps.newId });
  refuseNoUpgrade(input, persons);
  const signers = input.signers.map((signer, sequence) => ({
    ...signer,
    id: deps.newId(),
    applicationId: id,
    sequence,
  }));
  return { input, registration, id, persons, signers };
}

/**
 * Announces applications: all of them, each with its number and its event, or none.
 * @throws StorageError `unique` when one of them was sent meanwhile
 */
export async function announceApplications(
  deps: Dependencies,
  { actor, requestId, origin }: Pick<ImportRequest, 'actor' | 'requestId' | 'origin'>,
  ready: readonly ReadyApplication[],
): Promise<void> {
  const now = deps.clock().toISOString();
  const year = Number(amsterdamDay(now).slice(0, 4));
  await inTransaction(deps.db, async (tx) => {
    const numbers = await takeNumbers(tx, `application-${String(year)}`, ready.length);
    const cases = ready.map(({ input, registration, id, persons, signers }, at) => {
      const number = makeNumber('ZU', year, numbers[at] ?? 0);
      return { record: recordOf(input, registration, { id, number, persons, now }), persons, signers };
    });
    await insertApplications(tx, cases);
    const events = ready.map(({ input, id }) => {
      // What an officer corrects later does not change what was sent: the next sending is held against this.
      const personal = { sent: input };
      const data = { targetLevel: input.targetLevel, source: origin };
      const entry = { type: 'application.announced', data, personal } as const;
      return { applicationId: id, entry, actor, at: now, requestId, origin, handling: false };
    });
    await appendAudits(tx, events);
  });
}
