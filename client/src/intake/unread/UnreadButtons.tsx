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
  readonly id: string;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  /** `forget` is called once it is gone. */
  readonly onConfirm: (reason: string, forget: () => void) => void;
}

function ThrowAway({ id, isBusy, onClose, onConfirm }: ThrowAwayProps) {
  const translate = useTranslate();
  const { field, withReason, forget } = useKeptReason(`unread.${id}`);
  return (
    <LetterDialog
      title={translate('intake.unread.discard')}
      explain={translate('intake.unread.discardExplain')}
      confirm={translate('intake.unread.discard')}
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => withReason((reason) => onConfirm(reason, forget))}
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
          id={id}
          isBusy={isBusy}
          onClose={() => setAsking(false)}
          onConfirm={(reason, forget) =>
            void change(
              async () => {
                await dataProvider.discardUnread(id, reason);
                forget();
              },
              { textKey: 'intake.unread.discarded' },
            )
          }
        />
      )}
    </Box>
  );
}
