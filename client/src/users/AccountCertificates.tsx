/** The certificates of a colleague who records identity checks: one administrator records, another one confirms, either withdraws. */
import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { isConfirmable, needsCertificate } from '@desk/shared/access/certificates';
import type { Certificate } from '@desk/shared/contract/certificates';
import type { AccountRow } from '@desk/shared/contract/resources';
import { dayInAmsterdam, formatDay } from '../flow/days';
import { useLanguage } from '../flow/useLanguage';
import { useOpenedAt } from '../flow/useOpenedAt';
import { CertificateList } from '../ui/CertificateList';
import { PagePart } from '../ui/PagePart';
import { AnswerToRequest } from './AnswerToRequest';
import { RecordDialog, WithdrawDialog } from './CertificateDialogs';
import { useCertificates } from './useCertificates';

interface OfUser {
  readonly user: AccountRow;
}

/** That somebody has a certificate, for whoever may agree. */
function WaitingOf({ user }: OfUser) {
  const translate = useTranslate();
  const language = useLanguage();
  const { of, isBusy, answer } = useCertificates(user.id);
  const today = dayInAmsterdam(useOpenedAt());
  const waiting = of?.certificates.find(({ state }) => state === 'waiting');
  if (waiting === undefined) {
    return null;
  }
  const { id, kind, asked, refused } = waiting;
  const isOver = !isConfirmable(waiting, today);
  const [issuedOn, validUntil] = [waiting.issuedOn, waiting.validUntil].map((day) => formatDay(day, language));
  return (
    <AnswerToRequest
      asked={asked}
      refused={refused}
      what={translate('certificates.waits', { asker: asked.askedBy.name })}
      help={translate(isOver ? 'certificates.endedWaiting' : 'certificates.help')}
      confirmText={translate('certificates.confirm')}
      isBusy={isBusy}
      onConfirm={isOver ? null : () => void answer('confirmCertificate', id)}
      onRefuse={() => void answer('refuseCertificate', id)}
    >
      <Typography variant="body2" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
        <strong>{kind}</strong>. {translate('certificates.days', { issuedOn, validUntil })}
      </Typography>
    </AnswerToRequest>
  );
}

function PartOf({ user }: OfUser) {
  const translate = useTranslate();
  const { of, record, withdraw } = useCertificates(user.id);
  const [isRecording, setRecording] = useState(false);
  const [going, setGoing] = useState<Certificate | null>(null);
  if (of === undefined) {
    return null;
  }
  return (
    <PagePart title={translate('certificates.title')}>
      <CertificateList
        of={of}
        actions={(certificate) =>
          certificate.state === 'valid' && (
            <Button
              variant="outlined"
              size="small"
              aria-label={`${translate('certificates.withdraw')}: ${certificate.kind}`}
              onClick={() => setGoing(certificate)}
            >
              {translate('certificates.withdraw')}
            </Button>
          )
        }
      />
      {of.certificates.every(({ state }) => state !== 'waiting') && (
        <Button variant="outlined" sx={{ mt: 2 }} onClick={() => setRecording(true)}>
          {translate('certificates.record')}
        </Button>
      )}
      {isRecording && <RecordDialog user={user} onRecord={record} onClose={() => setRecording(false)} />}
      {going !== null && (
        <WithdrawDialog
          user={user}
          certificate={going}
          onWithdraw={(reason) => withdraw(going.id, reason)}
          onClose={() => setGoing(null)}
        />
      )}
    </PagePart>
  );
}

export function WaitingCertificate() {
  const user = useRecordContext<AccountRow>();
  return user !== undefined && needsCertificate(user.role) ? <WaitingOf user={user} /> : null;
}

export function CertificatePart() {
  const user = useRecordContext<AccountRow>();
  return user !== undefined && needsCertificate(user.role) ? <PartOf user={user} /> : null;
}
