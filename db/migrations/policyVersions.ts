/** What migrations of the policy share: the newest version, and adding one after it. */
import { QueryTypes } from 'sequelize';
import { newId } from '../ids';
import type { MigrationContext } from './migration';

export interface PolicyVersion {
  readonly version: number;
  readonly validFrom: Date;
  readonly content: unknown;
}

interface StoredVersion {
  readonly version: number;
  readonly valid_from: string | Date;
  readonly content: unknown;
}

function parsed(content: unknown): unknown {
  return typeof content === 'string' ? JSON.parse(content) : content;
}

/** The version with the highest number, begun or not; null when there is none. */
export async function newestVersion({ schema, transaction }: MigrationContext): Promise<PolicyVersion | null> {
  const [newest] = await schema.sequelize.query<StoredVersion>(
    'SELECT version, valid_from, content FROM policies ORDER BY version DESC LIMIT 1',
    { type: QueryTypes.SELECT, transaction },
  );
  if (newest === undefined) {
    return null;
  }
  const { version, valid_from: validFrom, content } = newest;
  return { version, validFrom: new Date(validFrom), content: parsed(content) };
}

/** A desk that has no case yet begins with the newest version: nobody was ever told of an earlier one. */
async function startAfter({ schema, transaction }: MigrationContext, former: PolicyVersion): Promise<Date> {
  const cases = await schema.sequelize.query('SELECT id FROM applications LIMIT 1', {
    type: QueryTypes.SELECT,
    transaction,
  });
  const next = former.validFrom.getTime() + 1;
  // Not before a version that was put in force for a later day.
  return new Date(cases.length === 0 ? next : Math.max(Date.now(), next));
}

/**
 * Adds a version after the newest. Running cases keep theirs, which is the rule.
 * @param former the newest
 * @param content what it says, without its number and its start
 * @param reason why, for the list of versions
 */
export async function addVersion(
  context: MigrationContext,
  former: PolicyVersion,
  content: object,
  reason: string,
): Promise<void> {
  const version = former.version + 1;
  const validFrom = await startAfter(context, former);
  const whole = { ...content, version, validFrom: validFrom.toISOString() };
  const row = {
    id: newId(),
    version,
    valid_from: validFrom,
    content: JSON.stringify(whole),
    moves_running_cases: false,
    reason,
    drafted_by_name: '',
    put_in_force_by_name: '',
  };
  await context.schema.bulkInsert('policies', [row], { transaction: context.transaction });
}
