/** Counts the rows of a list that wait for somebody, and keeps counting. */
import { useGetList } from 'react-admin';
import type { ResourceName } from '@desk/shared/contract/resources';

const EVERY_MILLISECONDS = 15_000;

/** @returns how many, or undefined as long as nobody knows */
export function useTotal(resource: ResourceName, filter: Readonly<Record<string, unknown>>): number | undefined {
  const { total } = useGetList(
    resource,
    { pagination: { page: 1, perPage: 1 }, sort: { field: 'id', order: 'ASC' }, filter },
    { refetchInterval: EVERY_MILLISECONDS },
  );
  return total;
}
