/** The Dutch words for the states of a case and for what can be done to it. */
import { actionLabels } from '@desk/shared/flow/actions/words';

export const flowWords = {
  status: {
    announced: 'Aangemeld',
    received: 'Ontvangen',
    referred: 'Doorverwezen',
    inVerification: 'In controle',
    awaitingCustomer: 'Wacht op aanvulling',
    awaitingIdentification: 'Wacht op identificatie',
    awaitingApproval: 'Ter beoordeling',
    onHold: 'Aangehouden',
    approved: 'Goedgekeurd',
    codesSent: 'Codes verzonden',
    partlyActivated: 'Deels geactiveerd',
    completed: 'Afgerond',
    rejected: 'Afgewezen',
    withdrawn: 'Ingetrokken',
    lapsed: 'Vervallen',
  },
  action: actionLabels('nl'),
} as const;
