/** Decides how a step and whom it is about are called on the screen. */
import { COMPARED_FIELDS } from '@desk/shared/application/fields/comparedFields';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import type { useTranslate } from 'react-admin';
import type { Language } from '../../../i18n/languages';
import { isFinished, outcomeOf, type Step, type StepGroup } from './steps';

export interface Speech {
  readonly translate: ReturnType<typeof useTranslate>;
  readonly language: Language;
}

/** `Contract`, `Bedrijf`, or a name with its roles: `Ada van Berg (ondertekenaar, beheerder)`. */
export function groupName({ subjects }: StepGroup, { translate }: Speech): string {
  const [{ name, id }] = subjects;
  const kinds = subjects.map(({ kind }) => translate(`checks.subject.${kind}`));
  return id === null ? kinds.join() : `${name} (${kinds.map((kind) => lowerFirst(kind)).join(', ')})`;
}

/** What is to be done. */
export function stepName(step: Step, { translate, language }: Speech): string {
  switch (step.kind) {
    case 'check':
      return checkType(step.checks[0].code).title[language];
    case 'difference': {
      const [first, ...others] = step.mismatches;
      return others.length === 0
        ? translate('steps.difference', { field: lowerFirst(COMPARED_FIELDS[first.field].title[language]) })
        : translate('steps.poBox', { smart_count: step.mismatches.length });
    }
    case 'human': {
      const [, { name, kind }] = step.pair;
      return translate('humans.step', { name, role: lowerFirst(translate(`checks.subject.${kind}`)) });
    }
    case 'document':
      return translate('steps.document');
  }
}

/** How it stands, in a word. */
export function stepState(step: Step, { translate }: Speech): string {
  switch (step.kind) {
    case 'check':
      return translate(`vocabulary.checkOutcome.${outcomeOf(step) ?? 'open'}`);
    case 'difference': {
      const [{ resolution }] = step.mismatches;
      return translate(
        isFinished(step) && resolution !== null
          ? `vocabulary.resolution.${resolution}`
          : 'vocabulary.checkOutcome.open',
      );
    }
    case 'human':
      return translate(step.word === null ? 'vocabulary.checkOutcome.open' : `humans.verdict.${step.word.verdict}`);
    case 'document':
      return translate(step.isRecorded ? 'steps.recorded' : 'vocabulary.checkOutcome.open');
  }
}
