/** The way to the next case that waits for a decision, for whoever takes them. */
import { Button } from '@mui/material';
import { useGetList, usePermissions, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { ApplicationRow } from '@desk/shared/contract/resources';
import { KeyAfter } from '../flow/KeyHint';
import { useShortcut } from '../ui/shortcuts';

const WAITING = {
  filter: { status: ['awaitingApproval'] },
  sort: { field: 'statusChangedAt', order: 'ASC' },
  pagination: { page: 1, perPage: 2 },
} as const;

function NextButton({ afterId }: { readonly afterId: string }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { data = [] } = useGetList<ApplicationRow>('applications', { ...WAITING, filter: { ...WAITING.filter } });
  const next = data.find(({ id }) => id !== afterId);
  const go = () => {
    if (next !== undefined) {
      void navigate(`/applications/${next.id}/show`);
    }
  };
  useShortcut('n', 'decision.next', go);
  return (
    <Button size="small" aria-disabled={next === undefined || undefined} aria-keyshortcuts="n" onClick={go}>
      {translate(next === undefined ? 'decision.noNext' : 'decision.next')}
      <KeyAfter keys={next === undefined ? null : 'n'} />
    </Button>
  );
}

export function NextDecision({ afterId }: { readonly afterId: string }) {
  const { permissions } = usePermissions<string | null>();
  return permissions === 'supervisor' ? <NextButton afterId={afterId} /> : null;
}
