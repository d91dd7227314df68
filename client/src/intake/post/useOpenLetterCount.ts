/** Counts the letters whose checklist has open questions, and keeps counting. */
import { useGetList } from 'react-admin';
import type { MailItem } from '@desk/shared/intake/mailItem';

const EVERY_MILLISECONDS = 15_000;

/** @returns how many, or undefined as long as nobody knows */
export function useOpenLetterCount(): number | undefined {
  const { total } = useGetList<MailItem>(
    'mail-items',
    { pagination: { page: 1, perPage: 1 }, sort: { field: 'receivedOn', order: 'ASC' }, filter: { open: true } },
    { refetchInterval: EVERY_MILLISECONDS },
  );
  return total;
}
