import { expect, test } from 'vitest';
import { AUDIT_EVENT_TYPES } from './auditEvents';
import { seesEvent, visibleTypes } from './visibleEvents';

test('an auditor sees everything, a supervisor all but what auditors draw, an officer no accounts either', () => {
  expect(visibleTypes('auditor')).toEqual([...AUDIT_EVENT_TYPES]);
  const hiddenFrom = (role: 'supervisor' | 'verifier') => AUDIT_EVENT_TYPES.filter((type) => !seesEvent(role, type));
  expect(hiddenFrom('supervisor').every((type) => /^(sample|report|trail)\./.test(type))).toBe(true);
  expect(hiddenFrom('verifier')).toEqual(expect.arrayContaining(['session.started', 'user.changed', 'sample.drawn']));
  expect(visibleTypes('verifier', ['session.started', 'decision.approved'])).toEqual(['decision.approved']);
});

test('what is no type of event shows nobody anything', () => {
  expect(visibleTypes('supervisor', ['code.sent', '__proto__', 7, null, 'decision.approved'])).toEqual([
    'decision.approved',
  ]);
});
