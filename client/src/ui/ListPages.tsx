/** The pages of a list; nothing while it could not be fetched, for then nobody knows how many there are. */
import { Pagination, useListContext, type PaginationProps } from 'react-admin';

const USUAL = [25, 50, 100];

export function ListPages({ rowsPerPageOptions = USUAL }: Pick<PaginationProps, 'rowsPerPageOptions'>) {
  const { error, data } = useListContext();
  const hasFailed = (error ?? null) !== null && data === undefined;
  return hasFailed ? null : <Pagination rowsPerPageOptions={rowsPerPageOptions} />;
}
