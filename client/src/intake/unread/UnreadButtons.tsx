/** What can be done with a file that was not read: another try, and for a refused one saving it or throwing it away. */
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { UnreadFile } from '@desk/shared/intake/unreadFile';
import { useLanguage } from '../../flow/useLanguage';
import { ReasonField } from '../../flow/ReasonField';
import { useKeptReason } from '../../flow/useKeptReason';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { saveFile } from '../../ui/saveFile';
import { LetterDialog } from '../letter/LetterDialog';
import { useLetterChange } from '../letter/useLetterChange';
import { unreadReason } from './unreadReason';

interface ThrowAwayProps {
  readonly kept: ReturnType<typeof useKeptReason>;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string) => void;
}

function ThrowAway({ kept: { field, withReason }, isBusy, onClose, onConfirm }: ThrowAwayProps) {
  const translate = useTranslate();
  return (
    <LetterDialog
      title={translate('intake.unread.discard')}
      explain={translate('intake.unread.discardExplain')}
      confirm={translate('intake.unread.discard')}
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => withReason(onConfirm)}
    >
      <ReasonField autoFocus {...field} />
    </LetterDialog>
  );
}

export function UnreadButtons({ file }: { readonly file: UnreadFile }) {
  const translate = useTranslate();
  const language = useLanguage();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const [isAsking, setAsking] = useState(false);
  const { change, isBusy } = useLetterChange(() => setAsking(false));
  const { id, fileName, place } = file;
  const kept = useKeptReason(`unread.${id}`);
  const retry = async () => {
    const again = await dataProvider.retryUnread(id);
    if (again !== null && place === 'kept') {
      throw new Error(unreadReason(again.reason, language, translate));
    }
  };
  const named = (key: string): string => `${translate(key)}: ${fileName}`;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <Button
        size="small"
        disabled={isBusy}
        aria-label={named('intake.unread.retry')}
        onClick={() =>
          void change(retry, { textKey: place === 'kept' ? 'intake.unread.taken' : 'intake.unread.willRetry' })
        }
      >
        {translate('intake.unread.retry')}
      </Button>
      {place === 'kept' && (
        <>
          <Button
            size="small"
            disabled={isBusy}
            aria-label={named('intake.unread.save')}
            onClick={() =>
              void change(async () => saveFile(await dataProvider.fetchUnread(id), fileName), {
                textKey: 'intake.unread.saved',
              })
            }
          >
            {translate('intake.unread.save')}
          </Button>
          <Button
            size="small"
            disabled={isBusy}
            aria-label={named('intake.unread.discard')}
            onClick={() => setAsking(true)}
          >
            {translate('intake.unread.discard')}
          </Button>
        </>
      )}
      {isAsking && (
        <ThrowAway
          kept={kept}
          isBusy={isBusy}
          onClose={() => setAsking(false)}
          onConfirm={(reason) =>
            void change(
              async () => {
                await dataProvider.discardUnread(id, reason);
                kept.forget();
              },
              { textKey: 'intake.unread.discarded' },
            )
          }
        />
      )}
    </Box>
  );
}
