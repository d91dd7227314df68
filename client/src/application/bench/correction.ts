/** Decides what a correction changes: only what differs from the case is sent, persons as a whole with their id. */
import type { EditableApplication } from '@desk/shared/application/application';
import { COMPANY_FIELDS, type CorrectedCompany } from '@desk/shared/application/fields/companyFields';
import { changedFields, namesWith, pickFields } from '@desk/shared/application/fields/field';
import { PERSON_FIELDS } from '@desk/shared/application/fields/personFields';
import { TARGET_LEVEL_IDS } from '@desk/shared/application/assuranceLevels';
import type { ApplicationDetail } from '@desk/shared/contract/resources';

type CorrectedPerson = NonNullable<EditableApplication['persons']>[number];

/** What the form holds: the company as it is to be, and every person. */
export interface CorrectionDraft {
  readonly company: CorrectedCompany;
  readonly targetLevel: string;
  readonly persons: readonly CorrectedPerson[];
}
type Case = Pick<ApplicationDetail, keyof CorrectedCompany | 'targetLevel' | 'persons'>;

const COMPANY_NAMES = namesWith(COMPANY_FIELDS, 'corrected');
const PERSON_NAMES = namesWith(PERSON_FIELDS, 'corrected');

/** The form as it opens. */
export function correctionDraft(record: Case): CorrectionDraft {
  return {
    company: pickFields(record, COMPANY_NAMES),
    targetLevel: record.targetLevel,
    persons: record.persons.map((person) => pickFields(person, [...PERSON_NAMES, 'id'])),
  };
}

/** What differs between the case and the form; an empty object when nothing does. */
export function changesOf(record: Case, { company, targetLevel, persons }: CorrectionDraft): EditableApplication {
  const before = correctionDraft(record);
  const level = TARGET_LEVEL_IDS.find((id) => id === targetLevel);
  const changed = persons.filter(
    (person, index) => Object.keys(changedFields(before.persons[index] ?? person, person)).length > 0,
  );
  return {
    ...changedFields(before.company, company),
    ...(level === undefined || level === record.targetLevel ? {} : { targetLevel: level }),
    ...(changed.length === 0 ? {} : { persons: changed }),
  };
}
