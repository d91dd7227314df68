/** Decides how what happens reaches open screens: two looks a second at the trail and at who is there, shared by all of them. */
import type { Logger } from 'pino';
import type { Database } from '@desk/db/connection';
import { cursorText, liesAhead, type FeedCursor, type Snapshot } from '@desk/db/feed/feedCursor';
import { feedPages, forgetOldOrder, snapshotNow, type FeedEvent } from '@desk/db/feed/trailFeed';
import { toldOfEvents } from '@desk/db/stores/notificationStore';
import { presentSince, type Present } from '@desk/db/stores/presenceStore';
import { PRESENCE_SECONDS, type LiveEvent } from '@desk/shared/contract/liveEvents';
import { TELLING_EVENTS } from '@desk/shared/flow/notifications';
import { describeError } from '../../log/describeError';
import { liveEventOf } from './liveEventOf';
import { sessionsThatMayListen } from './mayListen';

const LOOK_MS = 500;
/** Whoever was away for longer than this many events looks at everything anew, which is less work for both sides. */
const MOST_CAUGHT_UP = 5000;
const FORGET_MS = 10 * 60_000;

export interface Listener {
  /** Whose ears these are; null for a program, which has no session and hears nothing. */
  readonly sessionId: string | null;
  /** @param place in the feed behind the event; null for what is in no feed */
  readonly onEvent: (event: LiveEvent, place: string | null) => void;
  /** The session has ended, its account may no longer listen, or the desk stops. */
  readonly onClose: () => void;
}

export interface Subscription {
  /** False when what happened meanwhile is not told one by one: then everything on the screen is to be asked for anew. */
  readonly resumed: boolean;
  /** The place in the feed that every listener has been told up to. */
  readonly place: () => string;
  readonly stop: () => void;
}

export interface EventHub {
  /**
   * From the moment it resolves nothing is missed and nothing is told twice.
   * @param from the place up to which this listener was told before; what happened since is told first
   */
  readonly subscribe: (listener: Listener, from: FeedCursor | null) => Promise<Subscription>;
  readonly close: () => void;
}

interface Parts {
  readonly db: Database;
  readonly clock: () => Date;
  readonly log: Logger;
}

function byCase(present: readonly Present[]): Map<string, readonly Present[]> {
  const ids = new Set(present.map(({ applicationId }) => applicationId));
  return new Map([...ids].map((id) => [id, present.filter(({ applicationId }) => applicationId === id)]));
}

/** Tells which cases have other people in front of them than a moment ago, or people who began or stopped typing. */
function followPresence({ db, clock }: Parts) {
  let known = new Map<string, readonly Present[]>();
  return async (): Promise<LiveEvent[]> => {
    const since = new Date(clock().getTime() - 2 * PRESENCE_SECONDS * 1000).toISOString();
    const now = byCase(await presentSince(db, since));
    const before = known;
    known = now;
    const names = (people: readonly Present[] | undefined): string =>
      JSON.stringify(people?.map(({ id, isTyping }) => [id, isTyping]) ?? []);
    return [...new Set([...before.keys(), ...now.keys()])]
      .filter((applicationId) => names(before.get(applicationId)) !== names(now.get(applicationId)))
      .map((applicationId) => ({
        kind: 'presence',
        applicationId,
        people: (now.get(applicationId) ?? []).map(({ id, name, isTyping }) => ({ id, name, isTyping })),
      }));
  };
}

interface ToldEvent {
  readonly event: LiveEvent;
  /** Behind the event; null for what is in no feed. */
  readonly place: string | null;
  /** The accounts that it is for; null when it is for everybody. */
  readonly to: readonly string[] | null;
}
type Told = readonly ToldEvent[];

/** What concerns somebody goes before the event itself: whoever breaks off between the two is told both once more. */
async function toldOf(db: Database, events: readonly FeedEvent[]): Promise<Told> {
  const telling = events.filter(({ event }) => TELLING_EVENTS.includes(event.type));
  const concerned = await toldOfEvents(
    db,
    telling.map(({ event }) => event.id),
  );
  return events.flatMap(({ event, cursor }) => {
    const live = liveEventOf(event);
    const to = concerned.get(event.id);
    const { applicationId } = event;
    return [
      ...(to === undefined || applicationId === null
        ? []
        : [{ event: { kind: 'notified', applicationId } as const, place: null, to }]),
      ...(live === null ? [] : [{ event: live, place: cursorText(cursor), to: null }]),
    ];
  });
}

class Hub implements EventHub {
  private readonly listeners = new Set<Listener>();
  private readonly parts: Parts;
  private presence: () => Promise<LiveEvent[]>;
  /** Null while nobody listens. */
  private place: FeedCursor | null = null;
  private timer: NodeJS.Timeout | null = null;
  private forgottenAt = -Infinity;
  /** Looks and subscriptions happen one after the other: between two of them every listener is at the same place. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(parts: Parts) {
    this.parts = parts;
    this.presence = followPresence(parts);
  }

  subscribe(listener: Listener, from: FeedCursor | null): Promise<Subscription> {
    return this.inTurn(async () => {
      const place = await this.begin();
      if (from !== null) {
        // What this listener was told by another process lies in the past: after a look our place is behind all of it.
        await this.look();
      }
      const missed = from === null ? null : await this.missedSince(from, this.place ?? place);
      this.listeners.add(listener);
      if (missed !== null) {
        await this.tell([listener], missed);
      }
      return {
        resumed: missed !== null,
        place: () => cursorText(this.place ?? place),
        stop: () => {
          this.listeners.delete(listener);
        },
      };
    });
  }

  close(): void {
    this.closeThese([...this.listeners]);
    this.rest();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work, work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async begin(): Promise<FeedCursor> {
    if (this.place !== null) {
      return this.place;
    }
    const place = { told: await snapshotNow(this.parts.db), look: null };
    this.place = place;
    this.presence = followPresence(this.parts);
    this.lookLater();
    return place;
  }

  private rest(): void {
    clearTimeout(this.timer ?? undefined);
    this.timer = null;
    this.place = null;
  }

  private lookLater(): void {
    this.timer = setTimeout(() => {
      void this.inTurn(async () => {
        await this.lookAndForget().catch((error: unknown) => {
          this.parts.log.error({ failure: describeError(error) }, 'looking for events failed');
        });
        // Within the turn: a subscription that waits for its own begins anew after a rest.
        if (this.listeners.size > 0) {
          this.lookLater();
        } else {
          this.rest();
        }
      });
    }, LOOK_MS);
    this.timer.unref();
  }

  private async lookAndForget(): Promise<void> {
    await this.look();
    if (performance.now() - this.forgottenAt > FORGET_MS) {
      this.forgottenAt = performance.now();
      await forgetOldOrder(this.parts.db);
    }
  }

  private async look(): Promise<void> {
    const { db } = this.parts;
    if (this.place === null) {
      return;
    }
    for await (const { events, cursor } of feedPages(db, this.place, await snapshotNow(db))) {
      if (events.length > 0) {
        await this.tell([...this.listeners], await toldOf(db, events));
      }
      this.place = cursor;
    }
    const presence = await this.presence();
    if (presence.length > 0) {
      await this.tell(
        [...this.listeners],
        presence.map((event) => ({ event, place: null, to: null })),
      );
    }
  }

  /** What is between two places; null when it is more than is worth telling, or cannot be found out. */
  private async missedSince(from: FeedCursor, until: FeedCursor): Promise<Told | null> {
    const now: Snapshot = until.told;
    if (liesAhead(from, now)) {
      return null;
    }
    const told: ToldEvent[] = [];
    let count = 0;
    for await (const { events } of feedPages(this.parts.db, from, now)) {
      count += events.length;
      if (count > MOST_CAUGHT_UP) {
        return null;
      }
      told.push(...(await toldOf(this.parts.db, events)));
    }
    return told;
  }

  /** Between the question who may listen and the last word nothing else happens in this process. */
  private async tell(listeners: readonly Listener[], told: Told): Promise<void> {
    const may = await sessionsThatMayListen(
      this.parts,
      listeners.flatMap(({ sessionId }) => sessionId ?? []),
    );
    const isHeard = ({ sessionId }: Listener): boolean => sessionId !== null && may.has(sessionId);
    this.closeThese(listeners.filter((listener) => !isHeard(listener)));
    for (const listener of listeners.filter((one) => isHeard(one) && this.listeners.has(one))) {
      const account = may.get(listener.sessionId ?? '') ?? '';
      told
        .filter(({ to }) => to === null || to.includes(account))
        .forEach(({ event, place }) => listener.onEvent(event, place));
    }
  }

  private closeThese(listeners: readonly Listener[]): void {
    for (const listener of listeners) {
      this.listeners.delete(listener);
      listener.onClose();
    }
  }
}

/** Opens nothing yet: it looks only while somebody listens. */
export function createEventHub(parts: Parts): EventHub {
  return new Hub(parts);
}
