/** Checks that the browser test of all screens leaves none out: every route, and every part that opens over a page. */
import { expect, test } from 'vitest';
import { OVER_SCREENS } from './dialogs';
import { openersOf, routesElsewhere, routesOfDesk, screenSources } from './routes';
import { SCREENS } from './screens';

const sources = screenSources();

/** Not driven by the browser test yet: what opens each of them there has still to be written down and tried. */
const NOT_DRIVEN: readonly string[] = [
  'audit/CaseAtDialog',
  'checks/ProposalReview',
  'webhooks/EndpointActions',
  'webhooks/SecretDialog',
  'application/bench/CorrectDialog',
  'application/bench/IdentificationDialog',
  'application/bench/SupplementDialog',
  'application/bench/scan/PageKindBar',
  'application/bench/scan/RedactDialog',
  'dispatch/messages/LetterQuestion',
  'dispatch/messages/ReturnedDialog',
  'dispatch/messages/SettleDialog',
  'dispatch/notMe/NotMeDialog',
  'flow/ActionDialog',
  'intake/letter/RelinkDialog',
  'intake/letter/StrikeDialog',
  'intake/unread/UnreadButtons',
  'policies/draft/DraftActions',
];

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

test('everything that opens over a page is looked at, or known not to be', () => {
  const openers = openersOf(sources);
  const looked = new Set(OVER_SCREENS.flatMap(({ from }) => from));
  expect(openers.filter((source) => !looked.has(source)).toSorted()).toEqual(NOT_DRIVEN.toSorted());
  expect([...looked].filter((source) => !openers.includes(source))).toEqual([]);
});
