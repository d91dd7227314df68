/** Names the people of a case, for whoever holds a loose page against it. */
import { useGetList } from 'react-admin';
import type { ApplicationPerson } from '@desk/shared/application/application';
import { fullName } from '../../flow/people';

/** More than these are not read on one line. */
const SHOWN = 10;

/** @returns nobody until they are known */
export function usePeopleOf(applicationId: string): readonly string[] {
  const { data } = useGetList<ApplicationPerson & { readonly id: string }>('persons', {
    filter: { applicationId },
    pagination: { page: 1, perPage: SHOWN },
    sort: { field: 'surname', order: 'ASC' },
  });
  return (data ?? []).map(fullName);
}
