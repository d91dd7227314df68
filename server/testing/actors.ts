/** Decides who exists in every test of the server: the same staff as in the demo, and both programs. */
import type { MachineRole, StaffRole } from '@desk/shared/access/roles';

export const TEST_PASSWORD = 'demo-only-change-me';

/** User name → role and shown name. */
export const STAFF = {
  verifier1: { role: 'verifier', name: 'Vera Voorbeeld' },
  verifier2: { role: 'verifier', name: 'Victor Voorbeeld' },
  supervisor1: { role: 'supervisor', name: 'Sanne Voorbeeld' },
  supervisor2: { role: 'supervisor', name: 'Simon Voorbeeld' },
  auditor1: { role: 'auditor', name: 'Anouk Voorbeeld' },
  administrator1: { role: 'administrator', name: 'Bas Voorbeeld' },
  administrator2: { role: 'administrator', name: 'Berend Voorbeeld' },
} as const satisfies Record<string, { readonly role: StaffRole; readonly name: string }>;

export type StaffName = keyof typeof STAFF;
export const STAFF_NAMES = Object.keys(STAFF) as StaffName[];

export const MACHINES = ['frontOffice', 'loginPlatform', 'mailGateway'] as const satisfies readonly MachineRole[];
/** `anonymous` sends no credentials at all. */
export type TestActor = StaffName | MachineRole | 'anonymous';
