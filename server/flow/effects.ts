/** Registry of effects: the verb that each row of the table names. Complete by type. */
import type { EffectId, TRANSITIONS } from '@desk/shared/flow/transitions';
import { assign, claim } from '../application/assign';
import { correct } from '../application/correct';
import { askEstablishment, dropEstablishment, keepEstablishment } from '../application/chooseEstablishment';
import { giveBack } from '../application/giveBack';
import { handOver } from '../application/handOver';
import { recordLapse } from '../application/recordLapse';
import { remind } from '../application/remind';
import { takeOver } from '../application/takeOver';
import { confirmProposals } from '../checks/confirmProposals';
import { moveToPolicy } from '../checks/moveToPolicy';
import { recheckRegistration } from '../checks/recheckRegistration';
import { reopenOutdated } from '../checks/reopenOutdated';
import { keepRegisterAnswer } from '../checks/keepRegisterAnswer';
import { recordAnswer } from '../checks/recordAnswer';
import { recordAppointment } from '../checks/recordAppointment';
import { recordCheck } from '../checks/recordCheck';
import { recordDocumentStatus } from '../checks/recordDocumentStatus';
import { recordIdentityDocument } from '../checks/recordIdentityDocument';
import { requestIdentification } from '../checks/requestIdentification';
import { requestSupplement } from '../checks/requestSupplement';
import { requestWaiver } from '../checks/requestWaiver';
import { declareConflict } from '../decision/declareConflict';
import { approve, reject } from '../decision/decide';
import { dropPerson, reinstatePerson } from '../decision/dropPerson';
import { hold, recordApprovalLapse, release, withdraw } from '../decision/recordReason';
import { returnForRework } from '../decision/returnForRework';
import { submit } from '../decision/submit';
import { activate } from '../dispatch/activate';
import { closeOff } from '../dispatch/closeOff';
import { recordBounce } from '../dispatch/recordBounce';
import { recordReturn } from '../dispatch/recordReturn';
import { reissueCode } from '../dispatch/reissueCode';
import { remindCode } from '../dispatch/remindCode';
import { reportNotMe } from '../dispatch/reportNotMe';
import { retryDispatch } from '../dispatch/retryDispatch';
import { startDispatch } from '../dispatch/startDispatch';
import { answerChecklist } from '../intake/answerChecklist';
import { keepInNormalRoute } from '../intake/keepInNormalRoute';
import { logLetter, unlogLetter } from '../intake/logLetter';
import { openLetter } from '../intake/openLetter';
import { recordReferral } from '../intake/recordReferral';
import { recordUpgradeAnswer } from '../intake/recordUpgradeAnswer';
import { redactDocument } from '../intake/recordRedaction';
import { setPageKind } from '../intake/setPageKind';
import { unlinkLetter } from '../intake/unlinkLetter';
import { resolveMismatch } from '../mismatches/resolveMismatch';
import type { Effect } from './effect';

type Row = (typeof TRANSITIONS)[number];
type EffectsByName = { readonly [E in EffectId]: Effect<Extract<Row, { readonly effect: E }>['action']> };

const EFFECTS: EffectsByName = {
  openLetter,
  logLetter,
  unlogLetter,
  unlinkLetter,
  answerChecklist,
  setPageKind,
  recordUpgradeAnswer,
  redactDocument,
  remind,
  recordAnswer,
  recordLapse,
  withdraw,
  recordReferral,
  keepInNormalRoute,
  askEstablishment,
  keepEstablishment,
  dropEstablishment,
  assign,
  claim,
  handOver,
  takeOver,
  giveBack,
  recordCheck,
  confirmProposals,
  requestWaiver,
  recordIdentityDocument,
  recordDocumentStatus,
  resolveMismatch,
  correct,
  requestSupplement,
  requestIdentification,
  moveToPolicy,
  recheckRegistration,
  reopenOutdated,
  recordAppointment,
  keepRegisterAnswer,
  submit,
  returnForRework,
  approve,
  reject,
  dropPerson,
  reinstatePerson,
  recordApprovalLapse,
  declareConflict,
  hold,
  reportNotMe,
  release,
  startDispatch,
  activate,
  reissueCode,
  remindCode,
  retryDispatch,
  recordReturn,
  recordBounce,
  closeOff,
};

/** The effect of a row; its input was parsed by the shape of the row's action before it came here. */
export function effectOf(name: EffectId): Effect {
  return EFFECTS[name];
}
