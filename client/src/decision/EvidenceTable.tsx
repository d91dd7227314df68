/** Every check that the decision rests on, with its outcome, its evidence, who recorded it and when; folded per kind. */
import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CheckAttempt, CheckEvidence } from '@desk/shared/checks/check';
import { CHECK_KINDS } from '@desk/shared/catalogue/checkType';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import { findingText } from '@desk/shared/contract/findingTexts';
import type { ApplicationDetail, CheckWithAttempts } from '@desk/shared/contract/resources';
import { formatDay, formatMoment } from '../flow/days';
import { subjectsOf } from '../flow/people';
import { useLanguage } from '../flow/useLanguage';

/** A page of a scan, and the part of it that was pointed at. */
export interface EvidencePlace {
  readonly documentId: string;
  readonly page: number;
  readonly region: NonNullable<CheckEvidence['region']> | null;
}

interface EvidenceTableProps {
  readonly record: ApplicationDetail;
  /** Brings a page up beside the table. */
  readonly onShowScan: (place: EvidencePlace) => void;
}

/** What an outcome rests on, in words: the desk's finding, or what the officer pointed at. */
function useEvidence(): (attempt: CheckAttempt | undefined) => string {
  const translate = useTranslate();
  const language = useLanguage();
  return (attempt) => {
    const { evidence, finding, remark } = attempt ?? { evidence: null, finding: null, remark: '' };
    return [
      finding === null ? '' : findingText(finding, language),
      evidence?.asOf ? translate('checks.asOfDay', { day: formatDay(evidence.asOf, language) }) : '',
      evidence?.note ?? '',
      remark,
    ]
      .filter((part) => part !== '')
      .join(' – ');
  };
}

interface PageButtonProps extends EvidenceTableProps {
  readonly evidence: CheckEvidence | null;
}

/** The page that the officer pointed at; nothing when they pointed at none. */
function PageButton({ record, evidence, onShowScan }: PageButtonProps) {
  const translate = useTranslate();
  const documents = record.mailItems.flatMap((letter) => letter.documents);
  const document = documents.find(({ id }) => id === evidence?.documentId);
  if (document === undefined || evidence === null) {
    return null;
  }
  const page = evidence.page ?? 1;
  return (
    <Button
      size="small"
      onClick={() => {
        onShowScan({ documentId: document.id, page, region: evidence.region ?? null });
      }}
    >
      {translate('checks.showPage', { fileName: document.fileName, page })}
    </Button>
  );
}

interface RowProps extends EvidenceTableProps {
  readonly check: CheckWithAttempts;
}

function EvidenceRow({ record, check, onShowScan }: RowProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const evidence = useEvidence();
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
      <TableCell sx={{ overflowWrap: 'anywhere' }}>
        {evidence(last)}
        <PageButton record={record} evidence={last?.evidence ?? null} onShowScan={onShowScan} />
      </TableCell>
      <TableCell>
        {last !== undefined &&
          `${last.byRole === 'system' ? translate('checks.bySystem') : last.byName}, ${formatMoment(last.at, language)}`}
      </TableCell>
    </TableRow>
  );
}

export function EvidenceTable({ record, onShowScan }: EvidenceTableProps) {
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
                    <EvidenceRow key={check.id} record={record} check={check} onShowScan={onShowScan} />
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
