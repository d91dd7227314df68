/** Asks what certificate somebody showed, and why one is withdrawn. */
import { TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { firstIssueDay } from '@desk/shared/access/certificates';
import type { Certificate, RecordCertificateInput } from '@desk/shared/contract/certificates';
import type { AccountRow } from '@desk/shared/contract/resources';
import { dayInAmsterdam } from '../flow/days';
import { failureWords } from '../flow/failureWords';
import { useKeptDraft } from '../flow/keptDrafts';
import { KeptNotice } from '../flow/KeptNotice';
import { ReasonField } from '../flow/ReasonField';
import { useKeptReason } from '../flow/useKeptReason';
import { useOpenedAt } from '../flow/useOpenedAt';
import { DialogFrame } from '../ui/DialogFrame';

const NOTHING = { kind: '', issuedOn: '' };

/** Sends it, and says in the dialog why it was not taken. */
function useGiving<Given>(send: (given: Given) => Promise<void>, after: () => void) {
  const translate = useTranslate();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const give = async (given: Given): Promise<void> => {
    setBusy(true);
    try {
      await send(given);
      after();
    } catch (error) {
      setProblem(failureWords(error, translate));
      setBusy(false);
    }
  };
  return { isBusy, problem, give };
}

interface RecordDialogProps {
  readonly user: AccountRow;
  readonly onRecord: (input: RecordCertificateInput) => Promise<void>;
  readonly onClose: () => void;
}

export function RecordDialog({ user, onRecord, onClose }: RecordDialogProps) {
  const translate = useTranslate();
  const today = dayInAmsterdam(useOpenedAt());
  const draft = useKeptDraft(`certificate.new.${user.id}`, NOTHING);
  const { kind, issuedOn } = draft.value;
  const { isBusy, problem, give } = useGiving(onRecord, () => {
    draft.forget();
    onClose();
  });
  return (
    <DialogFrame
      title={translate('certificates.record')}
      answer={{
        text: translate('certificates.record'),
        isBusy,
        isBrowserChecked: true,
        onGive: () => void give({ kind: kind.trim(), issuedOn }),
      }}
      problem={problem}
      onClose={onClose}
    >
      <Typography>{translate('certificates.recordHelp', { name: user.name })}</Typography>
      <KeptNotice draft={draft} />
      <TextField
        required
        autoFocus
        label={translate('certificates.kind')}
        value={kind}
        autoComplete="off"
        slotProps={{ htmlInput: { minLength: 2, maxLength: 60 } }}
        onChange={({ target }) => draft.change((before) => ({ ...before, kind: target.value }))}
      />
      <TextField
        required
        type="date"
        label={translate('certificates.issuedOn')}
        value={issuedOn}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: firstIssueDay(today), max: today } }}
        onChange={({ target }) => draft.change((before) => ({ ...before, issuedOn: target.value }))}
      />
    </DialogFrame>
  );
}

interface WithdrawDialogProps {
  readonly user: AccountRow;
  readonly certificate: Certificate;
  readonly onWithdraw: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}

export function WithdrawDialog({ user, certificate, onWithdraw, onClose }: WithdrawDialogProps) {
  const translate = useTranslate();
  const kept = useKeptReason(`certificate.withdraw.${certificate.id}`);
  const { isBusy, problem, give } = useGiving(onWithdraw, () => {
    kept.forget();
    onClose();
  });
  return (
    <DialogFrame
      title={translate('certificates.withdraw')}
      answer={{
        text: translate('certificates.withdraw'),
        isBusy,
        isGrave: true,
        onGive: () => kept.withReason((reason) => void give(reason)),
      }}
      problem={problem}
      onClose={onClose}
    >
      <Typography>{translate('certificates.withdrawHelp', { name: user.name })}</Typography>
      <ReasonField autoFocus isLong label={translate('certificates.reason')} {...kept.field} />
    </DialogFrame>
  );
}
