/** Takes up what a killed process had noted of reads and not told yet. */
import { findProgram } from '@desk/db/stores/apiClientStore';
import { eventsAmong } from '@desk/db/stores/auditStore';
import type { IdentifiedAuditEvent } from '@desk/db/stores/trailStore';
import { findUser } from '@desk/db/stores/userStore';
import type { Actor } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import type { Dependencies } from '../../dependencies';
import { describeError } from '../../log/describeError';
import { findJournals, readJournal, removeJournal, type FoundJournal, type JournalLine } from './readJournal';
import { appendMissing } from './readLog';

/** A process that lives tells its reads within seconds; what it cannot tell, another may as well try. */
const LEFT_BEHIND_MS = 60_000;

/** The file holds no names: who it was is looked up. */
async function actorOf({ db }: Pick<Dependencies, 'db'>, { actorId: id, role }: JournalLine): Promise<Actor> {
  const found = (await findUser(db, id)) ?? (await findProgram(db, id))?.client;
  return { id, role, name: found?.name ?? id };
}

async function eventsOf(deps: Dependencies, lines: readonly JournalLine[]): Promise<IdentifiedAuditEvent[]> {
  const known = await eventsAmong(
    deps.db,
    lines.map(({ id }) => id),
  );
  const events: IdentifiedAuditEvent[] = [];
  for (const line of lines.filter(({ id }) => !known.has(id))) {
    const { type, data, actorId: _id, role: _role, ...where } = line;
    // Each line is sealed by the desk itself, so that its data are those of its type.
    const entry = { type, data } as AuditEntry;
    events.push({ ...where, entry, actor: await actorOf(deps, line), handling: false });
  }
  return events;
}

async function takeUp(deps: Dependencies, { name, touchedAt }: FoundJournal): Promise<number> {
  const { lines, foreign } = await readJournal(deps.config, name);
  const events = await eventsOf(deps, lines);
  if (events.length > 0) {
    await appendMissing(deps.db, events);
  }
  if (foreign > 0) {
    // It stays for whoever looks into it, and the desk is not ready as long as it lies there.
    deps.log.error({ file: name, foreign }, 'notes of reads that this desk did not write');
    return events.length;
  }
  // Another process that lives may still add to a younger one.
  if (Date.now() - touchedAt.getTime() >= LEFT_BEHIND_MS) {
    removeJournal(deps.config, name);
  }
  return events.length;
}

async function takeUpEach(deps: Dependencies, isWanted: (found: FoundJournal) => boolean): Promise<number> {
  const own = deps.reads.journals();
  let told = 0;
  for (const found of await findJournals(deps.config)) {
    if (!own.includes(found.name) && isWanted(found)) {
      try {
        told += await takeUp(deps, found);
      } catch (error) {
        // One that was tampered with keeps no other from being told; it stays where it is, and this stays in the log.
        deps.log.error(
          { failure: describeError(error), file: found.name },
          'reads that were left behind could not be told',
        );
      }
    }
  }
  return told;
}

/** At the start: whatever lies there. @returns how many reads were told */
export async function takeUpReads(deps: Dependencies): Promise<number> {
  return takeUpEach(deps, () => true);
}

/** Job: what other processes left behind. @returns how many reads were told */
export async function takeUpLeftReads(deps: Dependencies): Promise<number> {
  return takeUpEach(deps, ({ touchedAt }) => Date.now() - touchedAt.getTime() >= LEFT_BEHIND_MS);
}
