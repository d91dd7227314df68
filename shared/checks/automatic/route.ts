/** CON-06: decides whether the application belongs in the normal route (upgrade page of the supplier). */
import type { AutomaticInput, AutomaticResult } from './automaticCheck';

/**
 * Fails for a company without a KVK number (a foreign company, a public body outside the register), for a management module, for several companies at once, or for more users than the policy allows.
 * @param input the case; managers do not count as users
 * @returns inquiry when nothing speaks against the normal route but the registration is unknown
 */
export function checkRoute({
  application,
  persons,
  registration,
  policy,
}: Pick<AutomaticInput, 'application' | 'persons' | 'registration' | 'policy'>): AutomaticResult {
  const users = persons.filter((person) => person.role === 'user').length;
  const maximum = policy.settings.maxUsersNormalRoute;
  const decidedOn = ['registration.hasManagementModule', 'application.severalCompanies', 'persons.role'] as const;
  if (application.kvkNumber.trim() === '') {
    return {
      ...{ outcome: 'failed', reasonCode: 'NO_KVK_NUMBER', remarkKey: 'routeNoKvkNumber', remarkData: {} },
      decidedOn: ['application.kvkNumber'] as const,
    };
  }
  const refused = { outcome: 'failed', reasonCode: 'SEPARATE_ROUTE', remarkData: {}, decidedOn } as const;
  if (registration?.hasManagementModule) {
    return { ...refused, remarkKey: 'routeManagementModule' };
  }
  if (application.severalCompanies) {
    return { ...refused, remarkKey: 'routeSeveralCompanies' };
  }
  if (users > maximum) {
    return { ...refused, remarkKey: 'routeTooManyUsers', remarkData: { users, maximum } };
  }
  if (!registration) {
    return { outcome: 'inquiry', reasonCode: null, remarkKey: 'registrationUnknown', remarkData: {}, decidedOn };
  }
  return { outcome: 'passed', reasonCode: null, remarkKey: 'routeNormal', remarkData: { users }, decidedOn };
}
