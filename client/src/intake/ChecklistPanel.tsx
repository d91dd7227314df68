/** The intake checklist of a case: how the upgrade stands, what is still asked, what misses, and what desk and officers answered. */
import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { letterToAnswer } from '@desk/shared/flow/recordAgainst';
import { intakeFindings, openCount, openQuestions } from '@desk/shared/intake/intakeQuestions';
import type { MailItem } from '@desk/shared/intake/mailItem';
import { CorrectAnswers } from './checklist/CorrectAnswers';
import { LetterQuestions, openForOfficer, type LetterQuestionsProps } from './checklist/LetterQuestions';
import { MissingList } from './checklist/MissingList';
import { SeenList } from './checklist/SeenList';
import { UpgradeNotice } from './checklist/UpgradeNotice';

export interface ChecklistPanelProps extends Partial<Pick<LetterQuestionsProps, 'saveKey' | 'onDone'>> {
  readonly record: ApplicationDetail;
  /** The letter in view; the one that still has to be read when it is not given. */
  readonly letter?: MailItem;
}

function Answering({ record, letter, saveKey = 'checklist.save', onDone }: ChecklistPanelProps & { letter: MailItem }) {
  const translate = useTranslate();
  const newest = record.mailItems.at(-1);
  const open = openCount(openQuestions(record.intake), record.upgradeState);
  if (!record.actions.available.includes('answerChecklist')) {
    return open === 0 ? null : (
      <Typography variant="body2">{translate('checklist.walk.open', { smart_count: open })}</Typography>
    );
  }
  return (
    <>
      {open > 0 && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {translate('checklist.walk.open', { smart_count: open })}
        </Alert>
      )}
      <LetterQuestions
        // Naming its pages may show that another letter has the contract: the form with the questions of the case stays as it is.
        key={openForOfficer(record.intake).length > 0 ? record.id : letter.id}
        {...{ record, letter, saveKey }}
        {...(onDone === undefined ? {} : { onDone })}
      />
      {record.mailItems.map((one) => (
        <CorrectAnswers key={one.id} record={record} letter={one} isNewest={one.id === newest?.id} />
      ))}
    </>
  );
}

export function ChecklistPanel(props: ChecklistPanelProps) {
  const translate = useTranslate();
  const { record } = props;
  const letter = props.letter ?? letterToAnswer(record.mailItems, record.pages);
  if (letter === undefined) {
    return null;
  }
  return (
    <Box component="section" sx={{ minWidth: 0 }}>
      <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 600, mb: 0.5 }}>
        {translate('intake.checklist')}
      </Typography>
      <UpgradeNotice record={record} />
      <Answering {...props} letter={letter} />
      <MissingList findings={intakeFindings(record.intake)} />
      <SeenList questions={record.intake} />
    </Box>
  );
}
