/** What the screens ask of second factors. */
import type { AddPasskeyInput, OwnPasskey, PasskeyQuestion } from '@desk/shared/contract/passkeys';
import type {
  AccountFactor,
  NewFactor,
  OwnFactor,
  RecoveryCodes,
  ShownFactor,
} from '@desk/shared/contract/secondFactor';
import { OPERATIONS } from './operations.table';
import type { Call } from './call';

export interface FactorCalls {
  readonly ownFactor: () => Promise<OwnFactor>;
  /** A secret for an app; it is shown this once. */
  readonly beginFactor: () => Promise<NewFactor>;
  readonly confirmFactor: (otp: string) => Promise<RecoveryCodes>;
  readonly makeRecoveryCodes: (otp: string) => Promise<RecoveryCodes>;
  /** Shows the second factor once more. */
  readonly stepUp: (shown: ShownFactor) => Promise<void>;
  readonly ownPasskeys: () => Promise<readonly OwnPasskey[]>;
  /** For the browser, which makes one of it. */
  readonly beginPasskey: () => Promise<PasskeyQuestion>;
  readonly addPasskey: (input: AddPasskeyInput) => Promise<OwnPasskey>;
  readonly removePasskey: (id: string) => Promise<void>;
  /** For the browser, which asks one. */
  readonly askPasskey: () => Promise<PasskeyQuestion>;
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
    stepUp: (shown) => call(OPERATIONS.stepUp, { body: shown }),
    ownPasskeys: () => call(OPERATIONS.ownPasskeys, {}),
    beginPasskey: () => call(OPERATIONS.beginPasskey, {}),
    addPasskey: (body) => call(OPERATIONS.addPasskey, { body }),
    removePasskey: (id) => call(OPERATIONS.removePasskey, { params: { id } }),
    askPasskey: () => call(OPERATIONS.askPasskey, {}),
    accountFactor: (id) => call(OPERATIONS.accountFactor, { params: { id } }),
    askFactorReset: (id) => call(OPERATIONS.askFactorReset, { params: { id } }),
    confirmFactorReset: (id) => call(OPERATIONS.confirmFactorReset, { params: { id } }),
    refuseFactorReset: (id) => call(OPERATIONS.refuseFactorReset, { params: { id } }),
  };
}
