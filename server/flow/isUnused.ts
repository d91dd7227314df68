/** Says whether nobody came in with an account for so long that it closes at its next log-in. */
import { accountStepsOf } from '@desk/db/stores/accountStepStore';
import { lastSessionStart } from '@desk/db/stores/sessionStore';
import type { StoredUser } from '@desk/db/stores/userStore';
import type { Reader } from '@desk/db/reader';
import { isDormant } from '@desk/shared/access/dormancy';
import type { Dependencies } from '../dependencies';

/** Opened to somebody counts as used: whoever was away and is confirmed again has ninety days anew. */
async function lastUse(reader: Reader, { id, createdAt }: StoredUser): Promise<string> {
  const steps = (await accountStepsOf(reader, [id])).get(id) ?? [];
  const opened = steps.filter(({ type }) => type === 'user.confirmed' || type === 'user.resetConfirmed');
  const moments = [createdAt, await lastSessionStart(reader, id), ...opened.map(({ at }) => at)];
  return (
    moments
      .filter((moment) => moment !== null)
      .sort()
      .at(-1) ?? createdAt
  );
}

/** Whether this account closes at its next log-in. */
export async function isUnused(
  { db, config }: Pick<Dependencies, 'config'> & { readonly db: Reader },
  user: StoredUser,
  at: string,
): Promise<boolean> {
  return !config.isDemo && isDormant(await lastUse(db, user), at);
}
