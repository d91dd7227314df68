/** Asks why something is told once more, and for several from which moment on. */
import { plusDays } from '@desk/shared/calendar/days';
import { TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { endOfAmsterdamDay } from '@desk/shared/calendar/amsterdam';
import { isReason } from '@desk/shared/language/reason';
import { dayInAmsterdam } from '../flow/days';
import { useKeptDraft } from '../flow/keptDrafts';
import { KeptNotice } from '../flow/KeptNotice';
import { ReasonField } from '../flow/ReasonField';
import { useOpenedAt } from '../flow/useOpenedAt';
import { DialogFrame } from '../ui/DialogFrame';

interface ReplayDialogProps {
  readonly titleKey: 'webhooks.replay' | 'webhooks.replayFailed';
  /** The endpoint or the message. */
  readonly about: string;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  /** `since` is the beginning of a day; whoever replays one message does without it. */
  readonly onConfirm: (input: { readonly since: string; readonly reason: string }) => Promise<boolean>;
}

/** The moment at which a day begins on the Dutch clock, wherever the screen stands. */
function startOf(day: string): string {
  const before = plusDays(day, -1);
  return new Date(Date.parse(endOfAmsterdamDay(before)) + 1).toISOString();
}

export function ReplayDialog({ titleKey, about, isBusy, onClose, onConfirm }: ReplayDialogProps) {
  const translate = useTranslate();
  const kept = useKeptDraft(`replay.${about}`, { since: dayInAmsterdam(useOpenedAt(), -7), reason: '' });
  const { since, reason } = kept.value;
  const [wasTried, setTried] = useState(false);
  const give = () => {
    setTried(true);
    if (isReason(reason)) {
      void onConfirm({ since: startOf(since), reason: reason.trim() }).then((isDone) => isDone && kept.forget());
    }
  };
  return (
    <DialogFrame
      title={translate(titleKey)}
      answer={{
        text: translate(titleKey),
        isBusy,
        isBrowserChecked: titleKey === 'webhooks.replayFailed',
        onGive: give,
      }}
      onClose={onClose}
    >
      <Typography>{translate('webhooks.replayHelp')}</Typography>
      <KeptNotice draft={kept} />
      {titleKey === 'webhooks.replayFailed' && (
        <TextField
          type="date"
          required
          label={translate('webhooks.since')}
          value={since}
          slotProps={{ inputLabel: { shrink: true } }}
          onChange={({ target }) => {
            kept.change((before) => ({ ...before, since: target.value }));
          }}
        />
      )}
      <ReasonField
        isLong
        autoFocus
        help={translate('webhooks.reasonHelp')}
        value={reason}
        wasTried={wasTried}
        onChange={(written) => kept.change((before) => ({ ...before, reason: written }))}
      />
    </DialogFrame>
  );
}
