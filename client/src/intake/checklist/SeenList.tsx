/** What the desk answered by itself, with what it saw: to be read, not to be filled in. */
import CheckCircleOutline from '@mui/icons-material/CheckCircleOutlined';
import HighlightOff from '@mui/icons-material/HighlightOff';
import RemoveCircleOutline from '@mui/icons-material/RemoveCircleOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import { Box, Typography } from '@mui/material';
import type { SvgIconComponent } from '@mui/icons-material';
import { useTranslate } from 'react-admin';
import { intakeItem } from '@desk/shared/intake/intakeItems';
import type { IntakeQuestion } from '@desk/shared/intake/intakeQuestions';
import type { IntakeAnswer } from '@desk/shared/intake/mailItem';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { useLanguage } from '../../flow/useLanguage';
import { rowOfQuestion } from './questionRows';

const ICONS: Readonly<Record<IntakeAnswer, SvgIconComponent>> = {
  yes: CheckCircleOutline,
  no: HighlightOff,
  notApplicable: RemoveCircleOutline,
};
const COLOURS = { yes: 'success.main', no: 'error.main', notApplicable: 'text.secondary' } as const;

function Seen({ question }: { readonly question: IntakeQuestion }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { answer } = question;
  const Icon = answer === null ? ScheduleOutlined : ICONS[answer];
  const { text, note } = rowOfQuestion(question, language);
  const waiting = intakeItem(question.item).blocks ? 'open' : 'later';
  const word = answer === null ? translate(`checklist.${waiting}`) : translate(`vocabulary.intakeAnswer.${answer}`);
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, py: 0.25 }}>
      <Icon
        aria-hidden
        fontSize="small"
        sx={{ color: answer === null ? 'text.secondary' : COLOURS[answer], mt: 0.25 }}
      />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography variant="body2">
          {text}: <strong>{lowerFirst(word)}</strong>
        </Typography>
        {note !== '' && (
          <Typography variant="caption" color="text.secondary" component="div">
            {note}
          </Typography>
        )}
      </Box>
    </Box>
  );
}

/** What stands in the way is read first. */
const RANKS: readonly IntakeQuestion['answer'][] = ['no', null];

function rankOf({ answer }: IntakeQuestion): number {
  const rank = RANKS.indexOf(answer);
  return rank === -1 ? RANKS.length : rank;
}

/** Answered by the desk, or its to answer later; what it found wrong, then what is open, each in the order of the checklist. */
export function SeenList({ questions }: { readonly questions: readonly IntakeQuestion[] }) {
  const translate = useTranslate();
  const seen = questions
    .filter(
      ({ item, answer, by, look }) =>
        by === 'desk' || (answer === null && (intakeItem(item).filledBy === 'desk' || look?.waits === true)),
    )
    .toSorted((one, other) => rankOf(one) - rankOf(other));
  return seen.length === 0 ? null : (
    <Box component="section" sx={{ mt: 2 }}>
      <Typography component="h3" variant="subtitle2">
        {translate('checklist.seen')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {seen.map((question) => (
          <Seen key={question.key} question={question} />
        ))}
      </Box>
    </Box>
  );
}
