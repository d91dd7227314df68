/**
 * Tells the trail who saw what, outside the way of whoever looks: a read is noted before its answer leaves, and a moment later
 * many of them become events in one transaction. What four eyes and evidence rest on does not pass here.
 */
import type { Database } from '@desk/db/connection';
import { eventsAmong } from '@desk/db/stores/auditStore';
import type { IdentifiedAuditEvent } from '@desk/db/stores/trailStore';
import { StorageError } from '@desk/db/storageError';
import { inTransaction } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import type { GatheredRead } from '@desk/shared/audit/readingEvents';
import { DomainError } from '@desk/shared/contract/errors';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import type { Logger } from 'pino';
import type { Config } from '../../config';
import { describeError } from '../../log/describeError';
import { appendAudits } from '../append';
import { openJournal, removeJournal, type Journal, type WriteBytes } from './readJournal';

/** How long a read waits for others; whoever asks for the trail itself does not wait. */
const GATHER_MS = 1000;
/** After a failure. */
const AGAIN_MS = 5000;
/** Reads in one transaction. */
const BATCH = 200;
/** More than this are not kept: whoever would read then is refused. */
const MOST_WAITING = 5000;
/** A screen that draws itself again is the same look; after this a new one is told. */
const SAME_LOOK_MS = 10 * 60_000;

export interface Read {
  readonly applicationId: string | null;
  readonly entry: Extract<AuditEntry, { readonly type: GatheredRead }>;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
}

export interface ReadLogState {
  readonly waiting: number;
  /** False while reads are kept by this process alone: a file beside the database could not be written. */
  readonly isKept: boolean;
  /** False while they do not reach the trail. */
  readonly isTold: boolean;
}

export interface ReadLog {
  /**
   * Notes a read; called before anything of it is shown.
   * @param look what is the same look when it is drawn again: told once in ten minutes for each reader
   * @throws DomainError readsNotKept when too many wait already
   */
  readonly note: (read: Read, look?: string) => void;
  /** Writes what was noted until now into the trail. A failure is logged and shows in `state`: the reads stay noted. */
  readonly settle: () => Promise<void>;
  readonly state: () => ReadLogState;
  /** The names of the files that this process fills. */
  readonly journals: () => readonly string[];
}

/** Reads of one file and of one transaction. */
interface Segment {
  journal: Journal | null;
  readonly events: IdentifiedAuditEvent[];
}

export interface ReadLogParts {
  readonly config: Config;
  readonly db: Database;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly newId: () => string;
  /** Left out: the file system's own. */
  readonly write?: WriteBytes;
}

/** Appends events that may be in the trail already, by another process that took up the same notes. */
export async function appendMissing(db: Database, events: readonly IdentifiedAuditEvent[]): Promise<void> {
  try {
    await inTransaction(db, (tx) => appendAudits(tx, events));
  } catch (error) {
    if (!(error instanceof StorageError) || error.kind !== 'unique') {
      throw error;
    }
    const known = await eventsAmong(
      db,
      events.map(({ id }) => id),
    );
    const missing = events.filter(({ id }) => !known.has(id));
    if (missing.length === events.length) {
      throw error;
    }
    await inTransaction(db, (tx) => appendAudits(tx, missing));
  }
}

/** Which looks were told lately. */
function followLooks(clock: () => Date): { readonly isNew: (look: string) => boolean } {
  const told = new Map<string, number>();
  return {
    isNew(look) {
      const now = clock().getTime();
      // The oldest stand first.
      for (const [key, at] of told) {
        if (now - at < SAME_LOOK_MS) {
          break;
        }
        told.delete(key);
      }
      const isNew = !told.has(look);
      if (isNew) {
        told.set(look, now);
      }
      return isNew;
    },
  };
}

/** Keeps notes: in a file while that can be written, in memory until they are told. */
function keepNotes({ config, newId, log, write }: ReadLogParts) {
  const closed: Segment[] = [];
  let current: Segment = { journal: null, events: [] };
  let [waiting, isKept] = [0, true];

  function begin(): void {
    current.journal?.close();
    closed.push(current);
    current = { journal: null, events: [] };
  }

  function keep({ id, at, actor, applicationId, entry, requestId, origin }: IdentifiedAuditEvent & Read): void {
    const { type, data } = entry;
    try {
      current.journal ??= openJournal(config, newId(), write);
      current.journal.append({
        id,
        at,
        actorId: actor.id,
        role: actor.role,
        applicationId,
        type,
        data: { ...data },
        requestId,
        origin,
      });
      isKept = true;
    } catch (error) {
      if (isKept) {
        log.error({ failure: describeError(error) }, 'reads are kept in memory alone');
      }
      isKept = false;
    }
  }

  return {
    state: () => ({ waiting, isKept }),
    journals: () => [...closed, current].flatMap(({ journal }) => journal?.name ?? []),
    add(event: IdentifiedAuditEvent & Read): void {
      keep(event);
      current.events.push(event);
      waiting += 1;
      // A line that was cut off is the last of its file.
      if (!isKept || current.events.length >= BATCH) {
        begin();
      }
    },
    /** What waits longest. */
    first(): Segment | undefined {
      if (closed.length === 0 && current.events.length > 0) {
        begin();
      }
      return closed[0];
    },
    /** The first was told. */
    drop(segment: Segment): void {
      closed.shift();
      waiting -= segment.events.length;
      if (segment.journal !== null) {
        removeJournal(config, segment.journal.name);
      }
      isKept ||= waiting === 0;
    },
  };
}

/** Opens the log of one process; it holds nothing open that keeps the process alive. */
export function createReadLog(parts: ReadLogParts): ReadLog {
  const { db, clock, log, newId } = parts;
  const notes = keepNotes(parts);
  const looks = followLooks(clock);
  let isTold = true;
  let underWay: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;

  async function tell(): Promise<void> {
    try {
      for (let segment = notes.first(); segment !== undefined; segment = notes.first()) {
        await appendMissing(db, segment.events);
        notes.drop(segment);
      }
      isTold = true;
    } catch (error) {
      if (isTold) {
        log.error({ failure: describeError(error), waiting: notes.state().waiting }, 'reads do not reach the trail');
      }
      isTold = false;
      later(AGAIN_MS);
    }
  }

  function later(milliseconds: number): void {
    timer ??= setTimeout(() => {
      timer = null;
      void settle();
    }, milliseconds).unref();
  }

  async function settle(): Promise<void> {
    do {
      underWay ??= tell().finally(() => {
        underWay = null;
      });
      await underWay;
    } while (isTold && notes.state().waiting > 0);
  }

  return {
    note(read, look) {
      if (notes.state().waiting >= MOST_WAITING) {
        throw new DomainError('readsNotKept');
      }
      if (look !== undefined && !looks.isNew(`${read.actor.id} ${look}`)) {
        return;
      }
      notes.add({ ...read, id: newId(), at: clock().toISOString(), handling: false });
      later(GATHER_MS);
    },
    settle,
    state: () => ({ ...notes.state(), isTold }),
    journals: notes.journals,
  };
}
