/** Decides which letters the tray shows, which of them is open, and which one opens next. */
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import { TRAY_VIEWS, type TrayView } from '../post/trayStatuses';

/** While a stack is read, its letters stand for a moment without a cause: the desk itself is placing them. */
function waitsForPerson({ status, cause }: ScannedLetter): boolean {
  return status !== 'unmatched' || cause !== null;
}

/** As they lie in the stacks: what was split off by hand stands behind what it was split from. */
function byPlace(one: ScannedLetter, other: ScannedLetter): number {
  return one.batchId.localeCompare(other.batchId) || (one.pages[0] ?? 0) - (other.pages[0] ?? 0);
}

const SHOWN = 100;
const EVERY_MILLISECONDS = 15_000;

/** @param view what waits, or what was put aside */
export function useTray(view: TrayView) {
  const [params] = useSearchParams();
  const [openId, setOpenId] = useState(params.get('letter'));
  const { data, total, error, refetch } = useGetList<ScannedLetter>(
    'scanned-letters',
    {
      filter: { status: TRAY_VIEWS[view] },
      pagination: { page: 1, perPage: SHOWN },
      sort: { field: 'batchId', order: 'ASC' },
    },
    { refetchInterval: EVERY_MILLISECONDS },
  );
  const letters = (data ?? []).filter(waitsForPerson).sort(byPlace);
  const found = letters.findIndex(({ id }) => id === openId);
  const index = Math.max(0, found);
  const open = letters[index] ?? null;
  const behind = letters[index + 1];
  const step = (by: number) => {
    const next = letters[index + by];
    if (next !== undefined) {
      setOpenId(next.id);
    }
  };
  return {
    letters,
    total: (total ?? 0) - (data ?? []).length + letters.length,
    isLoaded: data !== undefined,
    error,
    refetch,
    open,
    joinable: behind !== undefined && behind.batchId === open?.batchId ? behind : null,
    openLetter: setOpenId,
    step,
    /** The one behind comes up; from the last one it goes back. */
    leave: () => setOpenId((behind ?? letters[index - 1])?.id ?? null),
  };
}
