/** Tests which differences are one question to the officer. */
import { expect, it } from 'vitest';
import { causesOf, type Caused } from './causes';

const row = (field: Caused['field'], over: Partial<Caused> = {}): Caused => ({
  field,
  subject: 'company',
  subjectId: null,
  difference: 'different',
  differenceKind: null,
  ...over,
});
const box = { differenceKind: 'poBoxAgainstStreet' } as const;
const fieldsOf = (rows: readonly Caused[]) => causesOf(rows).map((cause) => cause.map(({ field }) => field));

it.each([
  [
    'a PO box for a street: one cause, whatever of the address differs',
    [row('street', box), row('houseNumber', box), row('postcode', { difference: 'probableSlip' }), row('poBox', box)],
    [['street', 'houseNumber', 'postcode', 'poBox']],
  ],
  ['another street without a box: each field by itself', [row('street'), row('postcode')], [['street'], ['postcode']]],
  [
    'what is not of the address stays by itself, and so does another spelling',
    [row('companyName'), row('street', box), row('city', { difference: 'formattingOnly' }), row('poBox', box)],
    [['companyName'], ['street', 'poBox'], ['city']],
  ],
  [
    'each subject has causes of its own',
    [row('poBox', box), row('street', { ...box, subject: 'person', subjectId: 'p' })],
    [['poBox'], ['street']],
  ],
  ['what is identical is no difference', [row('street', { difference: 'identical' })], []],
] as const)('%s', (_what, rows, causes) => {
  expect(fieldsOf(rows as readonly Caused[])).toEqual(causes);
});
