/** What the actions of the post room do: one effect each, of the action's own name. */
import { answerChecklist } from './answerChecklist';
import { keepInNormalRoute } from './keepInNormalRoute';
import { registerMail } from './letterRegistered';
import { logMail, unlogMail } from './logMail';
import { recordUpgradeAnswer } from './recordUpgradeAnswer';
import { redactDocument } from './redactedDocument';
import { refer } from './refer';
import { setPageKind } from './setPageKind';
import { unlinkMail } from './unlinkMail';

export const intakeActions = {
  registerMail,
  logMail,
  unlogMail,
  unlinkMail,
  answerChecklist,
  setPageKind,
  recordUpgradeAnswer,
  redactDocument,
  refer,
  keepInNormalRoute,
};
