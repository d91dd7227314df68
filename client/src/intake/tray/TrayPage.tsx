/** The tray (bak): letters that no code placed, one after the other, by keyboard. */
import { LinearProgress, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../../ui/EmptyState';
import { LoadFailure } from '../../ui/LoadFailure';
import { useShortcut } from '../../ui/shortcuts';
import { Pane, ThreePanes, WherePanesAreApart, type PaneName } from '../../ui/ThreePanes';
import { PostPage } from '../post/PostPage';
import { useMayRegister } from '../post/useMayRegister';
import { GoOnLinks } from './GoOnLinks';
import { emptyKey, TRAY_VIEWS, type TrayView } from './trayAddress';
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

/** Where no letter is in view: why, and what was done last. */
function NoLetter({ actions, children }: { readonly actions: TrayActions; readonly children: ReactNode }) {
  return (
    <>
      <Pane name="scan">{children}</Pane>
      <Pane name="step">
        <UndoNotice done={actions.done} undoLast={actions.undoLast} isBusy={actions.isBusy} />
      </Pane>
    </>
  );
}

/** The letter that the address names, fetched by its own id: what is not there says so, and no other takes its place. */
function Open({ id, tray, actions }: OpenProps) {
  const mayAct = useMayRegister();
  const { data, error, refetch } = useLetterState(id);
  return data === undefined ? (
    <NoLetter actions={actions}>
      <Loading error={error} onRetry={() => void refetch()} />
    </NoLetter>
  ) : (
    <TrayLetter state={data} tray={tray} mayAct={mayAct} actions={actions} />
  );
}

function Loading({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const translate = useTranslate();
  return error === null ? (
    <LinearProgress aria-label={translate('general.loading')} />
  ) : (
    <LoadFailure error={error} onRetry={onRetry} />
  );
}

function Letters() {
  const tray = useTray();
  const actions = useTrayActions(tray.openLetter);
  const [front, setFront] = useState<PaneName>('list');
  const { letter, view } = tray.address;
  const nothing = tray.isLoaded && tray.letters.length === 0 && (
    <EmptyState textKey={emptyKey(tray.address)}>
      <GoOnLinks />
    </EmptyState>
  );
  useShortcut('j', 'intake.tray.next', () => tray.step(1));
  useShortcut('k', 'intake.tray.previous', () => tray.step(-1));
  useShortcut('u', 'intake.tray.undo', actions.undoLast);
  return (
    <ThreePanes front={front} onFront={setFront} namesKey="intake.panes" doesFold={false}>
      <Pane name="list">
        <TrayList
          tray={tray}
          empty={<WherePanesAreApart>{letter === null && nothing}</WherePanesAreApart>}
          onOpen={(id) => {
            tray.openLetter(id);
            setFront('scan');
          }}
        >
          <ViewChoice view={view} onChoose={(chosen) => tray.go({ view: chosen, list: 1, letter: null, page: 1 })} />
        </TrayList>
      </Pane>
      {letter !== null ? (
        <Open key={`${view} ${letter}`} id={letter} tray={tray} actions={actions} />
      ) : (
        <NoLetter actions={actions}>
          {tray.isLoaded ? nothing : <Loading error={tray.error} onRetry={() => void tray.refetch()} />}
        </NoLetter>
      )}
    </ThreePanes>
  );
}

export default function TrayPage() {
  return (
    <PostPage part="tray" hasPanes>
      <Letters />
    </PostPage>
  );
}
