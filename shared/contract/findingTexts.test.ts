/** Tests how a reopened check says why, in both languages. */
import { describe, expect, it } from 'vitest';
import { checkType, type CheckCode } from '../catalogue/checkTypes';
import { reopenedByAge, reopenedByChanges, reopenedFinding } from '../checks/reopening';
import { findingText } from './findingTexts';

/** A check that an officer passed. */
function judged({ code }: { readonly code: CheckCode }) {
  const attempts = [{ byRole: 'verifier', outcome: 'passed', finding: null } as const];
  return {
    id: code,
    code,
    subject: checkType(code).subjects[0],
    subjectId: null,
    outcome: 'passed' as const,
    attempts,
  };
}

describe('what a reopened check says', () => {
  const level = { fact: 'targetLevel', field: 'targetLevel', subjectId: null, from: 'EH2+', to: 'EH3' } as const;
  const name = { fact: 'companyName', field: 'companyName', subjectId: null } as const;

  it('names the changes that touch it and no other, with values where they are not personal', () => {
    const reopening = reopenedByChanges([level, name, { ...name, fact: 'legalForm', field: 'legalForm' }]);
    const finding = reopenedFinding(judged({ code: 'AUT-05' }), reopening);
    expect(findingText(finding, 'nl')).toBe(
      'Opnieuw geopend, want er is iets gewijzigd: gevraagd niveau (EH2+ → EH3), bedrijfsnaam.',
    );
    expect(findingText(finding, 'en')).toBe(
      'Reopened because something changed: level asked for (EH2+ → EH3), company name.',
    );
  });

  it('says how old the register data were allowed to be', () => {
    const finding = reopenedFinding(judged({ code: 'COM-03' }), reopenedByAge('2026-11-01', 14));
    expect(findingText(finding, 'nl')).toContain('van 2026-11-01 zijn ouder dan 14 dagen');
  });

  it('says what the level asks now', () => {
    const data = { renewal: 'renewed|additional' };
    expect(findingText({ key: 'factsChanged', data }, 'nl')).toContain('(opnieuw → aanvullend)');
    expect(findingText({ key: 'factsChanged', data }, 'en')).toContain('(renewed → additional)');
  });
});
