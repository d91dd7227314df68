/** Once a night the desk verifies its own trail; what does not hold raises the alarm until a later look finds it whole. */
import { StorageError } from '@desk/db/storageError';
import { DOCUMENT_FINDINGS, listFindings } from '@desk/db/trail/findings';
import { hasTrailCheck, insertTrailCheck, lastTrailCheck } from '@desk/db/stores/trailCheckStore';
import { inTransaction } from '@desk/db/transaction';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { Dependencies } from '../dependencies';
import { describeError } from '../log/describeError';
import { appendAudit } from './append';
import { ofTonight, verifyFiles, type FilesLookedAt, type FilesToRead } from './verifyFiles';
import { verifyOwnTrail, type OwnTrail } from './verifyOwnTrail';

/** The quietest hour of the desk: its nights begin then. */
const NIGHT_BEGINS_MS = 2 * 60 * 60_000;

/** The night a moment belongs to: the day on which it begins, from two o’clock in Amsterdam. */
export function nightOf(now: Date): string {
  return amsterdamDay(now.getTime() - NIGHT_BEGINS_MS);
}

/** What a look saw: the trail, and the files that rows need. */
export interface Look extends OwnTrail, FilesLookedAt {}

interface LookAt<T> {
  readonly what: string;
  readonly look: () => Promise<T>;
  /** What is known of what could not be looked at. */
  readonly otherwise: () => T;
}

/** What keeps the desk from looking to the end may be what somebody did to it: that is an alarm, and no silence. */
async function toItsEnd<T>({ log }: Dependencies, { what, look, otherwise }: LookAt<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof StorageError) {
      throw error;
    }
    log.error({ failure: describeError(error), what }, 'could not be looked through');
    return otherwise();
  }
}

const UNREADABLE: OwnTrail = {
  events: 0,
  chains: 0,
  rows: 0,
  checkpoints: 0,
  found: 1,
  findings: [{ code: 'trailUnreadable' }],
};

/** Each keeps the first of its own findings: many files that are gone hide no fault of the trail, nor the other way round. */
async function lookAtAll(
  deps: Dependencies,
  { isRead, received }: Required<Pick<LookWish, 'isRead' | 'received'>>,
): Promise<Look> {
  const trail = await toItsEnd(deps, {
    what: 'trail',
    look: () => verifyOwnTrail(deps, { received }),
    otherwise: () => UNREADABLE,
  });
  const { tell, told } = listFindings();
  const looked = await toItsEnd(deps, {
    what: 'documents',
    look: () => verifyFiles(deps, { isRead, tell }),
    otherwise: () => {
      tell({ code: 'documentsUnreadable' });
      return { files: 0, filesRead: 0 };
    },
  });
  const files = told();
  return {
    ...trail,
    ...looked,
    findings: [...trail.findings, ...files.findings],
    found: trail.found + files.found,
  };
}

/** Rows whose files did not hold when they were last looked at: an alarm lasts until they do. */
async function brokenBefore({ db }: Dependencies): Promise<ReadonlySet<string>> {
  const { findings } = (await lastTrailCheck(db)) ?? { findings: [] };
  return new Set(
    findings.flatMap(({ code, id }) => (DOCUMENT_FINDINGS.includes(code) && id !== undefined ? [id] : [])),
  );
}

export interface LookWish {
  /** Under which name it is kept; the moment itself when somebody asks for a look of their own. */
  readonly night: string;
  /** Which stored files are read to their end; tonight's share when nothing is said. */
  readonly isRead?: FilesToRead;
  /** Checkpoints that were kept elsewhere, each as a line of JSON. */
  readonly received?: readonly string[];
}

/**
 * Verifies the trail and the document store, and keeps what was found, in the trail too.
 * @throws StorageError; `unique` when there was a look under this name
 */
export async function checkTrail(deps: Dependencies, { night, isRead, received = [] }: LookWish): Promise<Look> {
  const startedAt = deps.clock().toISOString();
  const tonight = isRead ?? ofTonight(deps.clock());
  const former = await brokenBefore(deps);
  const look = await lookAtAll(deps, {
    isRead: (sha256, rowId) => former.has(rowId) || tonight(sha256, rowId),
    received,
  });
  const { events, chains, checkpoints, found } = look;
  const at = deps.clock().toISOString();
  const entry = { type: 'trail.verified', data: { events, chains, checkpoints, found } } as const;
  const stamp = { actor: SYSTEM_ACTOR, at, requestId: 'worker', origin: 'system', handling: false } as const;
  await inTransaction(deps.db, async (tx) => {
    await insertTrailCheck(tx, { night, startedAt, finishedAt: at, ...look });
    await appendAudit(tx, { applicationId: null, entry, ...stamp });
  });
  if (found > 0) {
    deps.log.error({ found, first: look.findings[0]?.code }, 'the trail or the document store does not hold');
  }
  return look;
}

/** Job: one look a night, whichever process comes first. @returns how many looks were taken */
export async function checkTrailNightly(deps: Dependencies): Promise<number> {
  const night = nightOf(deps.clock());
  if (await hasTrailCheck(deps.db, night)) {
    return 0;
  }
  try {
    await checkTrail(deps, { night });
  } catch (error) {
    if (!(error instanceof StorageError) || error.kind !== 'unique') {
      throw error;
    }
  }
  return 1;
}
