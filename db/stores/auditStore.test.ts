/** The trail: numbered, readable by case and period, and it knows who handled a case. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@desk/shared/access/roles';
import { newId } from '../ids';
import { query } from '../sql/rows';
import { DIALECTS } from '../testing/dialects';
import { appendAudit, listQuery, VERIFIER } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { inTransaction } from '../transaction';
import { accountStepsOf, otherEyesAmong } from './accountStepStore';
import { eventsOf, handlersOf, lastActorOf, listAuditEvents } from './auditStore';
import type { NewAuditEvent } from './trailStore';

const SARA: Actor = { id: newId(), role: 'supervisor', name: 'Sara' };
const READ = { type: 'application.read', data: { view: 'bench' } } as const;

describe.each(DIALECTS)('the trail on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  let applicationId: string;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());
  beforeEach(() => {
    applicationId = newId();
  });
  const append = (over: Partial<NewAuditEvent> = {}) =>
    inTransaction(open.db, (tx) =>
      appendAudit(tx, {
        applicationId,
        entry: { type: 'case.held', data: { reason: 'vraag' } },
        actor: VERIFIER,
        at: '2026-11-05T12:00:00.000Z',
        requestId: 'r1',
        origin: 'screen',
        handling: true,
        ...over,
      }),
    );

  it('keeps an event whole, and personal values apart from it', async () => {
    const personal = { before: { surname: 'Jansen' }, after: { surname: 'Janssen' } };
    const data = { fields: ['surname'], reopenedChecks: [] };
    const id = await append({ entry: { type: 'application.corrected', data, personal } });
    const [event] = await eventsOf(open.db, applicationId);
    expect(event).toEqual({
      id,
      sequence: event?.sequence,
      applicationId,
      type: 'application.corrected',
      data,
      actorId: VERIFIER.id,
      actorName: VERIFIER.name,
      actorRole: 'verifier',
      at: '2026-11-05T12:00:00.000Z',
      requestId: 'r1',
      origin: 'screen',
      handling: true,
      chain: `case:${applicationId}`,
      chainNumber: 1,
      hash: event?.hash,
      personal,
      erased: false,
    });
    expect(event?.sequence).toBeGreaterThan(0);
    const chained = await query(open.db, 'SELECT * FROM audit_events WHERE id = $1', [id]);
    expect(JSON.stringify(chained)).not.toContain('Janssen');
    await query(open.db, 'DELETE FROM audit_personal_data WHERE event_id = $1', [id]);
    expect(await eventsOf(open.db, applicationId)).toEqual([{ ...event, personal: null, erased: true }]);
  });

  it('numbers events in the order in which they were written', async () => {
    const ids = [await append(), await append({ applicationId: null }), await append()];
    const own = await eventsOf(open.db, applicationId);
    expect(own.map((event) => event.id)).toEqual([ids[0], ids[2]]);
    expect((own[1]?.sequence ?? 0) - (own[0]?.sequence ?? 0)).toBe(2);
  });

  it('names everyone who handled a case once, and nobody who only looked', async () => {
    await append({ actor: SARA });
    await append();
    await append({ actor: SARA });
    await append({ actor: { ...SARA, id: newId() }, handling: false });
    await append({ applicationId: newId(), actor: { ...SARA, id: newId() } });
    const expected = [SARA, VERIFIER].map(({ id, name }) => ({ id, name }));
    expect(await handlersOf(open.db, applicationId)).toEqual(expected);
    expect(await handlersOf(open.db, newId())).toEqual([]);
  });

  it('knows who changed a case last', async () => {
    expect(await lastActorOf(open.db, applicationId)).toBeNull();
    await append();
    await append({ actor: SARA, entry: READ, handling: false });
    expect(await lastActorOf(open.db, applicationId)).toBe(VERIFIER.name);
  });

  it.each([
    [
      'a day of winter time',
      '2026-11-05',
      ['2026-11-04T23:00:00.000Z', '2026-11-05T22:59:59.999Z'],
      ['2026-11-04T22:59:59.999Z', '2026-11-05T23:00:00.000Z'],
    ],
    [
      'a day of summer time',
      '2026-07-05',
      ['2026-07-04T22:00:00.000Z', '2026-07-05T21:59:59.999Z'],
      ['2026-07-04T21:59:59.999Z', '2026-07-05T22:00:00.000Z'],
    ],
    [
      'the day on which the clock goes back',
      '2026-10-25',
      ['2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z'],
      ['2026-10-25T23:00:00.000Z'],
    ],
    [
      'a moment',
      '2026-11-05T12:00:00Z',
      ['2026-11-05T12:00:00.000Z'],
      ['2026-11-05T11:59:59.999Z', '2026-11-05T12:00:00.001Z'],
    ],
  ])('filters by %s, both ends included', async (_what, day, inside, outside) => {
    for (const at of [...inside, ...outside]) {
      await append({ at });
    }
    const filter = { applicationId, from: day, to: day };
    const { rows } = await listAuditEvents(open.db, listQuery({ filter, sort: ['sequence', 'ASC'] }));
    expect(rows.map((event) => event.at)).toEqual(inside);
  });

  it('tells who asked for accounts and who confirmed them, each account for itself, and who are other eyes', async () => {
    const [made, untouched] = [newId(), newId()];
    const entry = (type: 'user.created' | 'user.confirmed', by: Actor): Partial<NewAuditEvent> =>
      type === 'user.created'
        ? { applicationId: null, actor: by, entry: { type, data: { userId: made, role: 'administrator' } } }
        : {
            applicationId: null,
            actor: by,
            entry: { type, data: { userId: made, role: 'administrator', askedById: VERIFIER.id } },
          };
    await append(entry('user.created', VERIFIER));
    await append(entry('user.confirmed', SARA));
    const steps = await accountStepsOf(open.db, [made, untouched]);
    const by = ({ id, name }: Actor) => ({ id, name });
    expect(steps.get(made)).toEqual([
      { type: 'user.created', by: by(VERIFIER), at: '2026-11-05T12:00:00.000Z' },
      { type: 'user.confirmed', by: by(SARA), at: '2026-11-05T12:00:00.000Z' },
    ]);
    expect(steps.get(untouched)).toEqual([]);
    const candidates = [{ id: made, name: 'Made' }, { id: untouched, name: 'Other' }, by(SARA)];
    expect(await otherEyesAmong(open.db, { candidates, than: [VERIFIER.id] })).toEqual([candidates[1], candidates[2]]);
    expect(await otherEyesAmong(open.db, { candidates, than: [made] })).toEqual([candidates[1]]);
  });
});
