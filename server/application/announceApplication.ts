/** Announces an application of the front office: finds the registration and each person's means, gives it its number. */
import { insertApplication, takeNumber } from '@desk/db/stores/applicationStore';
import { policyInForce } from '@desk/db/stores/policyStore';
import { findRegistrationByNumber } from '@desk/db/stores/registrationStore';
import { inTransaction } from '@desk/db/transaction';
import type { ApplicationInput, ApplicationPerson, Signer } from '@desk/shared/application/application';
import { isUpgrade, lowestLevel } from '@desk/shared/application/assuranceLevels';
import { makeNumber } from '@desk/shared/application/caseNumber';
import type { Registration } from '@desk/shared/application/registration';
import { readPolicy } from '@desk/shared/policy/policy';
import { DomainError } from '@desk/shared/contract/errors';
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import type { ImportRequest } from './importReport';

export interface Announcement extends Omit<ImportRequest, 'text' | 'onProgress' | 'onRefused'> {
  readonly input: ApplicationInput;
}

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

async function refuseTarget(deps: Dependencies, { targetLevel }: ApplicationInput, now: string): Promise<void> {
  const policy = readPolicy((await policyInForce(deps.db, now))?.content);
  if (!policy.targetLevels.some((level) => level === targetLevel)) {
    throw new DomainError('notAnUpgrade', { errors: { targetLevel: 'is not offered' }, allowed: policy.targetLevels });
  }
}

/**
 * Announces one application.
 * @returns its record; null for a dry run, which checks everything and keeps nothing
 * @throws DomainError registrationUnknown, notAnUpgrade
 */
export async function announceApplication(
  deps: Dependencies,
  announcement: Announcement,
): Promise<ApplicationRecord | null> {
  const { input, actor, requestId, origin, dryRun } = announcement;
  const now = deps.clock().toISOString();
  await refuseTarget(deps, input, now);
  const registration = await findRegistrationByNumber(deps.db, input.registrationNumber);
  if (registration === null) {
    throw new DomainError('registrationUnknown', { errors: { registrationNumber: 'unknown' } });
  }
  const id = deps.newId();
  const persons = personsOf(input, registration, { applicationId: id, newId: deps.newId });
  refuseNoUpgrade(input, persons);
  const signers: Signer[] = input.signers.map((signer, sequence) => ({
    ...signer,
    id: deps.newId(),
    applicationId: id,
    sequence,
  }));
  if (dryRun) {
    return null;
  }
  return inTransaction(deps.db, async (tx) => {
    const year = Number(amsterdamDay(now).slice(0, 4));
    const number = makeNumber('ZU', year, await takeNumber(tx, `application-${String(year)}`));
    const record = recordOf(input, registration, { id, number, persons, now });
    await insertApplication(tx, record, persons, signers);
    const entry = {
      type: 'application.announced',
      data: { targetLevel: input.targetLevel, source: origin },
      // What an officer corrects later does not change what was sent: the next sending is held against this.
      personal: { sent: input },
    } as const;
    await appendAudit(tx, { applicationId: id, entry, actor, at: now, requestId, origin, handling: false });
    return record;
  });
}
