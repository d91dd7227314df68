import { expect, it } from 'vitest';
import { differingFields } from './differingFields';

const SENT = {
  submittedAt: '2026-11-10T10:00:00Z',
  establishmentNumber: null,
  address: { street: 'Dorpsstraat', city: 'Assen' },
  targetServices: ['a', 'b'],
  persons: [{ surname: 'Proef', email: 'p@a.example' }],
};

it.each([
  ['the same', SENT, []],
  ['the same moment written otherwise', { ...SENT, submittedAt: '2026-11-10T10:00:00.000Z' }, []],
  ['more than was sent', { ...SENT, id: 'x', persons: [{ ...SENT.persons[0], id: 'y' }] }, []],
  ['another moment', { ...SENT, submittedAt: '2026-11-10T10:00:01Z' }, ['submittedAt']],
  ['a value where none was', { ...SENT, establishmentNumber: '000012345678' }, ['establishmentNumber']],
  ['another city', { ...SENT, address: { street: 'Dorpsstraat', city: 'Emmen' } }, ['address.city']],
  ['another person', { ...SENT, persons: [{ surname: 'Toets', email: 'p@a.example' }] }, ['persons.0.surname']],
  ['fewer persons', { ...SENT, persons: [] }, ['persons']],
  ['services in another order', { ...SENT, targetServices: ['b', 'a'] }, ['targetServices.0', 'targetServices.1']],
  ['a list for a thing', { ...SENT, address: [] }, ['address']],
])('kept was %s: %j', (_what, kept, fields) => {
  expect(differingFields(kept, SENT)).toEqual(fields);
});
