/** Whatever the desk can be asked for is told to the trail, or the table says why not. */
import { expect, it } from 'vitest';
import { ACTION_EVENTS, AUDIT_EVENT_TYPES } from '@desk/shared/flow/auditEvents';
import { PUBLIC_ACTION_IDS } from '@desk/shared/flow/actions/actions';
import { allRoutes } from '../routes';
import { ACTION_ROUTES, TOLD_BESIDES, TOLD_ROUTES } from './toldRoutes';

const names = allRoutes.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
const actions = names.filter((name) => name.startsWith(ACTION_ROUTES));

it('names every route that there is, and no other', () => {
  const others = names.filter((name) => !actions.includes(name));
  expect(Object.keys(TOLD_ROUTES).sort()).toEqual([...new Set(others)].sort());
  expect(actions.map((name) => name.slice(ACTION_ROUTES.length)).sort()).toEqual([...PUBLIC_ACTION_IDS].sort());
});

it('lets no route change anything without an event or a reason of more than a word', () => {
  const silent = Object.entries(TOLD_ROUTES).filter(([, told]) =>
    typeof told === 'string' ? told.split(' ').length < 4 : told.length === 0,
  );
  expect(silent).toEqual([]);
});

it('knows by whom each event is told that an auditor can find', () => {
  const byRoutes = Object.values(TOLD_ROUTES).flatMap((told) => (typeof told === 'string' ? [] : told));
  const byActions = ACTION_EVENTS.map(({ type }) => type);
  expect([...new Set([...byRoutes, ...byActions, ...TOLD_BESIDES])].sort()).toEqual([...AUDIT_EVENT_TYPES].sort());
});
