/** What decisions show of how they were made is worked out for those of before as it is when they are made, and the trail answers for it. */
import { expect, describe, it } from 'vitest';
import { decisionSignsOfAll } from './migrations/2026-11-30-10-decision-signs';
import { sealedSamples } from './migrations/2026-11-30-30-sealed-samples';
import { newId } from './ids';
import { rowsWith } from './sql/rows';
import { appendAttempts, insertChecks } from './stores/checkStore';
import { insertDecision } from './stores/decisionStore';
import { DIALECTS } from './testing/dialects';
import type { Finding } from './trail/findings';
import { verifyTrail } from './trail/verifyTrail';
import { aCheck, aDecision, appendAudit, NO_SIGNS, storedCase, VERIFIER, write } from './testing/fixtures';

const at = (time: string): string => `2026-11-03T${time}.000Z`;

describe.each(DIALECTS)('what decisions show on $dialect', ({ fresh }) => {
  it('is filled for decisions of before', async () => {
    const { db, remove } = await fresh();
    const { id: applicationId } = await storedCase(db, { status: 'approved', leadDays: 3 });
    const check = aCheck(applicationId);
    const made = { checkId: check.id, reasonCode: null, remark: '', finding: null, evidence: null };
    const attempt = (byRole: string, outcome: 'failed' | 'passed', when: string) => ({
      ...made,
      id: newId(),
      outcome,
      byId: VERIFIER.id,
      byName: VERIFIER.name,
      byRole,
      at: at(when),
    });
    const decision = aDecision(applicationId, { at: at('12:00:00'), acceptedWaivers: [newId()] });
    const first = aDecision(applicationId, { at: at('08:00:00') });
    const stamp = { applicationId, requestId: 'test', origin: 'screen', handling: true } as const;
    await write(db, async (tx) => {
      await insertChecks(tx, [check]);
      await appendAttempts(tx, [attempt('system', 'failed', '09:00:00')]);
      await appendAttempts(tx, [attempt('verifier', 'passed', '10:00:00')]);
      const entry = { type: 'decision.submitted', data: { remark: '' } } as const;
      await appendAudit(tx, { ...stamp, entry, actor: VERIFIER, at: at('11:15:00') });
      await insertDecision(tx, first, NO_SIGNS);
      await insertDecision(tx, decision, NO_SIGNS);
    });
    await db.sequelize.transaction(async (transaction) => {
      const context = { dialect: db.dialect, schema: db.sequelize.getQueryInterface(), transaction };
      await sealedSamples.down(context);
      await decisionSignsOfAll.down(context);
      await decisionSignsOfAll.up(context);
      await sealedSamples.up(context);
    });
    const rows = await rowsWith(db, 'decision_signs', { match: { applicationId }, order: [['at', 'ASC']] });
    expect(rows).toMatchObject([
      { id: first.id, minutesLooked: null, leadDays: null, waivers: 0, overruled: 0 },
      { id: decision.id, byId: VERIFIER.id, minutesLooked: 45, leadDays: 3, waivers: 1, overruled: 1 },
    ]);
    const findings: Finding[] = [];
    await verifyTrail(db, { keys: [], tell: (finding) => findings.push(finding) });
    expect(findings.filter(({ table }) => table === 'decision_signs')).toEqual([]);
    await remove();
  });
});
