/** Questions of the checklist, one key for each answer and the arrows from question to question; an answer goes on to the next. */
import { Box, FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useId, useRef, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { INTAKE_ANSWERS, type IntakeAnswer, type IntakeAnswers } from '@desk/shared/intake/mailItem';
import { KeyHint } from '../../flow/KeyHint';
import { useListedKey, useShortcut } from '../../ui/shortcuts';
import { afterQuestions, focusedQuestion, focusQuestion, questionsIn } from './questionFocus';
import type { QuestionRow } from './questionRows';

export interface QuestionListProps {
  readonly rows: readonly QuestionRow[];
  readonly answers: IntakeAnswers;
  readonly onChange: (answers: IntakeAnswers) => void;
}

function AnswerHints() {
  const translate = useTranslate();
  return (
    <Typography variant="body2" color="text.secondary" sx={{ mb: 0.5, display: { xs: 'none', md: 'block' } }}>
      {INTAKE_ANSWERS.map((answer) => (
        <Box component="span" key={answer} sx={{ mr: 2 }}>
          <KeyHint keys={translate(`checklist.key.${answer}`)} /> {translate(`vocabulary.intakeAnswer.${answer}`)}
        </Box>
      ))}
    </Typography>
  );
}

interface QuestionProps {
  readonly row: QuestionRow;
  readonly value: IntakeAnswer | undefined;
  readonly onAnswer: (answer: IntakeAnswer) => void;
  readonly onStep: (by: 1 | -1) => void;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

function Question({ row, value, onAnswer, onStep }: QuestionProps) {
  const translate = useTranslate();
  const labelId = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      onStep(step);
    }
  };
  return (
    <Box
      data-question={row.key}
      onKeyDown={onKeyDown}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        justifyContent: 'space-between',
        borderBottom: 1,
        borderColor: 'divider',
        scrollMarginBlock: '6rem',
        '&:focus-within': { bgcolor: 'action.hover' },
      }}
    >
      <Box id={labelId} sx={{ flex: '1 1 12rem', minWidth: 0, py: 0.5, overflowWrap: 'anywhere' }}>
        <Typography variant="body2">{row.text}</Typography>
        {row.note !== '' && (
          <Typography variant="caption" color="text.secondary" component="div">
            {row.note}
          </Typography>
        )}
      </Box>
      <RadioGroup
        row
        aria-labelledby={labelId}
        value={value ?? ''}
        onChange={(event) => onAnswer(event.target.value as IntakeAnswer)}
        sx={{
          // Each answer in a column of its own, also where a question does not take all of them.
          display: 'grid',
          gridTemplateColumns: '3.75rem 3.9rem 4.2rem',
          '& .MuiFormControlLabel-root': { ml: 0, mr: 1 },
          '& .MuiFormControlLabel-label': { typography: 'body2', whiteSpace: 'nowrap' },
          '& .MuiRadio-root': { p: 0.5 },
        }}
      >
        {row.answers.map((answer) => (
          <FormControlLabel
            key={answer}
            value={answer}
            sx={{ gridColumn: INTAKE_ANSWERS.indexOf(answer) + 1 }}
            control={
              <Radio
                size="small"
                slotProps={{ input: { 'aria-keyshortcuts': translate(`checklist.key.${answer}`) } }}
              />
            }
            label={translate(`vocabulary.intakeAnswer.${answer}`)}
          />
        ))}
      </RadioGroup>
    </Box>
  );
}

/** The keys of the answers work on the question with the focus; without one they only bring the first to the front. */
function useAnswerKeys(answerFocused: (answer: IntakeAnswer) => void): void {
  const translate = useTranslate();
  useShortcut(translate('checklist.key.yes'), 'checklist.press.yes', () => answerFocused('yes'));
  useShortcut(translate('checklist.key.no'), 'checklist.press.no', () => answerFocused('no'));
  useShortcut(translate('checklist.key.notApplicable'), 'checklist.press.notApplicable', () =>
    answerFocused('notApplicable'),
  );
  useListedKey('↓', 'checklist.press.next');
  useListedKey('↑', 'checklist.press.previous');
}

export function QuestionList({ rows, answers, onChange }: QuestionListProps) {
  const list = useRef<HTMLDivElement>(null);
  const step = (from: number, by: 1 | -1) => {
    const next = questionsIn(list.current)[from + by];
    focusQuestion(next ?? (by === 1 ? afterQuestions(list.current) : null));
  };
  const answerFocused = (answer: IntakeAnswer) => {
    const index = focusedQuestion(list.current);
    const row = rows[index];
    if (row === undefined) {
      focusQuestion(questionsIn(list.current)[0] ?? null);
      return;
    }
    if (row.answers.includes(answer)) {
      onChange({ ...answers, [row.key]: answer });
    }
    // Where only "no" can be answered, a yes is the field that follows.
    if (row.answers.includes(answer) || answer === 'yes') {
      step(index, 1);
    }
  };
  useAnswerKeys(answerFocused);
  return (
    <Box ref={list} data-questions>
      {rows.length > 0 && <AnswerHints />}
      {rows.map((row, index) => (
        <Question
          key={row.key}
          row={row}
          value={answers[row.key]}
          onAnswer={(answer) => onChange({ ...answers, [row.key]: answer })}
          onStep={(by) => step(index, by)}
        />
      ))}
    </Box>
  );
}
