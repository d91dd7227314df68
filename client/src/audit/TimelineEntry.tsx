/** One event in the history of a case: time, sentence, who. */
import HistoryToggleOff from '@mui/icons-material/HistoryToggleOff';
import { Box, IconButton, Tooltip, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import type { ApplicationDetail, AuditEventRow } from '@desk/shared/contract/resources';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { subjectsOf } from '../flow/people';
import { useLanguage } from '../flow/useLanguage';
import { ActorName } from '../ui/ActorName';
import { auditSentence } from './auditSentence';
import { formatTime } from './formatTime';

/** What stands beside the trail about people, as long as it was not erased: what was asked, why something changed, what a note says. */
function PersonalLines({ personal }: Pick<AuditEventRow, 'personal'>) {
  const translate = useTranslate();
  const missing = Array.isArray(personal?.['missing']) ? personal['missing'].map(String) : [];
  const text = typeof personal?.['text'] === 'string' ? personal['text'] : '';
  const reason = typeof personal?.['reason'] === 'string' ? personal['reason'] : '';
  return (
    <>
      {text !== '' && (
        <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {text}
        </Typography>
      )}
      {reason !== '' && <Typography variant="body2">{translate('audit.reason', { reason })}</Typography>}
      {missing.length > 0 && (
        <Box component="ul" sx={{ my: 0, pl: 2.5 }}>
          {missing.map((line) => (
            <Typography component="li" variant="body2" key={line}>
              {line}
            </Typography>
          ))}
        </Box>
      )}
    </>
  );
}

/** Names with the role, since one human can have two in a case and each is judged. */
function useNames() {
  const translate = useTranslate();
  const record = useRecordContext<ApplicationDetail>();
  const subjects = record?.persons === undefined ? [] : subjectsOf(record);
  const nameOf = (personId: string): string | undefined => {
    const found = subjects.find(({ id }) => id === personId);
    return found && `${found.name} (${lowerFirst(translate(`checks.subject.${found.kind}`))})`;
  };
  const aboutCheck = (checkId: string): string | undefined => {
    const subjectId = record?.checks?.find(({ id }) => id === checkId)?.subjectId ?? null;
    return subjectId === null ? undefined : nameOf(subjectId);
  };
  const kindOfMessage = (messageId: string) => record?.messages?.find(({ id }) => id === messageId)?.kind;
  return { nameOf, aboutCheck, kindOfMessage };
}

interface TimelineEntryProps {
  readonly event: AuditEventRow;
  /** Shows the case as it stood then. */
  readonly onMoment: () => void;
}

export function TimelineEntry({ event, onMoment }: TimelineEntryProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const names = useNames();
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
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {auditSentence(event, { translate, language, ...names })}
        </Typography>
        <PersonalLines personal={event.personal} />
        <Typography variant="caption" color="text.secondary">
          <ActorName name={event.actorName} role={event.actorRole} />
        </Typography>
      </Box>
      <Tooltip title={translate('audit.moment.show')}>
        <IconButton
          size="small"
          onClick={onMoment}
          aria-label={`${translate('audit.moment.show')}: ${formatTime(event.at, language)}`}
          sx={{ alignSelf: 'flex-start' }}
        >
          <HistoryToggleOff fontSize="small" aria-hidden />
        </IconButton>
      </Tooltip>
    </Box>
  );
}
