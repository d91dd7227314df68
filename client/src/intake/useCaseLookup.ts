/** Finds the case of a number while it is typed or scanned: only a number whose check digit agrees is asked for. */
import { useGetList } from 'react-admin';
import { isValidCaseNumber, normaliseNumber } from '@desk/shared/application/caseNumber';
import type { ApplicationRow } from '@desk/shared/contract/resources';

export type CaseLookup =
  | { readonly state: 'empty' | 'invalid' | 'searching' | 'unknown' | 'failed' }
  | { readonly state: 'found'; readonly row: ApplicationRow };

/** A whole number has four parts; before that nothing is wrong yet. */
const WHOLE_NUMBER = /^ZU-[0-9]{4}-[0-9]{6,9}-[0-9]$/;

/** @param typed what stands in the field, as typed or scanned */
export function useCaseLookup(typed: string): CaseLookup {
  const number = normaliseNumber(typed);
  const isValid = isValidCaseNumber(number);
  const { data, error, isFetching } = useGetList<ApplicationRow>(
    'applications',
    { filter: { number }, pagination: { page: 1, perPage: 1 }, sort: { field: 'number', order: 'ASC' } },
    { enabled: isValid, retry: false },
  );
  if (!isValid) {
    return { state: WHOLE_NUMBER.test(number) ? 'invalid' : 'empty' };
  }
  if (error !== null) {
    return { state: 'failed' };
  }
  const row = data?.find((found) => found.number === number);
  if (row !== undefined) {
    return { state: 'found', row };
  }
  return { state: isFetching ? 'searching' : 'unknown' };
}
