/** The print runs, newest first, and the button that puts the waiting letters into a new one. */
import { Alert, Box, Button, Chip, Skeleton } from '@mui/material';
import { DataTable, List, useGetList, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { Dispatch } from '@desk/shared/dispatch/dispatch';
import type { PrintRun } from '@desk/shared/dispatch/printRun';
import { KeyAfter } from '../../flow/KeyHint';
import { DateTimeText } from '../../ui/DateTimeText';
import { EmptyState } from '../../ui/EmptyState';
import { isLonger } from '../../ui/isLonger';
import { ListFailure } from '../../ui/ListFailure';
import { ListPages } from '../../ui/ListPages';
import { ListTable } from '../../ui/ListTable';
import { RowLink } from '../../ui/RowLink';
import { useShortcut } from '../../ui/shortcuts';
import { useCounted } from '../../ui/useCounted';
import { DispatchPage } from '../DispatchPage';
import { useMayPrint } from './useMayPrint';
import { useDispatchCall } from '../useDispatchCall';

/** Letters that wait for a run; null while it is not known, and where it cannot be. */
function useWaitingLetters(): {
  readonly waiting: number | null;
  readonly hasMore: boolean;
  readonly isPending: boolean;
} {
  const list = useGetList<Dispatch>('dispatches', {
    filter: { channel: 'letter', status: 'queued' },
    pagination: { page: 1, perPage: 1 },
  });
  return { waiting: list.total ?? null, hasMore: isLonger(list.meta), isPending: list.isPending };
}

/** As high as what comes in its place. */
const NOT_KNOWN = <Skeleton variant="rounded" height={48} sx={{ mb: 2 }} />;

function NewRun() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const counted = useCounted();
  const { waiting, hasMore, isPending } = useWaitingLetters();
  const { call, isBusy } = useDispatchCall();
  const begin = async (): Promise<void> => {
    const run =
      waiting === null || waiting === 0 || isBusy ? null : await call((provider) => provider.createPrintRun());
    if (run !== null) {
      if (run.leftOut > 0) {
        notify('dispatch.print.leftOut', { type: 'info', messageArgs: { smart_count: run.leftOut } });
      }
      await navigate(`/print-runs/${run.id}/show`);
    }
  };
  useShortcut('p', 'dispatch.print.begin', () => void begin());
  if (waiting === null) {
    // Of what cannot be known the list below says so.
    return isPending ? NOT_KNOWN : null;
  }
  return (
    <Alert
      role="status"
      severity={waiting === 0 ? 'success' : 'info'}
      sx={{ mb: 2 }}
      action={
        waiting > 0 && (
          <Button variant="contained" disabled={isBusy} aria-keyshortcuts="p" onClick={() => void begin()}>
            {translate('dispatch.print.begin')}
            <KeyAfter keys="p" />
          </Button>
        )
      }
    >
      {waiting === 0
        ? translate('dispatch.print.noneWaiting')
        : translate('dispatch.print.waiting', { smart_count: waiting, count: counted(waiting, hasMore) })}
    </Alert>
  );
}

export default function PrintRunList() {
  const translate = useTranslate();
  const mayPrint = useMayPrint();
  return (
    <DispatchPage part="printRuns">
      {mayPrint && <NewRun />}
      <Box>
        <List<PrintRun>
          title={false}
          actions={false}
          sort={{ field: 'createdAt', order: 'DESC' }}
          perPage={25}
          pagination={<ListPages />}
          exporter={false}
          empty={false}
          error={<ListFailure />}
        >
          <ListTable empty={<EmptyState textKey="dispatch.print.noneFound" />}>
            <DataTable.Col
              source="number"
              render={(run: PrintRun) => <RowLink to={`/print-runs/${run.id}/show`}>{run.number}</RowLink>}
            />
            <DataTable.Col
              source="status"
              render={(run: PrintRun) => (
                <Chip size="small" variant="outlined" label={translate(`vocabulary.printRunStatus.${run.status}`)} />
              )}
            />
            <DataTable.Col source="letters" disableSort />
            <DataTable.Col
              source="createdAt"
              render={(run: PrintRun) => <DateTimeText value={run.createdAt} withTime />}
            />
            <DataTable.Col source="createdByName" disableSort />
            <DataTable.Col
              source="closedAt"
              disableSort
              render={(run: PrintRun) => <DateTimeText value={run.closedAt} withTime />}
            />
          </ListTable>
        </List>
      </Box>
    </DispatchPage>
  );
}
