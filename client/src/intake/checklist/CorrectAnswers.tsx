/** What officers answered about one letter, to be read again and put right where it was wrong. */
import { Box, Button, Collapse } from '@mui/material';
import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { intakeItem } from '@desk/shared/intake/intakeItems';
import type { IntakeQuestion } from '@desk/shared/intake/intakeQuestions';
import type { IntakeAnswers, MailItem } from '@desk/shared/intake/mailItem';
import { useKeptDraft } from '../../flow/keptDrafts';
import { KeptNotice } from '../../flow/KeptNotice';
import { useLanguage } from '../../flow/useLanguage';
import { usePerformAction } from '../../flow/usePerformAction';
import { QuestionList } from './QuestionList';
import { rowOfQuestion } from './questionRows';

export interface CorrectAnswersProps {
  readonly record: ApplicationDetail;
  readonly letter: MailItem;
  /** True for the letter at which what the desk proposed can be overruled. */
  readonly isNewest: boolean;
}

/** Answered about this letter, or by the desk where an officer may say otherwise. */
function correctable(questions: readonly IntakeQuestion[], { letter, isNewest }: Omit<CorrectAnswersProps, 'record'>) {
  return questions.filter(({ item, answer, by, mailItemId }) => {
    const { filledBy } = intakeItem(item);
    // What is enclosed can be found unfit; what is not there nobody can call there.
    const mayOverrule = filledBy === 'proposed' || (filledBy === 'pages' && answer === 'yes');
    return by === 'officer' ? mailItemId === letter.id : by === 'desk' && isNewest && mayOverrule;
  });
}

function standing(questions: readonly IntakeQuestion[]): IntakeAnswers {
  return Object.fromEntries(questions.flatMap(({ key, answer }) => (answer === null ? [] : [[key, answer]])));
}

const NOTHING = { changes: {} };

export function CorrectAnswers({ record, letter, isNewest }: CorrectAnswersProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const panelId = useId();
  const { perform, isBusy } = usePerformAction(record);
  const kept = useKeptDraft<{ readonly changes: IntakeAnswers }>(`answers.${letter.id}`, NOTHING);
  const [isOpen, setOpen] = useState(kept.isRestored);
  const { changes } = kept.value;
  const questions = correctable(record.intake, { letter, isNewest });
  const now = standing(questions);
  const changed = Object.fromEntries(Object.entries(changes).filter(([key, answer]) => now[key] !== answer));
  if (questions.length === 0) {
    return null;
  }
  const save = async () => {
    if (!isBusy && (await perform('answerChecklist', { mailItemId: letter.id, answers: changed }))) {
      kept.forget();
      kept.reset();
      setOpen(false);
    }
  };
  return (
    <Box
      component="form"
      noValidate
      sx={{ mt: 1 }}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <Button
        type="button"
        size="small"
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpen(!isOpen)}
      >
        {translate('checklist.correct', { number: letter.number })}
      </Button>
      <Collapse in={isOpen} id={panelId} unmountOnExit>
        <KeptNotice draft={kept} />
        <QuestionList
          rows={questions.map((question) => rowOfQuestion(question, language))}
          answers={{ ...now, ...changes }}
          onChange={(answers) => kept.change(() => ({ changes: answers }))}
        />
        <Button
          type="submit"
          size="small"
          variant="contained"
          sx={{ mt: 1 }}
          disabled={isBusy || Object.keys(changed).length === 0}
        >
          {translate('checklist.save')}
        </Button>
      </Collapse>
    </Box>
  );
}
