import { describe, expect, it } from 'vitest';
import { intakeItem, questionKey } from '../intake/intakeItems';
import type { IntakeQuestion } from '../intake/intakeQuestions';
import { asAsked, askableItems, itemsOf, type SupplementCase } from './supplement';

const BO = { id: 'bo', initials: 'B.', firstNames: 'Bo', prefix: '', surname: 'Spoel' };
const { id: _, ...BO_NAME } = BO;
const EMPTY: SupplementCase = { checks: [], mismatches: [], intake: [], persons: [BO], signers: [] };

const EXTRACT: SupplementCase['checks'][number] = {
  id: 'c1',
  code: 'COM-07',
  subject: 'company',
  subjectId: null,
  outcome: 'failed',
  reasonCode: 'EXTRACT_TOO_OLD',
  waiver: null,
};
const EMAIL: SupplementCase['mismatches'][number] = {
  id: 'm1',
  field: 'email',
  subjectId: 'bo',
  declared: 'b@a.example',
  registered: 'bo@a.example',
  difference: 'different',
  resolution: null,
};
const EMAIL_CHECK: SupplementCase['checks'][number] = {
  id: 'c2',
  code: 'CTC-02',
  subject: 'person',
  subjectId: 'bo',
  outcome: 'failed',
  reasonCode: 'EMAIL_MISMATCH',
  waiver: null,
};

function no(item: IntakeQuestion['item'], subject: IntakeQuestion['subject'] = null): IntakeQuestion {
  const key = questionKey(item, subject?.id ?? null);
  return { key, item, subject, answer: 'no', by: 'officer', look: null, mailItemId: 'l' };
}

function kinds(file: Partial<SupplementCase>): string[] {
  return askableItems({ ...EMPTY, ...file }).map(({ item }) => item.kind);
}

describe('what a customer can be asked for', () => {
  it.each([
    ['a failed check', { checks: [EXTRACT] }, ['check']],
    ['not one that passed', { checks: [{ ...EXTRACT, outcome: 'passed', reasonCode: null }] }, []],
    [
      'not one that a supervisor may let pass',
      { checks: [{ ...EXTRACT, waiver: { reason: 'x', askedById: 'u', askedByName: 'V' } }] },
      [],
    ],
    ['another value', { mismatches: [EMAIL] }, ['mismatch']],
    ['a probable slip', { mismatches: [{ ...EMAIL, difference: 'probableSlip' }] }, ['mismatch']],
    ['not another spelling', { mismatches: [{ ...EMAIL, difference: 'formattingOnly' }] }, []],
    [
      'a spelling that was not accepted',
      { mismatches: [{ ...EMAIL, difference: 'formattingOnly', resolution: 'notAccepted' }] },
      ['mismatch'],
    ],
    ['not what was settled', { mismatches: [{ ...EMAIL, resolution: 'declaredSlip' }] }, []],
    ['a difference and its check once', { mismatches: [EMAIL], checks: [EMAIL_CHECK] }, ['mismatch']],
    [
      'the check of somebody else beside it',
      { mismatches: [EMAIL], checks: [{ ...EMAIL_CHECK, subjectId: 'other' }] },
      ['mismatch', 'check'],
    ],
    ['what a letter lacks, once', { intake: [no('extract')], checks: [EXTRACT] }, ['question']],
    ['not what is the desk’s own affair', { intake: [no('paperPlace')] }, []],
  ] satisfies (readonly [string, Partial<SupplementCase>, string[]])[])('%s', (_name, file, asked) => {
    expect(kinds(file)).toEqual(asked);
  });

  it('names whom it is about, with his name and nothing else of him', () => {
    const [item] = itemsOf({ ...EMPTY, mismatches: [EMAIL] }, [{ kind: 'mismatch', mismatchId: 'm1' }]) ?? [];
    expect(item).toEqual({
      kind: 'mismatch',
      field: 'email',
      declared: 'b@a.example',
      registered: 'bo@a.example',
      about: BO_NAME,
    });
  });

  it('is refused when it is nothing that the case can ask', () => {
    const ref = { kind: 'check', checkId: 'c1' } as const;
    expect(itemsOf({ ...EMPTY, checks: [EXTRACT] }, [ref])).toHaveLength(1);
    expect(itemsOf(EMPTY, [ref])).toBeNull();
  });
});

describe('an item as a message words it', () => {
  it('brings the words of what misses on a letter, and leaves everything else as it is', () => {
    const about = { initials: 'B.', firstNames: 'Bo', prefix: '', surname: 'Spoel' };
    expect(asAsked({ kind: 'question', item: 'mandate', about })).toEqual({
      kind: 'missing',
      missing: { nl: 'Het mandaatbesluit met de zelfverklaring', en: intakeItem('mandate').missing.en },
      about,
    });
    const check = { kind: 'check', code: 'COM-07', reasonCode: 'EXTRACT_TOO_OLD', about: null } as const;
    expect(asAsked(check)).toBe(check);
  });
});
