/** Stands in the bar above the rows while any are chosen. */
import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import type { ListedApplication } from '@desk/shared/contract/resources';

const HandOverMany = lazy(() => import('./HandOverMany'));

export function HandOverButton() {
  const translate = useTranslate();
  const { data = [], selectedIds } = useListContext<ListedApplication>();
  // What was chosen when the dialog opened: the choice is empty once they were handed over.
  const [rows, setRows] = useState<readonly ListedApplication[] | null>(null);
  return (
    <>
      <Button size="small" onClick={() => setRows(data.filter(({ id }) => selectedIds.includes(id)))}>
        {translate('vocabulary.action.handOver')}
      </Button>
      {rows !== null && (
        <Suspense>
          <HandOverMany rows={rows} onClose={() => setRows(null)} />
        </Suspense>
      )}
    </>
  );
}
