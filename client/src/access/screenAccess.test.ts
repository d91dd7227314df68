/** Checks which role opens which screen. */
import { STAFF_ROLES, type StaffRole } from '@desk/shared/access/roles';
import { describe, expect, test } from 'vitest';
import { canOpen } from './screenAccess';

const cases: StaffRole[] = ['verifier', 'supervisor', 'auditor'];
const TABLE: readonly (readonly [string, string, readonly StaffRole[]])[] = [
  ['applications', 'list', cases],
  ['applications', 'show', cases],
  ['applications', 'edit', []],
  ['applications', 'delete', []],
  ['mail-items', 'create', ['verifier', 'supervisor']],
  ['mail-batches', 'list', cases],
  ['mail-batches', 'create', ['verifier', 'supervisor']],
  ['scanned-letters', 'list', cases],
  ['unread-files', 'list', cases],
  ['unread-files', 'edit', ['verifier', 'supervisor']],
  ['scanned-letters', 'edit', ['verifier', 'supervisor']],
  ['audit-events', 'list', cases],
  ['audit-events', 'edit', []],
  ['users', 'list', ['administrator']],
  ['users', 'edit', ['administrator']],
  ['policies', 'list', [...STAFF_ROLES]],
  ['policies', 'edit', []],
  ['policy-drafts', 'show', [...STAFF_ROLES]],
  ['policy-drafts', 'edit', ['administrator']],
  ['message-templates', 'list', [...STAFF_ROLES]],
  ['message-templates', 'edit', ['administrator']],
  ['system-state', 'list', ['supervisor', 'auditor', 'administrator']],
  ['retention', 'list', ['supervisor', 'auditor']],
  ['decision-queue', 'list', ['supervisor']],
  ['toString', 'list', []],
];

describe('canOpen', () => {
  test.each(TABLE)('%s %s is for %j only', (resource, action, roles) => {
    expect(STAFF_ROLES.filter((role) => canOpen(role, resource, action))).toEqual(roles);
  });
});
