/** An invented case in order as proposals read it, from which their tests deviate. */
import { CASE_IN_ORDER } from '../automatic/automaticCase.fixture';
import type { ProposalInput } from './proposal';

export const PROPOSAL_CASE: ProposalInput = {
  application: {
    ...CASE_IN_ORDER.application,
    companyName: 'Weverij De Spoel B.V.',
    legalForm: 'Besloten Vennootschap',
    address: {
      street: 'Weefpad',
      houseNumber: '4',
      houseLetter: '',
      houseAddition: '',
      poBox: '',
      postcode: '5038MH',
      city: 'Tilburg',
      country: 'NL',
    },
    currentLevel: 'EH2',
    targetServices: [],
    establishmentChoice: null,
  },
  persons: [],
  signers: [],
  registration: CASE_IN_ORDER.registration,
  register: null,
  identityDocuments: [],
  policy: CASE_IN_ORDER.policy,
  signedOn: '2026-05-20',
  receivedOn: '2026-05-31',
  today: '2026-06-02',
};
