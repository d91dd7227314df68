/** Decides who may go on listening: a stream outlives its access token, so session and rights are asked for again and again. */
import type { Database } from '@desk/db/connection';
import { runningSessions } from '@desk/db/stores/sessionStore';
import { can } from '@desk/shared/access/permissions';
import { whyOver } from '@desk/shared/access/sessionLife';

/** @returns session → account, of those sessions that still run, of accounts that are active and may see cases */
export async function sessionsThatMayListen(
  { db, clock }: { readonly db: Database; readonly clock: () => Date },
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const now = clock();
  const running = (await runningSessions(db, sessionIds)).filter((session) => whyOver(session, now) === null);
  const may = running.filter(({ user }) => user.active && can(user, 'cases.read'));
  return new Map(may.map(({ id, user }) => [id, user.id]));
}
