/** Decides what a correction changes: only what differs from the case is sent, persons as a whole with their id. */
import type { EditableApplication } from '@desk/shared/application/application';
import { TARGET_LEVEL_IDS } from '@desk/shared/application/assuranceLevels';
import type { ApplicationDetail } from '@desk/shared/contract/resources';

export const COMPANY_INPUTS = ['companyName', 'legalForm', 'kvkNumber', 'establishmentNumber', 'targetLevel'] as const;
export const ADDRESS_INPUTS = [
  'street',
  'houseNumber',
  'houseLetter',
  'houseAddition',
  'postcode',
  'city',
  'poBox',
  'country',
] as const;
export const PERSON_INPUTS = ['initials', 'firstNames', 'prefix', 'surname', 'birthDate', 'email', 'mobile'] as const;

/** Everything as text, as it stands in the fields of the form. */
export interface CorrectionDraft {
  readonly company: Readonly<Record<(typeof COMPANY_INPUTS)[number], string>>;
  readonly address: Readonly<Record<(typeof ADDRESS_INPUTS)[number], string>>;
  readonly persons: readonly (Readonly<Record<(typeof PERSON_INPUTS)[number], string>> & {
    readonly id: string;
    readonly employed: boolean;
  })[];
}
type Case = Pick<
  ApplicationDetail,
  'companyName' | 'legalForm' | 'kvkNumber' | 'establishmentNumber' | 'targetLevel' | 'address' | 'persons'
>;

/** The form as it opens. */
export function correctionDraft(record: Case): CorrectionDraft {
  const { companyName, legalForm, kvkNumber, establishmentNumber, targetLevel, address, persons } = record;
  return {
    company: { companyName, legalForm, kvkNumber, establishmentNumber: establishmentNumber ?? '', targetLevel },
    address: { ...address },
    persons: persons.map(({ id, initials, firstNames, prefix, surname, birthDate, email, mobile, employed }) => ({
      id,
      initials,
      firstNames,
      prefix,
      surname,
      birthDate: birthDate ?? '',
      email,
      mobile,
      employed,
    })),
  };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What differs between the case and the form; an empty object when nothing does. */
export function changesOf(record: Case, draft: CorrectionDraft): EditableApplication {
  const before = correctionDraft(record);
  const changes: EditableApplication = {};
  for (const name of ['companyName', 'legalForm', 'kvkNumber'] as const) {
    if (draft.company[name] !== before.company[name]) {
      changes[name] = draft.company[name];
    }
  }
  if (draft.company.establishmentNumber !== before.company.establishmentNumber) {
    changes.establishmentNumber = draft.company.establishmentNumber === '' ? null : draft.company.establishmentNumber;
  }
  const level = TARGET_LEVEL_IDS.find((id) => id === draft.company.targetLevel);
  if (level !== undefined && level !== record.targetLevel) {
    changes.targetLevel = level;
  }
  if (!isSame(draft.address, before.address)) {
    changes.address = draft.address;
  }
  const persons = draft.persons.filter((person, index) => !isSame(person, before.persons[index]));
  if (persons.length > 0) {
    changes.persons = persons.map((person) => ({
      ...person,
      birthDate: person.birthDate === '' ? null : person.birthDate,
    }));
  }
  return changes;
}
