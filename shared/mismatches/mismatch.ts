/** A compared field of a case: what was declared, what the registration says, how they differ, how it was settled. */
import type { ComparedFieldKey } from '../application/fields/comparedFields';
import type { DifferenceClass } from '../language/comparison';
import type { DifferenceKind } from '../language/differenceKinds';

/**
 * How an officer settles a difference: `confirmedSame` (formatting only), `registrationOutdated` (the declared value
 * is right; the registration is changed on a change form), `declaredSlip` (the customer confirmed a slip; the registered value
 * stands), `notAccepted` (the check fails).
 */
export const MISMATCH_RESOLUTIONS = ['confirmedSame', 'registrationOutdated', 'declaredSlip', 'notAccepted'] as const;
export type MismatchResolution = (typeof MISMATCH_RESOLUTIONS)[number];

export interface Mismatch {
  readonly id: string;
  readonly applicationId: string;
  readonly field: ComparedFieldKey;
  /** company, or the person compared. */
  readonly subject: 'company' | 'person';
  readonly subjectId: string | null;
  readonly declared: string;
  readonly registered: string;
  readonly difference: DifferenceClass;
  /** Named formatting reasons, e.g. `postcodeSpacing`; empty unless formattingOnly. */
  readonly formattingReasons: readonly string[];
  /** Named kind of a slip or of a difference; null when it has no name, and for identical and formattingOnly. */
  readonly differenceKind: DifferenceKind | null;
  readonly resolution: MismatchResolution | null;
  readonly reason: string;
  readonly resolvedById: string | null;
  readonly resolvedByName: string | null;
  readonly resolvedAt: string | null;
}
