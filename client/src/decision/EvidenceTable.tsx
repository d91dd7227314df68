/** Every check that the decision rests on, with its outcome, its evidence, who recorded it and when; folded per kind. */
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CheckAttempt } from '@desk/shared/checks/check';
import { CHECK_KINDS } from '@desk/shared/checks/catalogue/checkType';
import { checkType } from '@desk/shared/checks/checkTypes';
import { findingText } from '@desk/shared/contract/findingTexts';
import type { ApplicationDetail, CheckWithAttempts } from '@desk/shared/contract/resources';
import { formatDay, formatMoment } from '../flow/days';
import { subjectsOf } from '../flow/people';
import { useLanguage } from '../flow/useLanguage';

/** What an outcome rests on, in words: the desk's finding, or what the officer pointed at. */
function useEvidence(record: ApplicationDetail): (attempt: CheckAttempt | undefined) => string {
  const translate = useTranslate();
  const language = useLanguage();
  const documents = record.mailItems.flatMap((letter) => letter.documents);
  return (attempt) => {
    const { evidence, finding, remark } = attempt ?? { evidence: null, finding: null, remark: '' };
    const document = documents.find(({ id }) => id === evidence?.documentId);
    const page = { fileName: document?.fileName ?? '', page: evidence?.page ?? 1 };
    return [
      finding === null ? '' : findingText(finding, language),
      document === undefined ? '' : translate('checks.showPage', page),
      evidence?.asOf ? translate('checks.asOfDay', { day: formatDay(evidence.asOf, language) }) : '',
      evidence?.note ?? '',
      remark,
    ]
      .filter((part) => part !== '')
      .join(' – ');
  };
}

interface RowProps {
  readonly record: ApplicationDetail;
  readonly check: CheckWithAttempts;
}

function EvidenceRow({ record, check }: RowProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const evidence = useEvidence(record);
  const last = check.attempts.at(-1);
  const about = subjectsOf(record).find(({ subject, id }) => subject === check.subject && id === check.subjectId);
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {check.code} {checkType(check.code).title[language]}
        <Typography variant="caption" component="div" color="text.secondary">
          {[about?.name ?? '', translate(`vocabulary.renewal.${check.renewal}`)]
            .filter((part) => part !== '')
            .join(', ')}
        </Typography>
      </TableCell>
      <TableCell>{translate(`vocabulary.checkOutcome.${check.outcome ?? 'open'}`)}</TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>{evidence(last)}</TableCell>
      <TableCell>
        {last !== undefined &&
          `${last.byRole === 'system' ? translate('checks.bySystem') : last.byName}, ${formatMoment(last.at, language)}`}
      </TableCell>
    </TableRow>
  );
}

export function EvidenceTable({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  return (
    <Box component="section" sx={{ mt: 1.5 }}>
      <Typography component="h3" variant="subtitle2">
        {translate('decision.evidence.title')}
      </Typography>
      {CHECK_KINDS.map((kind) => {
        const checks = record.checks.filter(({ code }) => checkType(code).kind === kind);
        return checks.length === 0 ? null : (
          <Box component="details" key={kind} sx={{ my: 0.5 }}>
            <Box component="summary" sx={{ cursor: 'pointer', py: 0.5 }}>
              {translate(`vocabulary.checkKind.${kind}`)} ({checks.length})
            </Box>
            <Box
              sx={{ overflowX: 'auto' }}
              tabIndex={0}
              role="region"
              aria-label={translate(`vocabulary.checkKind.${kind}`)}
            >
              <Table size="small">
                <TableHead>
                  <TableRow>
                    {(['check', 'outcome', 'evidence', 'by'] as const).map((column) => (
                      <TableCell key={column}>{translate(`decision.evidence.${column}`)}</TableCell>
                    ))}
                  </TableRow>
                </TableHead>
                <TableBody>
                  {checks.map((check) => (
                    <EvidenceRow key={check.id} record={record} check={check} />
                  ))}
                </TableBody>
              </Table>
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
