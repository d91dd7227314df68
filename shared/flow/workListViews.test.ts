/** Checks that the views of the work list divide the cases, none lost and none twice; and what a filter means for whoever asks. */
import { describe, expect, it } from 'vitest';
import { STATUS_IDS } from './statuses';
import {
  asksTheSame,
  isInView,
  keysOfViews,
  resolveFilter,
  VIEW_FILTERS,
  VIEW_IDS,
  viewOf,
  withView,
} from './workListViews';

const OWN = { status: 'inVerification', assigneeId: 'u1' } as const;

describe('views of the work list', () => {
  it('every status is in exactly one of the four views by status', () => {
    const all = (['toDo', 'decision', 'waiting', 'closed'] as const).flatMap((view) => VIEW_FILTERS[view].status ?? []);
    expect([...all].sort()).toEqual([...STATUS_IDS].sort());
  });

  it('work to do is what waits for an officer', () => {
    expect(VIEW_FILTERS.toDo.status).toEqual(['received', 'referred', 'inVerification']);
    expect(VIEW_FILTERS.decision.status).toEqual(['awaitingApproval', 'onHold']);
  });

  it.each(VIEW_IDS)('%s is recognised by its filter, also while it is searched', (view) => {
    expect(viewOf({ ...VIEW_FILTERS[view] })).toBe(view);
    expect(viewOf({ q: 'bakker', ...VIEW_FILTERS[view] })).toBe(view);
  });

  it('a narrowed filter is no view', () => {
    expect(viewOf({ status: ['received'] })).toBeNull();
    expect(viewOf({ ...VIEW_FILTERS.toDo, targetLevel: 'EH3' })).toBeNull();
    expect(viewOf({ ...VIEW_FILTERS.mine, assigneeId: 'u2' })).toBeNull();
  });

  it('choosing a view keeps the search and drops the former view with all it was narrowed by', () => {
    expect(withView({ q: 'bakker', assigneeId: 'u1', late: true }, 'all')).toEqual({ q: 'bakker' });
  });

  it('two filters ask the same in whatever order', () => {
    expect(asksTheSame({ a: ['x', 'y'], b: 1 }, { b: 1, a: ['y', 'x'] })).toBe(true);
    expect(asksTheSame({ a: ['x'] }, { a: ['x'], b: undefined })).toBe(true);
    expect(asksTheSame({ a: ['x'] }, { a: ['x', 'y'] })).toBe(false);
    expect(asksTheSame({ a: 'x' }, { b: 'x' })).toBe(false);
  });

  it('mine are the cases of whoever asks', () => {
    expect(isInView('mine', OWN, 'u1')).toBe(true);
    expect(isInView('mine', OWN, 'u2')).toBe(false);
    expect(isInView('toDo', OWN, 'u2')).toBe(true);
  });
});

describe('a filter that depends on who asks and when', () => {
  const asked = { userId: 'u1', lateIfFrom: '2026-11-26' };
  it.each([
    [{ assigneeId: 'me' }, { assigneeId: ['u1'] }],
    [{ assigneeId: 'nobody' }, { assigneeId: [null] }],
    [{ assigneeId: ['me', 'u2', 'nobody'] }, { assigneeId: ['u1', 'u2', null] }],
    [{ late: true }, { agesTo: '2026-11-26' }],
    [{ late: 'true' }, { agesTo: '2026-11-26' }],
    [{ late: false, q: 'bakker' }, { q: 'bakker' }],
    [{ late: true, agesTo: '2026-11-20' }, { agesTo: '2026-11-20' }],
    [{ late: true, agesTo: '2026-11-30' }, { agesTo: '2026-11-26' }],
    [{ agesTo: '2026-11-30' }, { agesTo: '2026-11-30' }],
    [{ status: ['received'] }, { status: ['received'] }],
  ])('%j asks for %j', (filter, expected) => {
    expect(resolveFilter(filter, asked)).toEqual(expected);
  });
});

describe('what a view has put in a filter', () => {
  const { toDo, mine } = VIEW_FILTERS;
  it.each([
    ['a view as it is', { ...mine }, ['assigneeId', 'status']],
    ['a view that somebody narrowed', { ...toDo, targetLevel: 'EH3' }, ['status']],
    ['other statuses than any view has', { status: ['received'], q: 'hoekstra' }, []],
    ['an officer of choice', { ...mine, assigneeId: 'nobody' }, ['status']],
  ])('of %s', (_, filter, expected) => {
    expect(keysOfViews(filter).sort()).toEqual(expected);
  });
});
