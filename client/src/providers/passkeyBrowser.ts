/** Asks the browser for a passkey of this person, or to make one. What does that comes along only when it is needed. */
import type { AddPasskeyInput, PasskeyAnswer, PasskeyQuestion } from '@desk/shared/contract/passkeys';
import { takeAtItsWord } from './takeAtItsWord';

const browserPart = () => import('@simplewebauthn/browser');
type BrowserPart = Awaited<ReturnType<typeof browserPart>>;

export const knowsPasskeys = (): boolean => typeof PublicKeyCredential === 'function';

/** The browser does not say whether somebody gave up, waited too long or has no such passkey here: to be told apart by nobody. */
async function orGivenUp<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    const isHereAlready = error instanceof Error && error.name === 'InvalidStateError';
    throw new Error(isHereAlready ? 'general.passkeys.hereAlready' : 'general.passkeys.givenUp', { cause: error });
  }
}

/** @throws Error with the key of its sentence as message */
export async function showPasskey(question: PasskeyQuestion): Promise<PasskeyAnswer> {
  const { startAuthentication } = await browserPart();
  takeAtItsWord<Parameters<BrowserPart['startAuthentication']>[0]['optionsJSON']>(question);
  const { id, rawId, type, response } = await orGivenUp(startAuthentication({ optionsJSON: question }));
  return { id, rawId, type, response };
}

/** @throws Error with the key of its sentence as message */
export async function makePasskey(question: PasskeyQuestion): Promise<AddPasskeyInput['credential']> {
  const { startRegistration } = await browserPart();
  takeAtItsWord<Parameters<BrowserPart['startRegistration']>[0]['optionsJSON']>(question);
  const { id, rawId, type, response } = await orGivenUp(startRegistration({ optionsJSON: question }));
  return { id, rawId, type, response };
}
