/** Tests in which order a decision is read. */
import { describe, expect, it } from 'vitest';
import type { CheckAttempt } from '@desk/shared/checks/check';
import { checkOf, mismatchOf } from '../flow/testing/caseRecord';
import { isShown, judgedSections, REST_FILTERS } from './judged';

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

describe('what a decision rests on', () => {
  it('is read by what it asks: waivers, differences, what a person judged otherwise, failures, the rest', () => {
    const sections = judgedSections({
      checks: [byDesk, failed, overruled, waived, answered],
      mismatches: [mismatchOf({ field: 'city' }), mismatchOf({ field: 'street', difference: 'different' })],
    });
    expect(
      sections.map(({ id, items }) => [
        id,
        ...items.map((item) => (item.kind === 'check' ? item.check.code : item.mismatch.field)),
      ]),
    ).toEqual([
      ['waivers', 'CON-04'],
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
