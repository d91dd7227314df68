/** Shapes of what an administrator sends about a draft of the policy. */
import { z } from 'zod';
import { isoDate } from '../application/fields/texts';
import { reasonShape as reason } from '../language/reasonShape';
import { policyContentSchema } from '../policy/policy';

const version = z.int().min(1);

export const createPolicyDraftSchema = z.strictObject({ reason });

/** The whole content, as the screen shows it; `version` is the one of the draft that the screen had. */
export const updatePolicyDraftSchema = z.strictObject({ version, reason, content: policyContentSchema });

export const discardPolicyDraftSchema = z.strictObject({ version });

/** What becomes of cases that were opened under an earlier version. */
export const RUNNING_CASES = ['keep', 'move'] as const;
export type RunningCases = (typeof RUNNING_CASES)[number];

export const putInForceSchema = z.strictObject({
  version,
  /** The day on which it begins, at midnight in Amsterdam; null begins now. */
  validFrom: isoDate.nullable(),
  runningCases: z.enum(RUNNING_CASES).default('keep'),
});
export type PutInForceInput = z.infer<typeof putInForceSchema>;
