/**
 * A place in the feed of events that any process can go on from. Numbers of events are no such place on PostgreSQL: they are
 * given when an event is written and seen when its transaction commits, so that a lower one may appear after a higher one. A
 * place is therefore what was visible at a moment (a snapshot), and while a look is half told, how far it was told.
 */

/** What is visible: every transaction before `next` except those that were running (pg_snapshot, in its own words). */
export interface Snapshot {
  /** The oldest that was running. */
  readonly oldest: number;
  /** The first that had not begun. */
  readonly next: number;
  readonly running: readonly number[];
  /**
   * The highest number of the events that were visible; null where that was not noted. A standby that takes over may give the number
   * of a transaction a second time, when the one that had it was taken back before the standby heard of it; those of events go on.
   */
  readonly last: number | null;
}

export interface FeedCursor {
  /** Everything visible in it has been told. */
  readonly told: Snapshot;
  /** The look that is being told, and the number of the last event of it that was; null between two looks. */
  readonly look: { readonly upTo: Snapshot; readonly after: number } | null;
}

const SNAPSHOT = /^(\d{1,15}):(\d{1,15}):((?:\d{1,15}(?:,\d{1,15})*)?)(?::(\d{1,15}))?$/;
/** Of a header: as many running transactions as any server has connections. */
const LONGEST = 32 * 1024;

/** The largest number that an event can have. */
export const LAST_EVENT = 2_147_483_647;

/** As PostgreSQL takes it back: what runs stands in its order, from the oldest up to what has not begun. */
function isSnapshot({ oldest, next, running, last }: Snapshot): boolean {
  return (
    oldest <= next &&
    (last ?? 0) <= LAST_EVENT &&
    running.every((one, at) => one >= oldest && one < next && one > (running[at - 1] ?? oldest - 1))
  );
}

/** @param text as PostgreSQL writes it, `oldest:next:running,running`, and behind it `:last` where that was noted */
export function parseSnapshot(text: string): Snapshot | null {
  const [, oldest, next, running, last] = SNAPSHOT.exec(text) ?? [];
  if (oldest === undefined || next === undefined || running === undefined) {
    return null;
  }
  const snapshot = {
    oldest: Number(oldest),
    next: Number(next),
    running: running === '' ? [] : running.split(',').map(Number),
    last: last === undefined ? null : Number(last),
  };
  return isSnapshot(snapshot) ? snapshot : null;
}

/** As PostgreSQL takes it back. */
export function snapshotText({ oldest, next, running }: Snapshot): string {
  return `${String(oldest)}:${String(next)}:${running.join(',')}`;
}

/** All of it: two that are alike so far are the same moment of one feed. */
export function momentText(snapshot: Snapshot): string {
  return snapshotText(snapshot) + (snapshot.last === null ? '' : `:${String(snapshot.last)}`);
}

/** As it stands in the `id:` of an event. */
export function cursorText({ told, look }: FeedCursor): string {
  return look === null ? momentText(told) : `${momentText(told)}~${momentText(look.upTo)}~${String(look.after)}`;
}

/**
 * Whether a place lies ahead of what there is: one of another desk, or of before a backup was restored. What happens until
 * the feed gets there was told to nobody who stands at it.
 */
export function liesAhead({ told, look }: FeedCursor, now: Snapshot): boolean {
  return Math.max(told.next, look?.upTo.next ?? 0) > now.next;
}

/** @returns null for what no desk wrote */
export function parseCursor(text: string): FeedCursor | null {
  if (text.length > LONGEST) {
    return null;
  }
  const [first = '', second, after, ...more] = text.split('~');
  const told = parseSnapshot(first);
  if (told === null || more.length > 0) {
    return null;
  }
  if (second === undefined) {
    return { told, look: null };
  }
  const upTo = parseSnapshot(second);
  return upTo === null || after === undefined || !/^\d{1,15}$/.test(after) || Number(after) > LAST_EVENT
    ? null
    : { told, look: { upTo, after: Number(after) } };
}
