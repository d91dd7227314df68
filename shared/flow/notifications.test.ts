/** Event → who is told what. */
import { describe, expect, it } from 'vitest';
import type { StaffRole } from '../access/roles';
import type { AuditEntry } from './auditEvents';
import { addressees, TELLING_EVENTS, tellingsOf, whoMayHear, type CaseStaff } from './notifications';

const HANDLED: CaseStaff = {
  holderId: 'holder',
  handlers: [
    { id: 'holder', name: 'Holder' },
    { id: 'helper', name: 'Helper' },
  ],
};
const RELEASED: CaseStaff = { ...HANDLED, holderId: null };
const UNTOUCHED: CaseStaff = { holderId: null, handlers: [] };

const given: AuditEntry = { type: 'application.givenBack', data: { reason: 'vakantie' } };
const returned: AuditEntry = { type: 'decision.returned', data: { reason: 'IDN-01', checks: [] } };
const moved: AuditEntry = {
  type: 'application.handedOver',
  data: { toId: 'next', toName: 'Next', reason: 'drukte' },
};
const note = (...mentionedIds: string[]): AuditEntry => ({
  type: 'note.written',
  data: { mentionedIds, mentionedNames: mentionedIds },
});
const letterBack: AuditEntry = {
  type: 'message.returned',
  data: { messageId: 'm', dispatchId: 'd', cause: 'unknownAddress' },
};
const codeBack: AuditEntry = {
  type: 'dispatch.returned',
  data: { dispatchId: 'd', channel: 'letter', personId: 'p', cause: 'moved' },
};
const mailBack: AuditEntry = {
  type: 'message.bounced',
  data: { messageId: 'm', dispatchId: 'd', statusCode: '5.1.1' },
};
const codeMailBack: AuditEntry = {
  type: 'dispatch.bounced',
  data: { dispatchId: 'd', channel: 'email', personId: 'p', statusCode: '5.1.1' },
};
const answer: AuditEntry = {
  type: 'checks.answerRecorded',
  data: { by: 'phone', on: '2026-11-29', reopenedChecks: [] },
};
const letter: AuditEntry = {
  type: 'mail.registered',
  data: { mailItemId: 'l', receivedOn: '2026-11-29', documents: 1, reopenedChecks: [] },
};

describe('who is told', () => {
  it.each<[string, AuditEntry, string, CaseStaff, Record<string, string>]>([
    ['a note names two', note('helper', 'auditor'), 'holder', HANDLED, { helper: 'mentioned', auditor: 'mentioned' }],
    ['a note names its author', note('holder'), 'holder', HANDLED, {}],
    ['a note names nobody', note(), 'helper', HANDLED, {}],
    ['its holder hands it over', moved, 'holder', HANDLED, { next: 'handedOver' }],
    ['a supervisor hands it over', moved, 'boss', HANDLED, { next: 'handedOver', holder: 'takenAway' }],
    ['a supervisor hands it to themself', moved, 'next', HANDLED, { holder: 'takenAway' }],
    ['a free case is handed over', moved, 'boss', UNTOUCHED, { next: 'handedOver' }],
    [
      'a colleague takes it over',
      { type: 'application.takenOver', data: { fromId: 'holder', fromName: 'Holder', idleMinutes: 40 } },
      'helper',
      HANDLED,
      { holder: 'takenAway' },
    ],
    ['its holder gives it back', given, 'holder', HANDLED, { helper: 'givenBack' }],
    ['nobody else had handled it', given, 'holder', { ...HANDLED, handlers: [] }, {}],
    ['the supervisor sends it back', returned, 'boss', HANDLED, { holder: 'returned', helper: 'returned' }],
    ['it is sent back while nobody holds it', returned, 'boss', RELEASED, { holder: 'returned', helper: 'returned' }],
    ['a letter comes back', letterBack, 'post', HANDLED, { holder: 'letterReturned' }],
    [
      'a code comes back, nobody holds it',
      codeBack,
      'post',
      RELEASED,
      { holder: 'letterReturned', helper: 'letterReturned' },
    ],
    ['its own holder records the return', codeBack, 'holder', HANDLED, {}],
    ['a mail bounces', mailBack, 'gateway', HANDLED, { holder: 'mailBounced' }],
    ['a code by mail bounces', codeMailBack, 'gateway', RELEASED, { holder: 'mailBounced', helper: 'mailBounced' }],
    ['a colleague records the answer', answer, 'helper', HANDLED, { holder: 'answered' }],
    ['its holder records the answer', answer, 'holder', HANDLED, {}],
    ['an answer on a free case', answer, 'helper', RELEASED, {}],
    ['a letter comes in', letter, 'post', HANDLED, { holder: 'mailCame' }],
    ['the first letter comes in', letter, 'post', UNTOUCHED, {}],
    ['it is taken', { type: 'application.claimed', data: {} }, 'holder', HANDLED, {}],
  ])('%s', (_what, entry, actorId, staff, told) => {
    const found = addressees(tellingsOf(entry), actorId, staff);
    expect(Object.fromEntries(found.map(({ userId, kind }) => [userId, kind]))).toEqual(told);
    expect(TELLING_EVENTS.includes(entry.type)).toBe(tellingsOf(entry).length > 0);
  });
});

it.each<[StaffRole, boolean, boolean]>([
  ['verifier', true, true],
  ['supervisor', true, true],
  ['auditor', true, true],
  ['administrator', true, false],
  ['supervisor', false, false],
])('a %s whose account is in use (%s) hears it: %s', (role, active, hears) => {
  const told = [{ userId: 'u', kind: 'mentioned' }] as const;
  expect(whoMayHear(told, [{ id: 'u', role, active }])).toEqual(hears ? told : []);
});

it('tells nobody whose account is not there', () => {
  expect(whoMayHear([{ userId: 'gone', kind: 'handedOver' }], [])).toEqual([]);
});
