/** Tests what the trail says of the rows of a list. */
import { expect, it } from 'vitest';
import { shownIn, type ShownIds, type ShownRow } from './shownIn';

it.each<[string, ShownRow[], string | null, ShownIds]>([
  ['nothing', [], null, {}],
  [
    'cases, each once',
    [
      { id: 'p1', applicationId: 'a' },
      { id: 'p2', applicationId: 'b' },
      { id: 'p3', applicationId: 'a' },
    ],
    null,
    { caseIds: ['a', 'b'] },
  ],
  ['records of no case', [{ id: 'r1' }, { id: 'r2', applicationId: null }], null, { recordIds: ['r1', 'r2'] }],
  [
    'both',
    [
      { id: 'p1', applicationId: 'a' },
      { id: 'r1', applicationId: null },
    ],
    null,
    { caseIds: ['a'], recordIds: ['r1'] },
  ],
  ['rows of the case that was asked of', [{ id: 'p1', applicationId: 'a' }, { id: 'p2' }], 'a', {}],
  ['rows of another case than was asked of', [{ id: 'p1', applicationId: 'b' }], 'a', { caseIds: ['b'] }],
])('%s', (_what, rows, askedOf, shown) => {
  expect(shownIn(rows, askedOf)).toEqual(shown);
});
