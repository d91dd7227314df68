/** Checks that the browser test of all screens leaves none out: every route, and every part that opens over a page. */
import { expect, test } from 'vitest';
import { OVER_SCREENS } from './dialogs';
import { openersOf, routesElsewhere, routesOfDesk, screenSources, unframed } from './routes';
import { SCREENS } from './screens';

const sources = screenSources();

test('every route of the desk is looked at', () => {
  const routes = routesOfDesk(sources);
  expect(routes).toEqual(
    expect.arrayContaining(['/', '/login', '/applications/:id/show', '/users/create', '/intake', '*']),
  );
  const looked = new Set(SCREENS.flatMap(({ route }) => (route === null ? [] : [route])));
  expect(routes.filter((route) => !looked.has(route))).toEqual([]);
  expect([...looked].filter((route) => !routes.includes(route))).toEqual([]);
});

test('routes stand only where they are read', () => {
  expect(routesElsewhere(sources)).toEqual([]);
});

test('a route that is added is missed', () => {
  const more = new Map([
    ['app/Desk.tsx', '<Resource name="runs" list={RunList} edit={RunEdit} /><Route path="/new" element={<New />} />'],
  ]);
  expect(routesOfDesk(more)).toEqual(['/', '/runs', '/runs/:id', '/new']);
});

test('a dialog is made of the one frame, but for the box that is all field', () => {
  expect(unframed(sources)).toEqual(['palette/PaletteHost.tsx']);
});

test('everything that opens over a page is looked at', () => {
  const openers = openersOf(sources);
  const looked = new Set(OVER_SCREENS.flatMap(({ from }) => from));
  expect(openers.filter((source) => !looked.has(source))).toEqual([]);
  expect([...looked].filter((source) => !openers.includes(source))).toEqual([]);
});
