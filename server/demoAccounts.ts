/** The accounts and keys that the demo brings along: made by the demo filler only, and of use nowhere else. */
import type { MachineRole, StaffRole } from '@desk/shared/access/roles';

export const DEMO_PASSWORD = 'demo-only-change-me';

/** One person for each seat that four eyes need. All names are invented. */
export const DEMO_STAFF = [
  { username: 'verifier1', name: 'Sanne Hoogendoorn', role: 'verifier' },
  { username: 'verifier2', name: 'Joris Brinkhuis', role: 'verifier' },
  { username: 'supervisor1', name: 'Marleen Oosterveld', role: 'supervisor' },
  { username: 'supervisor2', name: 'Rachid Amrani', role: 'supervisor' },
  // Whoever handled or decided a case does not print its codes: where both did, a third prints.
  { username: 'supervisor3', name: 'Noor Tielemans', role: 'supervisor' },
  { username: 'auditor1', name: 'Willemijn Terpstra', role: 'auditor' },
  { username: 'administrator1', name: 'Koen Vlaskamp', role: 'administrator' },
  { username: 'administrator2', name: 'Yasmina El Idrissi', role: 'administrator' },
] as const satisfies readonly { username: string; name: string; role: StaffRole }[];

export type DemoUsername = (typeof DEMO_STAFF)[number]['username'];

/** The outside programs, with the keys they call the demo with. */
export const DEMO_PROGRAMS = {
  frontOffice: { name: 'Aanvraagportaal', key: 'zk_demo-front-office' },
  loginPlatform: { name: 'Inlogplatform', key: 'zk_demo-login-platform' },
  mailGateway: { name: 'Mailserver', key: 'zk_demo-mail-gateway' },
} as const satisfies Record<MachineRole, { name: string; key: string }>;
