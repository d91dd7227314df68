/** A next version of the policy while it is being written: from which version, by whom, and how it stands. */
import { readPolicy, type PolicyContent } from './policy';

/** open: being written; discarded: put away; inForce: it became a version. */
export const POLICY_DRAFT_STATUSES = ['open', 'discarded', 'inForce'] as const;
export type PolicyDraftStatus = (typeof POLICY_DRAFT_STATUSES)[number];

export interface PolicyEditor {
  readonly id: string;
  readonly name: string;
}

export interface PolicyDraft {
  readonly id: string;
  /** Raised with every change: what somebody else changed meanwhile is never overwritten. */
  readonly version: number;
  /** The version of the policy it was made from. */
  readonly baseVersion: number;
  readonly status: PolicyDraftStatus;
  readonly content: PolicyContent;
  /** Why there should be another version. */
  readonly reason: string;
  readonly draftedById: string;
  readonly draftedByName: string;
  /** Everyone who wrote it, the drafter first: none of them may put it in force. */
  readonly editors: readonly PolicyEditor[];
  readonly createdAt: string;
  readonly changedAt: string;
  /** The version it became. */
  readonly policyVersion: number | null;
}

/**
 * Reads the content of a draft that was stored earlier, while the catalogue may have grown.
 * @throws ZodError when it is no policy
 */
export function readDraftContent(content: unknown): PolicyContent {
  const whole = { ...(content as object), version: 1, validFrom: '2020-01-01T00:00:00.000Z' };
  const { targetLevels, matrix, settings } = readPolicy(whole);
  return { targetLevels, matrix, settings };
}
