/** The three answers of the second pair of eyes, always in view: approve, reject with reasons, return for rework; whom it is about, and the next case. */
import { Box, Chip, Paper, Typography } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationPerson } from '@desk/shared/application/application';
import type { ReasonCode } from '@desk/shared/catalogue/checkTypes';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { endedEarly } from '@desk/shared/flow/statuses';
import type { Refusal } from '@desk/shared/flow/refusal';
import { CompactActionButton, refusalsOf } from '../flow/ActionButton';
import { ActionDialog } from '../flow/ActionDialog';
import { textOf } from '../flow/actionValues';
import { MessagePreview } from '../flow/MessagePreview';
import { fullName } from '../flow/people';
import { LevelChange } from '../ui/LevelChange';
import { useShortcut } from '../ui/shortcuts';
import { rejectionCodes, type DecisionBasis } from './basis';
import { RegisterAge } from './BasisSummary';
import { NextDecision } from './NextDecision';
import { RejectionCodes } from './RejectionCodes';
import { ReturnDialog } from './ReturnDialog';

export interface DecisionBarProps {
  readonly record: ApplicationDetail;
  readonly basis: DecisionBasis;
  /** Ids of the waivers that the supervisor ticked. */
  readonly acceptedWaivers: readonly string[];
}

/** Each with its key. */
const ANSWERS = { approve: 'g', return: 't', reject: 'w' } as const;
type Answer = keyof typeof ANSWERS;
const ANSWER_ORDER = ['approve', 'return', 'reject'] as const satisfies readonly Answer[];

interface AnswerButtonProps {
  readonly record: ApplicationDetail;
  readonly answer: Answer;
  /** What this page still asks first. */
  readonly asks?: readonly Refusal[];
  readonly onOpen: (answer: Answer) => void;
}

function AnswerButton({ record, answer, asks = [], onOpen }: AnswerButtonProps) {
  const isFree = refusalsOf(record, answer)?.length === 0 && asks.length === 0;
  const open = () => {
    if (isFree) {
      onOpen(answer);
    }
  };
  useShortcut(ANSWERS[answer], `vocabulary.action.${answer}`, open);
  return (
    <CompactActionButton record={record} action={answer} extraRefusals={asks} keys={ANSWERS[answer]} onClick={open} />
  );
}

function RejectDialog({
  record,
  basis,
  onClose,
}: Pick<DecisionBarProps, 'record' | 'basis'> & { onClose: () => void }) {
  const { found, others } = rejectionCodes(basis.failed);
  const [chosen, setChosen] = useState<readonly ReasonCode[]>(found);
  return (
    <ActionDialog
      record={record}
      action="reject"
      fixed={{ reasonCodes: chosen }}
      after={({ customerNote }) => (
        <MessagePreview
          record={record}
          input={{ kind: 'rejection', reasonCodes: [...chosen], customerNote: textOf(customerNote) }}
        />
      )}
      onClose={onClose}
    >
      <RejectionCodes found={found} others={others} chosen={chosen} onChange={setChosen} />
    </ActionDialog>
  );
}

/** The persons of the case in a row: who gets the level, and who is left out. */
function PersonChips({ record }: Pick<DecisionBarProps, 'record'>) {
  const translate = useTranslate();
  const isOver = endedEarly(record);
  const standing = ({ outcome, currentLevel }: ApplicationPerson): ReactNode => {
    if (outcome !== 'pending') {
      return translate(`vocabulary.personOutcome.${outcome}`);
    }
    return isOver ? (
      translate('decision.person.notGranted')
    ) : (
      <LevelChange from={currentLevel} to={record.targetLevel} />
    );
  };
  return record.persons.map((person) => (
    <Chip
      key={person.id}
      size="small"
      variant="outlined"
      color={person.outcome === 'closedOff' || isOver ? 'default' : 'primary'}
      label={
        <>
          {fullName(person)}: {standing(person)}
        </>
      }
    />
  ));
}

export function DecisionBar({ record, basis, acceptedWaivers }: DecisionBarProps) {
  const translate = useTranslate();
  const [asked, setAsked] = useState<Answer | null>(null);
  const handlers = record.handlers.map(({ name }) => name).join(', ');
  const close = () => {
    setAsked(null);
  };
  const missing = basis.waivers.filter(({ id }) => !acceptedWaivers.includes(id)).length;
  const waivers: readonly Refusal[] = missing === 0 ? [] : [{ code: 'waiversNotAccepted', count: missing }];
  return (
    <Paper
      component="footer"
      variant="outlined"
      sx={{ display: 'flex', gap: 1, rowGap: 0.5, flexWrap: 'wrap', alignItems: 'center', px: 1.5, py: 0.75 }}
    >
      {ANSWER_ORDER.filter((answer) => refusalsOf(record, answer) !== null).map((answer) => (
        <AnswerButton
          key={answer}
          record={record}
          answer={answer}
          asks={answer === 'approve' ? waivers : []}
          onOpen={setAsked}
        />
      ))}
      <PersonChips record={record} />
      {/* Two lines of it are no higher than the buttons; the way on stays beside them. */}
      <Typography
        variant="caption"
        color="text.secondary"
        sx={{ flex: { xs: '1 1 26rem', lg: '1 1 16rem' }, textAlign: { lg: 'right' } }}
      >
        {translate('decision.registerAsOf')}: <RegisterAge record={record} asOf={basis.registerAsOf} />
        {handlers !== '' && ` · ${translate('decision.handledBy', { names: handlers })}`}
      </Typography>
      <NextDecision record={record} />
      {asked === 'approve' && (
        <ActionDialog
          record={record}
          action="approve"
          fixed={{ acceptedWaivers }}
          about={
            <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
              <PersonChips record={record} />
            </Box>
          }
          onClose={close}
        />
      )}
      {asked === 'return' && <ReturnDialog record={record} onClose={close} />}
      {asked === 'reject' && <RejectDialog record={record} basis={basis} onClose={close} />}
    </Paper>
  );
}
