/** Tests in which order a decision is read. */
import { describe, expect, it } from 'vitest';
import type { HumanVerdict } from '@desk/shared/application/humans';
import type { CheckAttempt } from '@desk/shared/checks/check';
import { checkOf, mismatchOf } from '../flow/testing/caseRecord';
import { isShown, judgedSections, REST_FILTERS, type JudgedItem } from './judged';

const attempt = (byRole: string, outcome: CheckAttempt['outcome']) => ({ byRole, outcome }) as CheckAttempt;
const waived = checkOf({
  code: 'CON-04',
  subject: 'contract',
  outcome: 'failed',
  waiver: { reason: 'ziek', askedById: 'u', askedByName: 'Sanne' },
});
const overruled = checkOf({
  code: 'COM-04',
  subject: 'company',
  outcome: 'passed',
  attempts: [attempt('system', 'failed'), attempt('verifier', 'passed')],
});
const failed = checkOf({ code: 'CON-05', subject: 'contract', outcome: 'failed' });
const byDesk = checkOf({
  code: 'COM-01',
  subject: 'company',
  outcome: 'passed',
  attempts: [attempt('system', 'passed')],
});
const answered = checkOf({
  code: 'CON-03',
  subject: 'contract',
  outcome: 'passed',
  renewal: 'additional',
  attempts: [attempt('system', 'inquiry'), attempt('verifier', 'passed')],
});

const wordOf = (verdict: HumanVerdict['verdict'], supersededAt: string | null = null) =>
  ({ oneId: 's', otherId: verdict, verdict, supersededAt }) as HumanVerdict;
const named = (item: JudgedItem): string => {
  switch (item.kind) {
    case 'check':
      return item.check.code;
    case 'difference':
      return item.mismatch.field;
    case 'human':
      return item.word.verdict;
  }
};

describe('what a decision rests on', () => {
  it('is read by what it asks: waivers, who is one person, differences, what a person judged otherwise, failures, the rest', () => {
    const sections = judgedSections({
      checks: [byDesk, failed, overruled, waived, answered],
      mismatches: [mismatchOf({ field: 'city' }), mismatchOf({ field: 'street', difference: 'different' })],
      humanVerdicts: [wordOf('joined'), wordOf('apart', '2026-11-23T09:00:00.000Z')],
    });
    expect(sections.map(({ id, items }) => [id, ...items.map(named)])).toEqual([
      ['waivers', 'CON-04'],
      ['humans', 'joined'],
      ['differences', 'street'],
      ['overruled', 'COM-04'],
      ['failed', 'CON-05'],
      ['rest', 'COM-01', 'CON-03'],
    ]);
  });

  it('can be narrowed to what a person judged, what the level adds, and what deviates', () => {
    const shown = REST_FILTERS.map((filter) => [byDesk, answered, failed].filter((check) => isShown(check, filter)));
    expect(shown).toEqual([[answered], [answered], [failed], [byDesk, answered, failed]]);
  });
});
