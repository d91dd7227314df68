/** The drafts that lie ready, above the versions; an administrator begins a new one here. */
import { Button, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { CanAccess, useCreate, useGetList, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { PolicyDraft } from '@desk/shared/policy/policyDraft';
import { ReasonField } from '../../flow/ReasonField';
import { useKeptReason } from '../../flow/useKeptReason';
import { DateTimeText } from '../../ui/DateTimeText';
import { DialogFrame } from '../../ui/DialogFrame';
import { RowLink } from '../../ui/RowLink';

function StartDialog({ onClose }: { readonly onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const { field, withReason, forget } = useKeptReason('policyDraft.new');
  const [create, { isPending }] = useCreate<PolicyDraft>();
  const begin = (reason: string) => {
    void create(
      'policy-drafts',
      { data: { reason } },
      {
        onSuccess: ({ id }) => {
          forget();
          void navigate(`/policy-drafts/${id}/show`);
        },
        onError: (error) => {
          notify(error instanceof Error ? error.message : 'general.failed', { type: 'error' });
        },
      },
    );
  };
  return (
    <DialogFrame
      title={translate('policyDraft.start')}
      answer={{
        text: translate('policyDraft.begin'),
        isBusy: isPending,
        onGive: () => withReason(begin),
      }}
      onClose={onClose}
    >
      <Typography>{translate('policyDraft.startHelp')}</Typography>
      <ReasonField
        isLong
        autoFocus
        label={translate('policyDraft.reason')}
        help={translate('policyDraft.reasonHelp')}
        {...field}
      />
    </DialogFrame>
  );
}

function StartDraft() {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="outlined"
        onClick={() => {
          setOpen(true);
        }}
      >
        {translate('policyDraft.start')}
      </Button>
      {isOpen && <StartDialog onClose={() => setOpen(false)} />}
    </>
  );
}

export function DraftList() {
  const translate = useTranslate();
  const { data: drafts = [], isPending } = useGetList<PolicyDraft>('policy-drafts', {
    filter: { status: 'open' },
    sort: { field: 'changedAt', order: 'DESC' },
    pagination: { page: 1, perPage: 100 },
  });
  return (
    <Paper variant="outlined" component="section" aria-label={translate('policyDraft.drafts')} sx={{ p: 2, mb: 2 }}>
      {drafts.length > 0 && <Typography variant="h2">{translate('policyDraft.drafts')}</Typography>}
      {drafts.map((draft) => (
        <Typography key={draft.id} sx={{ my: 1, position: 'relative', '& .row-link': { whiteSpace: 'normal' } }}>
          <RowLink to={`/policy-drafts/${draft.id}/show`}>
            {translate('policyDraft.title', { version: draft.baseVersion })}: {draft.reason}
          </RowLink>
          <br />
          {translate('policyDraft.by', { name: draft.draftedByName })} <DateTimeText value={draft.changedAt} withTime />
        </Typography>
      ))}
      {/* Below the drafts: it would move from under the mouse when they come. */}
      {!isPending && (
        <CanAccess resource="policy-drafts" action="create">
          <StartDraft />
        </CanAccess>
      )}
    </Paper>
  );
}
