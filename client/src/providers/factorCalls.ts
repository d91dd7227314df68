/** What the screens ask of second factors. */
import type { AccountFactor, NewFactor, OwnFactor, RecoveryCodes } from '@desk/shared/contract/secondFactor';
import { OPERATIONS } from './operations.table';
import type { Call } from './call';

export interface FactorCalls {
  readonly ownFactor: () => Promise<OwnFactor>;
  /** A secret for an app; it is shown this once. */
  readonly beginFactor: () => Promise<NewFactor>;
  readonly confirmFactor: (otp: string) => Promise<RecoveryCodes>;
  readonly makeRecoveryCodes: (otp: string) => Promise<RecoveryCodes>;
  /** Shows the second factor once more. */
  readonly stepUp: (otp: string) => Promise<void>;
  readonly accountFactor: (id: string) => Promise<AccountFactor>;
  readonly askFactorReset: (id: string) => Promise<AccountFactor>;
  readonly confirmFactorReset: (id: string) => Promise<AccountFactor>;
  readonly refuseFactorReset: (id: string) => Promise<AccountFactor>;
}

export function createFactorCalls(call: Call): FactorCalls {
  return {
    ownFactor: () => call(OPERATIONS.ownFactor, {}),
    beginFactor: () => call(OPERATIONS.beginFactor, {}),
    confirmFactor: (otp) => call(OPERATIONS.confirmFactor, { body: { otp } }),
    makeRecoveryCodes: (otp) => call(OPERATIONS.makeRecoveryCodes, { body: { otp } }),
    stepUp: (otp) => call(OPERATIONS.stepUp, { body: { otp } }),
    accountFactor: (id) => call(OPERATIONS.accountFactor, { params: { id } }),
    askFactorReset: (id) => call(OPERATIONS.askFactorReset, { params: { id } }),
    confirmFactorReset: (id) => call(OPERATIONS.confirmFactorReset, { params: { id } }),
    refuseFactorReset: (id) => call(OPERATIONS.refuseFactorReset, { params: { id } }),
  };
}
