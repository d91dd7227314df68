/** Finds the latest decided case of the same company, for the outcomes shown beside renewed checks. */
import { personsOf, signersOf } from '@desk/db/stores/applicationStore';
import { formerCaseOf } from '@desk/db/stores/caseChoiceStore';
import { checksOf } from '@desk/db/stores/checkStore';
import type { Reader } from '@desk/db/reader';
import { together } from '@desk/db/sql/together';
import { formerOutcomes, type FormerOutcome } from '@desk/shared/checks/formerOutcomes';
import type { CaseFile } from '@desk/shared/flow/caseFile';

/** By id of the renewed check; empty when the desk knows no earlier case. */
export async function readFormerOutcomes(reader: Reader, file: CaseFile): Promise<Record<string, FormerOutcome>> {
  const former = await formerCaseOf(reader, file.application);
  if (former === null) {
    return {};
  }
  const { id, number } = former;
  const gathering = together(reader);
  const [persons, signers, checks] = await Promise.all([
    personsOf(gathering, id),
    signersOf(gathering, id),
    checksOf(gathering, id),
  ]);
  return formerOutcomes(file, { id, number, persons, signers, checks });
}
