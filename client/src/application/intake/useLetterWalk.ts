/** Decides which letter of those with open questions is in view, and which comes next; the oldest comes first. */
import { useState } from 'react';
import { useGetList } from 'react-admin';
import type { MailItem } from '@desk/shared/intake/mailItem';
import { isLonger } from '../../ui/isLonger';

const SHOWN = 100;
const EVERY_MILLISECONDS = 15_000;

/** What the post room asks for: letters with open questions, in the order in which they came in. */
export const OPEN_LETTERS = { filter: { open: true }, sort: { field: 'receivedOn', order: 'ASC' } } as const;

export function useLetterWalk() {
  const [openId, setOpenId] = useState<string | null>(null);
  const list = useGetList<MailItem>(
    'mail-items',
    { ...OPEN_LETTERS, pagination: { page: 1, perPage: SHOWN } },
    { refetchInterval: EVERY_MILLISECONDS },
  );
  const { data, total, error, refetch } = list;
  const letters = data ?? [];
  const index = Math.max(
    0,
    letters.findIndex(({ id }) => id === openId),
  );
  const open = letters[index] ?? null;
  return {
    letters,
    total: total ?? 0,
    hasMore: isLonger(list.meta),
    isLoaded: data !== undefined,
    error,
    refetch,
    open,
    openLetter: setOpenId,
    /** The one behind it; after the last one the first that still waits. */
    next: () => {
      const behind = letters[index + 1] ?? letters.find(({ id }) => id !== open?.id);
      setOpenId(behind?.id ?? null);
    },
  };
}
