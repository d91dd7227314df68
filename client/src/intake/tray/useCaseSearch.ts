/** Searches cases on number, KVK number, company or person while one types. */
import { useGetList } from 'react-admin';
import { isValidCaseNumber, normaliseNumber } from '@desk/shared/application/caseNumber';
import type { ApplicationRow } from '@desk/shared/contract/resources';
import { isLonger } from '../../ui/isLonger';
import { useSettled } from '../../ui/useSettled';

const AFTER_TYPING = 250;
const SHOWN = 8;
const SHORTEST = 2;

/** @param typed as typed, or as a hand scanner reads it from a contract */
export function useCaseSearch(typed: string) {
  const wanted = isValidCaseNumber(typed) ? normaliseNumber(typed) : typed.trim();
  const settled = useSettled(wanted, AFTER_TYPING);
  const isAsked = settled.length >= SHORTEST && settled === wanted;
  const list = useGetList<ApplicationRow>(
    'applications',
    {
      filter: isValidCaseNumber(settled) ? { number: settled } : { q: settled },
      pagination: { page: 1, perPage: SHOWN },
      sort: { field: 'submittedAt', order: 'DESC' },
    },
    { enabled: isAsked },
  );
  const { data, total, isFetching, error } = list;
  const isSettled = isAsked && !isFetching;
  const rows = isSettled ? (data ?? []) : [];
  return { rows, total: total ?? 0, hasMore: isLonger(list.meta), isSettled: isSettled && error === null };
}
