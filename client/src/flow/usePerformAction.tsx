/** Decides how a screen sends an action on a case: with the version it shows, pessimistically, with a sentence for every outcome. */
import { Alert, Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { HttpError, useDataProvider, useNotify, useRefresh, useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { ActionId } from '@desk/shared/flow/actions/actions';
import { problemOf } from '../providers/problem';
import type { DeskDataProvider, PerformActionParams } from '../providers/dataProvider';

type Perform = <A extends ActionId>(action: A, input: PerformActionParams<A>['input']) => Promise<boolean>;

export interface CaseActions {
  /** True when the action was done; false when it was refused, after the person was told why. */
  readonly perform: Perform;
  /** Asks the verification service about an identity document; the same answers as `perform`. */
  readonly askStatus: (identityDocumentId: string, number: string) => Promise<boolean>;
  /** Sends whatever else answers the case; true when it was done, false when it was refused. */
  readonly send: (ask: () => Promise<ApplicationDetail>, doneKey: string) => Promise<boolean>;
  readonly isBusy: boolean;
}

function isStale(error: unknown): boolean {
  const body: unknown = error instanceof HttpError ? error.body : undefined;
  return typeof body === 'object' && body !== null && 'code' in body && body.code === 'staleVersion';
}

/** Who holds the case now, as the refusal of an action names them. */
function holderIn(error: unknown): string | null {
  const problem = problemOf(error);
  const named = problem?.refusals?.find(({ code }) => code === 'heldByAnother')?.people?.[0]?.name;
  return problem?.current?.heldBy ?? named ?? null;
}

/** Tells what went wrong; when somebody else was first, with a button that fetches how the case stands. */
function useTellRefusal(): (error: unknown) => void {
  const notify = useNotify();
  const refresh = useRefresh();
  const translate = useTranslate();
  return useCallback(
    (error: unknown) => {
      const said = error instanceof Error && error.message !== '' ? error.message : translate('general.failed');
      const name = holderIn(error);
      const sentence = name === null ? said : translate('live.heldBy', { sentence: said, name });
      if (!isStale(error)) {
        notify(sentence, { type: 'error' });
        return;
      }
      const reload = (
        <Button color="inherit" size="small" onClick={refresh}>
          {translate('bench.reload')}
        </Button>
      );
      notify(
        <Alert severity="warning" action={reload}>
          {sentence}
        </Alert>,
        { type: 'warning', autoHideDuration: null },
      );
    },
    [notify, refresh, translate],
  );
}

/**
 * Performs actions on one case.
 * @param record the case as the screen shows it
 * @returns perform, and whether one is under way
 */
export function usePerformAction({ id, version }: Pick<ApplicationDetail, 'id' | 'version'>): CaseActions {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const refresh = useRefresh();
  const tellRefusal = useTellRefusal();
  const [isBusy, setBusy] = useState(false);

  const run = useCallback(
    async (send: () => Promise<ApplicationDetail>, doneKey: string) => {
      setBusy(true);
      try {
        const answer = await send();
        // The answer goes straight into the cache: a next action sent before the refetch must carry the new version.
        queryClient.setQueriesData<ApplicationDetail>({ queryKey: ['applications', 'getOne'] }, (known) =>
          known?.id === id ? answer : known,
        );
        notify(doneKey, { type: 'success', autoHideDuration: 2500 });
        refresh();
        return true;
      } catch (error) {
        tellRefusal(error);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [queryClient, notify, refresh, tellRefusal, id],
  );
  const perform: Perform = useCallback(
    (action, input) => run(() => dataProvider.performAction({ id, action, version, input }), `bench.done.${action}`),
    [dataProvider, run, id, version],
  );
  const askStatus = useCallback(
    (identityDocumentId: string, number: string) =>
      run(() => dataProvider.askDocumentStatus({ id, identityDocumentId, number, version }), 'identity.asked'),
    [dataProvider, run, id, version],
  );
  return { perform, askStatus, send: run, isBusy };
}
