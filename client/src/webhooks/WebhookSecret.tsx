/** The secret of a webhook, this once. */
import { useTranslate } from 'react-admin';
import { SecretDialog } from '../ui/SecretDialog';

export function WebhookSecret({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const translate = useTranslate();
  return (
    <SecretDialog
      secret={secret}
      title={translate('webhooks.secretTitle')}
      help={translate('webhooks.secretHelp')}
      label={translate('webhooks.secret')}
      onClose={onClose}
    />
  );
}
