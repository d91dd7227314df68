/** Holds what was acknowledged, and what open screens heard, against the trail: once each, no more and no less. */
import type { Acknowledged } from './notes';

/** An event of the trail, as far as it is judged by. */
export interface Told {
  readonly applicationId: string;
  readonly type: string;
}

export interface Difference {
  /** What is missing, one entry for each that is. */
  readonly lost: readonly string[];
  /** What is there too often, one entry for each. */
  readonly doubled: readonly string[];
}

const nameOf = ({ applicationId, type }: Told): string => `${applicationId} ${type}`;

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  names.forEach((name) => counts.set(name, (counts.get(name) ?? 0) + 1));
  return counts;
}

/** What of the expected is not among what there is, and the reverse, each as often as it is. */
export function differenceOf(expected: readonly string[], found: readonly string[]): Difference {
  const counts = countsOf(found);
  const lost: string[] = [];
  for (const name of expected) {
    const left = counts.get(name) ?? 0;
    if (left === 0) {
      lost.push(name);
    } else {
      counts.set(name, left - 1);
    }
  }
  return { lost, doubled: [...counts].flatMap(([name, left]) => Array.from({ length: left }, () => name)) };
}

/**
 * @param acknowledged every change that the desk said it made, once for its key
 * @param trail what people did to these cases, of the kinds that are acknowledged
 */
export function judgeActs(acknowledged: readonly Acknowledged[], trail: readonly Told[]): Difference {
  const kinds = new Set(acknowledged.map(({ type }) => type));
  return differenceOf(acknowledged.map(nameOf), trail.filter(({ type }) => kinds.has(type)).map(nameOf));
}
