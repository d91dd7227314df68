/** The tray (bak): letters that no code placed, one after the other, by keyboard. */
import { Box, LinearProgress, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../../ui/EmptyState';
import { LoadFailure } from '../../ui/LoadFailure';
import { useShortcut } from '../../ui/shortcuts';
import { PostPage } from '../post/PostPage';
import type { TrayView } from '../post/trayStatuses';
import { useMayRegister } from '../post/useMayRegister';
import { TrayLetter } from './TrayLetter';
import { TrayList } from './TrayList';
import { UndoNotice } from './UndoNotice';
import { useTray } from './useTray';
import { useTrayActions } from './useTrayActions';

const VIEWS = ['waiting', 'discarded'] as const satisfies readonly TrayView[];

interface ViewChoiceProps {
  readonly view: TrayView;
  readonly onChoose: (view: TrayView) => void;
}

function ViewChoice({ view, onChoose }: ViewChoiceProps) {
  const translate = useTranslate();
  return (
    <ToggleButtonGroup
      exclusive
      fullWidth
      size="small"
      value={view}
      aria-label={translate('intake.tray.which')}
      onChange={(_event, chosen: TrayView | null) => chosen !== null && onChoose(chosen)}
      sx={{ mb: 1 }}
    >
      {VIEWS.map((one) => (
        <ToggleButton key={one} value={one} sx={{ textTransform: 'none' }}>
          {translate(`intake.tray.${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function Letters({ view, onChoose }: ViewChoiceProps) {
  const translate = useTranslate();
  const mayAct = useMayRegister();
  const tray = useTray(view);
  const actions = useTrayActions(tray.openLetter);
  const { open, letters } = tray;
  useShortcut('j', 'intake.tray.next', () => tray.step(1));
  useShortcut('k', 'intake.tray.previous', () => tray.step(-1));
  useShortcut('u', 'intake.tray.undo', actions.undoLast);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '15rem minmax(0, 1fr)' } }}>
      <Box sx={{ minWidth: 0 }}>
        <ViewChoice view={view} onChoose={onChoose} />
        {open !== null && <TrayList letters={letters} total={tray.total} openId={open.id} onOpen={tray.openLetter} />}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <UndoNotice done={actions.done} undoLast={actions.undoLast} isBusy={actions.isBusy} />
        {!tray.isLoaded && tray.error === null && <LinearProgress aria-label={translate('general.loading')} />}
        {!tray.isLoaded && tray.error !== null && (
          <LoadFailure error={tray.error} onRetry={() => void tray.refetch()} />
        )}
        {tray.isLoaded && open === null && (
          <EmptyState textKey={view === 'waiting' ? 'intake.tray.empty' : 'intake.tray.noneAside'} />
        )}
        {open !== null && (
          <TrayLetter
            key={open.id}
            letter={open}
            joinable={tray.joinable}
            mayAct={mayAct}
            actions={actions}
            onGone={tray.leave}
          />
        )}
      </Box>
    </Box>
  );
}

export default function TrayPage() {
  const [view, setView] = useState<TrayView>('waiting');
  return (
    <PostPage part="tray">
      <Letters view={view} onChoose={setView} />
    </PostPage>
  );
}
