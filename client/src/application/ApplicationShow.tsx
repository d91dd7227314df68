/** The page of one case: the bench on which it is worked. */
import { LinearProgress } from '@mui/material';
import { lazy, Suspense } from 'react';
import { ShowBase, useShowContext, useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { LoadFailure } from '../ui/LoadFailure';
import { PageTitle } from '../ui/PageTitle';

const ApplicationBench = lazy(() => import('./bench/ApplicationBench'));

function ApplicationPage() {
  const translate = useTranslate();
  const { record, error, refetch } = useShowContext<ApplicationDetail>();
  if (record === undefined) {
    return (
      <>
        <PageTitle text={translate('resources.applications.name', { smart_count: 1 })} />
        {error === null || error === undefined ? (
          <LinearProgress aria-label={translate('general.loading')} />
        ) : (
          <LoadFailure error={error} onRetry={() => void refetch()} />
        )}
      </>
    );
  }
  return (
    <>
      <PageTitle text={record.number} />
      <Suspense fallback={<LinearProgress aria-label={translate('general.loading')} />}>
        <ApplicationBench />
      </Suspense>
    </>
  );
}

/**
 * A case that cannot be read is told on its own page, with a way to try again, not by a jump back to the list. The meta
 * keeps the whole case apart from the row that a list put into the cache under the same id.
 */
const wholeCase = { meta: { whole: true }, onError: () => undefined };

export default function ApplicationShow() {
  return (
    <ShowBase queryOptions={wholeCase}>
      <ApplicationPage />
    </ShowBase>
  );
}
