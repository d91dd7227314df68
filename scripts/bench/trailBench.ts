/** What the chain of the trail costs: appending against the same write without it, verifying against hashing the same bytes. */
import { hash } from 'node:crypto';
import { newId } from '@desk/db/ids';
import { insertRows } from '@desk/db/sql/rows';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { chainEvents, type UnchainedEvent } from '@desk/db/trail/chains';
import { newSalt, prefixOf } from '@desk/db/trail/hashes';
import { canonicalJson } from '@desk/db/trail/canonicalJson';
import { eventRecord, personalDigest, type EventContent } from '@desk/db/trail/eventRecord';
import { verifyTrail } from '@desk/db/trail/verifyTrail';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { caseChain } from '@desk/shared/audit/chainOf';
import { apart } from '@desk/shared/audit/writtenText';
import type { Dependencies } from '@desk/server/dependencies';
import { checkpoint } from '@desk/server/trail/checkpoints';
import { appendAudits } from '@desk/server/trail/append';
import { SUBSCRIBERS } from '@desk/server/trail/subscribers';
import { publishedKey } from '@desk/db/trail/checkpoint';
import { signingKeys } from '@desk/server/crypto/signingKey';
import { benchReads } from './readBench';
import { startBenchDesk } from './benchDesk';
import { processorMs, ratiosOfTurns, ratiosTo, runRounds, spreadOf, type Spread } from './rounds';

const AT = '2026-11-23T09:00:00.000Z';
const TURNS = 30;
const WRITES_A_TURN = 20;
const EVENTS_A_CHAIN = 50;
const CHAINS_AT_ONCE = 40;
/** Two rows for three events, and something about people beside one in twenty. */
const ROWS_A_PROGRAM = 66;
const EVENTS_A_VALUE = 20;

export interface TrailFigures {
  readonly events: number;
  /** Processor time of an append with the chain, as a multiple of the same write without it. */
  readonly append: Spread;
  /** Processor time of opening a case that is told, as a multiple of one that is not. */
  readonly read: Spread;
  /** Events verified in a second of the processor, as a part of events whose texts are hashed with nothing around them. */
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

/**
 * The same rows with as many bytes, by the same steps: what somebody wrote goes beside the event, and whoever is told of an event is told of it.
 * No salt, no digest, no look at the head of a chain, and no hash.
 */
async function appendPlain(tx: Tx, applicationId: string, number: number): Promise<void> {
  const told = { ...stamp, id: newId(), applicationId, entry };
  const { data, beside } = apart(told.entry);
  const event = { ...contentOf(applicationId, number), id: told.id, data, hash: NO_HASH };
  await insertRows(tx, 'audit_events', [event]);
  await insertRows(tx, 'audit_personal_data', [{ eventId: told.id, data: beside ?? {}, salt: 'x'.repeat(22) }]);
  tx.ledger.audited = true;
  for (const tell of SUBSCRIBERS) {
    await tell(tx, told);
  }
}

async function benchAppend(rounds: number): Promise<Spread> {
  const [plain, chained] = [await startBenchDesk(), await startBenchDesk()];
  const ids = Array.from({ length: 10 }, () => newId());
  let number = 1_000_000;
  const write = async ({ db }: Dependencies, work: (tx: Tx, id: string) => Promise<unknown>): Promise<number> => {
    for (let nth = 0; nth < WRITES_A_TURN; nth += 1) {
      await inTransaction(db, (tx) => work(tx, ids[nth % ids.length] ?? ''));
    }
    return WRITES_A_TURN;
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
  const rates = await runRounds(contenders, (1 + rounds) * TURNS, () => undefined, processorMs);
  await Promise.all([plain.close(), chained.close()]);
  return spreadOf(ratiosOfTurns(TURNS, rates.get('with') ?? [], rates.get('without') ?? []));
}

const asRow = (clientId: string) =>
  ({
    id: newId(),
    clientId,
    keyHash: hash('sha256', newId(), 'hex'),
    createdAt: AT,
    createdByName: SYSTEM_ACTOR.name,
    confirmedAt: AT,
    expiresAt: AT,
    revokedAt: null,
  }) as const;

type Chained = Awaited<ReturnType<typeof chainEvents>>;
type Beside = Parameters<typeof insertRows<'audit_personal_data'>>[2][number];

interface Made {
  readonly events: readonly UnchainedEvent[];
  readonly beside: readonly Beside[];
  readonly rows: readonly ReturnType<typeof asRow>[];
}

/** Chains in turn, as many of cases as of programs; in shares as the demo has them, though its rows are attempts at checks. */
function makeChains(count: number): Made {
  const ids = Array.from({ length: count }, () => newId());
  const isCase = (at: number): boolean => at % 2 === 0;
  const beside: Beside[] = [];
  const events = Array.from({ length: EVENTS_A_CHAIN * count }, (_, at): UnchainedEvent => {
    const id = ids[at % count] ?? '';
    const { sequence: _number, chain: _chain, ...content } = contentOf(id, at);
    const of = isCase(at % count) ? content : { ...content, applicationId: null, data: { clientId: id, ...DATA } };
    if (at % EVENTS_A_VALUE > 0) {
      return { ...of, personalDigest: null };
    }
    const salt = newSalt();
    beside.push({ eventId: of.id, data: BESIDE, salt });
    return { ...of, personalDigest: personalDigest(salt, BESIDE) };
  });
  const programs = ids.filter((_, at) => !isCase(at));
  return { events, beside, rows: programs.flatMap((id) => Array.from({ length: ROWS_A_PROGRAM }, () => asRow(id))) };
}

/** Every text that is hashed for these. */
function textsOf(events: Chained, { beside, rows }: Made): string[] {
  return [
    ...events.map((event) => `${prefixOf('event/1')}${canonicalJson(eventRecord(event, NO_HASH))}`),
    ...beside.map(({ data, salt }) => `${prefixOf('personal/1')}${canonicalJson({ personal: data, salt })}`),
    ...rows.map((row) => `${prefixOf('row/1')}${canonicalJson({ row, salt: newSalt(), table: 'api_keys' })}`),
  ].map((text) => Buffer.from(text).toString());
}

interface Sample {
  /** The texts that are hashed for some events, and for what they answer for. */
  readonly texts: readonly string[];
  readonly events: number;
}

/** @returns a sample of what was written */
async function fill(deps: Dependencies, events: number): Promise<Sample> {
  const chains = Math.ceil(events / EVENTS_A_CHAIN);
  let sample: Sample = { texts: [], events: 0 };
  for (let done = 0; done < chains; done += CHAINS_AT_ONCE) {
    const made = makeChains(Math.min(CHAINS_AT_ONCE, chains - done));
    const chained = await inTransaction(deps.db, async (tx) => {
      await insertRows(tx, 'api_keys', made.rows);
      const placed = await chainEvents(tx, made.events);
      await insertRows(tx, 'audit_events', placed);
      await insertRows(tx, 'audit_personal_data', made.beside);
      tx.ledger.audited = true;
      return placed;
    });
    if (done === 0) {
      sample = { texts: textsOf(chained, made), events: chained.length };
    }
  }
  await checkpoint(deps);
  return sample;
}

/** The texts and nothing around them: on one thread, by the call that verifies, which is the fastest that Node has. */
function hashOnly({ texts, events }: Sample, atLeast: number): number {
  let done = 0;
  for (; done < atLeast; done += events) {
    for (const text of texts) {
      hash('sha256', text, 'hex');
    }
  }
  return done;
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
  const sample = await fill(deps, events);
  const keys = signingKeys(deps.config.keys.checkpointSign).all.map(publishedKey);
  let findings = 0;
  const verify = async (): Promise<number> => {
    const seen = await verifyTrail(deps.db, { keys, tell: () => (findings += 1) });
    return seen.events;
  };
  const contenders = [
    { name: 'hash', run: (measure) => measure(() => Promise.resolve(hashOnly(sample, events))) },
    { name: 'verify', run: (measure) => measure(verify) },
  ] satisfies Parameters<typeof runRounds>[0];
  const rates = await runRounds(contenders, rounds, () => undefined, processorMs);
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
    `${events} events verified, ${verifiedPerSecond.toFixed(0)} in a second of the processor; of the rate of hashing their bytes alone ${spread(verify)}`,
  ].join('\n');
}
