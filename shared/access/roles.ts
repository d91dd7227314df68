/** Who acts on the desk: the four staff roles, the two machines, and the desk itself. */
import type { AssuranceLevelId } from '../application/assuranceLevels';

/** Staff roles, in the order in which the screens list them (design of the desk: one person, one role). */
export const STAFF_ROLES = ['verifier', 'supervisor', 'auditor', 'administrator'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Outside programs that call the API with a key of their own. */
export const MACHINE_ROLES = ['frontOffice', 'loginPlatform', 'mailGateway'] as const;
export type MachineRole = (typeof MACHINE_ROLES)[number];

export const ROLES = [...STAFF_ROLES, ...MACHINE_ROLES, 'system'] as const;
export type Role = (typeof ROLES)[number];

/** Whoever performs an action. `id` is a user id, an API client id, or `system`. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  /** At which staff logged in to the session they act in; nobody else has one. */
  readonly level?: AssuranceLevelId;
}

/** Somebody by name. */
export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

/** The desk itself: jobs, automatic checks, importers. */
export const SYSTEM_ACTOR: Actor = { id: 'system', role: 'system', name: 'systeem' };
