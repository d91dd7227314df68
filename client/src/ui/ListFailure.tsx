/** The failure of a react-admin list, with its own way to try again. */
import { useListContext } from 'react-admin';
import { LoadFailure } from './LoadFailure';

export function ListFailure() {
  const { error, refetch } = useListContext();
  return <LoadFailure error={error} onRetry={() => refetch()} />;
}
