/** COM-02: decides whether this is still the registered company; a means cannot move to another KVK number. */
import type { AutomaticInput, AutomaticResult } from './automaticCheck';

/**
 * Compares the declared KVK number with the registered one, character by character.
 * @param input the case
 * @returns inquiry when the registration is unknown, or when there is no number: two companies without one are not the same
 */
export function checkKvkNumber({ application, registration }: AutomaticInput): AutomaticResult {
  const rest = { remarkData: {}, decidedOn: ['application.kvkNumber', 'registration.kvkNumber'] as const };
  if (!registration) {
    return { outcome: 'inquiry', reasonCode: null, remarkKey: 'registrationUnknown', ...rest };
  }
  if (application.kvkNumber.trim() === '') {
    return { outcome: 'inquiry', reasonCode: null, remarkKey: 'kvkNumberNone', ...rest };
  }
  return application.kvkNumber === registration.kvkNumber
    ? { outcome: 'passed', reasonCode: null, remarkKey: 'kvkNumberSame', ...rest }
    : { outcome: 'failed', reasonCode: 'KVK_CHANGED', remarkKey: 'kvkNumberChanged', ...rest };
}
