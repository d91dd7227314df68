/** Decides when the screen of an administrator asks what waits for them: at the start, and again and again, since nothing tells it of accounts. */
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { AwaitedAccount } from '@desk/shared/contract/accounts';
import type { DeskDataProvider } from '../providers/dataProvider';

const EVERY_MILLISECONDS = 10_000;

/** What another administrator asked, and whoever is signed in may agree to; undefined as long as that is not known. */
export function useAwaitedAccounts(): readonly AwaitedAccount[] | undefined {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { data } = useQuery({
    queryKey: ['awaitedAccounts'],
    queryFn: () => dataProvider.awaitedAccounts(),
    refetchInterval: EVERY_MILLISECONDS,
  });
  return data;
}
