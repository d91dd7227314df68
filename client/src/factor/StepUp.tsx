/** Opens the question for a fresh code when an act asks one; it is fetched then, for on most days nobody is asked. */
import { lazy, Suspense } from 'react';
import { stepUp } from './stepUpState';

const StepUpDialog = lazy(() => import('./StepUpDialog'));

export function StepUp() {
  return <Suspense>{stepUp.useIsAsked() && <StepUpDialog />}</Suspense>;
}
