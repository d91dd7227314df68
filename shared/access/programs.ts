/** Decides what an outside program may do, how long its keys count, and what of it waits for a second administrator. */
import type { Permission } from './permissions';
import type { MachineRole, PersonRef } from './roles';

/**
 * Role of a program → what a program of that role can be given leave for, each a permission. A program is given the ones it needs:
 * whoever finds a key has no more than those.
 */
export const SCOPES = {
  frontOffice: ['applications.import', 'applications.readStatus'],
  loginPlatform: ['codes.redeem', 'registrations.import', 'registrations.read'],
  mailGateway: ['bounces.report'],
} as const satisfies Record<MachineRole, readonly Permission[]>;
export type Scope = (typeof SCOPES)[MachineRole][number];
export const ALL_SCOPES = Object.values(SCOPES).flat() as [Scope, ...Scope[]];

/** The scopes that a program of this role can have. */
export function scopesOf(role: MachineRole): readonly Scope[] {
  return SCOPES[role];
}

/** What a program may do, and how much of it. */
export interface ProgramTerms {
  readonly scopes: readonly Scope[];
  /** Requests a minute of the program as a whole; null where only the routes set a limit. */
  readonly perMinute: number | null;
}

/** Whether a program could do anything after that it could not do before: that takes a second administrator. */
export function isWider(before: ProgramTerms, after: ProgramTerms): boolean {
  const more = after.scopes.some((scope) => !before.scopes.includes(scope));
  const faster = before.perMinute !== null && (after.perMinute === null || after.perMinute > before.perMinute);
  return more || faster;
}

/** Whether two terms say the same. */
export function areSameTerms(one: ProgramTerms, other: ProgramTerms): boolean {
  const isSameSize = one.scopes.length === other.scopes.length;
  return one.perMinute === other.perMinute && isSameSize && one.scopes.every((scope) => other.scopes.includes(scope));
}

export const KEY_STANDINGS = ['waiting', 'counts', 'ended', 'revoked'] as const;
export type KeyStanding = (typeof KEY_STANDINGS)[number];

/** Moments of a key, ISO 8601 UTC. */
export interface KeyMoments {
  /** Null until a second administrator agreed to it. */
  readonly confirmedAt: string | null;
  /** Null where it has no end: keys of before there were ends. */
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

/** How a key stands at a moment; only one that counts opens anything. */
export function keyStanding({ confirmedAt, expiresAt, revokedAt }: KeyMoments, now: string): KeyStanding {
  if (revokedAt !== null) {
    return 'revoked';
  }
  if (expiresAt !== null && expiresAt <= now) {
    return 'ended';
  }
  return confirmedAt === null ? 'waiting' : 'counts';
}

/** So many keys of one program count at once: the one in use, and the one it changes over to. */
export const MOST_KEYS = 2;
/** Life of a key in days, and how long the one before still counts beside a new one. */
export const KEY_DAYS = { least: 1, usual: 365, most: 730 } as const;
export const OVERLAP_HOURS = { least: 0, usual: 72, most: 720 } as const;

const HOUR_MS = 3_600_000;

/** When a key ends that is made now. */
export function endOfKey(now: string, days: number): string {
  return new Date(Date.parse(now) + days * 24 * HOUR_MS).toISOString();
}

/** When a key ends beside which another one counts from now on: never later than it would have ended anyway. */
export function endBesideNext({ expiresAt }: Pick<KeyMoments, 'expiresAt'>, now: string, overlapHours: number): string {
  const end = new Date(Date.parse(now) + overlapHours * HOUR_MS).toISOString();
  return expiresAt !== null && expiresAt < end ? expiresAt : end;
}

/** What one administrator asked for a program, and another one has not answered yet. */
export interface ProgramWaiting extends ProgramTerms {
  /** The program itself with its first key, other terms, or a further key. */
  readonly what: 'program' | 'terms' | 'key';
  readonly askedBy: PersonRef;
  readonly since: string;
  /** The key that waits with it. */
  readonly keyId: string | null;
  readonly overlapHours: number;
}
