/** Tests the registry of automatic checks, and that every finding can be read in both languages without personal data. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PERSON_OUTCOMES } from '../application/application';
import { ASSURANCE_LEVEL_IDS } from '../application/assuranceLevels';
import { MEANS_STATUSES, PERSON_ROLES } from '../application/fields/personFields';
import { CASE_IN_ORDER, MANAGER, REGISTRATION, USER, meansOf } from './automatic/automaticCase.fixture';
import type { AutomaticInput, AutomaticResult } from './automatic/automaticCheck';
import { AUTOMATIC_REMARKS } from './automatic/automaticRemarks';
import { placesOf } from '../language/fillText';
import { evaluateAutomatically, isAutomatic, isDerivedFromMismatches } from './automaticChecks';
import { CHECK_CODES, checkType } from '../catalogue/checkTypes';
import { requiredChecks } from './requiredChecks';
import { DEFAULT_POLICY } from '../policy/defaultPolicy';

const AUTOMATIC = CHECK_CODES.filter(isAutomatic);

function everyFinding(input: AutomaticInput): { code: (typeof AUTOMATIC)[number]; finding: AutomaticResult }[] {
  const ids = [null, ...input.persons.map(({ id }) => id), ...input.signers.map(({ id }) => id)];
  return AUTOMATIC.flatMap((code) => ids.map((id) => ({ code, finding: evaluateAutomatically(code, input, id) })));
}

const person = fc.record({
  role: fc.constantFrom(...PERSON_ROLES),
  firstNames: fc.constantFrom('', 'Imre'),
  surname: fc.constantFrom('Kasteel', 'Berg'),
  birthDate: fc.constantFrom(null, '1991-07-01'),
  email: fc.constantFrom('', 'imre@weverij.example'),
  mobile: fc.constantFrom('', '0612345678', 'nonsense'),
  currentLevel: fc.constantFrom(null, ...ASSURANCE_LEVEL_IDS),
  outcome: fc.constantFrom(...PERSON_OUTCOMES),
});
const anyCase: fc.Arbitrary<AutomaticInput> = fc
  .record({
    persons: fc.array(person, { maxLength: 8 }),
    status: fc.constantFrom(...MEANS_STATUSES),
    isKnown: fc.boolean(),
    targetLevel: fc.constantFrom(...ASSURANCE_LEVEL_IDS),
    severalCompanies: fc.boolean(),
  })
  .map(({ persons, status, isKnown, ...application }) => ({
    ...CASE_IN_ORDER,
    application: { ...CASE_IN_ORDER.application, ...application },
    persons: persons.map((one, index) => ({ ...USER, ...one, id: `p${index}` })),
    registration: isKnown ? { ...REGISTRATION, means: [meansOf(USER, { status }), meansOf(MANAGER)] } : null,
  }));

describe('automatic checks', () => {
  it('are these, and the compared ones are others', () => {
    const ofCompany = ['COM-01', 'COM-02', 'COM-08'];
    expect(AUTOMATIC).toEqual(['CON-06', ...ofCompany, 'AUT-07', 'IDN-01', 'IDN-04', 'IDN-05', 'CTC-04', 'CTC-05']);
    for (const code of AUTOMATIC) {
      expect(checkType(code).mode).toBe('auto');
    }
    expect(CHECK_CODES.filter(isDerivedFromMismatches)).toEqual(['CTC-01', 'CTC-02', 'CTC-03']);
  });

  it('all pass on a case in order', () => {
    const persons = CASE_IN_ORDER.persons.map((one) => ({ ...one, employed: true }));
    const signers = CASE_IN_ORDER.signers.map((one) => ({ ...one, authority: 'sole' as const }));
    const asked = requiredChecks({ policy: DEFAULT_POLICY, targetLevel: 'EH3', persons, signers });
    const found = asked.flatMap(({ code, subjectId }) =>
      isAutomatic(code) ? [evaluateAutomatically(code, CASE_IN_ORDER, subjectId)] : [],
    );
    expect(found).toHaveLength(17);
    for (const finding of found) {
      expect(finding.outcome).toBe('passed');
    }
  });

  it('give a reason code of their own check exactly when they fail, and data for every placeholder', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        for (const { code, finding } of everyFinding(input)) {
          const { outcome, reasonCode, remarkKey, remarkData, decidedOn } = finding;
          expect(reasonCode).toBe(outcome === 'failed' ? checkType(code).reasonCodes[0] : null);
          expect(Object.keys(remarkData).sort()).toEqual(placesOf(AUTOMATIC_REMARKS[remarkKey].nl));
          expect(decidedOn.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('never repeat what identifies a person', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const said = JSON.stringify(everyFinding(input).map(({ finding }) => finding.remarkData));
        expect(said).not.toMatch(/Imre|Kasteel|Berg|1991|weverij|0612345678/);
      }),
    );
  });

  it.each(Object.entries(AUTOMATIC_REMARKS))('%s says the same in both languages', (_key, { nl, en }) => {
    expect(placesOf(nl)).toEqual(placesOf(en));
    expect(nl).not.toBe(en);
  });
});
