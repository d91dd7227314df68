/** That a case may not be erased, or is about to be: who said so, when, and what is to be done now. */
import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { formatMoment } from '../flow/days';
import { useLanguage } from '../flow/useLanguage';

export function RetentionNotice({ retention }: Pick<ApplicationDetail, 'retention'>) {
  const translate = useTranslate();
  const language = useLanguage();
  if (retention === null) {
    return null;
  }
  const { hold, erasure } = retention;
  return (
    <>
      {hold !== null && (
        <Alert severity="info" sx={{ overflowWrap: 'anywhere' }}>
          {translate('audit.retention.held', {
            name: hold.byName,
            moment: formatMoment(hold.at, language),
            reason: hold.reason,
          })}
        </Alert>
      )}
      {erasure !== null && (
        <Alert severity="warning" sx={{ overflowWrap: 'anywhere' }}>
          {translate(erasure.confirmed === null ? 'audit.retention.asked' : 'audit.retention.confirmed', {
            name: erasure.byName,
            other: erasure.confirmed?.byName,
            moment: formatMoment(erasure.at, language),
            reason: erasure.reason,
          })}
        </Alert>
      )}
    </>
  );
}
