/** Hands an SMS to a gateway over plain HTTP, signed; the same message under the same id, however often it is tried. */
import { parsePhone } from '@desk/shared/language/parsePhone';
import type { SendFailureKind } from '@desk/shared/dispatch/sendFailure';
import { signatureHeaders } from '../../webhooks/signature';

export interface OutgoingSms {
  /** The dispatch: a gateway that has it already answers without sending it again. */
  readonly dispatchId: string;
  /** In international form, `+31612345678`. */
  readonly to: string;
  readonly text: string;
}

export interface SmsConnection {
  readonly url: string;
  /** Shared with the gateway: `whsec_` and base64, as Standard Webhooks writes it. */
  readonly key: string;
}

/** A carrier that says itself what kind of failure it is. */
export class CarrierFailure extends Error {
  readonly kind: SendFailureKind;

  constructor(kind: SendFailureKind) {
    super(kind);
    this.kind = kind;
  }
}

/** A gateway that does not answer may not outlast the lease of its dispatch. */
const TIMEOUT_MS = 20_000;

function failureOfStatus(status: number): SendFailureKind {
  if (status === 401 || status === 403) {
    return 'notLetIn';
  }
  return status === 408 || status === 425 || status === 429 || status >= 500 ? 'notNow' : 'refused';
}

function failureOfFetch(error: unknown): SendFailureKind {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return 'uncertain';
  }
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code === 'ECONNREFUSED' || cause?.code === 'ENOTFOUND' ? 'unreachable' : 'uncertain';
}

/** What the gateway calls it, when it says so in JSON. */
function referenceIn(text: string, otherwise: string): string {
  try {
    const { reference } = JSON.parse(text) as { reference?: unknown };
    return typeof reference === 'string' && reference !== '' ? reference.slice(0, 100) : otherwise;
  } catch {
    return otherwise;
  }
}

/** A number as the gateway takes it. @throws CarrierFailure refused for what is no phone number */
export function smsNumber(mobile: string): string {
  const phone = parsePhone(mobile);
  if (phone === undefined) {
    throw new CarrierFailure('refused');
  }
  return phone.number;
}

/**
 * @param connection where, and with which shared key it is signed (Standard Webhooks)
 * @param sms what goes; `at` is the moment of this attempt
 * @returns what the gateway calls it
 * @throws CarrierFailure with the kind of failure; nothing of number, text or answer is in it
 */
export async function postSms({ url, key }: SmsConnection, sms: OutgoingSms, at: Date): Promise<string> {
  const { dispatchId: id, to, text } = sms;
  const body = JSON.stringify({ id, to, text });
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...signatureHeaders([key], { id, at, body }) },
      body,
      // The code goes to the address that was configured and to no other.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    throw new CarrierFailure(failureOfFetch(error));
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw new CarrierFailure(failureOfStatus(response.status));
  }
  return referenceIn(await response.text(), id);
}
