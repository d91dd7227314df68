/** Says how much of the work on a case is left, in one way wherever it is said. */
import type { useTranslate } from 'react-admin';
import { progressOf, type StepGroup } from './steps';

/** @returns such as "nog te doen: 11 stappen, 2 verschillen"; empty when nothing is left */
export function stepsLeft(groups: readonly StepGroup[], translate: ReturnType<typeof useTranslate>): string {
  const { done, total, openDifferences } = progressOf(groups);
  const left = total - done - openDifferences;
  const what = [
    ...(left > 0 ? [translate('steps.count', { smart_count: left })] : []),
    ...(openDifferences > 0 ? [translate('steps.differences', { smart_count: openDifferences })] : []),
  ].join(', ');
  return what === '' ? '' : translate('steps.stillToDo', { what });
}
