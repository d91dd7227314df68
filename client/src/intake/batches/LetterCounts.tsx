/** Says what became of the letters of a stack: how many on their case, in the tray, refused, put aside. */
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { LETTER_STATUSES, type LetterStatus, type MailBatch } from '@desk/shared/intake/mailBatch';

const TEXTS = {
  registered: { key: 'registered', color: 'text.primary' },
  unmatched: { key: 'unmatched', color: 'warning.main' },
  refused: { key: 'refusedLetters', color: 'error.main' },
  discarded: { key: 'discarded', color: 'text.secondary' },
} as const satisfies Record<LetterStatus, { key: string; color: string }>;

export function LetterCounts({ letters }: Pick<MailBatch, 'letters'>) {
  const translate = useTranslate();
  const some = LETTER_STATUSES.filter((status) => letters[status] > 0);
  if (some.length === 0) {
    return <Typography variant="body2">{translate('intake.batch.noLetters')}</Typography>;
  }
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {some.map((status) => (
        <Box component="li" key={status} sx={{ whiteSpace: 'nowrap', color: TEXTS[status].color }}>
          {translate(`intake.batch.${TEXTS[status].key}`, { smart_count: letters[status] })}
        </Box>
      ))}
    </Box>
  );
}
