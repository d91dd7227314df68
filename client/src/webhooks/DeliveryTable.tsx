/** The messages to endpoints, as rows: what, how it went, when next. */
import { Chip, type ChipProps } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import type { WebhookDelivery, WebhookDeliveryStatus } from '@desk/shared/contract/webhooks';
import { DateTimeText } from '../ui/DateTimeText';
import { EmptyState } from '../ui/EmptyState';
import { ListTable } from '../ui/ListTable';
import { RowLink } from '../ui/RowLink';

const COLORS = { pending: 'default', delivered: 'success', failed: 'error' } as const satisfies Record<
  WebhookDeliveryStatus,
  ChipProps['color']
>;

export function DeliveryChip({ status }: { readonly status: WebhookDeliveryStatus }) {
  const translate = useTranslate();
  const label = translate(`vocabulary.webhookStatus.${status}`);
  return <Chip size="small" variant="outlined" color={COLORS[status]} label={label} />;
}

export function DeliveryTable() {
  const translate = useTranslate();
  return (
    <ListTable empty={<EmptyState textKey="webhooks.noDeliveries" />}>
      <DataTable.Col
        source="type"
        disableSort
        render={(row: WebhookDelivery) => (
          <RowLink to={`/webhook-deliveries/${row.id}/show`}>
            {translate(`vocabulary.webhookEvent.${row.type}`)}
          </RowLink>
        )}
      />
      <DataTable.Col source="status" render={(row: WebhookDelivery) => <DeliveryChip status={row.status} />} />
      <DataTable.Col
        source="createdAt"
        render={(row: WebhookDelivery) => <DateTimeText value={row.createdAt} withTime />}
      />
      <DataTable.Col source="attempts" disableSort />
      <DataTable.Col source="responseStatus" disableSort />
      <DataTable.Col
        source="nextAttemptAt"
        render={(row: WebhookDelivery) => (
          <DateTimeText value={row.status === 'pending' ? row.nextAttemptAt : null} withTime />
        )}
      />
    </ListTable>
  );
}
