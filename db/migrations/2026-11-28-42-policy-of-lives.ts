/** Puts the lives of code, link and SMS and the days of the post in force where a desk runs under an older policy. */
import { QueryTypes } from 'sequelize';
import { DEFAULT_POLICY } from '@desk/shared/checks/defaultPolicy';
import { readPolicy } from '@desk/shared/checks/policy';
import { newId } from '../ids';
import type { Migration } from './migration';

interface StoredVersion {
  readonly version: number;
  readonly valid_from: string | Date;
  readonly content: unknown;
}

function parsed(content: unknown): unknown {
  return typeof content === 'string' ? JSON.parse(content) : content;
}

/** Whether a version says itself how long a code by SMS lives; earlier ones could not. */
function saysLives(content: unknown): boolean {
  const { settings } = parsed(content) as { readonly settings?: object };
  return settings !== undefined && 'smsLifeHours' in settings;
}

/** What the new version takes over from the first policy; the rest stays as the desk had it. */
const { smsLifeHours, postDeliveryDays, letterCooldownDays } = DEFAULT_POLICY.settings;
const REASON = 'Lives of code, link and SMS apart, and the delivery days of the post';

export const policyOfLives: Migration = {
  name: '2026-11-28-42-policy-of-lives',
  up: async ({ schema, transaction }) => {
    const [newest] = await schema.sequelize.query<StoredVersion>(
      'SELECT version, valid_from, content FROM policies ORDER BY version DESC LIMIT 1',
      { type: QueryTypes.SELECT, transaction },
    );
    if (newest === undefined || saysLives(newest.content)) {
      return;
    }
    const former = readPolicy(parsed(newest.content));
    const version = newest.version + 1;
    // Not before a version that was put in force for a later day.
    const validFrom = new Date(Math.max(Date.now(), new Date(newest.valid_from).getTime() + 1));
    const settings = { ...former.settings, smsLifeHours, postDeliveryDays, letterCooldownDays };
    const content = { ...former, version, validFrom: validFrom.toISOString(), settings };
    const row = { id: newId(), version, valid_from: validFrom, content: JSON.stringify(content) };
    // Running cases keep their version, which is the rule.
    const more = { moves_running_cases: false, reason: REASON, drafted_by_name: '', put_in_force_by_name: '' };
    await schema.bulkInsert('policies', [{ ...row, ...more }], { transaction });
  },
  // The table is append-only: a version that was in force is not taken back.
  down: () => Promise.resolve(),
};
