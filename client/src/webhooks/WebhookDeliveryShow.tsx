/** One message to an endpoint: its attempts, and telling it once more. */
import { Box, Button, List, ListItem, ListItemText, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { WebhookAttempt, WebhookDelivery } from '@desk/shared/contract/webhooks';
import { DateTimeText } from '../ui/DateTimeText';
import { PageTitle } from '../ui/PageTitle';
import { RecordPage } from '../ui/RecordPage';
import { DeliveryChip } from './DeliveryTable';
import { ReplayDialog } from './ReplayDialog';
import { useDeskCall } from '../flow/useDeskCall';

function Attempt({ attempt }: { readonly attempt: WebhookAttempt }) {
  const translate = useTranslate();
  const { at, durationMs, status, failure, answer } = attempt;
  const how = translate(
    failure === null ? 'vocabulary.webhookStatus.delivered' : `vocabulary.webhookFailure.${failure}`,
  );
  const duration = translate('webhooks.milliseconds', { ms: durationMs });
  return (
    <ListItem disableGutters divider>
      <ListItemText
        primary={
          <>
            <DateTimeText value={at} withTime /> · {how}
            {status !== null && ` (${String(status)})`} · {duration}
          </>
        }
        secondary={answer}
        slotProps={{ secondary: { sx: { overflowWrap: 'anywhere' } } }}
      />
    </ListItem>
  );
}

function Replay({ delivery }: { readonly delivery: WebhookDelivery }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { isBusy, run } = useDeskCall();
  const confirm = async (reason: string) => {
    const answer = await run(
      (provider) => provider.replayWebhook(delivery.id, reason),
      ({ count }) => ({ key: 'webhooks.replayed', count }),
    );
    setOpen(answer === null);
    return answer !== null;
  };
  return (
    <Box>
      <Button variant="outlined" disabled={delivery.status === 'pending'} onClick={() => setOpen(true)}>
        {translate('webhooks.replay')}
      </Button>
      {isOpen && (
        <ReplayDialog
          titleKey="webhooks.replay"
          isBusy={isBusy}
          onClose={() => setOpen(false)}
          about={delivery.id}
          onConfirm={({ reason }) => confirm(reason)}
        />
      )}
    </Box>
  );
}

function DeliveryContent() {
  const translate = useTranslate();
  const delivery = useRecordContext<WebhookDelivery>();
  if (delivery === undefined) {
    return null;
  }
  const { type, status, endpointId, eventId, log, nextAttemptAt } = delivery;
  return (
    <Stack spacing={2} sx={{ p: { xs: 1, sm: 2 }, minWidth: 0 }}>
      <PageTitle text={translate('webhooks.delivery', { type: translate(`vocabulary.webhookEvent.${type}`) })} />
      <Link to={`/webhook-endpoints/${endpointId}/show`} style={{ color: 'inherit' }}>
        {translate('general.menu.webhooks')}
      </Link>
      <Typography sx={{ overflowWrap: 'anywhere' }}>
        <DeliveryChip status={status} /> {translate('webhooks.id')}: {eventId}
      </Typography>
      {status === 'pending' && (
        <Typography>
          {translate('resources.webhook-deliveries.fields.nextAttemptAt')}:{' '}
          <DateTimeText value={nextAttemptAt} withTime />
        </Typography>
      )}
      <Replay delivery={delivery} />
      <Typography variant="h2">{translate('webhooks.attempts')}</Typography>
      {log.length === 0 && <Typography>{translate('webhooks.noAttempts')}</Typography>}
      <List dense>
        {log.map((attempt) => (
          <Attempt key={attempt.at} attempt={attempt} />
        ))}
      </List>
    </Stack>
  );
}

export default function WebhookDeliveryShow() {
  return (
    <RecordPage nameKey="resources.webhook-deliveries.name">
      <DeliveryContent />
    </RecordPage>
  );
}
