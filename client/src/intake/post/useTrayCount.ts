/** Counts the letters that wait in the tray, and keeps counting. */
import { useGetList } from 'react-admin';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import { TRAY_VIEWS } from './trayStatuses';

const EVERY_MILLISECONDS = 15_000;

/** @returns how many, or undefined as long as nobody knows */
export function useTrayCount(): number | undefined {
  const { total } = useGetList<ScannedLetter>(
    'scanned-letters',
    {
      pagination: { page: 1, perPage: 1 },
      sort: { field: 'id', order: 'ASC' },
      filter: { status: TRAY_VIEWS.waiting },
    },
    { refetchInterval: EVERY_MILLISECONDS },
  );
  return total;
}
