/** The whole desk for whoever spreads the work: who has how much, how old it is as a picture and as a table, and what lies still. */
import {
  Box,
  Link as MuiLink,
  Skeleton,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { lazy, Suspense, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Team } from '@desk/shared/contract/home';
import { RUNNING_STATUS_IDS } from '@desk/shared/flow/statuses';
import type { AgeGroup, Load } from '@desk/shared/flow/workload';
import { NOBODY } from '@desk/shared/flow/workListViews';
import { daysSince } from '../../flow/days';
import { listAddress, type ListPart } from '../../ui/listAddress';
import { StatusChip } from '../../ui/StatusChip';
import { useIsNear } from '../../ui/useIsNear';
import { useSettled } from '../../ui/useSettled';
import { CaseLines } from './CaseLines';
import { HomeCard } from './HomeCard';

const AgeChart = lazy(() => import('./AgeChart'));
/** As high as the picture, so that nothing moves when it comes. */
export const CHART_HEIGHT = 220;

function toList(filter: ListPart['filter']): string {
  return listAddress('/applications', { filter: { status: RUNNING_STATUS_IDS, ...filter } });
}

function NumberLink({ count, to, label }: { readonly count: number; readonly to: string; readonly label: string }) {
  return count === 0 ? (
    0
  ) : (
    <MuiLink component={Link} to={to} aria-label={`${label}: ${String(count)}`}>
      {count}
    </MuiLink>
  );
}

function LoadTable({ load }: { readonly load: readonly Load[] }) {
  const translate = useTranslate();
  return (
    <TableContainer>
      <Table
        size="small"
        aria-label={translate('home.team.load')}
        sx={{
          '& td, & th': { px: { xs: 0.75, sm: 2 } },
          '& th': { whiteSpace: { xs: 'normal', sm: 'nowrap' }, overflowWrap: 'anywhere', hyphens: 'auto' },
        }}
      >
        <TableHead>
          <TableRow>
            <TableCell>{translate('home.team.officer')}</TableCell>
            <TableCell align="right">{translate('home.team.working')}</TableCell>
            <TableCell align="right">{translate('home.team.late')}</TableCell>
            <TableCell align="right">{translate('home.team.waiting')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {load.map(({ userId, name, working, late, waiting }) => {
            const who = name ?? translate('application.unassigned');
            return (
              <TableRow key={userId ?? ''}>
                <TableCell component="th" scope="row">
                  <MuiLink component={Link} to={toList({ assigneeId: userId ?? NOBODY })}>
                    {who}
                  </MuiLink>
                </TableCell>
                <TableCell align="right">{working}</TableCell>
                <TableCell align="right">
                  <NumberLink
                    count={late}
                    to={toList({ assigneeId: userId ?? NOBODY, late: true })}
                    label={`${who}, ${translate('home.team.late')}`}
                  />
                </TableCell>
                <TableCell align="right">{waiting}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** What a group is called: from how many working days to how many. */
function useGroupName(): (group: AgeGroup) => string {
  const translate = useTranslate();
  return ({ from, to }) =>
    to === null ? translate('home.team.daysOrMore', { from }) : translate('home.team.days', { from, to });
}

function AgeTable({ groups }: { readonly groups: readonly AgeGroup[] }) {
  const translate = useTranslate();
  const nameOf = useGroupName();
  return (
    <Table size="small" aria-label={translate('home.team.byAge')}>
      <TableHead>
        <TableRow>
          <TableCell>{translate('home.team.age')}</TableCell>
          <TableCell align="right">{translate('home.team.cases')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {groups.map((group) => {
          const { first, last, count } = group;
          const days = { ...(first === null ? {} : { agesFrom: first }), agesTo: last };
          return (
            <TableRow key={group.from}>
              <TableCell component="th" scope="row">
                {nameOf(group)}
              </TableCell>
              <TableCell align="right">
                <NumberLink
                  count={count}
                  to={toList(days)}
                  label={translate('home.team.inDays', { range: nameOf(group) })}
                />
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

/** Whoever goes on to the work list at once does not look at it. */
const LOOKING_MS = 1500;

/** The picture is a third of all that the first page fetches: it comes for who stays to look at it. */
function AgePicture({ groups }: { readonly groups: readonly AgeGroup[] }) {
  const nameOf = useGroupName();
  const place = useRef<HTMLDivElement>(null);
  const isInView = useSettled(useIsNear(place, 0), LOOKING_MS);
  const waiting = <Skeleton variant="rectangular" height={CHART_HEIGHT} />;
  return (
    // The table beside it says the same to whoever does not see it.
    <Box ref={place} aria-hidden sx={{ height: CHART_HEIGHT, minWidth: 0 }}>
      {isInView ? (
        <Suspense fallback={waiting}>
          <AgeChart groups={groups.map((group) => ({ ...group, name: nameOf(group) }))} />
        </Suspense>
      ) : (
        waiting
      )}
    </Box>
  );
}

function AgeCard({ groups }: { readonly groups: readonly AgeGroup[] }) {
  const translate = useTranslate();
  return (
    <HomeCard title={translate('home.team.byAge')}>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '3fr 2fr' }, gap: 1, alignItems: 'start' }}>
        <AgePicture groups={groups} />
        <AgeTable groups={groups} />
      </Box>
    </HomeCard>
  );
}

function StillCard({ still }: Pick<Team, 'still'>) {
  const translate = useTranslate();
  return (
    <HomeCard
      title={translate('home.team.still')}
      total={still.total}
      hasMore={still.hasMore}
      empty={translate('home.team.stillNone')}
    >
      <CaseLines
        rows={still.rows}
        more={({ status, statusChangedAt, assigneeName }) => (
          <>
            <StatusChip status={status} />
            <Typography variant="body2" component="span" sx={{ flexBasis: '100%' }} color="text.secondary">
              {assigneeName ?? translate('application.unassigned')},{' '}
              {translate('home.team.sinceDays', { smart_count: daysSince(statusChangedAt, new Date()) })}
            </Typography>
          </>
        )}
      />
    </HomeCard>
  );
}

export default function TeamWork({ team }: { readonly team: Team }) {
  const translate = useTranslate();
  return (
    <Box
      sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' }, gap: 1.5 }}
    >
      <AgeCard groups={team.byAge} />
      <HomeCard title={translate('home.team.load')}>
        <LoadTable load={team.load} />
      </HomeCard>
      <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}>
        <StillCard still={team.still} />
      </Box>
    </Box>
  );
}
