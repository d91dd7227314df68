/** Decides whether a password may be chosen, by the rules and the list of what many people use, and makes the hash of one that may. */
import { passwordFault, type PasswordFault } from '@desk/shared/access/passwordRules';
import { DomainError } from '@desk/shared/contract/errors';
import { hashPassword } from './passwords';

let common: Promise<ReadonlySet<string>> | undefined;

/** Read when the first password is chosen: tens of thousands of words that most processes never need. */
async function readCommon(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
}

export interface NewPassword {
  readonly username: string;
  readonly password: string;
}

/** @returns why this password cannot be chosen for this account; null when it may */
export async function faultOf({ username, password }: NewPassword): Promise<PasswordFault | null> {
  common ??= readCommon();
  const list = await common;
  return passwordFault(password, { username, isCommon: (text) => list.has(text) });
}

/**
 * @returns the hash of a password that may be chosen
 * @throws DomainError named after what is wrong with it
 */
export async function hashNewPassword(chosen: NewPassword): Promise<string> {
  const fault = await faultOf(chosen);
  if (fault !== null) {
    throw new DomainError(fault, { errors: { password: fault } });
  }
  return hashPassword(chosen.password);
}
