/** Many events of one transaction are written by one statement, and stand there as if each had been written alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../ids';
import { eventsOf } from '../stores/auditStore';
import { insertAudits, type IdentifiedAuditEvent } from '../stores/trailStore';
import { DIALECTS } from '../testing/dialects';
import { AT, storedCase, VERIFIER, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import type { Finding } from '../trail/findings';
import { verifyTrail } from '../trail/verifyTrail';

const TEXTS = [
  'plain',
  'Zoë Çelik 北 🙂',
  'Jan "Jo" O’Neil',
  'a\\b',
  '$1 $$ ?',
  'tab\tand\nline',
  '',
  '{"a":[1]}',
  'null',
] as const;

describe.each(DIALECTS)('many events at once on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  let events: readonly IdentifiedAuditEvent[];
  beforeAll(async () => {
    open = await fresh();
    const { id: applicationId } = await storedCase(open.db);
    events = TEXTS.map((text, nth) => ({
      id: newId(),
      applicationId,
      entry: {
        type: 'mismatch.resolved',
        data: { mismatchId: text, field: 'address', resolution: 'accepted', reason: text },
      },
      actor: { ...VERIFIER, name: text },
      at: AT,
      requestId: text,
      origin: 'screen',
      handling: nth % 2 === 0,
    }));
    await write(open.db, (tx) => insertAudits(tx, events));
  });
  afterAll(() => open.remove());

  it('stand there as they were given, and the trail holds', async () => {
    const found = await eventsOf(open.db, events[0]?.applicationId ?? '');
    expect(
      found.map(({ id, actorName, requestId, handling, at, data }) => [
        id,
        actorName,
        requestId,
        handling,
        at,
        data['mismatchId'],
      ]),
    ).toEqual(
      events.map(({ id, actor, requestId, handling, at }, nth) => [
        id,
        actor.name,
        requestId,
        handling,
        at,
        TEXTS[nth],
      ]),
    );
    const findings: Finding[] = [];
    await verifyTrail(open.db, { keys: [], tell: (finding) => findings.push(finding) });
    expect(findings).toEqual([]);
  });

  it('are refused whole where one of them is there already', async () => {
    const again = [...events.slice(1).map((event) => ({ ...event, id: newId() })), ...events.slice(0, 1)];
    const writing = write(open.db, (tx) => insertAudits(tx, again));
    await expect(writing).rejects.toMatchObject({ kind: 'unique', columns: expect.arrayContaining(['id']) as unknown });
    expect(await eventsOf(open.db, events[0]?.applicationId ?? '')).toHaveLength(TEXTS.length);
  });
});
