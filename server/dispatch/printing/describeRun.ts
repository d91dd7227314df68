/** A print run with its manifest: which letters it holds, as everybody may read them. Never a code, nor a person's name. */
import { findApplication } from '@desk/db/stores/applicationStore';
import { lettersOfRun, printRunOf, type PrintedDispatch, type StoredPrintRun } from '@desk/db/stores/printRunStore';
import type { Reader } from '@desk/db/reader';
import { ASSURANCE_LEVELS } from '@desk/shared/application/assuranceLevels';
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import { carriesCode } from '@desk/shared/dispatch/dispatch';
import { letterMark, type PrintRunDetail } from '@desk/shared/dispatch/printRun';

export interface RunLetter {
  readonly dispatch: PrintedDispatch;
  readonly application: ApplicationRecord;
  readonly registered: boolean;
  /** Its code was taken back meanwhile. */
  readonly isVoid: boolean;
}

/** The letters of a run with their cases; those by registered post last, so that they lie together for the counter. */
export async function lettersWithCases(reader: Reader, printRunId: string): Promise<RunLetter[]> {
  const letters: RunLetter[] = [];
  for (const dispatch of await lettersOfRun(reader, printRunId)) {
    const application = await findApplication(reader, dispatch.applicationId);
    if (application === null) {
      throw new Error('A letter belongs to a case that is not there');
    }
    const registered = carriesCode(dispatch) && ASSURANCE_LEVELS[application.targetLevel].registeredPost;
    letters.push({ dispatch, application, registered, isVoid: dispatch.status === 'superseded' });
  }
  return letters.sort((a, b) => Number(a.registered) - Number(b.registered));
}

/** The run as it is answered. */
export async function describeRun(reader: Reader, run: StoredPrintRun): Promise<PrintRunDetail> {
  const letters = await lettersWithCases(reader, run.id);
  return {
    ...printRunOf(run),
    manifest: letters.map(({ dispatch, application, registered, isVoid }) => ({
      dispatchId: dispatch.id,
      kind: dispatch.kind,
      mark: letterMark(dispatch.id),
      applicationId: application.id,
      caseNumber: application.number,
      companyName: application.companyName,
      registered,
      trackNumber: dispatch.trackNumber,
      isVoid,
    })),
  };
}
