/** The pages of a list; nothing while it could not be fetched, for then nobody knows how many there are. */
import { Pagination, useListContext, useTranslate, type PaginationProps } from 'react-admin';
import { useLanguage } from '../flow/useLanguage';
import { isLonger } from './isLonger';

const USUAL = [25, 50, 100];

interface Range {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Of a list that is longer than the desk counts, no number is given as if it were its length. */
export function ListPages({ rowsPerPageOptions = USUAL }: Pick<PaginationProps, 'rowsPerPageOptions'>) {
  const translate = useTranslate();
  const format = new Intl.NumberFormat(useLanguage());
  const list = useListContext();
  // A length that is not offered would stand there as nothing.
  const lengths = [...new Set([...rowsPerPageOptions, list.perPage])];
  const hasFailed = (list.error ?? null) !== null && list.data === undefined;
  const range = (key: string) => (shown: Range) =>
    translate(key, {
      offsetBegin: format.format(shown.from),
      offsetEnd: format.format(shown.to),
      total: format.format(shown.count),
    });
  const labelDisplayedRows = range(isLonger(list.meta) ? 'general.pagesOfMore' : 'ra.navigation.page_range_info');
  // Handed on to MUI, though the type of the component does not say so.
  return hasFailed ? null : <Pagination rowsPerPageOptions={lengths} {...{ labelDisplayedRows }} />;
}
