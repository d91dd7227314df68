/** The English words for the states of a case and for what can be done to it. */
import type { flowWords as dutch } from '../nl/flowWords';
import type { Shape } from '../shape';

import { actionLabels } from '@desk/shared/flow/actions/words';

export const flowWords = {
  status: {
    announced: 'Announced',
    received: 'Received',
    referred: 'Referred',
    inVerification: 'In verification',
    awaitingCustomer: 'Waiting for supplement',
    awaitingIdentification: 'Waiting for identification',
    awaitingApproval: 'Awaiting decision',
    onHold: 'On hold',
    approved: 'Approved',
    codesSent: 'Codes sent',
    partlyActivated: 'Partly activated',
    completed: 'Completed',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
    lapsed: 'Lapsed',
  },
  action: actionLabels('en'),
} as const satisfies Shape<typeof dutch>;
