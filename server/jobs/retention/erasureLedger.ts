/**
 * Job: keeps beside the database what was erased lately. A backup of before brings it back, and the trail of that backup does not know
 * that it was erased: this list does. It names cases and registrations by their ids, and nothing of what they held.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ofTypeSince } from '@desk/db/stores/eventsOfType';
import { BACKUP_DAYS } from '@desk/shared/audit/retention';
import { z } from 'zod';
import type { Config } from '../../config';
import { keyedHash, keyedHashes } from '../../crypto/keyedHash';
import type { Dependencies } from '../../dependencies';
import { unlessGone } from '../../files/oldFiles';
import { writeWhole } from '../../files/writeWhole';

const DAY_MS = 24 * 60 * 60_000;
/** A week more than any backup may be kept: nobody destroys one by the hour. */
const KEPT_MS = (BACKUP_DAYS + 7) * DAY_MS;

const erased = z.object({
  /** Of the event that tells of it. */
  event: z.string(),
  kind: z.enum(['case', 'registration']),
  id: z.string(),
  at: z.string(),
  /** By the desk's own key: a line that somebody added erases nothing. */
  mac: z.string(),
});
export type ErasedLine = z.infer<typeof erased>;

type Settings = Pick<Config, 'dataDir' | 'keys'>;

export function erasureLedger({ dataDir }: Pick<Config, 'dataDir'>): string {
  return join(dataDir, 'erasures.jsonl');
}

const signedText = ({ event, kind, id, at }: Omit<ErasedLine, 'mac'>): string => `${event} ${kind} ${id} ${at}`;

/**
 * @returns the lines of a list; null for one that is not of this desk, or was changed
 */
export function readLedger({ keys }: Settings, text: string): ErasedLine[] | null {
  const lines: ErasedLine[] = [];
  for (const line of text.split('\n').filter((one) => one !== '')) {
    try {
      const read = erased.parse(JSON.parse(line));
      if (!keyedHashes(keys.backupSeal, signedText(read)).includes(read.mac)) {
        return null;
      }
      lines.push(read);
    } catch {
      return null;
    }
  }
  return lines;
}

async function fromTrail({ db, config }: Dependencies, since: string): Promise<ErasedLine[]> {
  const cases = await ofTypeSince(db, 'case.erased', since);
  const registrations = await ofTypeSince(db, 'registration.erased', since);
  const found = [
    ...cases.map(({ id, at, applicationId }) => ({ event: id, kind: 'case' as const, id: applicationId ?? '', at })),
    ...registrations.map(({ id, at, data }) => {
      const { registrationId } = data as { readonly registrationId: string };
      return { event: id, kind: 'registration' as const, id: registrationId, at };
    }),
  ];
  return found.map((line) => ({ ...line, mac: keyedHash(config.keys.backupSeal, signedText(line)) }));
}

/**
 * Adds what was erased since to the list, and forgets what no backup has any more. What the list has and the trail has not stays: then
 * the database is the one that was put back.
 * @returns how many lines came
 */
export async function keepErasures(deps: Dependencies): Promise<number> {
  const since = new Date(deps.clock().getTime() - KEPT_MS).toISOString();
  const path = erasureLedger(deps.config);
  const text = await unlessGone(readFile(path, 'utf8'), '');
  const kept = readLedger(deps.config, text);
  if (kept === null) {
    // Left as it is for whoever looks at it: the log of the failing job says so.
    throw new Error('the list of what was erased is not as the desk wrote it');
  }
  const known = new Set(kept.map(({ event }) => event));
  const added = (await fromTrail(deps, since)).filter(({ event }) => !known.has(event));
  const young = kept.filter(({ at }) => at >= since);
  if (added.length > 0 || young.length < kept.length) {
    const lines = [...young, ...added].map((line) => `${JSON.stringify(line)}\n`);
    await writeWhole(path, Buffer.from(lines.join('')));
  }
  return added.length;
}
