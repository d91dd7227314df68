/** The cases of a sample in the order in which they were drawn: why each is in it, what was found, and the way to say so. */
import {
  Box,
  Button,
  Chip,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { FindingOfCase, SampleDetail, SampledCase, SampleFinding } from '@desk/shared/audit/sample';
import { formatMoment } from '../../flow/days';
import { useLanguage } from '../../flow/useLanguage';
import { visuallyHidden } from '../../ui/visuallyHidden';
import { FindingDialog } from './FindingDialog';

const COLOURS = { inOrder: 'success', remark: 'warning', fault: 'error' } as const satisfies Record<
  SampleFinding,
  string
>;

/** What somebody found, who and when. */
function Found({ found, isFormer = false }: { readonly found: FindingOfCase; readonly isFormer?: boolean }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { finding, remark, byName, at } = found;
  return (
    <Box sx={{ opacity: isFormer ? 0.85 : 1 }}>
      <Chip
        size="small"
        variant={isFormer ? 'outlined' : 'filled'}
        color={isFormer ? 'default' : COLOURS[finding]}
        label={translate(`audit.finding.${finding}`)}
      />
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere', mt: 0.5 }}>
        {remark ?? translate('audit.erased')}
      </Typography>
      <Typography variant="caption" color="text.secondary">
        {translate(isFormer ? 'samples.before' : 'samples.by', { name: byName, moment: formatMoment(at, language) })}
      </Typography>
    </Box>
  );
}

function Why({ sampled, sample }: { readonly sampled: SampledCase; readonly sample: SampleDetail }) {
  const translate = useTranslate();
  const { signs, lots } = sampled;
  const values = { minutes: sample.fastMinutes, name: sample.officerName ?? '' };
  if (sample.method === 'random') {
    return translate('samples.byLot');
  }
  const words =
    signs.length === 0 ? [translate('samples.noSign')] : signs.map((sign) => translate(`samples.sign.${sign}`, values));
  return (
    <>
      {words.join(', ')}
      <Typography variant="caption" color="text.secondary" sx={{ display: 'block' }}>
        {translate('samples.lotsOf', { smart_count: lots })}
      </Typography>
    </>
  );
}

interface RowProps {
  readonly sample: SampleDetail;
  readonly sampled: SampledCase;
  readonly onJudge: () => void;
}

function Row({ sample, sampled, onJudge }: RowProps) {
  const translate = useTranslate();
  const { position, applicationId, caseNumber, companyName, found, before, rank } = sampled;
  return (
    <TableRow sx={{ '& > td, & > th': { verticalAlign: 'top' } }}>
      <TableCell align="right">{position}</TableCell>
      <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
        {companyName === null ? (
          <>
            {caseNumber} ({translate('general.erased')})
          </>
        ) : (
          <MuiLink component={Link} to={`/applications/${applicationId}/show?tab=history`}>
            {caseNumber}
          </MuiLink>
        )}
        <Typography variant="body2" sx={{ maxWidth: '16rem', whiteSpace: 'normal' }}>
          {companyName}
        </Typography>
      </TableCell>
      <TableCell title={translate('samples.rank', { rank })}>
        <Why sampled={sampled} sample={sample} />
      </TableCell>
      <TableCell sx={{ minWidth: '14rem' }}>
        {found !== null && <Found found={found} />}
        {before.map((former) => (
          <Found key={former.id} found={former} isFormer />
        ))}
      </TableCell>
      <TableCell align="right">
        {sample.closedAt === null && companyName !== null && (
          <Button
            size="small"
            variant={found === null ? 'outlined' : 'text'}
            aria-label={`${translate(found === null ? 'samples.judge' : 'samples.judgeAgain')}: ${caseNumber}`}
            onClick={onJudge}
          >
            {translate(found === null ? 'samples.judge' : 'samples.judgeAgain')}
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
}

export interface SampleCasesProps {
  readonly sample: SampleDetail;
  readonly onChange: (sample: SampleDetail) => void;
}

export function SampleCases({ sample, onChange }: SampleCasesProps) {
  const translate = useTranslate();
  const [judging, setJudging] = useState<SampledCase | null>(null);
  return (
    <>
      {/* What is hidden in its head stays within it. */}
      <TableContainer sx={{ position: 'relative' }}>
        <Table size="small" aria-label={translate('samples.cases')}>
          <TableHead>
            <TableRow>
              <TableCell align="right">{translate('samples.column.position')}</TableCell>
              <TableCell>{translate('samples.column.case')}</TableCell>
              <TableCell>{translate('samples.column.why')}</TableCell>
              <TableCell>{translate('samples.column.found')}</TableCell>
              <TableCell>
                <span style={visuallyHidden}>{translate('samples.column.act')}</span>
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {sample.cases.map((sampled) => (
              <Row key={sampled.id} sample={sample} sampled={sampled} onJudge={() => setJudging(sampled)} />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {judging !== null && (
        <FindingDialog sampleId={sample.id} sampled={judging} onRecorded={onChange} onClose={() => setJudging(null)} />
      )}
    </>
  );
}
