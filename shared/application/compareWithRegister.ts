/** Decides, field by field, how a declared company agrees with what the trade register says about it. */
import type { RegisterAddress, RegisterCompany } from './tradeRegister';
import { comparatorOf, compareField } from './compareField';
import { COMPARED_COMPANY_FIELDS, type CompanyFieldKey, type ComparedCompany } from './fields/comparedFields';
import { DIFFERENCE_CLASSES, type Comparator, type Comparison } from '../language/comparison';

/** Which entry of the register a value was compared with. */
export const REGISTER_SOURCES = [
  'name',
  'statutoryName',
  'tradeName',
  'legalForm',
  'kvkNumber',
  'establishment',
  'mainEstablishment',
  'visit',
  'post',
  'functionary',
] as const;
export type RegisterSource = (typeof REGISTER_SOURCES)[number];

/** Why a field cannot be compared: kept from view, not in the register, or not declared. None of them is a pass or a failure. */
export const NOT_COMPARABLE = ['shielded', 'notInRegister', 'notDeclared'] as const;
export type NotComparable = (typeof NOT_COMPARABLE)[number];

/** A value of the register beside a declared one. */
export interface RegisterValue {
  readonly declared: string;
  /** As the register writes it; '' when it does not show one. */
  readonly inRegister: string;
  /** Null when the register has no such entry. */
  readonly source: RegisterSource | null;
  /** Null when the two cannot be compared; `notComparable` then says why. */
  readonly comparison: Comparison | null;
  readonly notComparable: NotComparable | null;
}
export interface RegisterField extends RegisterValue {
  readonly field: CompanyFieldKey;
}

interface Candidate {
  readonly source: RegisterSource;
  readonly value: string;
}

const ADDRESS_FIELDS = [
  'street',
  'houseNumber',
  'postcode',
  'city',
  'poBox',
  'country',
] as const satisfies readonly CompanyFieldKey[];

/** How far apart two values are: 0 for identical, higher for every class below it. */
function distance({ difference }: Comparison): number {
  return DIFFERENCE_CLASSES.indexOf(difference);
}

/** The entry that agrees best with the declared value; the first of those that agree equally well. */
function bestOf(declared: string, candidates: readonly Candidate[], compare: Comparator): RegisterValue {
  const compared = candidates.map(({ source, value }) => ({ source, value, comparison: compare(declared, value) }));
  const [first, ...others] = compared;
  if (first === undefined) {
    return { declared, inRegister: '', source: null, comparison: null, notComparable: 'notInRegister' };
  }
  const best = others.reduce((kept, one) => (distance(one.comparison) < distance(kept.comparison) ? one : kept), first);
  return {
    declared,
    inRegister: best.value,
    source: best.source,
    comparison: best.comparison,
    notComparable: null,
  };
}

function compareNames(declared: string, company: RegisterCompany): RegisterValue {
  const candidates: readonly Candidate[] = [
    { source: 'name', value: company.name },
    { source: 'statutoryName', value: company.statutoryName ?? '' },
    ...company.tradeNames.map((value): Candidate => ({ source: 'tradeName', value })),
  ];
  return bestOf(
    declared,
    candidates.filter(({ value }) => value !== ''),
    comparatorOf(COMPARED_COMPANY_FIELDS.companyName),
  );
}

function compareEstablishment(declared: string, { establishments }: RegisterCompany): RegisterValue {
  const [main, ...others] = [...establishments].sort((a, b) => Number(b.main) - Number(a.main));
  if (declared === '') {
    // Leaving the number out is a choice of the customer, whatever establishments there are.
    const shown = main === undefined ? null : ('mainEstablishment' as const);
    return { declared, inRegister: main?.number ?? '', source: shown, comparison: null, notComparable: 'notDeclared' };
  }
  const candidates = (main === undefined ? [] : [main, ...others]).map((one): Candidate => ({
    source: one.main ? 'mainEstablishment' : 'establishment',
    value: one.number,
  }));
  return bestOf(declared, candidates, comparatorOf(COMPARED_COMPANY_FIELDS.establishmentNumber));
}

/** Only the address of the entry is read, so the company around it may be the declared one. */
function compareAddress(application: ComparedCompany, entry: RegisterAddress): readonly RegisterField[] {
  const { kind, shielded: _, ...address } = entry;
  return ADDRESS_FIELDS.map((field) => {
    const inRegister = { ...application, address };
    const { declared, registered, ...comparison } = compareField<ComparedCompany>(
      COMPARED_COMPANY_FIELDS[field],
      application,
      inRegister,
    );
    return { field, declared, inRegister: registered, source: kind, comparison, notComparable: null };
  });
}

function withoutAddress(
  application: ComparedCompany,
  source: RegisterSource | null,
  notComparable: NotComparable,
): readonly RegisterField[] {
  return ADDRESS_FIELDS.map((field) => {
    const declared = COMPARED_COMPANY_FIELDS[field].read(application);
    return { field, declared, inRegister: '', source, comparison: null, notComparable };
  });
}

function distanceOf(rows: readonly RegisterField[]): number {
  return rows.reduce((sum, { comparison }) => sum + (comparison === null ? 0 : distance(comparison)), 0);
}

/**
 * A declared PO box belongs beside the postal address, a street beside the visiting address; another one is shown only when it
 * agrees better. What is shielded says nothing, unless an address that can be seen agrees in every field.
 */
function compareAddresses(application: ComparedCompany, { addresses }: RegisterCompany): readonly RegisterField[] {
  const wanted = application.address.poBox === '' ? 'visit' : 'post';
  const visible = addresses.filter(({ shielded }) => !shielded);
  const wantedFirst = [...visible].sort((a, b) => Number(b.kind === wanted) - Number(a.kind === wanted));
  const [first, ...others] = wantedFirst.map((address) => compareAddress(application, address));
  const best = others.reduce((kept, one) => (distanceOf(one) < distanceOf(kept ?? one) ? one : kept), first);
  const isShielded = addresses.some(({ kind, shielded }) => shielded && kind === wanted);
  if (isShielded && !best?.every(({ comparison }) => comparison?.difference !== 'different')) {
    return withoutAddress(application, wanted, 'shielded');
  }
  return best ?? withoutAddress(application, null, addresses.length > 0 ? 'shielded' : 'notInRegister');
}

/**
 * Compares a declared company with the register's entry. In: the application's company fields, and the company of a snapshot that
 * was found. Out: one row per company field, in the order of `COMPARED_COMPANY_FIELDS`; a name is held against the name, the statutory name
 * and every trade name, an establishment number against every establishment, an address against the visiting and the postal
 * address, and the best agreement is reported with the entry it was found in. Pure; never throws. Source: KVK developer
 * documentation (Basisprofiel, Vestigingsprofiel), COM-05 and COM-06 of the check catalogue.
 */
export function compareWithRegister(application: ComparedCompany, company: RegisterCompany): readonly RegisterField[] {
  const { companyName, kvkNumber, establishmentNumber, legalForm } = application;
  const byNumber = [{ source: 'kvkNumber', value: company.kvkNumber }] as const;
  const byForm: readonly Candidate[] =
    company.legalForm === '' ? [] : [{ source: 'legalForm', value: company.legalForm }];
  return [
    { field: 'companyName', ...compareNames(companyName, company) },
    { field: 'kvkNumber', ...bestOf(kvkNumber, byNumber, comparatorOf(COMPARED_COMPANY_FIELDS.kvkNumber)) },
    { field: 'establishmentNumber', ...compareEstablishment(establishmentNumber ?? '', company) },
    { field: 'legalForm', ...bestOf(legalForm, byForm, comparatorOf(COMPARED_COMPANY_FIELDS.legalForm)) },
    ...compareAddresses(application, company),
  ];
}
