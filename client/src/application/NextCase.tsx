/** "Give me the next one": takes the case that waits longest and opens it; no two officers get the same. */
import { Button } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, usePermissions, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { KeyHint } from '../flow/KeyHint';
import type { DeskDataProvider } from '../providers/dataProvider';
import { useShortcut } from '../ui/shortcuts';

const OFFICERS: readonly string[] = ['verifier', 'supervisor'];

function NextButton() {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const navigate = useNavigate();
  const notify = useNotify();
  const [isBusy, setBusy] = useState(false);
  const take = async (): Promise<void> => {
    if (isBusy) {
      return;
    }
    setBusy(true);
    try {
      const id = await dataProvider.takeNext();
      if (id === null) {
        notify('live.nothingToTake', { type: 'info' });
      } else {
        await navigate(`/applications/${id}/show`);
      }
    } catch (error) {
      notify(error instanceof Error ? error.message : 'bench.failed', { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  useShortcut('n', 'live.next', () => void take());
  return (
    <Button variant="contained" size="small" disabled={isBusy} aria-keyshortcuts="n" onClick={() => void take()}>
      {translate('live.next')}&nbsp;
      <KeyHint keys="n" />
    </Button>
  );
}

export function NextCase() {
  const { permissions } = usePermissions<string | null>();
  return OFFICERS.includes(permissions ?? '') ? <NextButton /> : null;
}
