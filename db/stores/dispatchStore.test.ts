/** The outbox and the codes: one worker per message, secrets gone when they are not needed, nothing that gives a code back. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TRAY_STATUSES, type Channel } from '@desk/shared/dispatch/dispatch';
import { newId } from '../ids';
import { query } from '../sql/rows';
import { DIALECTS } from '../testing/dialects';
import { AT, LATER, listQuery, storedCase, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import {
  codesOf,
  countAttempt,
  findCodeByTokenHash,
  insertCode,
  lockCode,
  setCodeStatus,
  supersedeCodes,
  type StoredCode,
} from './activationCodeStore';
import {
  claimDispatches,
  dispatchesOf,
  endExpired,
  listDispatches,
  markCameBack,
  markFailed,
  markSent,
  queueDispatch,
  requeue,
  settleDispatch,
  supersedeDispatches,
} from './dispatchStore';
import { claimForPrint, keepTrackNumber, letterWithTrackNumber, lettersOfRun } from './printRunStore';

const NOON = '2026-11-05T12:00:00.000Z';
const LEASE = '2026-11-05T12:05:00.000Z';
const AFTER_LEASE = '2026-11-05T12:05:00.001Z';
const claim = { workerId: 'w1', now: NOON, leaseUntil: LEASE, limit: 100 };

describe.each(DIALECTS)('codes and messages on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  let applicationId: string;
  let personId: string;
  let code: StoredCode;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());
  beforeEach(async () => {
    const stored = await storedCase(open.db);
    applicationId = stored.id;
    personId = stored.personId;
    code = {
      id: newId(),
      applicationId,
      personId,
      codeHash: 'hash',
      tokenHash: newId(),
      level: 'EH3',
      status: 'issued',
      expiresAt: LATER,
      attempts: 0,
      createdAt: AT,
      redeemedAt: null,
      remindAt: null,
      remindedAt: null,
    };
    await write(open.db, async (tx) => {
      await insertCode(tx, code);
      await supersedeDispatches(tx, personId, AT);
    });
    // What earlier tests left behind is out of the way.
    await write(open.db, (tx) =>
      claimDispatches(tx, { ...claim, now: '2027-01-01T00:00:00Z', leaseUntil: '2028-01-01T00:00:00Z' }),
    );
  });
  const queue = async (queuedAt = AT, channel: Channel = 'email') => {
    const id = newId();
    const message = {
      id,
      applicationId,
      personId,
      codeId: code.id,
      channel,
      kind: channel === 'letter' ? 'activationCode' : 'activationLink',
      sealedSecret: 'sealed',
      sentTo: 'Molenwiek 12',
    } as const;
    await write(open.db, (tx) => queueDispatch(tx, { ...message, queuedAt }));
    return id;
  };
  const claimed = async (over: Partial<typeof claim> = {}) =>
    (await write(open.db, (tx) => claimDispatches(tx, { ...claim, ...over }))).map((message) => message.id);
  const secretOf = async (id: string) =>
    (await query(open.db, 'SELECT sealed_secret FROM dispatches WHERE id = $1', [id]))[0]?.['sealed_secret'];

  it('a code is found by the token of its link, counts tries, and can be redeemed', async () => {
    expect(await findCodeByTokenHash(open.db, code.tokenHash)).toEqual(code);
    expect(await findCodeByTokenHash(open.db, 'other')).toBeNull();
    const counted = await Promise.all(
      Array.from({ length: 5 }, () => write(open.db, (tx) => countAttempt(tx, code.id))),
    );
    expect(counted.sort()).toEqual([1, 2, 3, 4, 5]);
    await write(open.db, (tx) => setCodeStatus(tx, code.id, 'redeemed', LATER));
    expect(await write(open.db, (tx) => lockCode(tx, code.id))).toEqual({
      ...code,
      attempts: 5,
      status: 'redeemed',
      redeemedAt: LATER,
    });
    expect(await write(open.db, (tx) => supersedeCodes(tx, personId))).toBe(0);
  });

  it('staff see that there is a code, and neither hash', async () => {
    const { id, status, expiresAt, attempts, redeemedAt } = code;
    expect(await codesOf(open.db, applicationId)).toEqual([{ id, personId, status, expiresAt, attempts, redeemedAt }]);
  });

  it.each(['issued', 'locked'] as const)('a code that is %s is superseded by the next one', async (status) => {
    await write(open.db, (tx) => setCodeStatus(tx, code.id, status));
    expect(await write(open.db, (tx) => supersedeCodes(tx, personId))).toBe(1);
    expect(await codesOf(open.db, applicationId)).toMatchObject([{ status: 'superseded' }]);
  });

  it('a message is claimed once, with what the worker needs', async () => {
    const id = await queue();
    const [message] = await write(open.db, (tx) => claimDispatches(tx, claim));
    expect(message).toEqual({
      id,
      applicationId,
      personId,
      channel: 'email',
      status: 'queued',
      attempts: 1,
      queuedAt: AT,
      sentAt: null,
      providerReference: null,
      lastError: null,
      codeId: code.id,
      sealedSecret: 'sealed',
      sentTo: 'Molenwiek 12',
      printRunId: null,
      trackNumber: null,
      settledAt: null,
      kind: 'activationLink',
      customerMessageId: null,
    });
    expect(await claimed()).toEqual([]);
    expect(await claimed({ now: '2026-11-05T12:04:59.999Z' })).toEqual([]);
    expect(await claimed({ now: AFTER_LEASE, leaseUntil: LATER })).toEqual([id]);
  });

  it('a message that is not due yet waits', async () => {
    await queue('2026-11-05T12:00:00.001Z');
    expect(await claimed()).toEqual([]);
  });

  it('each message goes to one of four workers, the longest due first', async () => {
    const ids: string[] = [];
    for (let minute = 10; minute < 22; minute += 1) {
      ids.push(await queue(`2026-11-01T10:${String(minute)}:00.000Z`));
    }
    expect(await claimed({ limit: 2 })).toEqual(ids.slice(0, 2));
    const shares = await Promise.all(['a', 'b', 'c', 'd'].map((workerId) => claimed({ workerId, limit: 5 })));
    expect(shares.flat().sort()).toEqual(ids.slice(2).sort());
  });

  it('a message that has gone has no secret any more', async () => {
    const id = await queue();
    const sent = { sentAt: LATER, providerReference: 'letter-1.pdf' };
    expect(await write(open.db, (tx) => markSent(tx, id, sent))).toBe(true);
    expect(await secretOf(id)).toBeNull();
    expect(await dispatchesOf(open.db, applicationId)).toMatchObject([{ id, status: 'sent', ...sent }]);
    expect(await write(open.db, (tx) => markSent(tx, id, sent))).toBe(false);
    const list = await listDispatches(open.db, listQuery({ filter: { applicationId, status: 'sent' } }));
    expect(list.total).toBe(1);
    expect(list.rows[0]).not.toHaveProperty('sealedSecret');
  });

  it('a failed one is tried again at its time, or given up with its secret sealed, and then tried anew', async () => {
    const id = await queue();
    const failure = { error: 'unreachable', nextAttemptAt: NOON, giveUp: false };
    await claimed({ now: AT });
    await write(open.db, (tx) => markFailed(tx, id, failure));
    expect(await claimed({ now: '2026-11-05T11:59:59.999Z' })).toEqual([]);
    expect(await claimed()).toEqual([id]);
    expect(await secretOf(id)).toBe('sealed');
    await write(open.db, (tx) => markFailed(tx, id, { ...failure, giveUp: true }));
    expect(await secretOf(id)).toBe('sealed');
    expect(await dispatchesOf(open.db, applicationId)).toMatchObject([
      { status: 'failed', attempts: 2, lastError: 'unreachable' },
    ]);
    expect(await claimed({ now: LATER })).toEqual([]);
    expect(await write(open.db, (tx) => requeue(tx, id, NOON))).toBe(true);
    expect(await write(open.db, (tx) => requeue(tx, id, NOON))).toBe(false);
    expect(await dispatchesOf(open.db, applicationId)).toMatchObject([
      { status: 'queued', attempts: 0, lastError: null },
    ]);
    expect(await claimed()).toEqual([id]);
  });

  it('what waits for a person can be taken back, and is not sent after that', async () => {
    const id = await queue();
    expect(await write(open.db, (tx) => supersedeDispatches(tx, personId, AT))).toBe(1);
    expect(await secretOf(id)).toBeNull();
    expect(await claimed()).toEqual([]);
    expect(await write(open.db, (tx) => markSent(tx, id, { sentAt: AT, providerReference: 'x' }))).toBe(false);
  });

  it('what went and came back says why, once', async () => {
    const id = await queue();
    const back = { status: 'returned', cause: 'moved' } as const;
    expect(await write(open.db, (tx) => markCameBack(tx, id, back))).toBe(false);
    await write(open.db, (tx) => markSent(tx, id, { sentAt: LATER, providerReference: 'x' }));
    expect(await write(open.db, (tx) => markCameBack(tx, id, back))).toBe(true);
    expect(await write(open.db, (tx) => markCameBack(tx, id, { status: 'bounced', cause: 'refused' }))).toBe(false);
    expect(await dispatchesOf(open.db, applicationId)).toMatchObject([{ status: 'returned', lastError: 'moved' }]);
  });

  it('lies in the tray once it came back, until it is settled, and says that it came back ever after', async () => {
    const tray = async (): Promise<string[]> => {
      const filter = { applicationId, status: TRAY_STATUSES, settledAt: null };
      const page = await listDispatches(open.db, listQuery({ filter, sort: ['queuedAt', 'ASC'] }));
      return page.rows.map(({ id }) => id);
    };
    const back = async (): Promise<string> => {
      const id = await queue();
      await write(open.db, (tx) => markSent(tx, id, { sentAt: LATER, providerReference: 'x' }));
      await write(open.db, (tx) => markCameBack(tx, id, { status: 'returned', cause: 'moved' }));
      return id;
    };
    const waiting = await queue();
    expect(await write(open.db, (tx) => settleDispatch(tx, waiting, NOON))).toBe(false);
    const [byHand, byNewCode] = [await back(), await back()];
    expect(await tray()).toEqual([byHand, byNewCode]);
    expect(await write(open.db, (tx) => settleDispatch(tx, byHand, NOON))).toBe(true);
    expect(await write(open.db, (tx) => settleDispatch(tx, byHand, LATER))).toBe(false);
    expect(await tray()).toEqual([byNewCode]);
    await write(open.db, (tx) => supersedeDispatches(tx, personId, LATER));
    expect(await tray()).toEqual([]);
    const after = await dispatchesOf(open.db, applicationId);
    expect(after.map(({ status, settledAt }) => [status, settledAt && new Date(settledAt).toISOString()])).toEqual([
      ['superseded', null],
      ['returned', new Date(NOON).toISOString()],
      ['returned', new Date(LATER).toISOString()],
    ]);
  });

  it('what waits longer than its code lives is ended, and its secret goes', async () => {
    const id = await queue();
    expect(await write(open.db, (tx) => endExpired(tx, LATER))).toBe(0);
    expect(await write(open.db, (tx) => endExpired(tx, '2026-11-03T10:30:00.251Z'))).toBeGreaterThanOrEqual(1);
    expect(await secretOf(id)).toBeNull();
    expect(await dispatchesOf(open.db, applicationId)).toMatchObject([{ status: 'superseded' }]);
  });

  describe('letters', () => {
    const claimLetters = (limit = 200) => {
      const printRunId = newId();
      return write(open.db, (tx) => claimForPrint(tx, { printRunId, actorId: 'printer', now: NOON, limit })).then(
        (count) => ({
          printRunId,
          count,
        }),
      );
    };
    const inRun = async (printRunId: string) => (await lettersOfRun(open.db, printRunId)).map(({ id }) => id);

    it('wait for a print run, never for the worker, and are in one run only', async () => {
      await claimLetters();
      const ids = [await queue(AT, 'letter'), await queue(LATER, 'letter'), await queue(AT, 'letter')];
      expect(await claimed()).toEqual([]);
      const runs = await Promise.all([claimLetters(2), claimLetters(2)]);
      expect(runs.map(({ count }) => count).sort()).toEqual([1, 2]);
      expect((await Promise.all(runs.map(({ printRunId }) => inRun(printRunId)))).flat().sort()).toEqual(
        [...ids].sort(),
      );
    });

    it('keep their secret until they are posted, and their sticker to themselves', async () => {
      const id = await queue(AT, 'letter');
      const { printRunId } = await claimLetters();
      expect(await secretOf(id)).toBe('sealed');
      expect(await write(open.db, (tx) => keepTrackNumber(tx, id, `3S${id}`))).toBe(true);
      expect(await letterWithTrackNumber(open.db, `3S${id}`)).toBe(id);
      expect(await write(open.db, (tx) => requeue(tx, id, NOON))).toBe(true);
      expect(await inRun(printRunId)).toEqual([]);
      expect(await write(open.db, (tx) => keepTrackNumber(tx, id, `3S${id}`))).toBe(false);
      await claimLetters();
      expect(await write(open.db, (tx) => markSent(tx, id, { sentAt: LATER, providerReference: 'x' }))).toBe(true);
      expect(await secretOf(id)).toBeNull();
    });
  });
});
