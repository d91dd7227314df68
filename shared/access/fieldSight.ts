/** Decides what somebody sees of a field: as it is, masked, or not at all. Which kind each field is of stands in `contract/fieldKinds`. */
import type { Role } from './roles';

/**
 * - open: of no customer as a person, or of colleagues.
 * - name: what people and companies are called and known by; letters are matched and people are spoken to with it.
 * - words: what officers and customers wrote, and what is kept as evidence.
 * - reach: when somebody was born, and where their mail, calls and codes go. Whoever has it can pass for them.
 * - compared: a value of any of these, by the field that is compared.
 */
export type FieldKind = 'open' | 'name' | 'words' | 'reach' | 'compared';
export type Sight = 'plain' | 'masked' | 'none';

/** Who looks, from nearest to the case to farthest. */
export type Looker = 'works' | 'revealed' | 'reads' | 'program' | 'administers';

/** Kind → what each of them sees. What a program calls for is its own (its scopes say which routes it may call). */
export const SIGHT: Readonly<Record<Exclude<FieldKind, 'compared'>, Readonly<Record<Looker, Sight>>>> = {
  open: { works: 'plain', revealed: 'plain', reads: 'plain', program: 'plain', administers: 'plain' },
  name: { works: 'plain', revealed: 'plain', reads: 'plain', program: 'plain', administers: 'none' },
  words: { works: 'plain', revealed: 'plain', reads: 'plain', program: 'plain', administers: 'none' },
  reach: { works: 'plain', revealed: 'plain', reads: 'masked', program: 'plain', administers: 'none' },
};

/** What decides who works on a case. */
export interface HeldCase {
  readonly assigneeId: string | null;
  readonly status: string;
}

/** An officer works on the case that they hold, a supervisor on each that waits for a decision. */
export function worksOn(actor: { readonly id: string; readonly role: Role }, held: HeldCase | undefined): boolean {
  if (held === undefined) {
    return false;
  }
  return held.assigneeId === actor.id || (actor.role === 'supervisor' && held.status === 'awaitingApproval');
}

const ROLE_LOOKS: Readonly<Record<Role, Looker>> = {
  verifier: 'reads',
  supervisor: 'reads',
  auditor: 'reads',
  administrator: 'administers',
  frontOffice: 'program',
  loginPlatform: 'program',
  mailGateway: 'program',
  system: 'program',
};

/**
 * How near somebody is to a record.
 * @param near of staff: whether they work on its case, or said why they had to see it
 */
export function lookerOf(
  role: Role,
  { works, revealed }: { readonly works: boolean; readonly revealed: boolean },
): Looker {
  const looks = ROLE_LOOKS[role];
  if (looks !== 'reads') {
    return looks;
  }
  return works ? 'works' : revealed ? 'revealed' : 'reads';
}

/** So long what was revealed stays so to who asked, of that person alone. */
export const REVEALED_MINUTES = 10;

/** The shape of a value without what it says: letters and digits go, what stands between them stays. */
export function masked(value: string): string {
  return value.replaceAll(/[\p{L}\p{N}]/gu, '•');
}

/** A value as it is seen; what is no text is masked as nothing. */
export function seenAs(sight: Sight, value: unknown): unknown {
  if (sight === 'plain' || value === null || value === undefined) {
    return value;
  }
  return sight === 'masked' && typeof value === 'string' ? masked(value) : null;
}
