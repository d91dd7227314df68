/** Registry of what customers are told about each reason code of the check catalogue. Complete by type. */
import type { ReasonCode } from '../../catalogue/checkTypes';
import { AUTHORITY_REASONS } from './reasons/authorityReasons';
import { COMPANY_REASONS } from './reasons/companyReasons';
import { CONTACT_REASONS } from './reasons/contactReasons';
import { CONTRACT_REASONS } from './reasons/contractReasons';
import { IDENTITY_REASONS } from './reasons/identityReasons';
import type { ReasonSentence } from './reasons/reasonSentence';

export const REASON_SENTENCES: Readonly<Record<ReasonCode, ReasonSentence>> = {
  ...CONTRACT_REASONS,
  ...COMPANY_REASONS,
  ...AUTHORITY_REASONS,
  ...IDENTITY_REASONS,
  ...CONTACT_REASONS,
};
