/** Decides whether an application belongs in the normal route (upgrade page of the supplier). */
import type { PersonRole } from './fields/personFields';

/** What decides on the route. */
export interface RouteCase {
  readonly application: { readonly kvkNumber: string; readonly severalCompanies: boolean };
  readonly persons: readonly { readonly role: PersonRole }[];
  /** Null when it is not known. */
  readonly registration: { readonly hasManagementModule: boolean } | null;
}

export type RouteFinding =
  | 'routeNoKvkNumber'
  | 'routeManagementModule'
  | 'routeSeveralCompanies'
  | 'routeTooManyUsers'
  | 'registrationUnknown'
  | 'routeNormal';

/** How many hold a means without managing anything. */
export function userCount({ persons }: Pick<RouteCase, 'persons'>): number {
  return persons.filter(({ role }) => role === 'user').length;
}

/**
 * @param file the case; managers do not count as users
 * @param maximum users in the normal route
 * @returns the first reason for the separate route: no KVK number (a foreign company, a public body outside the register), a
 *   management module, several companies at once, more users; `registrationUnknown` when nothing speaks against the normal one
 *   but it is not known what the company has. Source: CON-06 of the check catalogue
 */
export function findRoute(file: RouteCase, maximum: number): RouteFinding {
  const { application, registration } = file;
  if (application.kvkNumber.trim() === '') {
    return 'routeNoKvkNumber';
  }
  if (registration?.hasManagementModule === true) {
    return 'routeManagementModule';
  }
  if (application.severalCompanies) {
    return 'routeSeveralCompanies';
  }
  if (userCount(file) > maximum) {
    return 'routeTooManyUsers';
  }
  return registration === null ? 'registrationUnknown' : 'routeNormal';
}
