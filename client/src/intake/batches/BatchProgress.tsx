/** Shows how far a stack has been read, page by page; of a refused one, why. */
import { Box, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { MailBatch } from '@desk/shared/intake/mailBatch';
import { useLanguage } from '../../flow/useLanguage';
import { refusalText } from '../post/refusalText';

export function BatchProgress({ batch }: { readonly batch: MailBatch }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { status, pages, pagesRead, refusal } = batch;
  const isReading = status === 'reading' && pages !== null;
  const read = translate('intake.batch.pagesRead', { read: pagesRead, smart_count: pages ?? 0 });
  return (
    <Box sx={{ minWidth: { md: '11rem' } }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }} color={status === 'refused' ? 'error' : 'text.primary'}>
        {translate(`vocabulary.batchStatus.${status}`)}
      </Typography>
      {pages !== null && status !== 'refused' && <Typography variant="body2">{read}</Typography>}
      {isReading && (
        <LinearProgress
          variant="determinate"
          aria-label={read}
          value={pages === 0 ? 0 : Math.min(100, (100 * pagesRead) / pages)}
        />
      )}
      {refusal !== null && <Typography variant="body2">{refusalText(refusal, language)}</Typography>}
    </Box>
  );
}
