/** The operations on accounts of staff beside signing in: second factors, passkeys, links with the organisation, certificates. */
import {
  factorCodeSchema,
  shownFactorSchema,
  type AccountFactor,
  type NewFactor,
  type OwnFactor,
  type RecoveryCodes,
} from './secondFactor';
import { cameBackSchema, linkedSubjectSchema, type AccountLink, type ProviderAddress } from './singleSignOn';
import {
  recordCertificateSchema,
  withdrawCertificateSchema,
  type AccountCertificates,
  type EndingCertificate,
} from './certificates';
import type { AwaitedAccount } from './accounts';
import { addPasskeySchema, type OwnPasskey, type PasskeyQuestion } from './passkeys';
import { answering } from './operation';
import type { LoginAnswer } from './resources';

const FACTORS = {
  ownFactor: answering<OwnFactor>()({ method: 'get', path: '/auth/factor' }),
  beginFactor: answering<NewFactor>()({ method: 'post', path: '/auth/factor' }),
  confirmFactor: answering<RecoveryCodes>()({ method: 'post', path: '/auth/factor/confirm', body: factorCodeSchema }),
  makeRecoveryCodes: answering<RecoveryCodes>()({ method: 'post', path: '/auth/factor/codes', body: factorCodeSchema }),
  stepUp: answering<undefined>()({ method: 'post', path: '/auth/step-up', body: shownFactorSchema }),
  ownPasskeys: answering<readonly OwnPasskey[]>()({ method: 'get', path: '/auth/passkeys' }),
  beginPasskey: answering<PasskeyQuestion>()({ method: 'post', path: '/auth/passkeys/begin' }),
  addPasskey: answering<OwnPasskey>()({ method: 'post', path: '/auth/passkeys', body: addPasskeySchema }),
  removePasskey: answering<undefined>()({ method: 'delete', path: '/auth/passkeys/:id' }),
  /** For a passkey in place of a code, in a session that is under way. */
  askPasskey: answering<PasskeyQuestion>()({ method: 'post', path: '/auth/step-up/passkey' }),
  accountFactor: answering<AccountFactor>()({ method: 'get', path: '/users/:id/factor' }),
  askFactorReset: answering<AccountFactor>()({ method: 'post', path: '/users/:id/factor/reset' }),
  confirmFactorReset: answering<AccountFactor>()({ method: 'post', path: '/users/:id/factor/reset/confirm' }),
  refuseFactorReset: answering<AccountFactor>()({ method: 'post', path: '/users/:id/factor/reset/refuse' }),
} as const;

const SINGLE_SIGN_ON = {
  beginSso: answering<ProviderAddress>()({ method: 'post', path: '/auth/sso/begin' }),
  finishSso: answering<LoginAnswer>()({ method: 'post', path: '/auth/sso/finish', body: cameBackSchema }),
  finishSsoFactor: answering<LoginAnswer>()({ method: 'post', path: '/auth/sso/factor', body: shownFactorSchema }),
  /** In a session that is under way, in a window beside it. */
  beginSsoStepUp: answering<ProviderAddress>()({ method: 'post', path: '/auth/step-up/sso' }),
  finishSsoStepUp: answering<undefined>()({ method: 'post', path: '/auth/sso/step-up', body: cameBackSchema }),
  accountLink: answering<AccountLink>()({ method: 'get', path: '/users/:id/sso' }),
  askLink: answering<AccountLink>()({ method: 'post', path: '/users/:id/sso', body: linkedSubjectSchema }),
  confirmLink: answering<AccountLink>()({ method: 'post', path: '/users/:id/sso/confirm', body: linkedSubjectSchema }),
  refuseLink: answering<AccountLink>()({ method: 'post', path: '/users/:id/sso/refuse' }),
  unlink: answering<AccountLink>()({ method: 'post', path: '/users/:id/sso/remove' }),
} as const;

const CERTIFICATES = {
  ownCertificates: answering<AccountCertificates>()({ method: 'get', path: '/auth/me/certificates' }),
  awaitedAccounts: answering<readonly AwaitedAccount[]>()({ method: 'get', path: '/awaited-accounts' }),
  endingCertificates: answering<readonly EndingCertificate[]>()({ method: 'get', path: '/certificates' }),
  accountCertificates: answering<AccountCertificates>()({ method: 'get', path: '/users/:id/certificates' }),
  recordCertificate: answering<AccountCertificates>()({
    method: 'post',
    path: '/users/:id/certificates',
    body: recordCertificateSchema,
  }),
  confirmCertificate: answering<AccountCertificates>()({
    method: 'post',
    path: '/users/:id/certificates/:certificateId/confirm',
  }),
  refuseCertificate: answering<AccountCertificates>()({
    method: 'post',
    path: '/users/:id/certificates/:certificateId/refuse',
  }),
  withdrawCertificate: answering<AccountCertificates>()({
    method: 'post',
    path: '/users/:id/certificates/:certificateId/withdraw',
    body: withdrawCertificateSchema,
  }),
} as const;

export const ACCOUNT_OPERATIONS = { ...FACTORS, ...SINGLE_SIGN_ON, ...CERTIFICATES } as const;
