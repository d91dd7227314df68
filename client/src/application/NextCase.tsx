/** "Give me the next one": takes the next case in the order of the work, opens it and says why it is this one; no two officers get the same. */
import { Button } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, usePermissions, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { KeyHint } from '../flow/KeyHint';
import type { DeskDataProvider } from '../providers/dataProvider';
import { tourPlace } from '../tour/tourSteps';
import { useShortcut } from '../ui/shortcuts';
import { useWhyNext } from './whyNext';

const OFFICERS: readonly string[] = ['verifier', 'supervisor'];

function NextButton() {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const navigate = useNavigate();
  const notify = useNotify();
  const whyNext = useWhyNext();
  const [isBusy, setBusy] = useState(false);
  const take = async (): Promise<void> => {
    if (isBusy) {
      return;
    }
    setBusy(true);
    try {
      const { applicationId: id, why } = await dataProvider.takeNext();
      if (id === null) {
        notify('live.nothingToTake', { type: 'info' });
      } else {
        await navigate(`/applications/${id}/show`);
        notify(whyNext(why), { type: 'info' });
      }
    } catch (error) {
      notify(error instanceof Error ? error.message : 'general.failed', { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  useShortcut('n', 'live.next', () => void take());
  return (
    <Button
      variant="contained"
      size="small"
      disabled={isBusy}
      aria-keyshortcuts="n"
      onClick={() => void take()}
      {...tourPlace('next')}
    >
      {translate('live.next')}&nbsp;
      <KeyHint keys="n" />
    </Button>
  );
}

export function NextCase() {
  const { permissions } = usePermissions<string | null>();
  return OFFICERS.includes(permissions ?? '') ? <NextButton /> : null;
}
