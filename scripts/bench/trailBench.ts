/** What the chain of the trail costs: appending against the same write without it, verifying against hashing the same bytes. */
import { newId } from '@desk/db/ids';
import { insertRows } from '@desk/db/sql/rows';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { chainEvents } from '@desk/db/trail/chains';
import { hashOfText, newSalt } from '@desk/db/trail/hashes';
import { canonicalJson } from '@desk/db/trail/canonicalJson';
import { eventRecord, personalDigest, type EventContent } from '@desk/db/trail/eventRecord';
import { verifyTrail } from '@desk/db/trail/verifyTrail';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { caseChain } from '@desk/shared/audit/chainOf';
import type { Dependencies } from '@desk/server/dependencies';
import { checkpoint } from '@desk/server/trail/checkpoints';
import { appendAudits } from '@desk/server/trail/append';
import { publishedKey } from '@desk/db/trail/checkpoint';
import { signingKeys } from '@desk/server/crypto/signingKey';
import { benchReads } from './readBench';
import { startBenchDesk } from './benchDesk';
import { ratiosTo, runRounds, spreadOf, type Spread } from './rounds';

const AT = '2026-11-23T09:00:00.000Z';
const WRITES = 300;
const EVENTS_A_CASE = 50;
const CASES_AT_ONCE = 40;

export interface TrailFigures {
  readonly events: number;
  /** Time of an append with the chain, as a multiple of the same write without it. */
  readonly append: Spread;
  /** Time of opening a case that is told, as a multiple of one that is not. */
  readonly read: Spread;
  /** Events verified a second, as a part of events hashed a second with nothing around them. */
  readonly verify: Spread;
  readonly verifiedPerSecond: number;
}

const entry = {
  type: 'mismatch.resolved',
  data: { mismatchId: newId(), field: 'address', resolution: 'accepted', reason: 'Postbus van hetzelfde bedrijf' },
} as const;
const { reason, ...DATA } = entry.data;
const BESIDE = { written: { reason } };
const stamp = { actor: SYSTEM_ACTOR, at: AT, requestId: newId(), origin: 'screen', handling: true } as const;

/** An event as it is stored, without its hash. */
function contentOf(applicationId: string, number: number): EventContent {
  return {
    id: newId(),
    sequence: number,
    applicationId,
    type: entry.type,
    data: DATA,
    actorId: SYSTEM_ACTOR.id,
    actorName: SYSTEM_ACTOR.name,
    actorRole: SYSTEM_ACTOR.role,
    at: AT,
    requestId: stamp.requestId,
    origin: stamp.origin,
    handling: stamp.handling,
    chain: caseChain(applicationId),
    chainNumber: number,
    recordVersion: 1,
    personalDigest: NO_HASH,
    sealedRows: [],
  };
}

const NO_HASH = '0'.repeat(64);

/** The same rows with as many bytes, what is written beside the event included; no look at the head of a chain, and no hash made. */
async function appendPlain(tx: Tx, applicationId: string, number: number): Promise<void> {
  const event = { ...contentOf(applicationId, number), hash: NO_HASH };
  await insertRows(tx, 'audit_events', [event]);
  await insertRows(tx, 'audit_personal_data', [{ eventId: event.id, data: BESIDE, salt: 'x'.repeat(22) }]);
  tx.ledger.audited = true;
}

async function benchAppend(rounds: number): Promise<Spread> {
  const [plain, chained] = [await startBenchDesk(), await startBenchDesk()];
  const ids = Array.from({ length: 10 }, () => newId());
  let number = 1_000_000;
  const write = async ({ db }: Dependencies, work: (tx: Tx, id: string) => Promise<unknown>): Promise<number> => {
    for (let nth = 0; nth < WRITES; nth += 1) {
      await inTransaction(db, (tx) => work(tx, ids[nth % ids.length] ?? ''));
    }
    return WRITES;
  };
  const contenders = [
    {
      name: 'without',
      run: (measure) =>
        measure(() =>
          write(plain.deps, (tx, id) => {
            number += 1;
            return appendPlain(tx, id, number);
          }),
        ),
    },
    {
      name: 'with',
      run: (measure) =>
        measure(() => write(chained.deps, (tx, id) => appendAudits(tx, [{ ...stamp, applicationId: id, entry }]))),
    },
  ] satisfies Parameters<typeof runRounds>[0];
  const rates = await runRounds(contenders, rounds, () => undefined);
  await Promise.all([plain.close(), chained.close()]);
  return spreadOf(ratiosTo(rates.get('with') ?? [], rates.get('without') ?? []));
}

/** Chains as the desk makes them, each event with what was written beside it. */
async function fill(deps: Dependencies, events: number): Promise<void> {
  const cases = Math.ceil(events / EVENTS_A_CASE);
  for (let done = 0; done < cases; done += CASES_AT_ONCE) {
    const ids = Array.from({ length: Math.min(CASES_AT_ONCE, cases - done) }, () => newId());
    const of = Array.from({ length: EVENTS_A_CASE }, () => ids).flat();
    const beside = of.map(() => ({ eventId: newId(), data: BESIDE, salt: newSalt() }));
    await inTransaction(deps.db, async (tx) => {
      const unchained = of.map((applicationId, at) => {
        const { eventId = '', data, salt = '' } = beside[at] ?? {};
        const { sequence: _number, ...content } = contentOf(applicationId, at);
        return { ...content, id: eventId, personalDigest: personalDigest(salt, data) };
      });
      await insertRows(tx, 'audit_events', await chainEvents(tx, unchained));
      await insertRows(tx, 'audit_personal_data', beside);
    });
  }
  await checkpoint(deps);
}

/**
 * The texts that are hashed for as many events of this size, and for what stands beside them, and nothing else done: on one thread, by
 * the very function that verifies, which is the fastest that Node has.
 */
function hashOnly(events: number): number {
  const text = canonicalJson(eventRecord(contentOf(newId(), 123_456), NO_HASH));
  const beside = canonicalJson({ personal: BESIDE, salt: newSalt() });
  for (let nth = 0; nth < events; nth += 1) {
    hashOfText('event/1', text);
    hashOfText('personal/1', beside);
  }
  return events;
}

/**
 * @param events how many the trail has that is verified
 * @param rounds how often each is measured
 */
export async function benchTrail(events: number, rounds: number): Promise<TrailFigures> {
  const append = await benchAppend(rounds);
  const read = await benchReads(rounds);
  const desk = await startBenchDesk();
  const { deps } = desk;
  await fill(deps, events);
  const keys = signingKeys(deps.config.keys.checkpointSign).all.map(publishedKey);
  let findings = 0;
  const verify = async (): Promise<number> => {
    const seen = await verifyTrail(deps.db, { keys, tell: () => (findings += 1) });
    return seen.events;
  };
  const contenders = [
    { name: 'hash', run: (measure) => measure(() => Promise.resolve(hashOnly(events))) },
    { name: 'verify', run: (measure) => measure(verify) },
  ] satisfies Parameters<typeof runRounds>[0];
  const rates = await runRounds(contenders, rounds, () => undefined);
  await desk.close();
  if (findings > 0) {
    throw new Error(`A trail that was just written has ${String(findings)} findings`);
  }
  const verified = rates.get('verify') ?? [];
  const ratio = spreadOf(ratiosTo(rates.get('hash') ?? [], verified));
  return { events, append, read, verify: ratio, verifiedPerSecond: spreadOf(verified).median };
}

export function trailText({ events, append, read, verify, verifiedPerSecond }: TrailFigures): string {
  const spread = ({ least, median, most }: Spread): string =>
    `${median.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;
  return [
    `an append takes ${spread(append)} of the same write without chain`,
    `opening a case that is told takes ${spread(read)} of one that is not`,
    `${events} events verified, ${verifiedPerSecond.toFixed(0)} a second; of the rate of hashing their bytes alone ${spread(verify)}`,
  ].join('\n');
}
