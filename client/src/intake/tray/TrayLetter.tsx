/** One letter of the tray: why it waits, the case it goes to, and its pages. It is drawn anew for each letter. */
import { Box, Typography } from '@mui/material';
import { useEffect, useRef, useState, type Ref } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { LetterState, ScannedLetter } from '@desk/shared/intake/mailBatch';
import { DateTimeText } from '../../ui/DateTimeText';
import { useShortcut } from '../../ui/shortcuts';
import { SplitPane } from '../../ui/SplitPane';
import { Pane } from '../../ui/ThreePanes';
import { pagesText } from '../batches/pagesText';
import { CaseSearch } from './CaseSearch';
import { DiscardDialog } from './DiscardDialog';
import { GoneNotice } from './GoneNotice';
import { LetterHint } from './LetterHint';
import { LetterPages } from './LetterPages';
import { emptyKey } from './trayAddress';
import { TrayButtons } from './TrayButtons';
import { UndoNotice } from './UndoNotice';
import { useOpenLetter, type OpenLetter } from './useOpenLetter';
import type { useTray } from './useTray';
import type { TrayActions } from './useTrayActions';

export interface TrayLetterProps {
  readonly state: LetterState;
  readonly tray: ReturnType<typeof useTray>;
  readonly mayAct: boolean;
  readonly actions: TrayActions;
}

/** Where the keyboard stands when a letter opens: at its name, never at something that Enter would do. */
function useOpeningFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}

function useLetterActions({ letter, behind, show }: OpenLetter, { tray, actions: { act } }: TrayLetterProps) {
  const leave = (done: readonly ScannedLetter[] | null) => {
    if (done !== null) {
      tray.leave();
    }
  };
  const stay = (done: readonly ScannedLetter[] | null) => {
    const own = done?.find(({ id }) => id === letter.id);
    if (own !== undefined) {
      show(own);
    }
  };
  return {
    link: (applicationNumber: string) => void act(letter, 'link', { applicationNumber }).then(leave),
    split: (after: number) => void act(letter, 'split', { after }).then(stay),
    join: () => {
      if (behind !== null) {
        void act(letter, 'join', { withId: behind.id, withVersion: behind.version }).then(stay);
      }
    },
    discard: async (reason: string) => {
      const done = await act(letter, 'discard', { reason });
      leave(done);
      return done !== null;
    },
    restore: () => void act(letter, 'restore', {}).then(leave),
  };
}

function LetterName({
  letter,
  heading,
}: {
  readonly letter: ScannedLetter;
  readonly heading: Ref<HTMLHeadingElement>;
}) {
  const translate = useTranslate();
  const { pages, batchId, fileName, receivedOn } = letter;
  return (
    <Box>
      <Typography ref={heading} component="h2" variant="h2" tabIndex={-1} sx={{ outline: 'none' }}>
        {translate('intake.tray.letter', { pages: pagesText(pages), smart_count: pages.length })}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
        <Link to={`/mail-batches/${batchId}/show`} style={{ color: 'inherit' }}>
          <bdi>{fileName}</bdi>
        </Link>
        , <DateTimeText value={receivedOn} />
      </Typography>
    </Box>
  );
}

interface WorkProps extends TrayLetterProps {
  readonly open: OpenLetter;
}

/** The case that a letter goes to: the one that the stack points at, or one that is searched. */
function ItsCase({ open, isSeen, ...props }: WorkProps & { readonly isSeen: boolean }) {
  const { actions, tray } = props;
  const proposal = useRef<HTMLButtonElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const { link } = useLetterActions(open, props);
  useShortcut('/', 'intake.tray.search', () => search.current?.focus());
  useShortcut('l', 'intake.tray.toProposal', () => proposal.current?.focus());
  const isWaiting = tray.address.view === 'waiting';
  return (
    <>
      <LetterHint
        letter={open.letter}
        isSeen={isSeen}
        isBusy={actions.isBusy}
        buttonRef={proposal}
        onLink={isWaiting ? link : null}
      />
      {isWaiting && (
        <CaseSearch inputRef={search} isBusy={actions.isBusy} onChoose={link} onLeave={() => search.current?.blur()} />
      )}
    </>
  );
}

/** What else can be done with a letter that is as the screen shows it. */
function OtherActs({ open, at, ...props }: WorkProps & { readonly at: number }) {
  const { actions, tray } = props;
  const { letter, behind } = open;
  const [isDiscarding, setDiscarding] = useState(false);
  const { split, join, discard, restore } = useLetterActions(open, props);
  return (
    <>
      <TrayButtons
        isDiscarded={tray.address.view !== 'waiting'}
        isBusy={actions.isBusy}
        canSplit={at < letter.pages.length}
        canJoin={behind !== null}
        isBehindKnown={!open.isCatchingUp}
        onSplit={() => split(at)}
        onJoin={join}
        onDiscard={() => setDiscarding(true)}
        onRestore={restore}
      />
      {isDiscarding && (
        <DiscardDialog
          isBusy={actions.isBusy}
          letterId={letter.id}
          onClose={() => setDiscarding(false)}
          onDiscard={(reason) => {
            setDiscarding(false);
            return discard(reason);
          }}
        />
      )}
    </>
  );
}

/** The letter as it was opened, and whether it still is so. */
function Shown(props: TrayLetterProps & { readonly first: ScannedLetter }) {
  const { state, tray, mayAct, actions, first } = props;
  const open = useOpenLetter(tray.address.view, state, first, actions.own);
  const { letter, standing, fate, now, show } = open;
  const heading = useOpeningFocus();
  const [isSeen, setSeen] = useState(false);
  const at = Math.min(tray.address.page, letter.pages.length);
  const isCurrent = standing === 'current';
  const isWork = isCurrent && mayAct;
  const isOwn = now !== null && actions.own.some(({ id, version }) => id === now.id && version === now.version);
  const foot = (
    <>
      {isWork && <OtherActs {...props} open={open} at={at} />}
      <UndoNotice done={actions.done} undoLast={actions.undoLast} isBusy={actions.isBusy} />
    </>
  );
  return (
    <>
      <Pane name="scan">
        <LetterPages letter={letter} at={at} onTurn={(page) => tray.go({ page }, true)} onSeen={() => setSeen(true)} />
      </Pane>
      <Pane name="step">
        <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
          <SplitPane foot={isWork || actions.done !== null ? foot : null}>
            {!isCurrent && (
              <GoneNotice
                fate={fate}
                now={now}
                isOwn={isOwn}
                onShow={standing === 'changed' && now !== null ? () => show(now) : null}
                onNext={tray.isAlone ? null : tray.leave}
                emptyKey={emptyKey(tray.address)}
              />
            )}
            <LetterName letter={letter} heading={heading} />
            {isWork ? (
              <ItsCase {...props} open={open} isSeen={isSeen} />
            ) : standing === 'gone' ? null : (
              <LetterHint letter={letter} isBusy={actions.isBusy} isSeen={isSeen} buttonRef={null} onLink={null} />
            )}
          </SplitPane>
        </Box>
      </Pane>
    </>
  );
}

export function TrayLetter(props: TrayLetterProps) {
  const { state, tray, actions } = props;
  // The letter as it was at the first look; one that was gone by then is told of, without pages.
  const [first] = useState(state.letter);
  return first === null ? (
    <>
      <Pane name="scan">{null}</Pane>
      <Pane name="step">
        <GoneNotice
          fate={state.fate}
          now={null}
          onShow={null}
          onNext={tray.isAlone ? null : tray.leave}
          emptyKey={emptyKey(tray.address)}
        />
        <UndoNotice done={actions.done} undoLast={actions.undoLast} isBusy={actions.isBusy} />
      </Pane>
    </>
  ) : (
    <Shown {...props} first={first} />
  );
}
