/** Says of each file that was handed in what became of it: received, known already, or refused and why. */
import { Box, Link as MuiLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ReceivedFile } from '@desk/shared/contract/mailRoom';
import { useLanguage } from '../../flow/useLanguage';
import { refusalText } from '../post/refusalText';
import type { HandedIn } from './useHandIn';

/** Where these bytes lie: in a stack, or as a letter that was registered by itself. */
function placeOf({ batchId, mailItemId }: ReceivedFile): string | null {
  if (batchId !== null) {
    return `/mail-batches/${batchId}/show`;
  }
  return mailItemId === undefined
    ? null
    : `/mail-items?filter=${encodeURIComponent(JSON.stringify({ id: mailItemId }))}`;
}

function Answer({ file }: { readonly file: HandedIn }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { answer, failure } = file;
  if (failure !== null || (answer !== null && answer.refusal !== null)) {
    return (
      <Typography component="span" variant="body2" color="error">
        {translate('intake.batch.refused')} {failure ?? refusalText(answer?.refusal ?? '', language)}
      </Typography>
    );
  }
  if (answer === null) {
    return <>{translate('intake.batch.sending')}</>;
  }
  const place = placeOf(answer);
  return (
    <>
      {translate(answer.isKnown ? 'intake.batch.known' : 'intake.batch.received')}{' '}
      {place !== null && (
        <MuiLink component={Link} to={place}>
          {translate(answer.isKnown ? 'intake.batch.showFirst' : 'intake.batch.show')}
        </MuiLink>
      )}
    </>
  );
}

export function HandedInFiles({ files }: { readonly files: readonly HandedIn[] }) {
  const translate = useTranslate();
  return (
    <Box aria-live="polite">
      {files.length > 0 && (
        <Box
          component="ul"
          aria-label={translate('intake.batch.answers')}
          sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}
        >
          {files.map((file) => (
            <Typography component="li" variant="body2" key={file.key} sx={{ overflowWrap: 'anywhere', py: 0.25 }}>
              <strong>{file.fileName}</strong>: <Answer file={file} />
            </Typography>
          ))}
        </Box>
      )}
    </Box>
  );
}
