import { expect, it } from 'vitest';
import { stagesOf, type Staged } from './stages';

const judged = [{ attempts: [{ byRole: 'system' }, { byRole: 'verifier' }] }];
const planned = [{ attempts: [{ byRole: 'system' }] }];

/** d: done, C: here now, X: stopped here, a dot: not reached. In the order application, intake, checks, mismatches, decision, dispatch, audit. */
it.each<[Staged['status'], string | null, Staged['checks'], string]>([
  ['announced', null, [], 'C......'],
  ['inVerification', '2026-11-20', judged, 'ddC....'],
  ['awaitingApproval', '2026-11-20', judged, 'ddddC..'],
  ['codesSent', '2026-11-20', judged, 'dddddC.'],
  ['completed', '2026-11-20', judged, 'ddddddd'],
  ['rejected', '2026-11-20', judged, 'ddddX..'],
  ['withdrawn', null, [], 'X......'],
  ['withdrawn', '2026-11-20', planned, 'dX.....'],
  ['withdrawn', '2026-11-20', judged, 'ddX....'],
  ['lapsed', null, [], 'X......'],
  ['lapsed', '2026-11-20', judged, 'ddX....'],
])('%s, received %s', (status, receivedOn, checks, drawn) => {
  const marks = { done: 'd', current: 'C', stopped: 'X', coming: '.' };
  const stages = stagesOf({ status, statusBeforeHold: null, receivedOn, checks });
  expect(stages.map(({ state }) => marks[state]).join('')).toBe(drawn);
});
