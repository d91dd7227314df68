/** Decides what is kept of a carrier's failure: its kind, never its text, since a carrier may repeat an address in it. */
import { sendFailureOf, type CarrierError, type SendFailureKind } from '@desk/shared/dispatch/sendFailure';
import { CarrierFailure } from './sms/smsGateway';

export function failureCause(error: unknown): SendFailureKind {
  if (error instanceof CarrierFailure) {
    return error.kind;
  }
  const { code, responseCode, syscall } = (error instanceof Error ? error : {}) as CarrierError;
  return sendFailureOf({ code, responseCode, syscall });
}
