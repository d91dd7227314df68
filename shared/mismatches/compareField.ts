/** Decides how one field of two sources differs: by its values, by the division over their parts, and by its neighbours. */
import type { CompanyFieldDefinition, PersonFieldDefinition } from './comparedFields';
import { differAs, type Comparison } from '../language/comparison';
import type { DifferenceKind } from '../language/differenceKinds';
import type { FormattingReason } from '../language/formattingReasons';

/** The part of a field's definition that comparing needs, for companies and persons alike. */
export type ComparableField<Source> = Pick<CompanyFieldDefinition | PersonFieldDefinition, 'compare'> & {
  readonly declared: (source: Source) => string;
  readonly registered: (source: Source) => string;
  readonly division: {
    readonly parts: (source: Source) => readonly string[];
    readonly reason: FormattingReason;
  } | null;
  readonly kindOf: (declared: Source, registered: Source) => DifferenceKind | null;
};

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
  const values = { declared: field.declared(source), registered: current === null ? '' : field.registered(current) };
  const comparison = field.compare(values.declared, values.registered);
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
