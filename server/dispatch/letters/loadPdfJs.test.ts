import { expect, test } from 'vitest';
import { loadPdfJs } from './loadPdfJs';

test('what Node has stays its own in the process that reads a PDF', async () => {
  await loadPdfJs();
  // Nothing of Node's own can be called with `new`; whatever stands in for it has a prototype, be it an empty one.
  const standIns = [JSON.parse, JSON.stringify, Array.prototype.push].filter((one) => Object.hasOwn(one, 'prototype'));
  expect(standIns).toEqual([]);
});
