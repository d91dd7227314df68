/** The questions of a blank form, known before its case is: each with one key for each answer. */
import type { IntakeItemId } from '@desk/shared/intake/intakeItems';
import type { IntakeAnswers } from '@desk/shared/intake/mailItem';
import { useLanguage } from '../flow/useLanguage';
import { QuestionList } from './checklist/QuestionList';
import { rowOfItem } from './checklist/questionRows';

export interface IntakeChecklistProps {
  readonly items: readonly IntakeItemId[];
  readonly answers: IntakeAnswers;
  readonly onChange: (answers: IntakeAnswers) => void;
}

export function IntakeChecklist({ items, answers, onChange }: IntakeChecklistProps) {
  const language = useLanguage();
  const rows = items.map((item) => rowOfItem(item, language));
  return <QuestionList rows={rows} answers={answers} onChange={onChange} />;
}
