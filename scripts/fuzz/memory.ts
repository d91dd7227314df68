/** Remembers what the desk has answered, by the name of each property, so that later requests speak of things that exist. */
import type { Dice } from './dice';

const MOST_PER_NAME = 60;
/** A list of a list of things: deeper lies nothing that a request names. */
const DEEPEST = 8;
/** Written into another case, a text that names one would look as if the desk had mixed them up. */
const NAMES_A_CASE = /\bZU-\d{4}-\d{6}-\d\b/;
/** What asks for the number of a case, and puts it in none. */
const ASKS_FOR_A_CASE: readonly string[] = ['applicationNumber', 'caseNumber'];

export class Memory {
  private readonly values = new Map<string, unknown[]>();
  private readonly dice: Dice;
  private readonly behind: Memory | null;

  /** @param behind asked for what this one never heard of */
  constructor(dice: Dice, behind: Memory | null = null) {
    this.dice = dice;
    this.behind = behind;
  }

  /** @param name of the property that held it; `id` is remembered under the name of its resource as well */
  keep(name: string, value: unknown): void {
    const held = this.values.get(name) ?? [];
    const isMisleading = typeof value === 'string' && NAMES_A_CASE.test(value) && !ASKS_FOR_A_CASE.includes(name);
    if (isMisleading || held.includes(value)) {
      return;
    }
    if (held.length < MOST_PER_NAME) {
      held.push(value);
    } else {
      held[this.dice.below(MOST_PER_NAME)] = value;
    }
    this.values.set(name, held);
  }

  /** This and nothing else. */
  only(name: string, value: unknown): void {
    this.values.set(name, [value]);
  }

  /** Takes in a whole answer. @param of the resource that it is about */
  learn(answer: unknown, of: string, depth = 0): void {
    if (depth > DEEPEST || typeof answer !== 'object' || answer === null) {
      return;
    }
    for (const [name, value] of Object.entries(answer)) {
      if (typeof value === 'object' && value !== null) {
        if (!Array.isArray(value) && !Array.isArray(answer)) {
          this.keep(name, value);
        }
        this.learn(value, Array.isArray(answer) ? of : name, depth + 1);
      } else if (!Array.isArray(answer) && value !== null) {
        this.keep(name, value);
        if (name === 'id' || name === 'number') {
          this.keep(nameIn(of, name), value);
        }
      }
    }
  }

  /** All that were answered under this name. */
  all(name: string): readonly unknown[] {
    return this.values.get(name) ?? this.behind?.all(name) ?? [];
  }
}

/** Ids and numbers are remembered under the name by which other things refer to them: `mailItemId`, `applicationNumber`. */
export function nameIn(resource: string, name: 'id' | 'number'): string {
  const singular = resource
    .replace(/ies$/, 'y')
    .replace(/(ch|x)es$/, '$1')
    .replace(/(?<!s)s$/, '');
  const camel = singular.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `${camel}${name === 'id' ? 'Id' : 'Number'}`;
}
