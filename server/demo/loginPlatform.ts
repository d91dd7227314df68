/** The login platform as the demo plays it: asks the desk to redeem a code as any outside program does, with its key and over HTTP. */
import { createHash } from 'node:crypto';
import type { RedeemAnswer, RedeemInput } from '@desk/shared/contract/dispatchReports';
import type { ErrorCode, Problem } from '@desk/shared/contract/errors';
import { DEMO_PROGRAMS } from '../demoAccounts';

export interface Typed {
  /** The last part of the mailed link. */
  readonly token: string;
  readonly code: string;
  /** EH4 only: empty strings when the page did not ask for them. */
  readonly surname: string;
  readonly birthDate: string;
  /** One a form: pressed twice, it is answered twice and done once. */
  readonly formKey: string;
  /** Where whoever types comes from; the desk is told a hash of it. */
  readonly ip: string;
}

export type Redeemed = { readonly answer: RedeemAnswer } | { readonly refused: ErrorCode; readonly status: number };

function bodyOf({ token, code, surname, birthDate, ip }: Typed): RedeemInput {
  return {
    activationToken: token,
    code,
    caller: createHash('sha256').update(`demo ${ip}`).digest('base64url'),
    ...(surname === '' && birthDate === '' ? {} : { receivedBy: { surname, birthDate } }),
  };
}

/**
 * Redeems a code at the public route of the desk. There is no other way in: a code that is wrong counts as wrong.
 * @param deskUrl where the desk listens, without a slash at the end
 * @returns what the desk answered, or the code and status of its refusal
 */
export async function redeemAtDesk(deskUrl: string, typed: Typed): Promise<Redeemed> {
  const response = await fetch(`${deskUrl}/api/activations`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Api-Key': DEMO_PROGRAMS.loginPlatform.key,
      'Idempotency-Key': typed.formKey,
    },
    body: JSON.stringify(bodyOf(typed)),
  });
  if (response.ok) {
    return { answer: (await response.json()) as RedeemAnswer };
  }
  const { code } = (await response.json()) as Problem;
  return { refused: code, status: response.status };
}
