/** Says what became of one letter of a stack: its case, or why it has none. */
import { Box, Link as MuiLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import { useLanguage } from '../../flow/useLanguage';
import { refusalText } from '../post/refusalText';

export function LetterCase({ letter }: { readonly letter: ScannedLetter }) {
  const { applicationId, applicationNumber } = letter;
  if (applicationId === null) {
    return <>{applicationNumber ?? '–'}</>;
  }
  return (
    <MuiLink component={Link} to={`/applications/${applicationId}/show`} sx={{ whiteSpace: 'nowrap' }}>
      {applicationNumber ?? applicationId}
    </MuiLink>
  );
}

export function LetterOutcome({ letter }: { readonly letter: ScannedLetter }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { status, cause, refusal, reason } = letter;
  const isWaiting = status === 'unmatched' || status === 'refused';
  return (
    <Box sx={{ minWidth: { md: '14rem' } }}>
      {isWaiting && cause !== null && (
        <Typography variant="body2">{translate(`vocabulary.trayCause.${cause}`)}</Typography>
      )}
      {refusal !== null && <Typography variant="body2">{refusalText(refusal, language)}</Typography>}
      {reason !== '' && <Typography variant="body2">{translate('intake.batch.reason', { reason })}</Typography>}
      {isWaiting && (
        <MuiLink component={Link} to={`/scanned-letters?letter=${letter.id}`}>
          {translate('intake.batch.toTray')}
        </MuiLink>
      )}
    </Box>
  );
}
