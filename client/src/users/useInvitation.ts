/** What administrators see of the invitation of an account: where it went, and where that of a reset is to go. */
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { InvitationAnswer } from '@desk/shared/contract/accounts';
import type { AccountRow } from '@desk/shared/contract/resources';
import type { DeskDataProvider } from '../providers/dataProvider';

export function useInvitation({ id, invitation, waiting }: AccountRow): InvitationAnswer | undefined {
  const dataProvider = useDataProvider<DeskDataProvider>();
  return useQuery({
    queryKey: ['users', 'invitation', id, invitation, waiting],
    queryFn: () => dataProvider.invitation(id),
  }).data;
}
