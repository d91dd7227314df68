/** Asks where to and what of: the address and the events of a webhook. */
import { Checkbox, FormControl, FormControlLabel, FormLabel, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import {
  WEBHOOK_EVENT_TYPES,
  type CreateWebhookEndpointInput,
  type WebhookEventType,
} from '@desk/shared/contract/webhooks';
import { useKeptDraft } from '../flow/keptDrafts';
import { KeptNotice } from '../flow/KeptNotice';
import { DialogFrame } from '../ui/DialogFrame';

interface EndpointFormProps {
  readonly isBusy: boolean;
  readonly onClose: () => void;
  /** Tells whether it was done. */
  readonly onSave: (input: CreateWebhookEndpointInput) => Promise<boolean>;
}

export function EndpointForm({ isBusy, onClose, onSave }: EndpointFormProps) {
  const translate = useTranslate();
  const kept = useKeptDraft<CreateWebhookEndpointInput>('webhook.new', { url: '', events: [...WEBHOOK_EVENT_TYPES] });
  const { url, events } = kept.value;
  const toggle = (type: WebhookEventType) => {
    const chosen = events.includes(type) ? events.filter((one) => one !== type) : [...events, type];
    kept.change((before) => ({ ...before, events: chosen }));
  };
  return (
    <DialogFrame
      title={translate('webhooks.create')}
      answer={{
        text: translate('webhooks.save'),
        isBusy,
        isReady: events.length > 0,
        isBrowserChecked: true,
        onGive: () => void onSave({ url: url.trim(), events: [...events] }).then((isDone) => isDone && kept.forget()),
      }}
      onClose={onClose}
    >
      <Typography>{translate('webhooks.createHelp')}</Typography>
      <KeptNotice draft={kept} />
      <TextField
        autoFocus
        fullWidth
        required
        type="url"
        label={translate('webhooks.url')}
        value={url}
        slotProps={{ htmlInput: { maxLength: 500 } }}
        onChange={({ target }) => {
          kept.change((before) => ({ ...before, url: target.value }));
        }}
      />
      <FormControl component="fieldset">
        <FormLabel component="legend">{translate('webhooks.events')}</FormLabel>
        {WEBHOOK_EVENT_TYPES.map((type) => (
          <FormControlLabel
            key={type}
            control={<Checkbox checked={events.includes(type)} onChange={() => toggle(type)} />}
            label={translate(`vocabulary.webhookEvent.${type}`)}
          />
        ))}
      </FormControl>
    </DialogFrame>
  );
}
