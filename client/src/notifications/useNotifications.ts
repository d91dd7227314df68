/** Decides when this screen asks what concerns whoever is signed in: at the start, and whenever the desk says that there is something. */
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import type { ReadNotificationsInput } from '@desk/shared/contract/notifications';
import { useLiveEvents } from '../live/liveFeed';
import type { DeskDataProvider } from '../providers/dataProvider';

const ALL = ['notifications'] as const;
const UNREAD = [...ALL, 'unread'] as const;
const LIST = [...ALL, 'list'] as const;

/** How many are unread; it follows what happens. Undefined until it is known. */
export function useUnread(): number | undefined {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const queryClient = useQueryClient();
  useLiveEvents((event) => {
    if (event.kind === 'notified' || (event.kind === 'hello' && !event.resumed)) {
      void queryClient.invalidateQueries({ queryKey: ALL });
    }
  });
  return useQuery({ queryKey: UNREAD, queryFn: () => dataProvider.unreadNotifications() }).data;
}

/** The notifications, the newest first, page by page. */
export function useNotificationPages() {
  const dataProvider = useDataProvider<DeskDataProvider>();
  return useInfiniteQuery({
    queryKey: LIST,
    queryFn: ({ pageParam }) => dataProvider.notifications(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ rows, hasMore }) => (hasMore ? (rows.at(-1)?.id ?? null) : null),
  });
}

type MarkRead = (which: ReadNotificationsInput) => Promise<boolean>;

function useMark(): MarkRead {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const queryClient = useQueryClient();
  return useCallback(
    async (which) => {
      try {
        queryClient.setQueryData(UNREAD, await dataProvider.readNotifications(which));
        await queryClient.invalidateQueries({ queryKey: LIST });
        return true;
      } catch {
        return false;
      }
    },
    [dataProvider, queryClient],
  );
}

/** Marks as read, and says so when that did not work. */
export function useMarkRead(): MarkRead {
  const mark = useMark();
  const notify = useNotify();
  return useCallback(
    async (which) => {
      const isDone = await mark(which);
      if (!isDone) {
        notify('general.failed', { type: 'error' });
      }
      return isDone;
    },
    [mark, notify],
  );
}

/** Whoever opens a case has seen what was told of it until then; what comes in while it is open stays unread. */
export function useSeenByOpening(applicationId: string): void {
  const queryClient = useQueryClient();
  const mark = useMark();
  useEffect(() => {
    if (queryClient.getQueryData(UNREAD) !== 0) {
      // Without an answer it stays unread, and can be marked in the list.
      void mark({ applicationId });
    }
  }, [applicationId, mark, queryClient]);
}
