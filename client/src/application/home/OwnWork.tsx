/** What somebody can do now: the next case and why it is this one, their own cases, and what they may decide. */
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { HomeAnswer } from '@desk/shared/contract/home';
import { VIEW_FILTERS } from '@desk/shared/flow/workListViews';
import { listAddress } from '../../ui/listAddress';
import { StatusChip } from '../../ui/StatusChip';
import { NextCase } from '../NextCase';
import { useWhyNext } from '../whyNext';
import { CaseLines } from './CaseLines';
import { HomeCard } from './HomeCard';

export function NextCard({ next }: { readonly next: NonNullable<HomeAnswer['next']> }) {
  const translate = useTranslate();
  const whyNext = useWhyNext();
  return (
    <HomeCard title={translate('home.next.title')}>
      {next.kind === 'case' ? (
        <>
          <CaseLines rows={[next.of]} />
          <Typography variant="body2" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
            {whyNext(next.why)}
          </Typography>
        </>
      ) : (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          {translate(`home.next.${next.kind}`)}
        </Typography>
      )}
      {next.kind !== 'none' && (
        <Box>
          <NextCase />
        </Box>
      )}
    </HomeCard>
  );
}

export function MineCard({ mine }: { readonly mine: NonNullable<HomeAnswer['mine']> }) {
  const translate = useTranslate();
  const to = listAddress('/applications', { filter: { ...VIEW_FILTERS.mine } });
  return (
    <HomeCard title={translate('home.mine.title')} total={mine.total} empty={translate('home.mine.none')} to={to}>
      {mine.late > 0 && (
        <Typography variant="body2" color="warning.main" sx={{ fontWeight: 600 }}>
          {translate('home.late', { smart_count: mine.late })}
        </Typography>
      )}
      <CaseLines rows={mine.rows} more={({ status }) => <StatusChip status={status} />} />
    </HomeCard>
  );
}

export function DecisionsCard({ decisions }: { readonly decisions: NonNullable<HomeAnswer['decisions']> }) {
  const translate = useTranslate();
  return (
    <HomeCard
      title={translate('home.decisions.title')}
      total={decisions.total}
      empty={translate('home.decisions.none')}
      to="/decisions"
    >
      <CaseLines
        rows={decisions.rows}
        more={({ mayDecide }) =>
          mayDecide ? null : (
            <Typography variant="body2" component="span" color="text.secondary">
              {translate('home.decisions.notYours')}
            </Typography>
          )
        }
      />
    </HomeCard>
  );
}
