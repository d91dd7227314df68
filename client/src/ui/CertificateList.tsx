/** Somebody's certificates for identity checks: how far they go, and each of them with who said so. */
import { Alert, Box, Chip, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { certificateNotice, type CertificateState } from '@desk/shared/access/certificates';
import type { AccountCertificates, Certificate } from '@desk/shared/contract/certificates';
import { dayInAmsterdam, formatDay } from '../flow/days';
import { useLanguage } from '../flow/useLanguage';
import { useOpenedAt } from '../flow/useOpenedAt';

const COLORS = {
  waiting: 'warning',
  refused: 'default',
  withdrawn: 'error',
  valid: 'success',
  ended: 'default',
} as const satisfies Record<CertificateState, string>;

/** What is to be said of all of them together; nothing where the policy asks none and there is none. */
function Standing({ asked, until }: AccountCertificates) {
  const translate = useTranslate();
  const language = useLanguage();
  const today = dayInAmsterdam(useOpenedAt());
  const notice = certificateNotice(until, { asked, today });
  if (notice !== null) {
    return (
      <Alert severity="warning" sx={{ mb: 1, maxWidth: 640 }}>
        {translate(`certificates.${notice}`, { day: formatDay(until, language) })}
      </Alert>
    );
  }
  return (
    <Typography variant="body2" sx={{ mb: 1 }}>
      {translate(until === null ? 'certificates.notAsked' : 'certificates.until', { day: formatDay(until, language) })}
    </Typography>
  );
}

interface LineProps {
  readonly certificate: Certificate;
  readonly children: ReactNode;
}

function Line({ certificate, children }: LineProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { kind, state, asked, confirmedBy, withdrawn } = certificate;
  const [issuedOn, validUntil] = [certificate.issuedOn, certificate.validUntil].map((day) => formatDay(day, language));
  const said = [
    translate('certificates.recordedBy', { name: asked.askedBy.name, day: formatDay(asked.since, language) }),
    confirmedBy === null ? '' : translate('certificates.confirmedBy', { name: confirmedBy.name }),
    withdrawn === null
      ? ''
      : translate(withdrawn.reason === null ? 'certificates.withdrawnWithAccount' : 'certificates.withdrawnBy', {
          name: withdrawn.by.name,
          day: formatDay(withdrawn.at, language),
          reason: withdrawn.reason ?? '',
        }),
  ];
  return (
    <Stack component="li" direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <Box sx={{ flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          <Typography>{kind}</Typography>
          <Chip
            size="small"
            variant="outlined"
            color={COLORS[state]}
            label={translate(`certificates.state.${state}`)}
          />
        </Box>
        <Typography variant="body2">{translate('certificates.days', { issuedOn, validUntil })}</Typography>
        <Typography variant="body2" color="text.secondary">
          {said.filter((sentence) => sentence !== '').join(' ')}
        </Typography>
      </Box>
      {children}
    </Stack>
  );
}

export interface CertificateListProps {
  readonly of: AccountCertificates;
  /** What can be done with one. */
  readonly actions?: (certificate: Certificate) => ReactNode;
}

export function CertificateList({ of, actions = () => null }: CertificateListProps) {
  const translate = useTranslate();
  return (
    <>
      <Standing {...of} />
      {of.certificates.length === 0 ? (
        <Typography variant="body2" color="text.secondary">
          {translate('certificates.none')}
        </Typography>
      ) : (
        <Stack component="ul" sx={{ gap: 1, m: 0, p: 0, listStyle: 'none', maxWidth: 640 }}>
          {of.certificates.map((certificate) => (
            <Line key={certificate.id} certificate={certificate}>
              {actions(certificate)}
            </Line>
          ))}
        </Stack>
      )}
    </>
  );
}
