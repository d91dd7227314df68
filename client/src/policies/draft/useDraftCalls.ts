/** Decides how a draft is saved, put away and put in force: pessimistically, with the version that the screen shows. */
import { useCallback, useState } from 'react';
import { useDataProvider, useNotify, useRefresh, useTranslate } from 'react-admin';
import type { PolicyContent } from '@desk/shared/policy/policy';
import type { PolicyDraft } from '@desk/shared/policy/policyDraft';
import type { PutInForceInput } from '@desk/shared/contract/policyDrafts';
import { failureWords } from '../../flow/failureWords';
import type { DeskDataProvider } from '../../providers/dataProvider';

export interface DraftCalls {
  readonly isBusy: boolean;
  readonly save: (content: PolicyContent, reason: string) => Promise<boolean>;
  readonly discard: () => Promise<boolean>;
  readonly putInForce: (input: Omit<PutInForceInput, 'version'>) => Promise<boolean>;
}

/**
 * @param onDone called after something was done with it, before the draft is fetched anew
 * @returns the calls on this draft; each answers whether it was done, after the person was told
 */
export function useDraftCalls(draft: PolicyDraft, onDone: () => void): DraftCalls {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const translate = useTranslate();
  const [isBusy, setBusy] = useState(false);
  const { id, version } = draft;

  const run = useCallback(
    async (work: () => Promise<unknown>, done: string, values: Record<string, unknown> = {}) => {
      setBusy(true);
      try {
        await work();
        onDone();
        notify(translate(done, values), { type: 'success', autoHideDuration: 3000 });
        refresh();
        return true;
      } catch (error) {
        notify(failureWords(error, translate), { type: 'error', autoHideDuration: null });
        return false;
      } finally {
        setBusy(false);
      }
    },
    [notify, refresh, translate, onDone],
  );
  return {
    isBusy,
    save: (content, reason) =>
      run(
        () => dataProvider.update('policy-drafts', { id, data: { version, content, reason }, previousData: draft }),
        'policyDraft.saved',
      ),
    discard: () => run(() => dataProvider.discardDraft(id, version), 'policyDraft.discarded'),
    putInForce: (input) =>
      run(() => dataProvider.putInForce(id, { ...input, version }), 'policyDraft.isInForce', {
        version: draft.baseVersion + 1,
      }),
  };
}
