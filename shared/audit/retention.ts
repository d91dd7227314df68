/** How long what the desk keeps of people stays: legal hold, requests to erase, and terms. */
import type { PersonRef } from '../access/roles';

/** Keeps a case whole whatever its term: a dispute, an inquiry, an order. */
export interface LegalHold {
  readonly reason: string;
  readonly byId: string;
  readonly byName: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** Somebody asked to be forgotten: one supervisor takes it up, another confirms it. */
export interface ErasureRequest {
  readonly reason: string;
  readonly byId: string;
  readonly byName: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Null until a second supervisor agreed; after that the desk erases the case by itself. */
  readonly confirmed: { readonly byId: string; readonly byName: string; readonly at: string } | null;
}

/** What was decided about keeping or erasing one case; null where nothing was. */
export interface CaseRetention {
  readonly hold: LegalHold | null;
  readonly erasure: ErasureRequest | null;
}

/** Why something was erased: its term ended, somebody asked for it, or it had been erased before a backup brought it back. */
export const ERASURE_BASES = ['retention', 'request', 'again'] as const;
export type ErasureBasis = (typeof ERASURE_BASES)[number];

export function isHeldByLaw({ retention }: { readonly retention: CaseRetention | null }): boolean {
  return retention !== null && retention.hold !== null;
}

/** Who asked for it; null where nobody did. */
export function erasureAskedBy({ retention }: { readonly retention: CaseRetention | null }): PersonRef | null {
  const asked = retention?.erasure ?? null;
  return asked && { id: asked.byId, name: asked.byName };
}

/**
 * Days for which a backup may be kept. What is erased stays in the backups of before until these are over; what was erased meanwhile
 * is remembered for as long, so that whoever puts one back can erase it again.
 */
export const BACKUP_DAYS = 35;

/** How much of which kind has to go, or went. */
export interface RetentionReport {
  /** Closed cases past their term, and those that two supervisors agreed to erase. */
  readonly cases: number;
  /** Scans with copies of identity documents of decided cases. */
  readonly images: number;
  /** Subjects that are no case, with values beside old events. */
  readonly trail: number;
  readonly answers: number;
  readonly webhookMessages: number;
  readonly unreadFiles: number;
  readonly stacks: number;
}

export const NOTHING_DUE: RetentionReport = {
  cases: 0,
  images: 0,
  trail: 0,
  answers: 0,
  webhookMessages: 0,
  unreadFiles: 0,
  stacks: 0,
};

/** Days, except where the policy says it in its own unit. What stands in the policy is not here. */
export const TERMS = {
  /** Answers kept so that a repeated request changes nothing. */
  answers: 7,
  /** What was told to other systems, after it was told. */
  webhookMessages: 30,
  /** Files that could not be read, until somebody throws them away. */
  unreadFiles: 90,
  /** Stacks of scans of which no letter waits and every case is closed. */
  stacks: 90,
} as const;
