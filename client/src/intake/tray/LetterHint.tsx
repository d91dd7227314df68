/** Says why a letter waits, and proposes the one case that the stack itself points at: one button, never done by itself. */
import { Alert, Box, Button, Typography } from '@mui/material';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationRow } from '@desk/shared/contract/resources';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import { useLanguage } from '../../flow/useLanguage';
import { KeyAfter } from '../../flow/KeyHint';
import { LevelChange } from '../../ui/LevelChange';
import { StatusChip } from '../../ui/StatusChip';
import { refusalText } from '../post/refusalText';
import { useCaseLookup } from '../useCaseLookup';
import { usePeopleOf } from './usePeopleOf';

export interface LetterHintProps {
  readonly letter: ScannedLetter;
  /** Nobody links a page that they have not seen: the button waits for the first one. */
  readonly isSeen: boolean;
  readonly isBusy: boolean;
  readonly buttonRef: Ref<HTMLButtonElement> | null;
  /** Null for who may only read. */
  readonly onLink: ((number: string) => void) | null;
}

interface ProposalProps extends Pick<LetterHintProps, 'isSeen' | 'isBusy' | 'buttonRef'> {
  readonly number: string;
  readonly onLink: (number: string) => void;
}

/** Pages that lay loose behind a letter may be its enclosures; a letter with a number of its own never is. */
function proposedNumber({ cause, follows, applicationNumber }: ScannedLetter): string | null {
  return applicationNumber === null && (cause === 'afterLetter' || cause === 'splitByHand') ? follows : null;
}

/** Whose case it is, by company and people: what a page shows is held against names, and not against a number. */
function WhoseCase({ row }: { readonly row: ApplicationRow }) {
  const people = usePeopleOf(row.id);
  return (
    <Box sx={{ mb: 1 }}>
      <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {row.companyName}
      </Typography>
      {people.length > 0 && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {people.join(', ')}
        </Typography>
      )}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', fontSize: '0.8125rem', mt: 0.5 }}>
        <LevelChange from={row.currentLevel} to={row.targetLevel} />
        <StatusChip status={row.status} />
      </Box>
    </Box>
  );
}

function Proposal({ number, isSeen, isBusy, buttonRef, onLink }: ProposalProps) {
  const translate = useTranslate();
  const lookup = useCaseLookup(number);
  const isReady = isSeen && !isBusy;
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="body2" sx={{ fontWeight: 600, mb: 0.5 }}>
        {translate('intake.tray.follows', { number })}
      </Typography>
      {lookup.state === 'found' && <WhoseCase row={lookup.row} />}
      <Button
        ref={buttonRef}
        variant="contained"
        size="small"
        aria-disabled={!isReady || undefined}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.repeat) {
            event.preventDefault();
          }
        }}
        onClick={() => isReady && onLink(number)}
        sx={isReady ? {} : { cursor: 'wait' }}
      >
        {translate('intake.tray.linkThere', { number })}
        <KeyAfter keys="l" />
      </Button>
    </Box>
  );
}

export function LetterHint({ letter, isSeen, isBusy, buttonRef, onLink }: LetterHintProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { cause, refusal, applicationNumber, reason, status } = letter;
  const proposed = proposedNumber(letter);
  return (
    <Alert
      severity={refusal === null ? 'info' : 'warning'}
      icon={false}
      sx={{ '& .MuiAlert-message': { width: '100%' } }}
    >
      {cause !== null && <Typography variant="body2">{translate(`vocabulary.trayCause.${cause}`)}</Typography>}
      {refusal === null && applicationNumber !== null && <Typography variant="body2">{applicationNumber}</Typography>}
      {refusal !== null && (
        <Typography variant="body2">
          {applicationNumber !== null && `${translate('intake.tray.refusedBy', { number: applicationNumber })} `}
          {refusalText(refusal, language)}
        </Typography>
      )}
      {reason !== '' && status === 'discarded' && (
        <Typography variant="body2">{translate('intake.batch.reason', { reason })}</Typography>
      )}
      {proposed !== null && onLink !== null && (
        <Proposal {...{ isSeen, isBusy, buttonRef, onLink }} number={proposed} />
      )}
    </Alert>
  );
}
