/** Stands in place of a step when none is left, or none that can be done at the desk: what comes next, or what still keeps the case from being submitted. */
import { Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { wasKept } from '@desk/shared/checks/appointment';
import { letterToAnswer } from '@desk/shared/flow/recordAgainst';
import type { RefusalCode } from '@desk/shared/flow/refusal';
import type { ScanPage } from '../../../checks/checkDraft';
import { refusalsOf } from '../../../flow/ActionButton';
import { RefusalHint } from '../../../ui/RefusalHint';
import { KeyAfter } from '../../../flow/KeyHint';
import { useBenchAddress } from '../benchAddress';

/** What is put right beside the letters. */
const IN_LETTERS: readonly RefusalCode[] = [
  'letterMissing',
  'letterUnscanned',
  'letterUnread',
  'intakeIncomplete',
  'upgradeUnanswered',
  'upgradeDenied',
];

export interface NothingLeftProps {
  readonly record: ApplicationDetail;
  readonly onShowScan: (page: ScanPage) => void;
}

export function NothingLeft({ record, onShowScan }: NothingLeftProps) {
  const translate = useTranslate();
  const { go } = useBenchAddress();
  const refusals = refusalsOf(record, 'submit');
  if (refusals === null) {
    return <Typography>{translate('steps.allDone')}</Typography>;
  }
  if (refusals.length === 0) {
    return <Typography>{translate('steps.submit', { action: translate('vocabulary.action.submit') })}</Typography>;
  }
  return (
    <>
      <Typography>{translate('steps.notYet')}</Typography>
      <RefusalHint refusals={refusals} />
      {refusals.some(({ code }) => IN_LETTERS.includes(code)) && (
        <Button
          variant="contained"
          size="small"
          onClick={() => {
            const scan = letterToAnswer(record.mailItems, record.pages)?.documents[0];
            if (scan !== undefined) {
              onShowScan({ documentId: scan.id, page: 1 });
            }
            go({ tab: 'letters' });
          }}
        >
          {translate('steps.toLetters')}
        </Button>
      )}
    </>
  );
}

export interface AppointmentLeftProps {
  readonly record: ApplicationDetail;
  /** On to what was seen at the appointment: nobody walks into it by the key that they press for everything else. */
  readonly onGoOn: () => void;
}

/** Only steps are left that rest on an appointment. */
export function AppointmentLeft({ record, onGoOn }: AppointmentLeftProps) {
  const translate = useTranslate();
  const { available } = record.actions;
  if (available.includes('recordCheck') && wasKept(record.appointments)) {
    return (
      <>
        <Typography>{translate('steps.met')}</Typography>
        <Button variant="contained" size="small" aria-keyshortcuts="v" onClick={onGoOn}>
          {translate('checkWork.nextOpen')}
          <KeyAfter keys="v" />
        </Button>
      </>
    );
  }
  const action = (['sendToIdentification', 'recordAppointment'] as const).find((one) => available.includes(one));
  return (
    <Typography>
      {action === undefined
        ? translate('steps.choose')
        : translate(`steps.${action}`, { action: translate(`vocabulary.action.${action}`) })}
    </Typography>
  );
}
