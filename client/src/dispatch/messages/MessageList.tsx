/** What the customer was told: each message with the ways it went, to be looked at as it was sent. */
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { Dispatch } from '@desk/shared/dispatch/dispatch';
import type { CustomerMessageRow } from '@desk/shared/dispatch/messages/customerMessage';
import { messageKind } from '@desk/shared/dispatch/messages/messageKinds';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { formatMoment } from '../../flow/days';
import { useLanguage } from '../../flow/useLanguage';
import { MessageDialog } from './MessageDialog';
import { ReturnedDialog } from './ReturnedDialog';
import { SettleDialog } from './SettleDialog';

function Way({ dispatch }: { readonly dispatch: Dispatch }) {
  const translate = useTranslate();
  const language = useLanguage();
  const [asked, setAsked] = useState<'returned' | 'settled' | null>(null);
  const { channel, status, sentAt, queuedAt, lastError, settledAt } = dispatch;
  return (
    <Typography component="li" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      {translate(`vocabulary.channel.${channel}`)}: {lowerFirst(translate(`vocabulary.dispatchStatus.${status}`))},{' '}
      {formatMoment(sentAt ?? queuedAt, language)}
      {lastError !== null && ` – ${translate(`vocabulary.dispatchFailure.${lastError}`, { _: lastError })}`}{' '}
      {settledAt !== null &&
        `– ${translate('dispatch.message.settledOn', { moment: formatMoment(settledAt, language) })}`}
      {channel === 'letter' && status === 'sent' && (
        <Button size="small" onClick={() => setAsked('returned')}>
          {translate('dispatch.message.cameBack')}
        </Button>
      )}
      {(status === 'returned' || (status === 'failed' && channel === 'letter')) && settledAt === null && (
        <Button size="small" onClick={() => setAsked('settled')}>
          {translate('dispatch.message.settle')}
        </Button>
      )}
      {asked === 'returned' && <ReturnedDialog dispatchId={dispatch.id} onClose={() => setAsked(null)} />}
      {asked === 'settled' && <SettleDialog dispatchId={dispatch.id} onClose={() => setAsked(null)} />}
    </Typography>
  );
}

interface MessageProps {
  readonly message: CustomerMessageRow;
  readonly dispatches: readonly Dispatch[];
}

function Message({ message, dispatches }: MessageProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const title = messageKind(message.kind).title[language];
  const isByDesk = message.createdById === SYSTEM_ACTOR.id;
  const by = isByDesk ? 'dispatch.message.byDesk' : 'dispatch.message.by';
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography component="h4" variant="subtitle2">
          {title}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {formatMoment(message.createdAt, language)}, {translate(by, { name: message.createdByName })},{' '}
          {translate('dispatch.message.version', { version: message.templateVersion })}
        </Typography>
        <Button
          size="small"
          aria-label={translate('dispatch.message.openOne', { title })}
          onClick={() => setOpen(true)}
        >
          {translate('dispatch.message.open')}
        </Button>
      </Box>
      <Box component="ul" sx={{ my: 0.5, pl: 3 }}>
        {dispatches.map((dispatch) => (
          <Way key={dispatch.id} dispatch={dispatch} />
        ))}
      </Box>
      {isOpen && <MessageDialog message={message} dispatches={dispatches} onClose={() => setOpen(false)} />}
    </Box>
  );
}

export function MessageList({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  const newestFirst = [...record.messages].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return (
    <Box component="section" aria-labelledby="customer-messages" sx={{ mb: 3 }}>
      <Typography component="h3" variant="subtitle1" id="customer-messages" sx={{ fontWeight: 600 }}>
        {translate('dispatch.message.title')}
      </Typography>
      {newestFirst.length === 0 && <Typography variant="body2">{translate('dispatch.message.none')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {newestFirst.map((message) => (
          <Message
            key={message.id}
            message={message}
            dispatches={record.dispatches.filter(({ customerMessageId }) => customerMessageId === message.id)}
          />
        ))}
      </Box>
    </Box>
  );
}
