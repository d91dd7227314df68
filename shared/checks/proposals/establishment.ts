/** Decides what the desk proposes on the establishment number (COM-06). */
import type { AutomaticResult } from '../automatic/automaticCheck';
import type { ProposalInput } from './proposal';

/** COM-06: a number in use is never passed unseen, because it can shut a customer out of services (upgrade page). */
export function proposeEstablishment({ application, registration }: ProposalInput): AutomaticResult {
  const rest = {
    reasonCode: null,
    remarkData: {},
    decidedOn: ['application.establishmentNumber', 'registration.establishmentNumber'],
  };
  if (!registration) {
    return { outcome: 'inquiry', remarkKey: 'registrationUnknown', ...rest };
  }
  const declared = application.establishmentNumber ?? '';
  const registered = registration.establishmentNumber ?? '';
  if (declared !== registered) {
    return { outcome: 'inquiry', remarkKey: 'establishmentDiffers', ...rest };
  }
  if (declared !== '') {
    return { outcome: 'inquiry', remarkKey: 'establishmentSame', ...rest };
  }
  return { outcome: 'passed', remarkKey: 'establishmentNone', ...rest };
}
