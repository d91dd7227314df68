/** What the actions of verification do: one effect each, of the action's own name. */
import { confirmProposals } from './confirmProposals';
import { consultRegister } from './consultRegister';
import { joinHumans, keepHumansApart } from './judgeHumans';
import { moveToPolicy } from './moveToPolicy';
import { recheckRegistration } from './recheckRegistration';
import { recordAnswer } from './recordAnswer';
import { recordAppointment } from './recordAppointment';
import { recordCheck } from './recordCheck';
import { recordDocumentStatus } from './recordDocumentStatus';
import { recordIdentityDocument } from './recordIdentityDocument';
import { reopenOutdated } from './reopenOutdated';
import { requestSupplement } from './requestSupplement';
import { requestWaiver } from './requestWaiver';
import { sendToIdentification } from './sendToIdentification';

export const checksActions = {
  recordCheck,
  confirmProposals,
  requestWaiver,
  recordIdentityDocument,
  recordDocumentStatus,
  joinHumans,
  keepHumansApart,
  consultRegister,
  moveToPolicy,
  recheckRegistration,
  reopenOutdated,
  requestSupplement,
  recordAnswer,
  sendToIdentification,
  recordAppointment,
};
