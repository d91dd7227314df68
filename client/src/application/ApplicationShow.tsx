/** The page of one case: the bench on which it is worked. */
import { LinearProgress } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { PageTitle } from '../ui/PageTitle';
import { RecordPage } from '../ui/RecordPage';

const ApplicationBench = lazy(() => import('./bench/ApplicationBench'));

function ApplicationPage() {
  const translate = useTranslate();
  const number = useRecordContext<ApplicationDetail>()?.number;
  return (
    <>
      <PageTitle text={number ?? ''} />
      <Suspense fallback={<LinearProgress aria-label={translate('general.loading')} />}>
        <ApplicationBench />
      </Suspense>
    </>
  );
}

const wholeCase = { whole: true };

export default function ApplicationShow() {
  return (
    <RecordPage nameKey="resources.applications.name" meta={wholeCase}>
      <ApplicationPage />
    </RecordPage>
  );
}
