/** The cases of a sample in the order in which they were drawn: why each is in it, what was found, and the way to say so. */
import { Box, Button, Chip, Link as MuiLink, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { FindingOfCase, SampleDetail, SampledCase, SampleFinding } from '@desk/shared/audit/sample';
import { formatMoment } from '../../flow/days';
import { useLanguage } from '../../flow/useLanguage';
import { RowTable, type RowColumn } from '../../ui/RowTable';
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

function CaseOf({ sampled: { applicationId, caseNumber, companyName } }: { readonly sampled: SampledCase }) {
  const translate = useTranslate();
  return (
    <>
      {companyName === null ? (
        `${caseNumber} (${translate('general.erased')})`
      ) : (
        <MuiLink component={Link} to={`/applications/${applicationId}/show?tab=history`} sx={{ whiteSpace: 'nowrap' }}>
          {caseNumber}
        </MuiLink>
      )}
      <Typography variant="body2" sx={{ maxWidth: '16rem' }}>
        {companyName}
      </Typography>
    </>
  );
}

function AllFound({ sampled: { found, before } }: { readonly sampled: SampledCase }) {
  return (
    <>
      {found !== null && <Found found={found} />}
      {before.map((former) => (
        <Found key={former.id} found={former} isFormer />
      ))}
    </>
  );
}

interface JudgeProps {
  readonly sampled: SampledCase;
  readonly onJudge: (sampled: SampledCase) => void;
}

function Judge({ sampled, onJudge }: JudgeProps) {
  const translate = useTranslate();
  const text = translate(sampled.found === null ? 'samples.judge' : 'samples.judgeAgain');
  return (
    <Button
      size="small"
      variant={sampled.found === null ? 'outlined' : 'text'}
      aria-label={`${text}: ${sampled.caseNumber}`}
      onClick={() => onJudge(sampled)}
    >
      {text}
    </Button>
  );
}

const AT_TOP = { verticalAlign: 'top' } as const;

function useColumns(sample: SampleDetail, onJudge: JudgeProps['onJudge']): readonly RowColumn<SampledCase>[] {
  const translate = useTranslate();
  const head = (name: string): string => translate(`samples.column.${name}`);
  return [
    { key: 'case', head: head('case'), sx: AT_TOP, cell: (sampled) => <CaseOf sampled={sampled} /> },
    { key: 'position', head: head('position'), align: 'right', sx: AT_TOP, cell: ({ position }) => position },
    {
      key: 'why',
      head: head('why'),
      sx: AT_TOP,
      cell: (sampled) => (
        <Box title={translate('samples.rank', { rank: sampled.rank })}>
          <Why sampled={sampled} sample={sample} />
        </Box>
      ),
    },
    {
      key: 'found',
      head: head('found'),
      sx: { ...AT_TOP, minWidth: '14rem' },
      cell: (sampled) =>
        sampled.found === null && sampled.before.length === 0 ? null : <AllFound sampled={sampled} />,
    },
    {
      key: 'act',
      head: head('act'),
      isOfButtons: true,
      align: 'right',
      sx: AT_TOP,
      cell: (sampled) =>
        sample.closedAt === null && sampled.companyName !== null && <Judge sampled={sampled} onJudge={onJudge} />,
    },
  ];
}

export interface SampleCasesProps {
  readonly sample: SampleDetail;
  readonly onChange: (sample: SampleDetail) => void;
}

export function SampleCases({ sample, onChange }: SampleCasesProps) {
  const translate = useTranslate();
  const [judging, setJudging] = useState<SampledCase | null>(null);
  const columns = useColumns(sample, setJudging);
  return (
    <>
      <RowTable name={translate('samples.cases')} columns={columns} rows={sample.cases} keyOf={({ id }) => id} />
      {judging !== null && (
        <FindingDialog sampleId={sample.id} sampled={judging} onRecorded={onChange} onClose={() => setJudging(null)} />
      )}
    </>
  );
}
