/** The endpoints that are told what happens; an administrator makes a new one here and sees its secret once. */
import { Button, Chip } from '@mui/material';
import { useState } from 'react';
import { DataTable, TopToolbar, useTranslate } from 'react-admin';
import type { WebhookEndpoint, WebhookEndpointWithSecret } from '@desk/shared/contract/webhooks';
import { DeskList } from '../ui/DeskList';
import { DateTimeText } from '../ui/DateTimeText';
import { EmptyState } from '../ui/EmptyState';
import { ListTable } from '../ui/ListTable';
import { RowLink } from '../ui/RowLink';
import { usePageName } from '../ui/usePageName';
import { EndpointForm } from './EndpointForm';
import { WebhookSecret } from './WebhookSecret';
import { useDeskCall } from '../flow/useDeskCall';

function CreateEndpoint() {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const [secret, setSecret] = useState('');
  const { isBusy, run } = useDeskCall();
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('webhooks.create')}
      </Button>
      {isOpen && (
        <EndpointForm
          isBusy={isBusy}
          onClose={() => setOpen(false)}
          onSave={async (data) => {
            const answer = await run(
              (provider) => provider.create<WebhookEndpointWithSecret>('webhook-endpoints', { data }),
              () => ({ key: 'webhooks.saved' }),
            );
            if (answer !== null) {
              setOpen(false);
              setSecret(answer.data.secret);
            }
            return answer !== null;
          }}
        />
      )}
      {secret !== '' && <WebhookSecret secret={secret} onClose={() => setSecret('')} />}
    </>
  );
}

export function OnChip({ isOn }: { readonly isOn: boolean }) {
  const translate = useTranslate();
  const label = translate(isOn ? 'webhooks.on' : 'webhooks.off');
  return <Chip size="small" variant="outlined" color={isOn ? 'success' : 'default'} label={label} />;
}

export default function WebhookEndpointList() {
  const translate = useTranslate();
  const title = translate('general.menu.webhooks');
  usePageName(title);
  return (
    <DeskList
      title={title}
      actions={
        <TopToolbar>
          <CreateEndpoint />
        </TopToolbar>
      }
      sort={{ field: 'createdAt', order: 'ASC' }}
    >
      <ListTable empty={<EmptyState textKey="webhooks.none" />}>
        <DataTable.Col
          source="url"
          render={(row: WebhookEndpoint) => <RowLink to={`/webhook-endpoints/${row.id}/show`}>{row.url}</RowLink>}
        />
        <DataTable.Col
          source="events"
          disableSort
          render={(row: WebhookEndpoint) =>
            row.events.map((type) => translate(`vocabulary.webhookEvent.${type}`)).join(', ')
          }
        />
        <DataTable.Col source="active" disableSort render={(row: WebhookEndpoint) => <OnChip isOn={row.active} />} />
        <DataTable.Col
          source="createdAt"
          render={(row: WebhookEndpoint) => <DateTimeText value={row.createdAt} withTime />}
        />
      </ListTable>
    </DeskList>
  );
}
