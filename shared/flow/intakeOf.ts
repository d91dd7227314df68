/** Reads the intake checklist off a case file. */
import type { IntakeCase } from '../intake/intakeCase';
import { intakeQuestions, type IntakeQuestion } from '../intake/intakeQuestions';
import type { CaseFile } from './caseFile';

/** The part of a case file that the checklist reads. */
export type IntakeSource = Pick<
  CaseFile,
  | 'application'
  | 'persons'
  | 'signers'
  | 'humanVerdicts'
  | 'registration'
  | 'register'
  | 'mailItems'
  | 'pages'
  | 'policy'
>;

function intakeCaseOf(file: IntakeSource): IntakeCase {
  const { application, persons, signers, humanVerdicts, registration, register, mailItems, pages, policy } = file;
  return {
    application,
    persons,
    signers,
    humanVerdicts,
    registration,
    register,
    letters: mailItems,
    pages,
    settings: policy.settings,
    establishmentChoice: application.establishmentChoice?.answer ?? null,
  };
}

/**
 * The checklist of a case.
 * @param file the case file
 * @returns the questions that apply with the answers that count; none as long as there is no letter
 */
export function intakeOf(file: IntakeSource): IntakeQuestion[] {
  return file.mailItems.length === 0 ? [] : intakeQuestions(intakeCaseOf(file));
}
