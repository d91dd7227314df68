/** Tests that the catalogue is whole and says of every check what the rules of the domain say. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import { CHECK_KINDS, CHECK_RESTRICTIONS, type CheckType } from './checkType';
import { CHECK_SUBJECTS, type CheckSubject } from '../checks/check';
import { CHECK_CODES, CHECK_TYPES, REASON_CODES, checkType, type CheckCode } from './checkTypes';

/** code, mode, subjects, reason code: typed from the rules, independently of the catalogue. */
const EXPECTED: readonly [CheckCode, string, string, string][] = [
  ['CON-01', 'manual', 'contract', 'CONTRACT_INCOMPLETE'],
  ['CON-02', 'manual', 'contract', 'UPGRADE_NOTE_MISSING'],
  ['CON-03', 'manual', 'contract', 'SIGNATURE_NOT_ORIGINAL'],
  ['CON-04', 'both', 'contract', 'CONTRACT_STALE'],
  ['CON-05', 'both', 'contract', 'CONTRACT_ALTERED'],
  ['CON-06', 'auto', 'contract', 'SEPARATE_ROUTE NO_KVK_NUMBER'],
  ['COM-01', 'auto', 'company', 'KVK_NOT_FOUND'],
  ['COM-02', 'auto', 'company', 'KVK_CHANGED'],
  ['COM-03', 'both', 'company', 'COMPANY_DEREGISTERED'],
  ['COM-04', 'both', 'company', 'COMPANY_SPECIAL_STATUS'],
  ['COM-05', 'both', 'company', 'COMPANY_NAME_MISMATCH'],
  ['COM-06', 'both', 'company', 'ESTABLISHMENT_RISK'],
  ['COM-07', 'both', 'company', 'EXTRACT_TOO_OLD'],
  ['COM-08', 'auto', 'company', 'COMPANY_ID_UNVERIFIED'],
  ['AUT-01', 'both', 'signer', 'SIGNER_NOT_REGISTERED'],
  ['AUT-02', 'both', 'signer', 'AUTHORITY_UNDETERMINED'],
  ['AUT-03', 'both', 'contract', 'SIGNATURES_INSUFFICIENT'],
  ['AUT-04', 'both', 'signer', 'SIGNER_BARRED'],
  ['AUT-05', 'manual', 'signer', 'MANDATE_INSUFFICIENT'],
  ['AUT-06', 'both', 'company', 'BINDING_UNVERIFIED'],
  ['AUT-07', 'auto', 'company person', 'MANAGER_LEVEL_TOO_LOW'],
  ['AUT-08', 'manual', 'person', 'MANAGER_NOT_APPOINTED'],
  ['IDN-01', 'auto', 'signer person', 'IDENTITY_INCOMPLETE'],
  ['IDN-02', 'manual', 'signer person', 'ID_COPY_UNUSABLE'],
  ['IDN-03', 'manual', 'signer person', 'BSN_VISIBLE'],
  ['IDN-04', 'auto', 'signer person', 'ID_EXPIRED'],
  ['IDN-05', 'auto', 'signer person', 'MRZ_INVALID'],
  ['IDN-06', 'both', 'signer person', 'IDENTITY_MISMATCH'],
  ['IDN-07', 'both', 'signer person', 'ID_REPORTED'],
  ['IDN-08', 'manual', 'signer person', 'ORIGINAL_NOT_SEEN'],
  ['IDN-09', 'manual', 'signer person', 'PERSON_MISMATCH'],
  ['IDN-10', 'manual', 'contract', 'APPEARANCE_MISSING'],
  ['IDN-11', 'manual', 'signer', 'SIGNATURE_DIFFERS'],
  ['CTC-01', 'both', 'company person', 'NAW_MISMATCH'],
  ['CTC-02', 'auto', 'person', 'EMAIL_MISMATCH'],
  ['CTC-03', 'auto', 'person', 'MOBILE_MISMATCH'],
  ['CTC-04', 'auto', 'person', 'NO_UPGRADABLE_MEANS'],
  ['CTC-05', 'auto', 'person', 'CONTACT_SHARED'],
];

const KIND_OF_PREFIX: Record<string, string> = {
  CON: 'contract',
  COM: 'company',
  AUT: 'authority',
  IDN: 'identity',
  CTC: 'contact',
};

function codesWhere(holds: (type: CheckType) => boolean): CheckCode[] {
  return CHECK_CODES.filter((code) => holds(checkType(code)));
}

describe('the check catalogue', () => {
  it('holds the 38 codes in their order', () => {
    expect(CHECK_CODES).toEqual(EXPECTED.map(([code]) => code));
    expect(CHECK_CODES).toHaveLength(38);
  });

  it.each(EXPECTED)('%s is %s for %s and fails with %s', (code, mode, subjects, reasonCode) => {
    const type = checkType(code);
    expect([type.mode, type.subjects.join(' '), type.reasonCodes]).toEqual([mode, subjects, reasonCode.split(' ')]);
    expect(type.kind).toBe(KIND_OF_PREFIX[code.slice(0, 3)]);
  });

  it('gives every check a reason code of its own', () => {
    expect(REASON_CODES).toEqual(EXPECTED.flatMap(([, , , reasonCode]) => reasonCode.split(' ')));
    expect(new Set(REASON_CODES).size).toBe(REASON_CODES.length);
  });

  it('lets a supervisor accept only these failures', () => {
    expect(codesWhere((type) => type.waivable)).toEqual([
      ...['CON-04', 'COM-03', 'COM-06', 'COM-07', 'IDN-11'],
      ...['CTC-01', 'CTC-02', 'CTC-03', 'CTC-05'],
    ]);
  });

  it('leaves only these for the identification appointment', () => {
    expect(codesWhere((type) => !type.isPaper)).toEqual(['IDN-08', 'IDN-09', 'IDN-10']);
  });

  it.each([
    ['managers', ['AUT-07', 'AUT-08']],
    ['idCopyAsked', ['IDN-02', 'IDN-03', 'IDN-04', 'IDN-05', 'IDN-07']],
    ['mustAppear', ['IDN-08']],
  ] as const)('restricts to %s exactly %j', (restriction, codes) => {
    expect(codesWhere((type) => type.restriction === restriction)).toEqual(codes);
    expect(CHECK_RESTRICTIONS).toContain(restriction);
  });

  it('asks evidence for all but those decided on the application and the registration', () => {
    const withoutEvidence = codesWhere((type) => !type.needsEvidence);
    expect(withoutEvidence).toEqual([
      ...['CON-06', 'COM-02', 'AUT-07', 'IDN-01'],
      ...['CTC-01', 'CTC-02', 'CTC-03', 'CTC-04', 'CTC-05'],
    ]);
    for (const code of withoutEvidence) {
      expect(['application', 'registration']).toContain(checkType(code).evidence);
    }
  });

  it.each(CHECK_CODES)('%s has a title and help in both languages, and rests on each fact once', (code) => {
    const { title, help, dependsOn } = checkType(code);
    for (const text of [title.nl, title.en]) {
      expect(text).toMatch(/^\S.{5,60}\S$/);
    }
    for (const text of [help.nl, help.en]) {
      expect(text).toMatch(/^\p{Lu}.{30,240}\.$/u);
    }
    expect(help.nl).not.toBe(help.en);
    expect(new Set(dependsOn).size).toBe(dependsOn.length);
    expect(dependsOn.length).toBeGreaterThan(0);
  });

  it('uses the subjects that a performed check knows', () => {
    expectTypeOf<CheckType['subjects'][number]>().toEqualTypeOf<CheckSubject>();
    const used = new Set(Object.values(CHECK_TYPES).flatMap((type): readonly CheckSubject[] => type.subjects));
    expect([...used].sort()).toEqual([...CHECK_SUBJECTS].sort());
    expect(new Set(Object.values(CHECK_TYPES).map(({ kind }) => kind))).toEqual(new Set(CHECK_KINDS));
  });
});
