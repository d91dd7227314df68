/** Decides how a question of the checklist reads on the screen: its text, what the desk saw, and which answers it takes. */
import { intakeItem, type IntakeItemId } from '@desk/shared/intake/intakeItems';
import type { IntakeQuestion } from '@desk/shared/intake/intakeQuestions';
import type { IntakeAnswer } from '@desk/shared/intake/mailItem';
import { findingWords } from '../../flow/findingWords';
import type { Language } from '../../i18n/languages';

export interface QuestionRow {
  readonly key: string;
  readonly text: string;
  /** What the desk saw, and whom it is about; empty when there is nothing to say. */
  readonly note: string;
  readonly answers: readonly IntakeAnswer[];
}

/** What the desk saw, in words. */
export function lookText({ look }: Pick<IntakeQuestion, 'look'>, language: Language): string {
  return look === null ? '' : findingWords({ key: look.remark, data: look.data }, language);
}

/** A question of a case as a row. */
export function rowOfQuestion(question: IntakeQuestion, language: Language): QuestionRow {
  const { key, item, subject } = question;
  const { question: text, answers } = intakeItem(item);
  const about = subject === null ? '' : `${subject.name}.`;
  return { key, text: text[language], answers, note: [about, lookText(question, language)].join(' ').trim() };
}

/** A question of a form that has no case yet. */
export function rowOfItem(item: IntakeItemId, language: Language): QuestionRow {
  const { question, answers } = intakeItem(item);
  return { key: item, text: question[language], answers, note: '' };
}
