/** The decision of the second person, kept with the rules that were in force. */
import type { AssuranceLevelId } from '../application/assuranceLevels';

export const DECISION_OUTCOMES = ['approved', 'rejected'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

export interface Decision {
  readonly id: string;
  readonly applicationId: string;
  readonly outcome: DecisionOutcome;
  readonly reasonCodes: readonly string[];
  /** For colleagues; never goes into a letter. */
  readonly remark: string;
  readonly acceptedWaivers: readonly string[];
  readonly byId: string;
  readonly byName: string;
  readonly at: string;
  /** The rules as they stood: level, policy version and its whole content, checks with their outcome. */
  readonly rulesInForce: RulesInForce;
  /** What was decided on each person; null for decisions from before it was kept. */
  readonly persons: readonly PersonDecision[] | null;
}

/** One person of the case: approved with the others, or left out with reasons. */
export interface PersonDecision {
  readonly personId: string;
  readonly approved: boolean;
  readonly reasonCodes: readonly string[];
}

/** A whole copy, so that a later policy cannot rewrite what this decision rested on. */
export interface RulesInForce {
  readonly targetLevel: AssuranceLevelId;
  readonly policyVersion: number;
  readonly policy: unknown;
  readonly checks: readonly {
    code: string;
    subject: string;
    subjectId: string | null;
    renewal: string;
    outcome: string | null;
  }[];
  readonly handlers: readonly { id: string; name: string }[];
  readonly registerAsOf: string | null;
}
