/** Throws the dice for one invented company; the same seed and place always fall the same way. */
import { seededNumbers } from '../demo/contract/contractSheet';

export interface Dice {
  /** One of a list; throws RangeError when it is empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** A whole number from `least` to `most`. */
  readonly between: (least: number, most: number) => number;
  /** True this often, 0 to 1. */
  readonly chance: (share: number) => boolean;
}

/** Dice for a place in the data set; places do not influence one another. */
export function throwDice(seed: number, place: number): Dice {
  const next = seededNumbers(`${seed}/${place}`);
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    pick(list) {
      const [picked] = list.slice(between(0, list.length - 1));
      if (picked === undefined) {
        throw new RangeError('There is nothing to pick from.');
      }
      return picked;
    },
    chance: (share) => next() < share,
  };
}
