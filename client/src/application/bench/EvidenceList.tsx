/** The pages on which the outcomes of a case rest, one button each: the page comes up with the part that was pointed at. */
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { checkType } from '@desk/shared/checks/checkTypes';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { useLanguage } from '../../flow/useLanguage';
import type { ScanPosition } from './scan/ScanViewer';

export interface EvidenceListProps {
  readonly record: ApplicationDetail;
  readonly onShowScan: (position: ScanPosition) => void;
}

export function EvidenceList({ record, onShowScan }: EvidenceListProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const rows = record.checks.flatMap((check) => {
    const evidence = check.attempts.at(-1)?.evidence ?? null;
    const documentId = evidence?.documentId ?? null;
    return evidence === null || documentId === null
      ? []
      : [{ check, place: { documentId, page: evidence.page ?? 1, region: evidence.region ?? null } }];
  });
  if (rows.length === 0) {
    return null;
  }
  return (
    <Box component="details" sx={{ mt: 2 }}>
      <Typography component="summary" variant="subtitle1" sx={{ fontWeight: 600, cursor: 'pointer' }}>
        {translate('checkWork.evidenceList')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {rows.map(({ check, place }) => (
          <li key={check.id}>
            <Button
              size="small"
              onClick={() => {
                onShowScan(place);
              }}
            >
              {check.code} {checkType(check.code).title[language]}, {translate('checks.page').toLowerCase()}{' '}
              {place.page}
            </Button>
          </li>
        ))}
      </Box>
    </Box>
  );
}
