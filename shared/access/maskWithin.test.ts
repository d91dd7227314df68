import { describe, expect, it, vi } from 'vitest';
import { masked } from './fieldSight';
import { maskingWithin, maskWithin, mayHoldReach, type Reach } from './maskWithin';

const PETRA = { birthDate: '1980-03-04', email: 'Petra.Smit@Private.example', mobile: '+31 6 8765 4321' } as const;
const OTHER = { birthDate: '1975-12-31', email: 'other@private.example', mobile: '0611112222' } as const;

describe('what reaches people', () => {
  it.each<[string, object]>([
    ['under its own name, at any depth', { persons: [{ surname: 'Smit', ...PETRA }] }],
    [
      'as a value that is compared',
      { mismatches: [{ field: 'email', declared: PETRA.email, registered: OTHER.email }] },
    ],
    ['as a change of a correction', { field: 'persons.0.mobile', before: PETRA.mobile, after: OTHER.mobile }],
    ['as the place where a message went', { sentTo: PETRA.email }],
    ['as the place where a code would go', { sendsTo: { code: PETRA.mobile, link: PETRA.email } }],
    ['as a date of which a part is known, under its name', { birthDate: '1980-03' }],
  ])('is masked %s', (_where, body) => {
    const text = JSON.stringify(maskWithin(body, [], []));
    expect(text).not.toMatch(/1980|1975|private|8765|1111/i);
    expect(text).toContain('•');
  });

  it.each([
    'asked petra.smit@private.example again',
    'called 06-87654321 at noon',
    'called +31 (0)6 8765 4321 at noon',
    'called 0031687654321',
    'born on 4 maart 1980, says the passport',
    'born on 04-03-1980',
    'born 4-3-1980',
    'born 4 mrt. 1980, or 1980-03-04',
    'born on 4 March 1980',
    'born on 4\u00A0maart\u00A01980',
    'born on 04\u201303\u20131980',
    'born 4 - 3 - 1980',
    'born\t04\t03\t1980',
    'born on March 4, 1980',
    'born on Mar. 4th 1980',
    'born on 1980/03/04',
    'born on 1980.3.4',
    'called 06\u00A08765\u00A04321',
    'called 06\u20118765\u20114321',
    'called 06\u20138765\u20134321',
    'called\t06\t8765\t4321',
  ])('is found in %j, however it is written', (remark) => {
    const { remark: seen } = maskWithin({ remark }, [PETRA], []);
    expect(seen).not.toMatch(/1980|private|8765/i);
    expect(seen.split(/[ ,\t]/)[0]).toBe(remark.split(/[ \t]/)[0]);
  });

  it.each<[string, object]>([
    ['where a letter goes', { sentTo: 'Molen B.V., Molenwiek 12, 1234 AB Ons Dorp' }],
    ['the code of a check', { code: 'CTC-01', link: '' }],
    ['another field that is compared', { field: 'surname', declared: 'Smit', registered: 'Smid' }],
    [
      'numbers and moments of the case',
      { number: 'ZU-2026-000001-5', kvkNumber: '87654321', at: '2026-03-04T08:00:00.000Z' },
    ],
    ['what is no text', { employed: true, position: 0, birthDate: null, email: '' }],
  ])('is not %s', (_what, body) => {
    expect(maskWithin(body, [{ ...OTHER, mobile: null }], [])).toEqual(body);
  });

  it('is not found in another day of the same month', () => {
    const body = { remark: 'seen on 1980-03-12, 1980/3/10, March 12, 1980 and 1 April, not on 1 March' };
    expect(maskWithin(body, [{ birthDate: '1980-03-01' }], [])).toEqual(body);
  });

  it('stays of whom it was revealed, in every way of writing it, and of nobody else', () => {
    const reveal: Reach = { ...PETRA, email: PETRA.email.toLowerCase() };
    const body = { persons: [PETRA, OTHER], remark: `called 0687654321, then ${OTHER.mobile}`, sentTo: PETRA.email };
    expect(maskWithin(body, [], [reveal])).toEqual({
      persons: [
        PETRA,
        { birthDate: masked(OTHER.birthDate), email: masked(OTHER.email), mobile: masked(OTHER.mobile) },
      ],
      remark: `called 0687654321, then ${masked(OTHER.mobile)}`,
      sentTo: PETRA.email,
    });
  });

  it.each<[string, Reach, string]>([
    ['a value that holds a known one', { email: 'it@private.example' }, 'asked smit@private.example and once more'],
    ['a value within a known one', { email: 'petra.smit@private.example' }, 'asked petra.smit@private.example twice'],
  ])('is found whole as %s, under its name in the same body', (_what, known, remark) => {
    const seen = maskWithin({ remark, email: 'smit@private.example' }, [known], []);
    expect(seen.remark).not.toMatch(/[a-z.]+@|private/);
    expect(seen.remark).toMatch(/^asked •.* (and once more|twice)$/);
  });

  it('is put into a pattern once for any number of bodies, beside what stands in one of them alone', () => {
    let made = 0;
    const counted = class extends RegExp {
      constructor(pattern: string, flags: string) {
        super(pattern, flags);
        made += 1;
      }
    };
    vi.stubGlobal('RegExp', counted);
    const mask = maskingWithin([PETRA], []);
    const seen = Array.from({ length: 50 }, () => mask({ remark: 'called 0687654321', sentTo: PETRA.email }).remark);
    vi.unstubAllGlobals();
    expect(new Set(seen)).toEqual(new Set(['called ••••••••••']));
    expect(made).toBe(1);
    const remark = `called 0687654321 and ${OTHER.mobile}`;
    expect([mask({ remark, mobile: OTHER.mobile }).remark, mask({ remark }).remark]).toEqual([
      `called •••••••••• and ${masked(OTHER.mobile)}`,
      `called •••••••••• and ${OTHER.mobile}`,
    ]);
  });
});

describe('whether anything can stand in a value', () => {
  it.each<[string, boolean, unknown]>([
    ['a word with a digit', true, 'called 06-87654321'],
    ['an address', true, ['it', { text: 'it@private.example' }]],
    ['a day', true, { on: '1980-03-04' }],
    ['an id between words', true, 'see 01990000-0000-7000-8000-000000000000'],
    ['words alone', false, { reason: 'the customer waits', by: null }],
    ['numbers', false, { page: 87654321, is: true }],
    ['an id', false, { documentId: '01990000-0000-7000-8000-000000000000' }],
    ['a moment', false, { at: '2026-03-04T08:00:00.000Z' }],
    ['a digest', false, { sha256: 'a1'.repeat(32) }],
  ])('of %s is %s', (_what, may, value) => {
    expect(mayHoldReach(value)).toBe(may);
  });
});
