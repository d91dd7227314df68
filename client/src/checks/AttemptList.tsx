/** Every attempt at a check, newest first: who found what, when, on which evidence. Nothing of it can be changed. */
import { Box, Button, Typography } from '@mui/material';
import { lookedAtText } from '@desk/shared/contract/lookedAtTexts';
import { useTranslate } from 'react-admin';
import type { CheckAttempt } from '@desk/shared/checks/check';
import type { DocumentSummary } from '@desk/shared/intake/mailItem';
import { formatDay, formatMoment } from '../flow/days';
import { findingWords } from '../flow/findingWords';
import { useLanguage } from '../flow/useLanguage';
import type { ScanPage } from './checkDraft';

export interface AttemptListProps {
  readonly attempts: readonly CheckAttempt[];
  /** In which role, where one human has several; null where that goes without saying. */
  readonly role: string | null;
  readonly documents: readonly DocumentSummary[];
  readonly onShowScan: (page: ScanPage) => void;
}

function EvidenceLine({
  attempt,
  documents,
  onShowScan,
}: Omit<AttemptListProps, 'attempts' | 'role'> & { attempt: CheckAttempt }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { evidence } = attempt;
  if (evidence === null) {
    return null;
  }
  const { documentId, note, asOf } = evidence;
  const page = evidence.page ?? 1;
  const fileName = documents.find(({ id }) => id === documentId)?.fileName ?? translate('bench.scan.document');
  return (
    <>
      {note !== '' && <Typography variant="body2">{note}</Typography>}
      {asOf !== null && (
        <Typography variant="body2">{translate('checks.asOfDay', { day: formatDay(asOf, language) })}</Typography>
      )}
      {documentId !== null && (
        <Button
          size="small"
          onClick={() => {
            onShowScan({ documentId, page, region: evidence.region ?? null });
          }}
        >
          {translate('checks.showPage', { fileName, page })}
        </Button>
      )}
    </>
  );
}

export function AttemptList({ attempts, role, documents, onShowScan }: AttemptListProps) {
  const translate = useTranslate();
  const language = useLanguage();
  if (attempts.length === 0) {
    return null;
  }
  const lookedAt = (finding: NonNullable<CheckAttempt['finding']>): string => {
    const sources = lookedAtText(finding, language, (day) => formatDay(day, language));
    return sources === '' ? '' : translate('checkWork.lookedAt', { sources });
  };
  const title = [translate('checks.attempts'), ...(role === null ? [] : [role])].join(': ');
  const newestFirst = [...attempts].sort((a, b) => b.sequence - a.sequence);
  return (
    <Box>
      {role !== null && (
        <Typography component="h3" variant="subtitle2">
          {title}
        </Typography>
      )}
      <Box component="ol" aria-label={title} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {newestFirst.map((attempt) => (
          <Box component="li" key={attempt.id} sx={{ borderLeft: 3, borderColor: 'divider', pl: 1.5, my: 1 }}>
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {translate(`vocabulary.checkOutcome.${attempt.outcome}`)}
              {attempt.reasonCode !== null && `: ${translate(`checks.reason.${attempt.reasonCode}`)}`}
            </Typography>
            <Typography variant="caption" color="text.secondary">
              {translate(attempt.byRole === 'system' ? 'checks.bySystem' : 'checks.byPerson', { name: attempt.byName })}
              {', '}
              <time dateTime={attempt.at}>{formatMoment(attempt.at, language)}</time>
            </Typography>
            {attempt.finding !== null && (
              <Typography variant="body2">
                {findingWords(attempt.finding, language)} {lookedAt(attempt.finding)}
              </Typography>
            )}
            {attempt.remark !== '' && <Typography variant="body2">{attempt.remark}</Typography>}
            <EvidenceLine attempt={attempt} documents={documents} onShowScan={onShowScan} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
