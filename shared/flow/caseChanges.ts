/**
 * Which facts of a case another state of it changes. The door asks this after every action, so no action can forget to
 * say what it changed; what comes from outside the case (policy, registration, register, a letter that came or went) is
 * said by the action that brings it.
 */
import type { ApplicationPerson, Signer } from '../application/application';
import { COMPANY_FIELDS } from '../application/fields/companyFields';
import { namesWith, type NamesWith } from '../application/fields/field';
import { PERSON_FIELDS } from '../application/fields/personFields';
import type { FactChange } from '../checks/factChange';
import { documentOf, type IdentityDocument } from '../checks/identity/identityDocument';
import type { ApplicationRecord } from '../contract/resources';
import { intakeItem } from '../intake/intakeItems';
import type { IntakeQuestion } from '../intake/intakeQuestions';
import { upgradeState } from '../intake/upgradeQuestion';
import type { CaseFile } from './caseFile';
import { contractDays } from './contractDays';
import { humanChanges } from './humanChanges';
import { intakeOf } from './intakeOf';

type CompanyField = NamesWith<typeof COMPANY_FIELDS, 'fact'>;
const COMPANY_FACTS = namesWith(COMPANY_FIELDS, 'fact');
const PERSON_FACTS = namesWith(PERSON_FIELDS, 'fact');
const SIGNER_FIELDS = namesWith(PERSON_FIELDS, 'signed');

/** The first document recorded for somebody is news for what is judged on its data; another one is news for all that saw it. */
const JUDGED_ON_DATA = ['IDN-01', 'IDN-04', 'IDN-05', 'IDN-06', 'IDN-07'] as const;

function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function shown(value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : 'none';
}

function companyChange(field: CompanyField, before: ApplicationRecord, after: ApplicationRecord): FactChange {
  const { fact, personal } = COMPANY_FIELDS[field];
  const change = { fact, field: fact, subjectId: null };
  return personal ? change : { ...change, from: shown(before[field]), to: shown(after[field]) };
}

function companyChanges(before: ApplicationRecord, after: ApplicationRecord): FactChange[] {
  const [from, to] = [before.targetLevel, after.targetLevel];
  const level: FactChange = { fact: 'targetLevel', field: 'targetLevel', subjectId: null, from, to };
  return [
    ...COMPANY_FACTS.filter((field) => !isSame(before[field], after[field])).map((field) =>
      companyChange(field, before, after),
    ),
    ...(from === to ? [] : [level]),
  ];
}

/** What the customer chose about the establishment number mends what had not passed; taking a choice away unsettles it. */
function choiceChanges(before: ApplicationRecord, after: ApplicationRecord): FactChange[] {
  const [was, is] = [before, after].map(({ establishmentChoice }) => establishmentChoice?.answer ?? null);
  if (was === is || is === 'asked') {
    return [];
  }
  const change = { fact: 'establishmentChoice', field: 'establishmentChoice', subjectId: null } as const;
  return [is === 'kept' ? { ...change, onlyMends: true } : change];
}

function personChanges(before: readonly ApplicationPerson[], after: readonly ApplicationPerson[]): FactChange[] {
  return before.flatMap((person) => {
    const now = after.find(({ id }) => id === person.id);
    const changed = now === undefined ? [] : PERSON_FACTS.filter((field) => !isSame(person[field], now[field]));
    const facts = new Set(changed.map((field) => PERSON_FIELDS[field].fact));
    return [...facts].map((fact) => ({ fact, field: fact, subjectId: person.id }));
  });
}

function signerChanges(before: readonly Signer[], after: readonly Signer[]): FactChange[] {
  const ids = new Set([...before, ...after].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [was, is] = [before, after].map((signers) => signers.find((signer) => signer.id === id));
    const isOther = SIGNER_FIELDS.some((field) => !isSame(was?.[field], is?.[field]));
    return isOther ? [{ fact: 'signers', field: 'signers', subjectId: was && is ? id : null } as const] : [];
  });
}

function documentChanges(before: readonly IdentityDocument[], after: readonly IdentityDocument[]): FactChange[] {
  const subjects = new Set(after.map(({ subjectId }) => subjectId));
  return [...subjects].flatMap((subjectId) => {
    const [was, is] = [documentOf(before, subjectId), documentOf(after, subjectId)];
    const change = { fact: 'identityDocument', field: 'identityDocument', subjectId } as const;
    if (was?.id !== is?.id) {
      const seen = is?.bsnSeen === true ? (['IDN-03'] as const) : [];
      return [was === undefined ? { ...change, codes: [...JUDGED_ON_DATA, ...seen] } : change];
    }
    return isSame(was?.statuses, is?.statuses) ? [] : [{ ...change, codes: ['IDN-07'] as const }];
  });
}

/** A "no" unsettles what passed, and so does a "yes" that is taken back; a "no" that turns mends what had not passed. */
function answerChange(
  question: IntakeQuestion,
  was: IntakeQuestion['answer'],
  is: IntakeQuestion['answer'],
): FactChange[] {
  const { concerns } = intakeItem(question.item);
  const isNews = was !== is && (is === 'no' || was === 'yes' || was === 'no');
  if (concerns === null || !isNews) {
    return [];
  }
  const subjectId = question.subject?.id ?? null;
  const worded = { from: was ?? 'open', to: is ?? 'open' };
  const change = { fact: 'intakeAnswer', field: 'intakeAnswer', subjectId, codes: [concerns], ...worded } as const;
  return [is !== 'no' && was === 'no' ? { ...change, onlyMends: true } : change];
}

function answerChanges(before: readonly IntakeQuestion[], after: readonly IntakeQuestion[]): FactChange[] {
  const keys = new Set([...before, ...after].map(({ key }) => key));
  return [...keys].flatMap((key) => {
    const [was, is] = [before, after].map((questions) => questions.find((one) => one.key === key));
    const question = is ?? was;
    // What the desk itself sees in the case follows from facts of their own.
    const isOfficers = was?.by === 'officer' || is?.by === 'officer';
    return question === undefined || !isOfficers ? [] : answerChange(question, was?.answer ?? null, is?.answer ?? null);
  });
}

/** Knowing now what nobody had looked at unsettles nothing, unless the answer is that it is no upgrade. */
function upgradeChanges(before: CaseFile, after: CaseFile): FactChange[] {
  const [from, to] = [before, after].map(({ mailItems, application }) =>
    upgradeState(mailItems, application.upgradeAnswer),
  ) as [string, string];
  const isNews = from !== to && !(from === 'unseen' && (to === 'noted' || to === 'confirmed'));
  const change = { fact: 'upgradeAnswer', field: 'upgradeAnswer', subjectId: null, from, to } as const;
  return isNews ? [to === 'noted' || to === 'confirmed' ? { ...change, onlyMends: true } : change] : [];
}

function signingDayChanges(before: CaseFile, after: CaseFile, now: string): FactChange[] {
  const [from, to] = [before, after].map((file) => contractDays(file, now).signedOn ?? 'none') as [string, string];
  return from === to ? [] : [{ fact: 'signedOn', field: 'signedOn', subjectId: null, from, to }];
}

/**
 * @param before the case as it was
 * @param after the same case as it is now
 * @param now ISO 8601 UTC
 * @returns every fact that is another one now, for `reopenedByChanges`. Source: the product's lifecycle rule on changed data
 */
export function caseChanges(before: CaseFile, after: CaseFile, now: string): FactChange[] {
  return [
    ...companyChanges(before.application, after.application),
    ...choiceChanges(before.application, after.application),
    ...personChanges(before.persons, after.persons),
    ...signerChanges(before.signers, after.signers),
    ...humanChanges(before, after),
    ...documentChanges(before.identityDocuments, after.identityDocuments),
    ...answerChanges(intakeOf(before), intakeOf(after)),
    ...upgradeChanges(before, after),
    ...signingDayChanges(before, after, now),
  ];
}
