/** One endpoint: how it does, what may be done with it, and its messages. */
import { Alert, Stack, Typography } from '@mui/material';
import { ListBase, Pagination, SelectInput, FilterForm, useRecordContext, useTranslate } from 'react-admin';
import { WEBHOOK_DELIVERY_STATUSES, type WebhookEndpoint } from '@desk/shared/contract/webhooks';
import { DateTimeText } from '../ui/DateTimeText';
import { PageTitle } from '../ui/PageTitle';
import { RecordPage } from '../ui/RecordPage';
import { DeliveryTable } from './DeliveryTable';
import { EndpointActions } from './EndpointActions';
import { OnChip } from './WebhookEndpointList';

const filters = [
  <SelectInput
    key="status"
    source="status"
    alwaysOn
    choices={WEBHOOK_DELIVERY_STATUSES.map((id) => ({ id, name: `vocabulary.webhookStatus.${id}` }))}
    sx={{ minWidth: 180 }}
  />,
];

function Health({ endpoint }: { readonly endpoint: WebhookEndpoint }) {
  const translate = useTranslate();
  const { disabledAt, failingSince, formerSecretUntil } = endpoint;
  return (
    <>
      {disabledAt !== null && (
        <Alert severity="error">
          {translate('webhooks.disabled')} <DateTimeText value={disabledAt} withTime />.
        </Alert>
      )}
      {disabledAt === null && failingSince !== null && (
        <Alert severity="warning">
          {translate('webhooks.failing')} <DateTimeText value={failingSince} withTime />.
        </Alert>
      )}
      {formerSecretUntil !== null && (
        <Alert severity="info">
          {translate('webhooks.formerUntil')} <DateTimeText value={formerSecretUntil} withTime />.
        </Alert>
      )}
    </>
  );
}

function EndpointContent() {
  const translate = useTranslate();
  const endpoint = useRecordContext<WebhookEndpoint>();
  if (endpoint === undefined) {
    return null;
  }
  const names = endpoint.events.map((type) => translate(`vocabulary.webhookEvent.${type}`)).join(', ');
  return (
    <Stack spacing={2} sx={{ p: { xs: 1, sm: 2 }, minWidth: 0 }}>
      <PageTitle text={endpoint.url} />
      <Typography sx={{ overflowWrap: 'anywhere' }}>
        <OnChip isOn={endpoint.active} /> {endpoint.url}
      </Typography>
      <Typography color="text.secondary">{names}</Typography>
      <Health endpoint={endpoint} />
      <EndpointActions endpoint={endpoint} />
      <Typography variant="h2">{translate('webhooks.deliveries')}</Typography>
      <ListBase
        resource="webhook-deliveries"
        filter={{ endpointId: endpoint.id }}
        sort={{ field: 'createdAt', order: 'DESC' }}
        perPage={25}
        disableSyncWithLocation
        storeKey={false}
      >
        <FilterForm filters={filters} />
        <DeliveryTable />
        <Pagination />
      </ListBase>
    </Stack>
  );
}

export default function WebhookEndpointShow() {
  return (
    <RecordPage nameKey="resources.webhook-endpoints.name">
      <EndpointContent />
    </RecordPage>
  );
}
