/** Keeps the stream of events open while somebody is signed in, and lets lists and cases on the screen follow what happens. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { HttpError, useDataProvider, useGetIdentity, useNotify, type UserIdentity } from 'react-admin';
import type { DeskDataProvider } from '../providers/dataProvider';
import type { Listening } from '../providers/readEvents';
import { ConnectionNotice } from './ConnectionNotice';
import { setConnectionLost } from './connectionState';
import { publishLive, useLiveEvents } from './liveFeed';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** Events come in bunches: one look serves them all. */
const BUNCH_MS = 400;

/** What the session says of its own beginning. */
function beginOf({ feedPlace }: UserIdentity): string | null {
  return typeof feedPlace === 'string' ? feedPlace : null;
}

function isRefused(error: unknown): boolean {
  return error instanceof HttpError && (error.status === 401 || error.status === 403);
}

const isLookedAt = (): boolean => document.visibilityState === 'visible';

/**
 * Asks again whenever the stream ends, from where it ended, less and less often while it fails; who is refused does not insist.
 * It begins at the place of the session, which lies before everything that the screen asked for: then nothing is asked for twice.
 * A tab that nobody looks at lets its stream go and goes on from there when somebody does: a browser has six connections to a
 * server that speaks HTTP/1.1, and the seventh tab would have none to load itself by.
 */
function useStream(): void {
  const { identity } = useGetIdentity();
  const begin = identity === undefined ? undefined : beginOf(identity);
  const dataProvider = useDataProvider<DeskDataProvider>();
  useEffect(() => {
    if (begin === undefined) {
      return undefined;
    }
    /** The one that is open, or being opened. */
    let stream: AbortController | null = null;
    let isOver = false;
    let pause = FIRST_PAUSE_MS;
    let timer = 0;
    let place = begin;
    const listening: Listening = {
      onEvent: (event) => {
        pause = FIRST_PAUSE_MS;
        setConnectionLost(false);
        publishLive(event);
      },
      onPlace: (behind) => {
        place = behind;
      },
    };
    const connect = async (): Promise<void> => {
      const mine = new AbortController();
      stream = mine;
      try {
        await dataProvider.listen(listening, { place, signal: mine.signal });
      } catch (error) {
        if (isRefused(error)) {
          isOver = true;
          setConnectionLost(false);
          return;
        }
        setConnectionLost(!mine.signal.aborted);
      }
      if (!mine.signal.aborted) {
        stream = null;
        timer = window.setTimeout(() => void connect(), pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    };
    const letGo = () => {
      window.clearTimeout(timer);
      stream?.abort();
      stream = null;
    };
    // Whoever comes back, to the net or to this tab, does not wait for the next try.
    const goOn = () => {
      if (stream === null && !isOver && isLookedAt()) {
        window.clearTimeout(timer);
        pause = FIRST_PAUSE_MS;
        void connect();
      }
    };
    const onLook = () => {
      if (isLookedAt()) {
        goOn();
      } else {
        letGo();
      }
    };
    window.addEventListener('online', goOn);
    document.addEventListener('visibilitychange', onLook);
    goOn();
    return () => {
      window.removeEventListener('online', goOn);
      document.removeEventListener('visibilitychange', onLook);
      setConnectionLost(false);
      letGo();
    };
  }, [dataProvider, begin]);
}

export function LiveConnection() {
  const queryClient = useQueryClient();
  const { identity } = useGetIdentity();
  const notify = useNotify();
  useStream();
  useEffect(() => () => window.clearTimeout(bunch.timer), []);
  useLiveEvents((event) => {
    // After a break that was told event by event there is nothing to ask for anew.
    if (event.kind === 'presence' || event.kind === 'notified' || (event.kind === 'hello' && event.resumed)) {
      return;
    }
    if (event.kind === 'claim' && event.former !== null && event.former.id === identity?.id) {
      notify('live.takenFromYou', {
        type: 'warning',
        autoHideDuration: null,
        messageArgs: { name: event.by.name },
      });
    }
    window.clearTimeout(bunch.timer);
    bunch.timer = window.setTimeout(() => void queryClient.invalidateQueries({ queryKey: ['applications'] }), BUNCH_MS);
  });
  return <ConnectionNotice />;
}

/** There is one connection, and so one bunch. */
const bunch = { timer: 0 };
