/** Checks that the views of the work list divide the cases: none lost, none twice. */
import { STATUS_IDS } from '@desk/shared/flow/statuses';
import { describe, expect, test } from 'vitest';
import { filterOf, VIEW_IDS, viewOf, withView } from './workListViews';

describe('views of the work list', () => {
  test('every status is in exactly one of the four views by status', () => {
    const all = (['toDo', 'decision', 'waiting', 'closed'] as const).flatMap(
      (view) => filterOf(view, 'u1').status ?? [],
    );
    expect([...all].sort()).toEqual([...STATUS_IDS].sort());
  });

  test('work to do is what waits for an officer', () => {
    expect(filterOf('toDo', 'u1').status).toEqual(['received', 'referred', 'inVerification']);
    expect(filterOf('decision', 'u1').status).toEqual(['awaitingApproval', 'onHold']);
  });

  test.each(VIEW_IDS)('%s is recognised by its filter', (view) => {
    expect(viewOf(filterOf(view, 'u1'), 'u1')).toBe(view);
  });

  test('a narrowed filter is no view', () => {
    expect(viewOf({ status: ['received'] }, 'u1')).toBeNull();
    expect(viewOf({ ...filterOf('mine', 'u1'), assigneeId: 'u2' }, 'u1')).toBeNull();
  });

  test('choosing a view keeps the search and drops the former view', () => {
    expect(withView({ q: 'bakker', assigneeId: 'u1', status: ['received'] }, 'all', 'u1')).toEqual({ q: 'bakker' });
  });
});
