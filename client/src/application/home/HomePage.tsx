/** The first page: what now, what is one's own, what waits for whom, and of the whole desk for who spreads the work. */
import { Box, LinearProgress } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useDataProvider, usePermissions, useTranslate } from 'react-admin';
import { Navigate } from 'react-router-dom';
import type { StaffRole } from '@desk/shared/access/roles';
import type { HomeAnswer } from '@desk/shared/contract/home';
import { canOpen, HOME } from '../../access/screenAccess';
import { MENU_ENTRIES } from '../../layout/menuEntries';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { LoadFailure } from '../../ui/LoadFailure';
import { TourOffer } from '../../tour/TourOffer';
import { PageTitle } from '../../ui/PageTitle';
import { ReportedAlert } from '../ReportedCases';
import { CameBackCard, NewsCard, WaitingCard } from './Others';
import { DecisionsCard, MineCard, NextCard } from './OwnWork';

/** Below all else, and of those alone who spread the work. */
const TeamWork = lazy(() => import('./TeamWork'));

const COLUMN = { display: 'grid', gap: 1.5, alignContent: 'start', minWidth: 0 } as const;

function Cards({ home }: { readonly home: HomeAnswer }) {
  const { next, mine, decisions, team } = home;
  // Whoever only reads has nothing of their own: what waits takes the first column then.
  const hasOwnWork = next !== null || decisions !== null || mine !== null;
  return (
    <Box sx={{ ...COLUMN, mt: 1 }}>
      <TourOffer />
      <ReportedAlert cases={home.reported} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
          gap: 1.5,
        }}
      >
        <Box sx={COLUMN}>
          {/* Whoever may decide is waited for: nobody else can. */}
          {decisions !== null && <DecisionsCard decisions={decisions} />}
          {next !== null && <NextCard next={next} />}
          {mine !== null && <MineCard mine={mine} />}
          {!hasOwnWork && <WaitingCard waiting={home.waiting} />}
        </Box>
        <Box sx={COLUMN}>
          {mine !== null && <NewsCard news={home.news} />}
          {hasOwnWork && <WaitingCard waiting={home.waiting} />}
          <CameBackCard cameBack={home.cameBack} />
        </Box>
      </Box>
      <Suspense>{team !== null && <TeamWork team={team} />}</Suspense>
    </Box>
  );
}

function Home() {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { data, error, refetch } = useQuery({
    // Under the cases: what is heard of a case has the page ask again.
    queryKey: ['applications', 'home'],
    queryFn: () => dataProvider.home(),
  });
  const failure = error === null ? null : <LoadFailure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageTitle text={translate('general.menu.home')} />
      {data === undefined ? (
        (failure ?? <LinearProgress aria-label={translate('general.loading')} />)
      ) : (
        <Cards home={data} />
      )}
    </>
  );
}

/** Whoever opens no case begins with the first page of their own work. */
export default function HomePage() {
  const { permissions: role } = usePermissions<StaffRole | null>();
  if (typeof role !== 'string') {
    return null;
  }
  const first = MENU_ENTRIES.find(({ resource }) => canOpen(role, resource, 'list'));
  return first === undefined || first.resource === HOME ? <Home /> : <Navigate to={first.to} replace />;
}
