/** What the desk proposes for the open checks of a case that an officer confirms. */
import { propose } from '../checks/proposals';
import { proposeFromIntake, stronger } from './proposeFromIntake';
import type { CheckProposal } from '../contract/resources';
import { intakeFindings, type IntakeQuestion } from '../intake/intakeQuestions';
import type { CaseFile } from './caseFile';
import { contractDays } from './contractDays';
import { intakeOf } from './intakeOf';
import { lookedAtDays } from './lookedAtDays';

/**
 * The proposals of a case.
 * @param file the case file; the earliest signing date of its letters counts, and the day the first letter came in
 * @param now ISO 8601 UTC
 * @param intake its checklist, where it is known already
 * @returns by check id, what the opened letters lack where that weighs more than what the desk proposes otherwise; a check that is answered, or that data at hand say nothing about, has none
 */
export function proposalsOf(
  file: CaseFile,
  now: string,
  intake: readonly IntakeQuestion[] = intakeOf(file),
): Record<string, CheckProposal> {
  const days = contractDays(file, now);
  const input = {
    application: file.application,
    persons: file.persons,
    signers: file.signers,
    registration: file.registration,
    register: file.register,
    identityDocuments: file.identityDocuments,
    policy: file.policy,
    ...days,
  };
  const letters = { intake: intakeFindings(intake), upgradeAnswer: file.application.upgradeAnswer };
  const proposals: Record<string, CheckProposal> = {};
  for (const check of file.checks.filter(({ outcome }) => outcome === null)) {
    const { code, subjectId } = check;
    const proposed = stronger(propose(code, input, subjectId), proposeFromIntake(code, letters, subjectId));
    if (proposed !== null) {
      const { outcome, reasonCode, remarkKey, remarkData, decidedOn } = proposed;
      const looked = lookedAtDays(file, { decidedOn, subjectId, now });
      proposals[check.id] = {
        outcome,
        reasonCode,
        finding: { key: remarkKey, data: remarkData, decidedOn, days: looked },
      };
    }
  }
  return proposals;
}
