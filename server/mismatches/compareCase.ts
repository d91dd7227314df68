/** Compares what was declared with the current registration and keeps every field's outcome, identical ones included. */
import { saveComparison } from '@desk/db/stores/mismatchStore';
import { compareWithRegistration } from '@desk/shared/mismatches/findMismatches';
import type { StepContext, StepResult } from '../flow/step';

/** Step: rows whose values did not change keep their resolution; the others are superseded. */
export async function compareCase({ tx, file, newId, now }: StepContext): Promise<StepResult> {
  const { application, persons, registration } = file;
  const compared = compareWithRegistration({ application, persons, registration });
  const rows = compared.map((row) => ({ ...row, id: newId() }));
  await saveComparison(tx, application.id, rows, now);
  const count = (difference: string): number => rows.filter((row) => row.difference === difference).length;
  return {
    entries: [
      {
        type: 'mismatch.flagged',
        // A slip is another value until the customer has said otherwise.
        data: { different: count('different') + count('probableSlip'), formattingOnly: count('formattingOnly') },
      },
    ],
  };
}
