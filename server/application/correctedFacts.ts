/** Says which facts of a case a correction changed; values only where they are not personal. */
import type { Address } from '@desk/shared/application/values';
import type { CaseFact } from '@desk/shared/checks/catalogue/checkType';
import type { FactChange } from '@desk/shared/checks/factChange';
import type { ApplicationRecord } from '@desk/shared/contract/resources';

type CompanyField = 'companyName' | 'legalForm' | 'kvkNumber' | 'address' | 'establishmentNumber' | 'targetLevel';
type Fact = Exclude<CaseFact, 'policy'>;

const FACT_OF_COMPANY_FIELD: Readonly<Record<CompanyField, Fact>> = {
  companyName: 'companyName',
  legalForm: 'legalForm',
  kvkNumber: 'kvkNumber',
  address: 'companyAddress',
  establishmentNumber: 'establishment',
  targetLevel: 'targetLevel',
};

/** A company may bear the name of its owner, and live at his address. */
const PERSONAL: readonly CompanyField[] = ['companyName', 'address'];

/** Whether he is employed decides which checks are asked, not what they found: it is no fact that a check rests on. */
const FACT_OF_PERSON_FIELD: Readonly<Record<string, Fact>> = {
  initials: 'personIdentity',
  firstNames: 'personIdentity',
  prefix: 'personIdentity',
  surname: 'personIdentity',
  birthDate: 'personIdentity',
  email: 'personEmail',
  mobile: 'personMobile',
};

function shown(value: string | Address | null): string {
  return typeof value === 'string' && value !== '' ? value : 'none';
}

/** The facts of the company that these new values change. */
export function changesOfCompany(
  before: Pick<ApplicationRecord, CompanyField>,
  changed: Readonly<Record<string, unknown>>,
): FactChange[] {
  const fields = (Object.keys(FACT_OF_COMPANY_FIELD) as CompanyField[]).filter((field) => field in changed);
  return fields.map((field) => {
    const fact = FACT_OF_COMPANY_FIELD[field];
    const values = PERSONAL.includes(field)
      ? {}
      : { from: shown(before[field]), to: shown(changed[field] as string | null) };
    return { fact, field: fact, subjectId: null, ...values };
  });
}

/** The facts of one person that these fields change; each once. */
export function changesOfPerson(personId: string, fields: readonly string[]): FactChange[] {
  const facts = new Set(fields.flatMap((field) => FACT_OF_PERSON_FIELD[field] ?? []));
  return [...facts].map((fact) => ({ fact, field: fact, subjectId: personId }));
}
