/** One letter of the tray: why it waits, the case it goes to, and its pages. It is drawn anew for each letter. */
import { Box, Typography } from '@mui/material';
import { useCallback, useEffect, useRef, useState, type Ref } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import type { MailBatch, ScannedLetter } from '@desk/shared/intake/mailBatch';
import { DateTimeText } from '../../ui/DateTimeText';
import { useShortcut } from '../../ui/shortcuts';
import { pagesText } from '../batches/pagesText';
import { CaseSearch } from './CaseSearch';
import { DiscardDialog } from './DiscardDialog';
import { LetterHint } from './LetterHint';
import { LetterPage } from './LetterPage';
import { TrayButtons } from './TrayButtons';
import { useLetterPages, type LetterPages } from './useLetterPages';
import type { TrayActions } from './useTrayActions';

export interface TrayLetterProps {
  readonly letter: ScannedLetter;
  /** The letter behind it in the same stack; null when there is none in the tray. */
  readonly joinable: ScannedLetter | null;
  readonly mayAct: boolean;
  readonly actions: TrayActions;
  /** Opens the next letter once this one has left the tray. */
  readonly onGone: () => void;
}

/** Where the keyboard stands when a letter opens: at the proposed case, or else at the name of the letter. */
function useOpeningFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  const proposal = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    (proposal.current ?? heading.current)?.focus({ preventScroll: true });
  }, []);
  return { heading, proposal };
}

function useLetterActions({ letter, joinable, actions: { act }, onGone }: TrayLetterProps) {
  const leave = (isDone: boolean) => {
    if (isDone) {
      onGone();
    }
  };
  return {
    link: (applicationNumber: string) => void act(letter, 'link', { applicationNumber }).then(leave),
    split: (after: number) => void act(letter, 'split', { after }),
    join: () => {
      if (joinable !== null) {
        void act(letter, 'join', { withId: joinable.id });
      }
    },
    discard: (reason: string) => void act(letter, 'discard', { reason }).then(leave),
    restore: () => void act(letter, 'restore', {}).then(leave),
  };
}

interface LetterNameProps {
  readonly letter: ScannedLetter;
  readonly batch: MailBatch | undefined;
  readonly heading: Ref<HTMLHeadingElement>;
}

function LetterName({ letter: { pages }, batch, heading }: LetterNameProps) {
  const translate = useTranslate();
  return (
    <Box>
      <Typography ref={heading} component="h2" variant="h2" tabIndex={-1} sx={{ outline: 'none' }}>
        {translate('intake.tray.letter', { pages: pagesText(pages), smart_count: pages.length })}
      </Typography>
      {batch !== undefined && (
        <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
          {batch.fileName}, <DateTimeText value={batch.receivedOn} />
        </Typography>
      )}
    </Box>
  );
}

interface PagesProps {
  readonly letter: ScannedLetter;
  readonly fileName: string;
  readonly at: number;
  readonly list: LetterPages['list'];
  readonly onSeen: () => void;
  readonly onSplit: ((after: number) => void) | null;
}

function Pages({ letter, fileName, at, list, onSeen, onSplit }: PagesProps) {
  const count = letter.pages.length;
  return (
    <Box component="ul" ref={list} sx={{ listStyle: 'none', m: 0, p: 0, minWidth: 0 }}>
      {letter.pages.map((page, index) => (
        <LetterPage
          key={page}
          batchId={letter.batchId}
          page={page}
          at={index + 1}
          count={count}
          isCurrent={index + 1 === at}
          fileName={fileName}
          onSeen={onSeen}
          onSplit={onSplit !== null && index + 1 < count ? () => onSplit(index + 1) : null}
        />
      ))}
    </Box>
  );
}

export function TrayLetter(props: TrayLetterProps) {
  const { letter, joinable, mayAct, actions } = props;
  const { data: batch } = useGetOne<MailBatch>('mail-batches', { id: letter.batchId });
  const { heading, proposal } = useOpeningFocus();
  const search = useRef<HTMLInputElement>(null);
  const [isSeen, setSeen] = useState(false);
  const [isDiscarding, setDiscarding] = useState(false);
  const { at, list } = useLetterPages(letter.pages.length);
  const { link, split, join, discard, restore } = useLetterActions(props);
  const see = useCallback(() => setSeen(true), []);
  useShortcut('/', 'intake.tray.search', () => search.current?.focus());
  const isWaiting = letter.status !== 'discarded';
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '22rem minmax(0, 1fr)' } }}>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          alignContent: 'start',
          minWidth: 0,
          position: { lg: 'sticky' },
          top: { lg: '4rem' },
          alignSelf: 'start',
        }}
      >
        <LetterName letter={letter} batch={batch} heading={heading} />
        <LetterHint
          letter={letter}
          isSeen={isSeen}
          isBusy={actions.isBusy}
          buttonRef={proposal}
          onLink={mayAct && isWaiting ? link : null}
        />
        {mayAct && isWaiting && (
          <CaseSearch
            inputRef={search}
            isBusy={actions.isBusy}
            onChoose={link}
            onLeave={() => heading.current?.focus({ preventScroll: true })}
          />
        )}
        {mayAct && (
          <TrayButtons
            isDiscarded={!isWaiting}
            isBusy={actions.isBusy}
            canSplit={at < letter.pages.length}
            canJoin={joinable !== null}
            onSplit={() => split(at)}
            onJoin={join}
            onDiscard={() => setDiscarding(true)}
            onRestore={restore}
          />
        )}
      </Box>
      <Pages
        letter={letter}
        fileName={batch?.fileName ?? ''}
        at={at}
        list={list}
        onSeen={see}
        onSplit={mayAct && isWaiting ? split : null}
      />
      {isDiscarding && (
        <DiscardDialog
          isBusy={actions.isBusy}
          onClose={() => setDiscarding(false)}
          onDiscard={(reason) => {
            setDiscarding(false);
            discard(reason);
          }}
        />
      )}
    </Box>
  );
}
