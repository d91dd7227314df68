/** What an administrator may do with an endpoint: switch it, try it, renew its secret, send once more what it missed. */
import { Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { WebhookEndpoint } from '@desk/shared/contract/webhooks';
import { SureDialog } from '../ui/SureDialog';
import { ReplayDialog } from './ReplayDialog';
import { WebhookSecret } from './WebhookSecret';
import { useDeskCall } from '../flow/useDeskCall';

export function EndpointActions({ endpoint }: { readonly endpoint: WebhookEndpoint }) {
  const translate = useTranslate();
  const [asked, setAsked] = useState<'rotate' | 'replay' | null>(null);
  const [secret, setSecret] = useState('');
  const { isBusy, run } = useDeskCall();
  const { id, version, url, events, active } = endpoint;
  const close = () => setAsked(null);
  const toggle = () =>
    run(
      (provider) =>
        provider.update('webhook-endpoints', {
          id,
          data: { version, url, events, active: !active },
          previousData: endpoint,
        }),
      () => ({ key: 'webhooks.saved' }),
    );
  const rotate = async () => {
    close();
    const answer = await run(
      (provider) => provider.rotateWebhookSecret(id, version),
      () => ({ key: 'webhooks.saved' }),
    );
    setSecret(answer?.secret ?? '');
  };
  const test = () =>
    run(
      (provider) => provider.testWebhook(id),
      () => ({ key: 'webhooks.tested' }),
    );
  const replay = async (input: { readonly since: string; readonly reason: string }) => {
    const answer = await run(
      (provider) => provider.replayWebhooks(id, input),
      ({ count }) => ({ key: 'webhooks.replayed', count }),
    );
    setAsked(answer === null ? 'replay' : null);
    return answer !== null;
  };
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
      <Button variant="outlined" disabled={isBusy} onClick={() => void toggle()}>
        {translate(active ? 'webhooks.switchOff' : 'webhooks.switchOn')}
      </Button>
      <Button variant="outlined" disabled={isBusy || !active} onClick={() => void test()}>
        {translate('webhooks.test')}
      </Button>
      <Button variant="outlined" disabled={isBusy} onClick={() => setAsked('rotate')}>
        {translate('webhooks.rotate')}
      </Button>
      <Button variant="outlined" disabled={isBusy || !active} onClick={() => setAsked('replay')}>
        {translate('webhooks.replayFailed')}
      </Button>
      {asked === 'rotate' && (
        <SureDialog
          title={translate('webhooks.rotateAsk')}
          warning={translate('webhooks.rotateHelp')}
          confirm={translate('webhooks.rotate')}
          isBusy={isBusy}
          onConfirm={() => void rotate()}
          onClose={close}
        />
      )}
      {asked === 'replay' && (
        <ReplayDialog titleKey="webhooks.replayFailed" isBusy={isBusy} onClose={close} about={id} onConfirm={replay} />
      )}
      {secret !== '' && <WebhookSecret secret={secret} onClose={() => setSecret('')} />}
    </Stack>
  );
}
