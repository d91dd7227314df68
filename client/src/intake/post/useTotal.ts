/** Counts the rows of a list that wait for somebody, and keeps counting. */
import { useGetList } from 'react-admin';
import type { ResourceName } from '@desk/shared/contract/resources';
import { isLonger } from '../../ui/isLonger';
import type { Counted } from '../../ui/useCounted';

const EVERY_MILLISECONDS = 15_000;

/** @returns how many, or undefined as long as nobody knows */
export function useTotal(resource: ResourceName, filter: Readonly<Record<string, unknown>>): Counted | undefined {
  const list = useGetList(
    resource,
    { pagination: { page: 1, perPage: 1 }, sort: { field: 'id', order: 'ASC' }, filter },
    { refetchInterval: EVERY_MILLISECONDS },
  );
  const { total } = list;
  return total === undefined ? undefined : { total, hasMore: isLonger(list.meta) };
}
