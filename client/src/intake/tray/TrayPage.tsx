/** The tray (bak): letters that no code placed, one after the other, by keyboard. */
import { Box, LinearProgress, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../../ui/EmptyState';
import { LoadFailure } from '../../ui/LoadFailure';
import { useShortcut } from '../../ui/shortcuts';
import { PostPage } from '../post/PostPage';
import { useMayRegister } from '../post/useMayRegister';
import { TRAY_VIEWS, type TrayView } from './trayAddress';
import { TrayLetter } from './TrayLetter';
import { TrayList } from './TrayList';
import { UndoNotice } from './UndoNotice';
import { useLetterState } from './useOpenLetter';
import { useTray } from './useTray';
import { useTrayActions, type TrayActions } from './useTrayActions';

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
      sx={{ mb: 1.5 }}
    >
      {TRAY_VIEWS.map((one) => (
        <ToggleButton key={one} value={one} sx={{ textTransform: 'none' }}>
          {translate(`intake.tray.${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

interface OpenProps {
  readonly id: string;
  readonly tray: ReturnType<typeof useTray>;
  readonly actions: TrayActions;
}

/** The letter that the address names, fetched by its own id: what is not there says so, and no other takes its place. */
function Open({ id, tray, actions }: OpenProps) {
  const translate = useTranslate();
  const mayAct = useMayRegister();
  const { data, error, refetch } = useLetterState(id);
  if (data === undefined) {
    return error === null ? (
      <LinearProgress aria-label={translate('general.loading')} />
    ) : (
      <LoadFailure error={error} onRetry={() => void refetch()} />
    );
  }
  return <TrayLetter state={data} tray={tray} mayAct={mayAct} actions={actions} />;
}

function emptyKey({ view, q }: ReturnType<typeof useTray>['address']): string {
  if (q !== '') {
    return 'intake.tray.noneMatch';
  }
  return view === 'waiting' ? 'intake.tray.empty' : 'intake.tray.noneAside';
}

function Letters() {
  const translate = useTranslate();
  const tray = useTray();
  const actions = useTrayActions(tray.openLetter);
  const { letter, view } = tray.address;
  useShortcut('j', 'intake.tray.next', () => tray.step(1));
  useShortcut('k', 'intake.tray.previous', () => tray.step(-1));
  useShortcut('u', 'intake.tray.undo', actions.undoLast);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '19rem minmax(0, 1fr)' } }}>
      <Box sx={{ minWidth: 0 }}>
        <ViewChoice view={view} onChoose={(chosen) => tray.go({ view: chosen, list: 1, letter: null, page: 1 })} />
        <TrayList tray={tray} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <UndoNotice done={actions.done} undoLast={actions.undoLast} isBusy={actions.isBusy} />
        {letter !== null && <Open key={`${view} ${letter}`} id={letter} tray={tray} actions={actions} />}
        {letter === null && !tray.isLoaded && tray.error === null && (
          <LinearProgress aria-label={translate('general.loading')} />
        )}
        {!tray.isLoaded && tray.error !== null && (
          <LoadFailure error={tray.error} onRetry={() => void tray.refetch()} />
        )}
        {letter === null && tray.isLoaded && tray.letters.length === 0 && (
          <EmptyState textKey={emptyKey(tray.address)} />
        )}
      </Box>
    </Box>
  );
}

export default function TrayPage() {
  return (
    <PostPage part="tray">
      <Letters />
    </PostPage>
  );
}
