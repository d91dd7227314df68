/** CON-06: decides whether the application belongs in the normal route. */
import { findRoute, userCount } from '../../application/route';
import type { AutomaticInput, AutomaticResult } from './automaticCheck';

/**
 * @param input the case
 * @returns failed when it belongs in the separate route; inquiry when nothing speaks against the normal one but the
 *   registration is unknown
 */
export function checkRoute(
  input: Pick<AutomaticInput, 'application' | 'persons' | 'registration' | 'policy'>,
): AutomaticResult {
  const maximum = input.policy.settings.maxUsersNormalRoute;
  const users = userCount(input);
  const found = findRoute(input, maximum);
  const decidedOn = ['registration.hasManagementModule', 'application.severalCompanies', 'persons.role'] as const;
  switch (found) {
    case 'routeNoKvkNumber':
      return {
        outcome: 'failed',
        reasonCode: 'NO_KVK_NUMBER',
        remarkKey: found,
        remarkData: {},
        decidedOn: ['application.kvkNumber'],
      };
    case 'routeManagementModule':
    case 'routeSeveralCompanies':
      return { outcome: 'failed', reasonCode: 'SEPARATE_ROUTE', remarkKey: found, remarkData: {}, decidedOn };
    case 'routeTooManyUsers':
      return {
        outcome: 'failed',
        reasonCode: 'SEPARATE_ROUTE',
        remarkKey: found,
        remarkData: { users, maximum },
        decidedOn,
      };
    case 'registrationUnknown':
      return { outcome: 'inquiry', reasonCode: null, remarkKey: found, remarkData: {}, decidedOn };
    case 'routeNormal':
      return { outcome: 'passed', reasonCode: null, remarkKey: found, remarkData: { users }, decidedOn };
  }
}
