import { expect, it } from 'vitest';
import { isElevenProof } from './elevenTest';

it.each([
  ['857587973', true],
  ['857587974', false],
  ['857587937', false],
  ['999099097', true],
  ['000000000', true],
  ['85758797', false],
  ['8575879733', false],
  ['85758797x', false],
  ['', false],
])('the test by eleven on "%s" is %s', (number, holds) => {
  expect(isElevenProof(number)).toBe(holds);
});
