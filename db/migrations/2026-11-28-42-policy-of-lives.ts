/** Puts the lives of code, link and SMS and the days of the post in force where a desk runs under an older policy. */
import { readPolicy } from '@desk/shared/policy/policy';
import type { Migration } from './migration';
import { addVersion, newestVersion } from './policyVersions';

/** Whether a version says itself how long a code by SMS lives; earlier ones could not. */
export function saysLives(content: unknown): boolean {
  const { settings } = content as { readonly settings?: object };
  return settings !== undefined && 'smsLifeHours' in settings;
}

/** What is new; the rest stays as the desk had it. */
const LIVES = {
  smsLifeHours: 24,
  postDeliveryDays: { '2020-01-01': 1, '2026-07-01': 2, '2027-07-01': 3 },
  letterCooldownDays: 7,
} as const;

export const policyOfLives: Migration = {
  name: '2026-11-28-42-policy-of-lives',
  up: async (context) => {
    const newest = await newestVersion(context);
    if (newest === null || saysLives(newest.content)) {
      return;
    }
    const former = readPolicy(newest.content);
    const reason = 'Lives of code, link and SMS apart, and the delivery days of the post';
    await addVersion(context, newest, { ...former, settings: { ...former.settings, ...LIVES } }, reason);
  },
  // The table is append-only: a version that was in force is not taken back.
  down: () => Promise.resolve(),
};
