import { expect, it } from 'vitest';
import { ratiosOfTurns, ratiosTo, runRounds, spreadOf, type Contender } from './rounds';

it('runs everybody in every round, each time in another order', async () => {
  const order: string[] = [];
  const contender = (name: string): Contender => ({
    name,
    run: (measure) => measure(() => Promise.resolve(order.push(name))),
  });
  const rates = await runRounds([contender('a'), contender('b')], 3, () => undefined);
  expect(order.join('')).toBe('baabba');
  expect([...rates].map(([name, values]) => [name, values.length])).toEqual([
    ['a', 3],
    ['b', 3],
  ]);
});

it.each([
  [[3], { least: 3, median: 3, most: 3 }],
  [[5, 1, 3], { least: 1, median: 3, most: 5 }],
  [[4, 1, 2, 9], { least: 1, median: 3, most: 9 }],
])('tells the spread of %j', (values, expected) => {
  expect(spreadOf(values)).toEqual(expected);
});

it('has no spread of nothing', () => {
  expect(() => spreadOf([])).toThrow(RangeError);
});

it('compares within a round', () => {
  expect(ratiosTo([2, 10], [1, 20])).toEqual([0.5, 2]);
});

it('takes the middle of the turns of a round, and leaves out the first round', () => {
  const floor = [1, 1, 1, 2, 2, 2, 4, 4, 4];
  expect(ratiosOfTurns(3, floor, [9, 9, 9, 2, 4, 30, 4, 4, 1])).toEqual([2, 1]);
});
