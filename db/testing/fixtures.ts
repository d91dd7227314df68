/** Invented cases for the tests of the stores: whole records, every field given, each test changes what it is about. */
import { MOLENWIEK } from '@desk/shared/testing/address';
import type { ApplicationPerson, Signer } from '@desk/shared/application/application';
import type { RegistrationInput } from '@desk/shared/application/registration';
import type { Actor } from '@desk/shared/access/roles';
import type { Check } from '@desk/shared/checks/check';
import type { Decision } from '@desk/shared/decision/decision';
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { ApplicationRecord, PolicyRow } from '@desk/shared/contract/resources';
import { newId } from '../ids';
import type { Database, Tx } from '../reader';
import { insertApplication } from '../stores/applicationStore';
import { insertAudits, type NewAuditEvent } from '../stores/trailStore';
import type { StoredWebhookEndpoint } from '../stores/webhookEndpointStore';
import { inTransaction } from '../transaction';

export const AT = '2026-11-02T09:15:00.000Z';
export const LATER = '2026-11-03T10:30:00.250Z';
export const VERIFIER: Actor = { id: newId(), role: 'verifier', name: 'Vera Vlas' };

/** A version of the policy with nothing in it. */
export function aPolicy(over: Partial<PolicyRow> = {}): PolicyRow {
  return {
    id: newId(),
    version: 99,
    validFrom: AT,
    content: {},
    movesRunningCases: false,
    reason: 'another period',
    draftedByName: 'Bas Voorbeeld',
    putInForceByName: 'Berend Voorbeeld',
    ...over,
  };
}

/**
 * The last places of an id as consonants: unlike any other, and like nothing that a test searches for. Of digits
 * a random number once held the very figure that a search was to find nowhere.
 */
export const lettersOf = (id: string, places: number): string =>
  [...id.slice(-places)].map((digit) => 'BCDFGHJKLMNPQRST'.charAt(Number.parseInt(digit, 16))).join('');

/** An application nobody has touched yet. */
export function anApplication(over: Partial<ApplicationRecord> = {}): ApplicationRecord {
  const id = over.id ?? newId();
  return {
    id,
    number: `ZU-2026-${lettersOf(id, 12)}`,
    frontOfficeId: `FO-${id}`,
    status: 'announced',
    statusBeforeHold: null,
    version: 0,
    targetLevel: 'EH3',
    currentLevel: 'EH2+',
    companyName: 'Groothandel De Korenmaat B.V.',
    legalForm: 'Besloten Vennootschap',
    kvkNumber: '90009901',
    establishmentNumber: null,
    address: MOLENWIEK,
    language: 'nl',
    remindedAt: null,
    leadDays: 0,
    clockSince: null,
    agesFrom: null,
    priority: null,
    hasPriority: false,
    establishmentChoice: null,
    targetServices: ['belastingen'],
    severalCompanies: false,
    separateRouteKept: false,
    registrationId: null,
    registrationNumber: 'ZR-100101',
    policyVersion: null,
    assigneeId: null,
    assigneeName: null,
    submittedAt: AT,
    receivedOn: null,
    statusChangedAt: AT,
    dueOn: null,
    personCount: 0,
    openChecks: 0,
    failedChecks: 0,
    openMismatches: 0,
    upgradeState: 'unseen',
    upgradeAnswer: null,
    notMeReport: null,
    reported: false,
    retention: null,
    erasureConfirmed: false,
    ...over,
  };
}

/** A person of an application. */
export function aPerson(applicationId: string, over: Partial<ApplicationPerson> = {}): ApplicationPerson {
  return {
    id: newId(),
    applicationId,
    registeredMeansId: null,
    currentLevel: 'EH2+',
    position: 1,
    outcome: 'pending',
    dropCodes: null,
    activatedAt: null,
    meansNumber: 'ZM-200101',
    role: 'manager',
    initials: 'H.J.',
    firstNames: 'Hendrik Johannes',
    prefix: '',
    surname: 'Wiersma',
    birthDate: '1974-05-12',
    email: 'h.wiersma@korenmaat.example',
    mobile: '0630022681',
    employed: true,
    ...over,
  };
}

/** A signer of an application. */
export function aSigner(applicationId: string, over: Partial<Signer> = {}): Signer {
  return {
    id: newId(),
    applicationId,
    sequence: 1,
    initials: 'H.J.',
    firstNames: 'Hendrik Johannes',
    prefix: 'van der',
    surname: 'Wiersma',
    birthDate: null,
    position: 'Directeur',
    authority: 'sole',
    ...over,
  };
}

/** An open check of an application. */
export function aCheck(applicationId: string, over: Partial<Check> = {}): Check {
  return {
    id: newId(),
    applicationId,
    code: 'CON-01',
    subject: 'contract',
    subjectId: null,
    renewal: 'renewed',
    outcome: null,
    reasonCode: null,
    waiver: null,
    ...over,
  };
}

/** An approval of an application. */
export function aDecision(applicationId: string, over: Partial<Decision> = {}): Decision {
  return {
    id: newId(),
    applicationId,
    outcome: 'approved',
    reasonCodes: [],
    remark: '',
    acceptedWaivers: [],
    byId: VERIFIER.id,
    byName: VERIFIER.name,
    at: AT,
    persons: null,
    rulesInForce: {
      targetLevel: 'EH3',
      policyVersion: 1,
      policy: {},
      checks: [],
      handlers: [],
      registerAsOf: null,
    },
    ...over,
  };
}

/** A decision that shows nothing of how it was made. */
export const NO_SIGNS = { minutesLooked: null, waivers: 0, overruled: 0, leadDays: 0 } as const;

/** A registration with one means. */
export function aRegistration(over: Partial<RegistrationInput> = {}): RegistrationInput {
  return {
    registrationNumber: 'ZR-100101',
    kvkNumber: '90009901',
    establishmentNumber: null,
    companyName: 'Groothandel De Korenmaat B.V.',
    legalForm: 'Besloten Vennootschap',
    address: MOLENWIEK,
    hasManagementModule: true,
    means: [
      {
        meansNumber: 'ZM-200101',
        role: 'manager',
        level: 'EH2+',
        status: 'active',
        initials: 'H.J. ',
        firstNames: 'Hendrik  Johannes',
        prefix: '',
        surname: 'Dvořáková',
        birthDate: '1974-05-12',
        email: 'H.Wiersma@korenmaat.example',
        mobile: '+31 6 3002 2681',
        effectiveFrom: '2022-11-08',
      },
    ],
    ...over,
  };
}

/** Writes without an event: what is tried is the store. */
export function write<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(db, work, { unaudited: 'test of a store' });
}

/** An application with one person and one signer, stored. */
export async function storedCase(
  db: Database,
  over: Partial<ApplicationRecord> = {},
): Promise<{ id: string; personId: string; application: ApplicationRecord }> {
  const application = anApplication(over);
  const person = aPerson(application.id);
  await write(db, (tx) => insertApplication(tx, application, [person], [aSigner(application.id)]));
  return { id: application.id, personId: person.id, application };
}

/** A list query; the first 25 by id unless told otherwise. */
export function listQuery(over: Partial<ListQuery> = {}): ListQuery {
  return { sort: ['id', 'ASC'], offset: 0, limit: 25, filter: {}, ...over };
}

/** Adds one event to the trail, without those who would be told of it; gives its id. */
export async function appendAudit(tx: Tx, event: NewAuditEvent): Promise<string> {
  const id = newId();
  await insertAudits(tx, [{ id, ...event }]);
  return id;
}

/** An endpoint that listens to decisions. */
export function anEndpoint(over: Partial<StoredWebhookEndpoint> = {}): StoredWebhookEndpoint {
  return {
    id: newId(),
    version: 1,
    url: 'https://hooks.example/in',
    events: ['application.decided'],
    active: true,
    sealedSecret: 'k.sealed',
    formerSealedSecret: null,
    formerSecretUntil: null,
    failingSince: null,
    disabledAt: null,
    createdByName: 'Ada Voorbeeld',
    createdAt: AT,
    ...over,
  };
}

/** An officer of the desk who can be stored. */
export const vera = {
  id: newId(),
  username: 'vera',
  name: 'Vera Vlas',
  role: 'verifier',
  active: true,
  passwordHash: '',
  createdAt: AT,
} as const;
