/** What can be done with a print run now: print, scan stickers, post, or say that letters went wrong. */
import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { useGetIdentity, useTranslate } from 'react-admin';
import type { PrintRunDetail } from '@desk/shared/dispatch/printRun';
import { saveFile } from '../../ui/saveFile';
import { SpoilDialog } from './SpoilDialog';
import { StickerScan } from './StickerScan';
import { useDispatchCall } from '../useDispatchCall';

interface RunProps {
  readonly run: PrintRunDetail;
}

function OpenPdf({ run }: RunProps) {
  const translate = useTranslate();
  const { call, isBusy } = useDispatchCall();
  const open = async (): Promise<void> => {
    const pdf = await call((provider) => provider.readPrintRun(run.id));
    if (pdf !== null) {
      saveFile(pdf, `${run.number}.pdf`);
    }
  };
  return (
    <Alert severity="warning" sx={{ mb: 1 }}>
      {translate('dispatch.print.once')}
      <Box sx={{ mt: 1 }}>
        <Button variant="contained" disabled={isBusy} onClick={() => void open()}>
          {translate('dispatch.print.open')}
        </Button>
      </Box>
    </Alert>
  );
}

function Post({ run }: RunProps) {
  const translate = useTranslate();
  const { call, isBusy } = useDispatchCall();
  const missing = run.manifest.filter(
    ({ registered, trackNumber, isVoid }) => registered && !isVoid && trackNumber === null,
  ).length;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <Button
        variant="contained"
        disabled={isBusy || missing > 0}
        onClick={() => void call((provider) => provider.postPrintRun(run.id), 'dispatch.print.posted')}
      >
        {translate('dispatch.print.post')}
      </Button>
      {missing > 0 && translate('dispatch.print.stickersLeft', { smart_count: missing })}
    </Box>
  );
}

export function PrintSteps({ run }: RunProps) {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const [isSpoiling, setSpoiling] = useState(false);
  if (run.status === 'posted' || run.status === 'spoilt') {
    return null;
  }
  const isMine = identity?.id === run.createdById;
  const hasRegistered = run.manifest.some(({ registered, isVoid }) => registered && !isVoid);
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {run.status === 'drawing' && <Alert severity="info">{translate('dispatch.print.drawing')}</Alert>}
      {run.status === 'ready' && isMine && <OpenPdf run={run} />}
      {run.status === 'ready' && !isMine && (
        <Alert severity="info">{translate('dispatch.print.ofOther', { name: run.createdByName })}</Alert>
      )}
      {run.status === 'read' && hasRegistered && <StickerScan run={run} />}
      {run.status === 'read' && <Post run={run} />}
      <Box>
        <Button color="error" size="small" onClick={() => setSpoiling(true)}>
          {translate('dispatch.print.spoil')}
        </Button>
      </Box>
      {isSpoiling && <SpoilDialog run={run} onClose={() => setSpoiling(false)} />}
    </Box>
  );
}
