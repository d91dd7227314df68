/** The open questions of a case beside one of its letters: answered by key, saved with Enter. */
import { Box, Button, TextField, Typography } from '@mui/material';
import type { SyntheticEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { letterToAnswer, unreadLetters } from '@desk/shared/flow/recordAgainst';
import { intakeItem } from '@desk/shared/intake/intakeItems';
import { paperQuestions, type IntakeQuestion } from '@desk/shared/intake/intakeQuestions';
import type { IntakeAnswers, MailItem } from '@desk/shared/intake/mailItem';
import { dayInAmsterdam } from '../../flow/days';
import { useKeptDraft } from '../../flow/keptDrafts';
import { KeptNotice } from '../../flow/KeptNotice';
import { KeyAfter } from '../../flow/KeyHint';
import { useLanguage } from '../../flow/useLanguage';
import { usePerformAction } from '../../flow/usePerformAction';
import { QuestionList } from './QuestionList';
import { rowOfQuestion } from './questionRows';
import { useOpenedAt } from '../../flow/useOpenedAt';

export interface LetterQuestionsProps {
  readonly record: ApplicationDetail;
  /** The letter in view: once the questions of the case are answered, what is answered is kept with it. */
  readonly letter: MailItem;
  /** Text of the button that saves. */
  readonly saveKey: 'checklist.save' | 'checklist.saveAndNext';
  /** After saving, and after Enter with nothing filled in. */
  readonly onDone?: () => void;
}

/** Open, and an officer's to answer: not while it waits for the pages to be named. What may come later stands behind, and the signing date just before its field. */
export function openForOfficer(questions: readonly IntakeQuestion[]): IntakeQuestion[] {
  const mine = questions.filter(
    ({ item, answer, look }) => answer === null && intakeItem(item).filledBy !== 'desk' && look?.waits !== true,
  );
  const place = ({ item }: IntakeQuestion) => (item === 'signedInTime' ? 2 : intakeItem(item).blocks ? 0 : 1);
  return [...mine].sort((one, other) => place(one) - place(other));
}

/** A further letter of which nobody has said anything: what only a person with the paper sees is asked of it by itself. */
function unreadLetterQuestions(record: ApplicationDetail, letter: MailItem): IntakeQuestion[] {
  const isUnread = unreadLetters([letter], record.pages).length > 0;
  return isUnread ? paperQuestions(record.intake) : [];
}

/** What stays open with "not in this letter", which most questions about a contract are for a letter with a copy only. */
function restNotApplicable(questions: readonly IntakeQuestion[], answers: IntakeAnswers): IntakeAnswers {
  const rest = questions.filter(({ key, item }) => {
    const takes = intakeItem(item).answers.includes('notApplicable');
    return takes && answers[key] === undefined;
  });
  return { ...answers, ...Object.fromEntries(rest.map(({ key }) => [key, 'notApplicable' as const])) };
}

interface SigningDateProps {
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** Comes after the questions: the signature page is in view then. */
function SigningDate({ value, onChange }: SigningDateProps) {
  const translate = useTranslate();
  const today = dayInAmsterdam(useOpenedAt());
  return (
    <TextField
      type="date"
      size="small"
      label={translate('checklist.signedOn')}
      value={value}
      sx={{ mt: 2, minWidth: '14rem' }}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { 'data-after-questions': true, max: today },
      }}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface AnswerDraft {
  readonly answers: IntakeAnswers;
  readonly signedOn: string;
}

const NOTHING: AnswerDraft = { answers: {}, signedOn: '' };

interface AnsweringProps extends Pick<LetterQuestionsProps, 'record' | 'onDone'> {
  /** The letter that the answers are kept with. */
  readonly letter: MailItem;
  /** What is asked: the draft is of this, whichever letter it goes to in the end. */
  readonly of: string;
}

function useAnswering({ record, letter, of, onDone }: AnsweringProps) {
  const { perform, isBusy } = usePerformAction(record);
  const kept = useKeptDraft<AnswerDraft>(`checklist.${of}`, NOTHING);
  const { answers, signedOn } = kept.value;
  const save = async () => {
    const isFilled = Object.keys(answers).length > 0 || signedOn !== '';
    if (isBusy) {
      return;
    }
    const input = { mailItemId: letter.id, answers, ...(signedOn === '' ? {} : { signedOn }) };
    if (!isFilled || (await perform('answerChecklist', input))) {
      kept.forget();
      kept.reset();
      onDone?.();
    }
  };
  return {
    kept,
    answers,
    signedOn,
    setAnswers: (next: IntakeAnswers) => kept.change((before) => ({ ...before, answers: next })),
    setSignedOn: (day: string) => kept.change((before) => ({ ...before, signedOn: day })),
    save,
    isBusy,
  };
}

export function LetterQuestions({ record, letter, saveKey, onDone }: LetterQuestionsProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const ofCase = openForOfficer(record.intake);
  const isOfCase = ofCase.length > 0;
  const answering = useAnswering({
    record,
    // The questions of the case are about all its post, and most of them about the contract: that is the letter they were read in.
    letter: isOfCase ? (letterToAnswer(record.mailItems, record.pages) ?? letter) : letter,
    of: isOfCase ? record.id : letter.id,
    ...(onDone === undefined ? {} : { onDone }),
  });
  const open = isOfCase ? ofCase : unreadLetterQuestions(record, letter);
  const isFurther = !isOfCase && open.length > 0;
  const asksDate = open.some(({ item }) => item === 'signedInTime');
  return (
    <Box
      component="form"
      noValidate
      aria-label={translate('checklist.toAnswer')}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        void answering.save();
      }}
    >
      <Typography component="h3" variant="subtitle2">
        {translate(isFurther ? 'checklist.unread' : open.length === 0 ? 'checklist.allAnswered' : 'checklist.toAnswer')}
      </Typography>
      <KeptNotice draft={answering.kept} />
      <QuestionList
        rows={open.map((question) => rowOfQuestion(question, language))}
        answers={answering.answers}
        onChange={answering.setAnswers}
      />
      {asksDate && <SigningDate value={answering.signedOn} onChange={answering.setSignedOn} />}
      {(open.length > 0 || onDone !== undefined) && (
        <Box
          sx={{
            // Saving stays in view however long the list is, down to the edge of the pane that scrolls.
            position: 'sticky',
            bottom: (theme) => theme.spacing(-2),
            // Above the labels of the fields that scroll away below it.
            zIndex: 2,
            bgcolor: 'background.paper',
            display: 'flex',
            gap: 1,
            alignItems: 'center',
            pt: 1,
            pb: 2,
          }}
        >
          <Button type="submit" variant="contained" size="small" disabled={answering.isBusy} aria-keyshortcuts="Enter">
            {translate(saveKey)}
            <KeyAfter keys="Enter" />
          </Button>
          {isFurther && (
            <Button size="small" onClick={() => answering.setAnswers(restNotApplicable(open, answering.answers))}>
              {translate('checklist.restNotInLetter')}
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
}
