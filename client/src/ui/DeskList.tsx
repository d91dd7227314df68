/** The frame of every list with a page of its own: how long a page of it is, and what it shows when it is empty or could not be fetched. */
import { List, type ListProps } from 'react-admin';
import { ListFailure } from './ListFailure';
import { ListPages } from './ListPages';

/** Its address, its filters and its order are the framework's; what stands where it is empty is said by its rows. */
export function DeskList(props: Omit<ListProps, 'exporter' | 'empty' | 'error'>) {
  return (
    <List perPage={25} pagination={<ListPages />} {...props} exporter={false} empty={false} error={<ListFailure />} />
  );
}
