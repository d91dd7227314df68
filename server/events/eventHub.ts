/** Decides how what happens reaches open screens: one look a second at the trail and at who is there, shared by all of them. */
import type { Logger } from 'pino';
import type { Database } from '@desk/db/connection';
import { eventsAfter, lastSequence, type StoredEvent } from '@desk/db/stores/auditStore';
import { presentSince, type Present } from '@desk/db/stores/presenceStore';
import { PRESENCE_SECONDS, type LiveEvent } from '@desk/shared/contract/liveEvents';
import { describeError } from '../log/describeError';
import { liveEventOf } from './liveEventOf';

const LOOK_MS = 1000;
/** A transaction that took its number may commit after one with a later number; so long its number is looked for again. */
const LATE_MS = 60_000;

export interface Listener {
  readonly onEvent: (event: LiveEvent) => void;
  /** A session ended or an account changed: whoever listens looks whether they still may. */
  readonly onStaffChange: () => void;
  /** The desk stops. */
  readonly onClose: () => void;
}

export interface EventHub {
  /** From the moment it resolves nothing is missed. @returns who stops listening */
  readonly subscribe: (listener: Listener) => Promise<() => void>;
  readonly close: () => void;
}

interface Parts {
  readonly db: Database;
  readonly clock: () => Date;
  readonly log: Logger;
}

/** The trail from here on; every event once, also those whose transaction took long. */
function followTrail({ db, clock }: Parts) {
  let floor = 0;
  let seen = new Set<number>();
  return {
    async begin(): Promise<void> {
      floor = await lastSequence(db);
      seen = new Set();
    },
    async next(): Promise<StoredEvent[]> {
      const events = await eventsAfter(db, floor);
      const fresh = events.filter(({ sequence }) => !seen.has(sequence));
      const settled = events.filter(({ at }) => clock().getTime() - Date.parse(at) > LATE_MS).at(-1);
      floor = settled?.sequence ?? floor;
      seen = new Set(events.map(({ sequence }) => sequence).filter((sequence) => sequence > floor));
      return fresh;
    },
  };
}

function byCase(present: readonly Present[]): Map<string, readonly Present[]> {
  const ids = new Set(present.map(({ applicationId }) => applicationId));
  return new Map([...ids].map((id) => [id, present.filter(({ applicationId }) => applicationId === id)]));
}

/** Tells which cases have other people in front of them than a moment ago. */
function followPresence({ db, clock }: Parts) {
  let known = new Map<string, readonly Present[]>();
  return async (): Promise<LiveEvent[]> => {
    const since = new Date(clock().getTime() - 2 * PRESENCE_SECONDS * 1000).toISOString();
    const now = byCase(await presentSince(db, since));
    const before = known;
    known = now;
    const names = (people: readonly Present[] | undefined): string => JSON.stringify(people?.map(({ id }) => id) ?? []);
    return [...new Set([...before.keys(), ...now.keys()])]
      .filter((applicationId) => names(before.get(applicationId)) !== names(now.get(applicationId)))
      .map((applicationId) => ({
        kind: 'presence',
        applicationId,
        people: (now.get(applicationId) ?? []).map(({ id, name }) => ({ id, name })),
      }));
  };
}

/** Opens nothing yet: it looks only while somebody listens. */
export function createEventHub(parts: Parts): EventHub {
  const listeners = new Set<Listener>();
  const trail = followTrail(parts);
  let presence = followPresence(parts);
  let timer: NodeJS.Timeout | null = null;
  let beginning: Promise<void> | null = null;

  async function look(): Promise<void> {
    const events = await trail.next();
    const told = [...events.flatMap((event) => liveEventOf(event) ?? []), ...(await presence())];
    const staffChanged = events.some(({ type }) => type === 'session.ended' || type === 'user.changed');
    for (const listener of [...listeners]) {
      told.forEach((event) => listener.onEvent(event));
      if (staffChanged) {
        listener.onStaffChange();
      }
    }
  }

  function lookLater(): void {
    timer = setTimeout(() => {
      void look()
        .catch((error: unknown) => parts.log.error({ failure: describeError(error) }, 'looking for events failed'))
        .finally(() => (listeners.size > 0 ? lookLater() : rest()));
    }, LOOK_MS);
    timer.unref();
  }

  function rest(): void {
    timer = null;
    beginning = null;
  }

  return {
    async subscribe(listener) {
      listeners.add(listener);
      beginning ??= trail.begin().then(() => {
        presence = followPresence(parts);
        lookLater();
      });
      await beginning;
      return () => {
        listeners.delete(listener);
      };
    },
    close() {
      [...listeners].forEach((listener) => listener.onClose());
      listeners.clear();
      clearTimeout(timer ?? undefined);
      rest();
    },
  };
}
