/** Says how the system itself is doing: fit for work, what was signed, what its checks found, what it keeps and erases. */
import { Alert, AlertTitle, LinearProgress, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useCanAccess, useDataProvider, useTranslate } from 'react-admin';
import type { SystemState } from '@desk/shared/contract/systemState';
import { RETENTION } from '../../access/screenAccess';
import { formatMoment } from '../../flow/days';
import { useLanguage } from '../../flow/useLanguage';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { Fact, Facts } from '../../ui/Facts';
import { LoadFailure } from '../../ui/LoadFailure';
import { PageTitle } from '../../ui/PageTitle';
import { PagePart } from '../../ui/PagePart';
import { RetentionState } from './RetentionState';
import { TrailLooks } from './TrailLooks';

/** What stands still on this page is soon no longer so. */
const REFRESH_MS = 60_000;

function Fitness({ isReady, reasons }: Pick<SystemState, 'isReady' | 'reasons'>) {
  const translate = useTranslate();
  const language = useLanguage();
  return isReady ? (
    <Alert severity="success">{translate('system.ready')}</Alert>
  ) : (
    <Alert severity="error">
      <AlertTitle>{translate('system.notReady')}</AlertTitle>
      {reasons.map(({ code, detail }) => (
        <div key={code}>{detail[language]}</div>
      ))}
    </Alert>
  );
}

function Now({ state }: { readonly state: SystemState }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { worker, storage, checkpoint } = state;
  return (
    <PagePart title={translate('system.now')}>
      <Facts>
        <Fact label="system.worker.name">{translate(`system.worker.${worker}`)}</Fact>
        <Fact label="system.storage.name">{translate(`system.storage.${storage}`)}</Fact>
        <Fact label="system.checkpoint">
          {checkpoint === null
            ? translate('system.noCheckpoint')
            : translate('system.checkpointValue', {
                number: checkpoint.number,
                moment: formatMoment(checkpoint.at, language),
                smart_count: checkpoint.events,
                events: new Intl.NumberFormat(language).format(checkpoint.events),
              })}
        </Fact>
      </Facts>
    </PagePart>
  );
}

export default function SystemStatePage() {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { canAccess } = useCanAccess({ resource: RETENTION, action: 'list' });
  const { data, error, refetch } = useQuery({
    queryKey: ['system-state'],
    queryFn: () => dataProvider.systemState(),
    refetchInterval: REFRESH_MS,
  });
  return (
    <Stack spacing={2} sx={{ minWidth: 0, maxWidth: 1100, py: { xs: 1, sm: 2 } }}>
      <PageTitle text={translate('general.menu.system')} />
      {error !== null && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LinearProgress aria-label={translate('general.loading')} />}
      {data !== undefined && (
        <>
          <Fitness isReady={data.isReady} reasons={data.reasons} />
          <Now state={data} />
          <TrailLooks looks={data.looks} />
        </>
      )}
      {canAccess === true && <RetentionState />}
    </Stack>
  );
}
