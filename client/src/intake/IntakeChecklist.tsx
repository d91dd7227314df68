/** The questions asked at the letter opener: each is answered with 1, 2 or 3 or the arrow keys; an answer goes on to the next. */
import { Box, FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { INTAKE_ANSWERS, type IntakeAnswer, type IntakeAnswers, type IntakeItemId } from '@desk/shared/intake/mailItem';
import { KeyHint } from '../flow/KeyHint';

export interface IntakeChecklistProps {
  readonly items: readonly IntakeItemId[];
  readonly answers: IntakeAnswers;
  readonly onChange: (answers: IntakeAnswers) => void;
}

function answerOfKey(key: string): IntakeAnswer | undefined {
  return INTAKE_ANSWERS[['1', '2', '3'].indexOf(key)];
}

/** Puts the focus on the first question of the checklist in this part of the page. */
export function focusChecklist(within: HTMLElement | null): void {
  const question = within?.querySelector<HTMLElement>('[data-question]');
  (question?.querySelector<HTMLElement>('input:checked') ?? question?.querySelector<HTMLElement>('input'))?.focus();
}

/** Focus goes to the next question, or past the last one to the button that saves. */
function focusAfter(list: HTMLElement | null, index: number): void {
  const questions = list?.querySelectorAll<HTMLElement>('[data-question]') ?? [];
  const next = questions[index + 1];
  if (next === undefined) {
    const form = list?.closest('form');
    const after =
      form?.querySelector<HTMLElement>('[type="submit"]') ?? list?.querySelector<HTMLElement>('[data-after]');
    after?.focus();
    return;
  }
  (next.querySelector<HTMLElement>('input:checked') ?? next.querySelector<HTMLElement>('input'))?.focus();
}

export function IntakeChecklist({ items, answers, onChange }: IntakeChecklistProps) {
  const translate = useTranslate();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (item: IntakeItemId, index: number) => (event: KeyboardEvent) => {
    const answer = answerOfKey(event.key);
    if (answer !== undefined && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      onChange({ ...answers, [item]: answer });
      focusAfter(list.current, index);
    }
  };
  return (
    <Box ref={list}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 0.5 }}>
        {INTAKE_ANSWERS.map((answer, index) => (
          <Box component="span" key={answer} sx={{ mr: 2 }}>
            <KeyHint keys={String(index + 1)} /> {translate(`vocabulary.intakeAnswer.${answer}`)}
          </Box>
        ))}
      </Typography>
      {items.map((item, index) => {
        const labelId = `intake-${item}`;
        return (
          <Box
            key={item}
            data-question
            onKeyDown={onKeyDown(item, index)}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              justifyContent: 'space-between',
              borderBottom: 1,
              borderColor: 'divider',
            }}
          >
            <Typography id={labelId} variant="body2" sx={{ flex: '1 1 14rem' }}>
              {translate(`vocabulary.intakeItem.${item}`)}
            </Typography>
            <RadioGroup
              row
              aria-labelledby={labelId}
              value={answers[item] ?? ''}
              onChange={(event) => {
                onChange({ ...answers, [item]: event.target.value as IntakeAnswer });
              }}
            >
              {INTAKE_ANSWERS.map((answer) => (
                <FormControlLabel
                  key={answer}
                  value={answer}
                  control={<Radio size="small" />}
                  label={translate(`vocabulary.intakeAnswer.${answer}`)}
                />
              ))}
            </RadioGroup>
          </Box>
        );
      })}
      <Box data-after tabIndex={-1} sx={{ height: 0, outline: 'none' }} />
    </Box>
  );
}
