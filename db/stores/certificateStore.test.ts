import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIALECTS } from '../testing/dialects';
import { vera } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { newId } from '../ids';
import { inTransaction, type Tx } from '../transaction';
import { answerCertificate, certificatesOf, insertCertificate, withdrawCertificate } from './certificateStore';
import { insertUser } from './userStore';

const AT = '2026-11-30T09:00:00.000Z';
const [ASKER, OTHER] = [newId(), newId()];
const ANSWERED = { answer: 'confirmed', answeredById: OTHER, answeredByName: 'Berend', answeredAt: AT } as const;
const WITHDRAWN = {
  withdrawnById: OTHER,
  withdrawnByName: 'Berend',
  withdrawnAt: AT,
  withdrawnReason: 'vals',
} as const;

describe.each(DIALECTS)('certificates on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  const [one, other] = [vera, { ...vera, id: newId(), username: 'victor' }];
  const write = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(open.db, work, { unaudited: 'a test' });
  const certificate = (userId: string, askedAt = AT) => ({
    id: newId(),
    userId,
    kind: 'Documentherkenning',
    issuedOn: '2026-03-29',
    validUntil: '2027-03-29',
    askedById: ASKER,
    askedByName: 'Bas',
    askedAt,
  });

  beforeAll(async () => {
    open = await fresh();
    await write(async (tx) => {
      await insertUser(tx, one);
      await insertUser(tx, other);
    });
  });
  afterAll(() => open.remove());

  it('are kept by account, the last one recorded first, with their days as days', async () => {
    const [first, second, foreign] = [
      certificate(one.id),
      certificate(one.id, '2026-12-01T09:00:00.000Z'),
      certificate(other.id),
    ];
    await write(async (tx) => {
      for (const kept of [first, second, foreign]) {
        await insertCertificate(tx, kept);
      }
    });
    expect(await certificatesOf(open.db, [one.id])).toEqual([
      expect.objectContaining({ ...second, answer: null, withdrawnAt: null }),
      expect.objectContaining(first),
    ]);
    expect(await certificatesOf(open.db, [one.id, other.id])).toHaveLength(3);
    expect(await certificatesOf(open.db, [])).toEqual([]);
  });

  it('are answered once, and withdrawn once, after they were confirmed', async () => {
    const { id, ...rest } = certificate(other.id, '2026-12-02T09:00:00.000Z');
    await write((tx) => insertCertificate(tx, { id, ...rest }));
    expect(await write((tx) => withdrawCertificate(tx, id, WITHDRAWN))).toBe(false);
    expect(await write((tx) => answerCertificate(tx, id, ANSWERED))).toBe(true);
    expect(await write((tx) => answerCertificate(tx, id, { ...ANSWERED, answer: 'refused' }))).toBe(false);
    expect(await write((tx) => withdrawCertificate(tx, id, WITHDRAWN))).toBe(true);
    expect(await write((tx) => withdrawCertificate(tx, id, { ...WITHDRAWN, withdrawnReason: 'x' }))).toBe(false);
    expect((await certificatesOf(open.db, [other.id]))[0]).toEqual({ id, ...rest, ...ANSWERED, ...WITHDRAWN });
  });
});
