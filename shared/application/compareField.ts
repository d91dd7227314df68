/** Decides how one field of two sources differs: by its values, by the division over their parts, and by its neighbours. */
import type { ComparedFieldDefinition } from './fields/comparedFields';
import { COMPARATORS } from '../language/comparators';
import { differAs, type Comparator, type Comparison } from '../language/comparison';

/** The part of a field's definition that comparing needs, for companies and persons alike. */
export type ComparableField<Source> = Pick<
  ComparedFieldDefinition<'company' | 'person', Source>,
  'read' | 'how' | 'division' | 'kindOf'
>;

/** The comparator of a field. */
export function comparatorOf({ how }: Pick<ComparableField<never>, 'how'>): Comparator {
  return COMPARATORS[how];
}

export interface ComparedValues extends Comparison {
  readonly declared: string;
  readonly registered: string;
}

function isDividedAlike(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((part, index) => part === right[index]);
}

/**
 * Compares one field. In: its definition, what was declared, and what is registered (null when nothing is: the registered value is
 * then empty). Out: both values as they were written and how they differ. Two values that read the same but are divided differently
 * over their parts still differ in formatting.
 */
export function compareField<Source>(
  field: ComparableField<Source>,
  source: Source,
  current: Source | null,
): ComparedValues {
  const values = { declared: field.read(source), registered: current === null ? '' : field.read(current) };
  const comparison = comparatorOf(field)(values.declared, values.registered);
  if (current === null) {
    return { ...values, ...comparison };
  }
  if (comparison.difference === 'different') {
    const kind = field.kindOf(source, current);
    return { ...values, ...(kind === null ? comparison : differAs(kind)) };
  }
  const { division } = field;
  if (comparison.difference !== 'identical' || division === null) {
    return { ...values, ...comparison };
  }
  return isDividedAlike(division.parts(source), division.parts(current))
    ? { ...values, ...comparison }
    : { ...values, ...comparison, difference: 'formattingOnly', formattingReasons: [division.reason] };
}
