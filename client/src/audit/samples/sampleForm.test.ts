/** Checks what is asked of whoever draws a sample, and what is sent. */
import { expect, test } from 'vitest';
import { drawSampleSchema } from '@desk/shared/contract/samples';
import { firstProblem, inputOf, type SampleForm } from './sampleForm';

const FORM: SampleForm = {
  reason: 'kwartaal',
  from: '2026-10-01',
  to: '2026-10-31',
  outcome: 'any',
  size: '10',
  method: 'weighted',
  seed: ' zaad ',
  weights: { base: '1', waiver: '4', override: '4', fast: '3', officer: '0' },
  fastMinutes: '10',
  officerId: '',
};
const none = { base: '0', waiver: '0', override: '0', fast: '0', officer: '0' };

test.each<[string | null, Partial<SampleForm>]>([
  [null, {}],
  ['reason', { reason: ' a ' }],
  ['from', { from: '' }],
  ['to', { to: '2026-09-30' }],
  ['size', { size: '0' }],
  ['size', { size: '201' }],
  ['size', { size: '1e1' }],
  ['weights', { weights: none }],
  ['weights', { weights: { ...FORM.weights, base: '21' } }],
  [null, { weights: none, method: 'random' }],
  ['fastMinutes', { fastMinutes: '' }],
])('%s is asked of %j', (problem, change) => {
  const form = { ...FORM, ...change };
  expect(firstProblem(form)).toBe(problem);
  expect(problem !== null || drawSampleSchema.safeParse(inputOf(form)).success).toBe(true);
});

test('what no lot is given for is not sent', () => {
  const officerId = '01990000-0000-7000-8000-000000000000';
  expect(inputOf({ ...FORM, method: 'random', officerId })).toMatchObject({ officerId: null, seed: 'zaad', size: 10 });
  expect(inputOf({ ...FORM, officerId }).officerId).toBe(officerId);
});
