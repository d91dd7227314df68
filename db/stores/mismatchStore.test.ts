/** A comparison keeps what stayed the same and supersedes what changed. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../ids';
import { rowsWith } from '../sql/rows';
import { DIALECTS } from '../testing/dialects';
import { AT, LATER, listQuery, storedCase, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import {
  findMismatch,
  listMismatches,
  mismatchesOf,
  resolveMismatch,
  saveComparison,
  type ComparedResult,
} from './mismatchStore';

function aResult(over: Partial<ComparedResult> = {}): ComparedResult {
  return {
    id: newId(),
    field: 'companyName',
    subject: 'company',
    subjectId: null,
    declared: 'Korenmaat BV',
    registered: 'Korenmaat B.V.',
    difference: 'formattingOnly',
    formattingReasons: ['punctuation'],
    differenceKind: null,
    ...over,
  };
}
const SETTLED = { resolution: 'confirmedSame', reason: '', byId: 'u1', byName: 'Vera', at: LATER } as const;
const UNSETTLED = { resolution: null, reason: '', resolvedById: null, resolvedByName: null, resolvedAt: null };

describe.each(DIALECTS)('compared fields on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  let applicationId: string;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());
  beforeEach(async () => {
    applicationId = (await storedCase(open.db)).id;
  });
  const compare = (results: readonly ComparedResult[], at = AT) =>
    write(open.db, (tx) => saveComparison(tx, applicationId, results, at));

  it('come out as they went in, in their order', async () => {
    const results = [aResult({ field: 'kvkNumber', subjectId: newId() }), aResult()];
    await compare(results);
    const stored = results.map((result) => ({ ...result, ...UNSETTLED, applicationId }));
    expect(await mismatchesOf(open.db, applicationId)).toEqual(stored);
    expect(await findMismatch(open.db, results[1]?.id ?? '')).toEqual(stored[1]);
    const list = await listMismatches(open.db, listQuery({ filter: { applicationId, field: 'kvkNumber' } }));
    expect(list).toEqual({ rows: [stored[0]], total: 1, hasMore: false });
  });

  it('keep how they were settled while both values stay', async () => {
    const result = aResult();
    await compare([result]);
    await write(open.db, (tx) => resolveMismatch(tx, result.id, SETTLED));
    await compare([aResult()], LATER);
    expect(await mismatchesOf(open.db, applicationId)).toMatchObject([
      { id: result.id, resolution: 'confirmedSame', resolvedById: 'u1', resolvedByName: 'Vera', resolvedAt: LATER },
    ]);
  });

  it.each<[string, Partial<ComparedResult>]>([
    ['the declared value', { declared: 'Korenmaat Beheer' }],
    ['the registered value', { registered: 'Korenmaat N.V.' }],
    ['the subject', { subjectId: newId() }],
    ['the judgement', { difference: 'different', formattingReasons: [] }],
    ['the judgement into a slip', { difference: 'probableSlip', differenceKind: 'neighbourKey' }],
  ])('start anew when %s changes, and the former row stays to be read', async (_what, change) => {
    const before = aResult();
    const after = aResult(change);
    await compare([before]);
    await write(open.db, (tx) => resolveMismatch(tx, before.id, SETTLED));
    await compare([after], LATER);
    expect(await mismatchesOf(open.db, applicationId)).toEqual([{ ...after, ...UNSETTLED, applicationId }]);
    expect(await findMismatch(open.db, before.id)).toBeNull();
    expect(await listMismatches(open.db, listQuery({ filter: { applicationId } }))).toMatchObject({ total: 1 });
    const all = await rowsWith(open.db, 'mismatches', { match: { applicationId }, order: [['position', 'ASC']] });
    expect(all).toMatchObject([
      { id: before.id, supersededAt: LATER, resolution: 'confirmedSame' },
      { id: after.id, supersededAt: null, comparedAt: LATER },
    ]);
  });

  it('go when the comparison no longer has them', async () => {
    await compare([aResult(), aResult({ field: 'legalForm' })]);
    await compare([], LATER);
    expect(await mismatchesOf(open.db, applicationId)).toEqual([]);
  });
});
