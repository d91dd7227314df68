/** One event in the history of a case: time, sentence, who. */
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import { useLanguage } from '../flow/useLanguage';
import { ActorName } from '../ui/ActorName';
import { auditSentence } from './auditSentence';
import { formatTime } from './formatTime';

export function TimelineEntry({ event }: { readonly event: AuditEventRow }) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5, py: 0.5, borderBottom: 1, borderColor: 'divider' }}>
      <Typography
        component="time"
        dateTime={event.at}
        variant="body2"
        color="text.secondary"
        sx={{ fontVariantNumeric: 'tabular-nums', flexShrink: 0 }}
      >
        {formatTime(event.at, language)}
      </Typography>
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {auditSentence(event, { translate, language })}
        </Typography>
        <Typography variant="caption" color="text.secondary">
          <ActorName name={event.actorName} role={event.actorRole} />
        </Typography>
      </Box>
    </Box>
  );
}
