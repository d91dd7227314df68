/** Decides what somebody sees of a field: as it is, masked, or not at all. Which kind each field is of stands in `contract/fieldKinds`. */
import type { Role } from './roles';

/**
 * - open: of no customer as a person, or of colleagues.
 * - name: what people and companies are called and known by; letters are matched and people are spoken to with it.
 * - words: what officers and customers wrote, and what is kept as evidence; what reaches people can stand in it.
 * - reach: when somebody was born, and where their mail, calls and codes go. Whoever has it can pass for them.
 * - compared: a value of any of these, by the field that is compared.
 */
export type FieldKind = 'open' | 'name' | 'words' | 'reach' | 'compared';
/** within: as it is but for what reaches people in it, which is masked (`maskWithin`). */
export type Sight = 'plain' | 'masked' | 'within' | 'none';

/** Who looks, from nearest to the case to farthest. */
export type Looker = 'works' | 'revealed' | 'reads' | 'program' | 'administers';

/** Kind → what each of them sees. What a program calls for is its own (its scopes say which routes it may call). */
export const SIGHT = {
  open: { works: 'plain', revealed: 'plain', reads: 'plain', program: 'plain', administers: 'plain' },
  name: { works: 'plain', revealed: 'plain', reads: 'plain', program: 'plain', administers: 'none' },
  // Whom they speak of is not always one person: what was revealed is plain in them, and the rest is not.
  words: { works: 'plain', revealed: 'within', reads: 'within', program: 'plain', administers: 'none' },
  reach: { works: 'plain', revealed: 'plain', reads: 'masked', program: 'plain', administers: 'none' },
} as const satisfies Readonly<Record<Exclude<FieldKind, 'compared'>, Readonly<Record<Looker, Sight>>>>;

/** What decides who works on a case. */
export interface HeldCase {
  readonly assigneeId: string | null;
  readonly status: string;
  /** Ids of who declared an interest in it. */
  readonly conflicts: readonly string[];
}

/** An officer works on the case that they hold, a supervisor on each that waits for a decision, and nobody on one that they have an interest in. */
export function worksOn(actor: { readonly id: string; readonly role: Role }, held: HeldCase | undefined): boolean {
  if (held === undefined || held.conflicts.includes(actor.id)) {
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

/** Stands for each letter and digit that is not shown. No address, number or day has it in it. */
export const MASK_SIGN = '•';

/** The shape of a value without what it says: letters and digits go, what stands between them stays. */
export function masked(value: string): string {
  return value.replaceAll(/[\p{L}\p{N}]/gu, MASK_SIGN);
}

/** Whether a value is the shape of one, or holds one. */
export function isMasked(value: unknown): boolean {
  return typeof value === 'string' && value.includes(MASK_SIGN);
}

/** A value as it is seen; what is no text is masked as nothing. */
export function seenAs(sight: Exclude<Sight, 'within'>, value: unknown): unknown {
  if (sight === 'plain' || value === null || value === undefined) {
    return value;
  }
  return sight === 'masked' && typeof value === 'string' ? masked(value) : null;
}
