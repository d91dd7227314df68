/** Shows the tour on whatever page it has steps for; nothing of it is fetched before somebody takes it. */
import { lazy, Suspense, useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { tour } from './tourState';
import { tourPageOf } from './tourSteps';

const Tour = lazy(() => import('./Tour'));

export function TourHost() {
  const mode = tour.useMode();
  const navigate = useNavigate();
  const page = tourPageOf(useLocation().pathname);
  const isLost = mode === 'on' && page === null;
  useEffect(() => {
    if (isLost) {
      void navigate('/applications');
    }
  }, [isLost, navigate]);
  const isShown = page !== null && (mode === 'on' || (mode === 'forCase' && page === 'bench'));
  return isShown ? (
    <Suspense>
      <Tour key={page} page={page} />
    </Suspense>
  ) : null;
}
