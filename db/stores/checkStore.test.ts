/** Checks keep their order, attempts their sequence, and the last attempt is the outcome. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckAttempt } from '@desk/shared/checks/check';
import { newId } from '../ids';
import { DIALECTS } from '../testing/dialects';
import { aCheck, AT, listQuery, storedCase, VERIFIER, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { appendAttempt, checksOf, findCheck, insertChecks, listChecks, setWaiver } from './checkStore';

function anAttempt(checkId: string, over: Partial<CheckAttempt> = {}): Omit<CheckAttempt, 'sequence'> {
  return {
    id: newId(),
    checkId,
    outcome: 'passed',
    reasonCode: null,
    remark: 'gezien',
    finding: null,
    at: AT,
    evidence: { note: 'blz. 2', documentId: null, page: 2, asOf: '2026-11-01' },
    byId: VERIFIER.id,
    byName: VERIFIER.name,
    byRole: 'verifier',
    ...over,
  };
}

describe.each(DIALECTS)('checks on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  let applicationId: string;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());
  const plan = async () => {
    applicationId = (await storedCase(open.db)).id;
    const checks = [
      aCheck(applicationId, { code: 'CON-03' }),
      aCheck(applicationId),
      aCheck(applicationId, { code: 'COM-01' }),
    ];
    await write(open.db, (tx) => insertChecks(tx, checks));
    return checks;
  };

  it('come out in the order in which they were planned, later ones after them', async () => {
    const checks = await plan();
    const late = aCheck(applicationId, {
      code: 'CON-02',
      subject: 'person',
      subjectId: newId(),
      renewal: 'additional',
    });
    await write(open.db, (tx) => insertChecks(tx, [late]));
    const stored = await checksOf(open.db, applicationId);
    expect(stored).toEqual([...checks, late].map((check) => ({ ...check, attempts: [] })));
    expect(await findCheck(open.db, late.id)).toEqual(late);
    const list = await listChecks(open.db, listQuery({ filter: { applicationId, code: 'CON-02' } }));
    expect(list).toEqual({ rows: [late], total: 1, hasMore: false });
  });

  it('take the outcome of the last attempt and keep every one', async () => {
    const [check] = await plan();
    const id = check?.id ?? '';
    const finding = { key: 'mrzMatches', data: { field: 'number', digits: 9 } };
    const failed = anAttempt(id, { outcome: 'failed', reasonCode: 'illegible' as CheckAttempt['reasonCode'], finding });
    await write(open.db, (tx) => appendAttempt(tx, failed));
    expect(await findCheck(open.db, id)).toMatchObject({ outcome: 'failed', reasonCode: failed.reasonCode });
    const waiver = { reason: 'al eerder gezien', askedById: 'u1', askedByName: 'Vera' };
    await write(open.db, (tx) => setWaiver(tx, id, waiver));
    expect(await findCheck(open.db, id)).toMatchObject({ waiver });
    const reopened = anAttempt(id, { outcome: 'reopened', evidence: null });
    await write(open.db, (tx) => appendAttempt(tx, reopened));
    expect(await findCheck(open.db, id)).toMatchObject({ outcome: null, reasonCode: null, waiver: null });
    const [stored] = await checksOf(open.db, applicationId);
    expect(stored?.attempts).toEqual([
      { ...failed, sequence: 1 },
      { ...reopened, sequence: 2 },
    ]);
  });

  it('number attempts without a gap when they come at once', async () => {
    const [check] = await plan();
    const attempts = Array.from({ length: 6 }, () => anAttempt(check?.id ?? ''));
    await Promise.all(attempts.map((attempt) => write(open.db, (tx) => appendAttempt(tx, attempt))));
    const [stored] = await checksOf(open.db, applicationId);
    expect(stored?.attempts.map((attempt) => attempt.sequence)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('take a waiver back', async () => {
    const [check] = await plan();
    const id = check?.id ?? '';
    await write(open.db, (tx) => setWaiver(tx, id, { reason: 'r', askedById: 'a', askedByName: 'A' }));
    await write(open.db, (tx) => setWaiver(tx, id, null));
    expect(await findCheck(open.db, id)).toMatchObject({ waiver: null });
  });
});
