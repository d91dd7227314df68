/** Steps after every action: what rested on facts that changed, or on a document that stands no more, is judged anew. */
import { supersedeDocuments } from '@desk/db/stores/identityDocumentStore';
import { supersedeHumanVerdicts } from '@desk/db/stores/humanVerdictStore';
import { caseChanges } from '@desk/shared/flow/caseChanges';
import { fallenVerdicts } from '@desk/shared/flow/humanChanges';
import { lostDocuments } from '@desk/shared/flow/lostDocuments';
import type { FollowUpStep } from '../flow/desk';
import { decideAutomatically } from './decideAutomatically';
import { reopenWhatRestedOn } from './reopenChecks';

/** Before the checks are planned nothing rests on anything. */
function onceChecked(step: FollowUpStep): FollowUpStep {
  return (run) => (run.before.checks.length === 0 ? null : step(run));
}

/** Who is one human was said of people as they were then: a correction of either takes the word away, and the desk asks again. */
export const supersedeFallen = onceChecked(({ before }) => async ({ tx, file, now }) => {
  const fallen = fallenVerdicts(before, file);
  await supersedeHumanVerdicts(
    tx,
    fallen.map(({ id }) => id),
    now,
  );
  return {
    entries: fallen.map(({ oneId, otherId }) => ({
      type: 'humans.askedAgain',
      data: { subjectIds: [oneId, otherId] },
    })),
  };
});

/** A document whose copy was moved away, painted over or is somebody else's stands for nobody: it is recorded anew. */
export const supersedeLost = onceChecked(({ before }) => async ({ tx, file, now }) => {
  await supersedeDocuments(tx, lostDocuments(before, file), now);
  return { entries: [] };
});

/** Compares the case with what it was: an action need not say itself what it changed. */
export const reopenChanged = onceChecked(({ before, changes, fields }) => (context) => {
  const { file, now } = context;
  const after = { ...file, application: { ...file.application, ...fields } };
  return reopenWhatRestedOn(context, [...caseChanges(before, after, now), ...changes]);
});

/** What the desk found in a document that stands no more it looks at again, whatever the action was. */
export const decideOnLost = onceChecked(({ before, followUps }) => {
  if (followUps.decide === true) {
    return null;
  }
  const stood = before.identityDocuments.filter(({ supersededAt }) => supersededAt === null).map(({ id }) => id);
  return async (context) => {
    const isLost = context.file.identityDocuments.some(
      ({ id, supersededAt }) => supersededAt !== null && stood.includes(id),
    );
    return isLost ? decideAutomatically(context) : { entries: [] };
  };
});
