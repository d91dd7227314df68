/**
 * Verifies the trail of a database: every chain, every checkpoint, and every row that an event answers for. It reads in pages
 * and keeps one chain at a time, whatever the size of the trail.
 */
import { caseChain } from '@desk/shared/audit/chainOf';
import { scanHashesIn } from '@desk/shared/audit/scanHashes';
import type { StatusId } from '@desk/shared/flow/statuses';
import { walkStatus, type StatusWalk } from '@desk/shared/flow/statusWalk';
import type { Reader } from '../reader';
import { parameters } from '../sql/parameters';
import { query, rowsWith } from '../sql/rows';
import { checkpointsAfter } from '../stores/checkpointStore';
import { walkChain, type ChainWalk } from './chainWalk';
import type { PublishedKey } from './checkpoint';
import { judgeGuards } from './guards';
import { eventPages } from './eventPages';
import type { Finding } from './findings';
import { judgeRows, type AnsweredRows } from './judgeRows';
import { judgeScans, type ToldScans } from './judgeScans';
import { orUnreadable } from './orUnreadable';
import { SEALED_OWNERS } from './sealedOwners';
import { SEALED_TABLES } from './sealedTables';
import { walkCheckpoints } from './verifyCheckpoints';

type Tell = (finding: Finding) => void;

export interface VerifyOptions {
  /** Keys of the desk, current and earlier: the first checkpoint must be signed by one of them. */
  readonly keys: readonly PublishedKey[];
  /** Is told whatever does not hold, as it is found. */
  readonly tell: Tell;
}

export interface Verified {
  readonly events: number;
  readonly chains: number;
  readonly checkpoints: number;
  readonly rows: number;
}

const CHAINS = 1000;

/** What a finished chain answers for. */
interface Answered extends ToldScans, AnsweredRows {
  /** Where the case of the chain can be by its events. */
  readonly statuses: readonly StatusId[];
}

interface Current {
  readonly chain: string;
  readonly walk: ChainWalk;
  readonly status: StatusWalk;
  readonly scans: Map<string, string>;
}

function answerOf({ chain, walk, status, scans }: Current): Answered {
  return { chain, scans, rows: walk.rows, mayRowMiss: walk.mayRowMiss, statuses: status.possible() };
}

const CASE = caseChain('');

/** The status of each case is one that its events lead to, and no case is there that they say was erased. */
async function judgeStatuses(reader: Reader, answered: readonly Answered[], tell: Tell): Promise<void> {
  const cases = new Map(
    answered.flatMap((one) => (one.chain.startsWith(CASE) ? [[one.chain.slice(CASE.length), one] as const] : [])),
  );
  if (cases.size === 0) {
    return;
  }
  const params = parameters();
  const wanted = [...cases.keys()].map((id) => params.bind(id)).join(', ');
  const sql = `SELECT id, status FROM applications WHERE id IN (${wanted})`;
  for (const row of await query(reader, sql, params.values)) {
    const id = String(row['id']);
    const place = { chain: caseChain(id), table: 'applications', id };
    // The event that says that it is gone would hide what somebody took out of it.
    if (cases.get(id)?.mayRowMiss(1) === true) {
      tell({ code: 'rowUnknown', ...place });
    } else if (cases.get(id)?.statuses.includes(row['status'] as StatusId) !== true) {
      tell({ code: 'statusChanged', ...place });
    }
  }
}

/** Rows of a subject that has no chain at all: the count says whether there are any, and only then are they looked for. */
async function judgeStrangers(reader: Reader, seen: number, tell: Tell): Promise<void> {
  const counts = SEALED_TABLES.map((table) => `(SELECT COUNT(*) FROM ${table})`).join(' + ');
  const [row] = await query(reader, `SELECT ${counts} AS total`, []);
  if (Number(row?.['total'] ?? 0) === seen) {
    return;
  }
  for (const table of SEALED_TABLES) {
    const { kind, from, owner } = SEALED_OWNERS[table];
    const sql =
      `SELECT t.id, COALESCE(${owner}, '') AS owner FROM ${from} WHERE NOT EXISTS ` +
      `(SELECT 1 FROM audit_events e WHERE e.chain = '${kind}' || COALESCE(${owner}, ''))`;
    for (const stranger of await query(reader, sql, [])) {
      tell({ code: 'rowUnknown', chain: `${kind}${String(stranger['owner'])}`, table, id: String(stranger['id']) });
    }
  }
}

const CHECKPOINTS = 100;

async function judgeCheckpoints(reader: Reader, { keys, tell }: VerifyOptions): Promise<number> {
  const walk = walkCheckpoints({ trusted: keys }, tell);
  let count = 0;
  for (let last = 0; ;) {
    const page = await checkpointsAfter(reader, last, CHECKPOINTS);
    const checkpoint = page.map(({ number }) => number);
    const until = checkpoint.at(-1);
    if (until === undefined) {
      return count;
    }
    const heads = await rowsWith(reader, 'trail_checkpoint_heads', { match: { checkpoint } });
    for (const one of page) {
      walk.take(
        one,
        heads.filter((head) => head.checkpoint === one.number),
      );
    }
    count += page.length;
    last = until;
  }
}

/** Events that belong to no chain at all: a list of a case would show them, and no walk along a chain meets them. */
async function judgeUnchained(reader: Reader, tell: Tell): Promise<void> {
  // Each is answered by the index over chain and number.
  const sql = ['chain IS NULL', 'chain_number IS NULL', "(chain, chain_number) <= ('', 0)"]
    .map((condition) => `SELECT COALESCE(chain, '') AS chain, sequence FROM audit_events WHERE ${condition}`)
    .join(' UNION ');
  for (const row of await query(reader, sql, [])) {
    tell({ code: 'eventMisplaced', chain: String(row['chain']), sequence: Number(row['sequence']) });
  }
}

/** Chains that a checkpoint signed and of which nothing is left. */
async function judgeLostChains(reader: Reader, tell: Tell): Promise<void> {
  const sql =
    'SELECT chain, MIN(checkpoint) AS checkpoint, MAX(chain_number) AS chain_number FROM trail_checkpoint_heads h ' +
    'WHERE NOT EXISTS (SELECT 1 FROM audit_events e WHERE e.chain = h.chain) GROUP BY chain ORDER BY chain';
  for (const row of await query(reader, sql, [])) {
    tell({
      code: 'chainCutOff',
      chain: String(row['chain']),
      number: Number(row['chain_number']),
      checkpoint: Number(row['checkpoint']),
    });
  }
}

/**
 * Verifies everything that stands in a database.
 * @returns what was looked at; what does not hold was told
 * @throws StorageError
 */
export async function verifyTrail(reader: Reader, options: VerifyOptions): Promise<Verified> {
  const { tell } = options;
  let [events, chains, rows] = [0, 0, 0];
  let current = null as Current | null;
  let answered: Answered[] = [];
  const settle = async (): Promise<void> => {
    rows += await judgeRows(reader, answered, tell);
    await judgeStatuses(reader, answered, tell);
    await judgeScans(reader, answered, tell);
    answered = [];
  };
  for await (const page of eventPages(reader, tell)) {
    for (const { event, isIt, lacksBeside } of page.events) {
      if (current?.chain !== event.chain) {
        if (current !== null) {
          current.walk.end();
          answered.push(answerOf(current));
        }
        const heads = page.signed.get(event.chain) ?? [];
        current = {
          chain: event.chain,
          walk: walkChain(event.chain, heads, tell),
          status: walkStatus(),
          scans: new Map(),
        };
        chains += 1;
      }
      current.walk.take(event, isIt);
      current.status.take(event.type);
      for (const { documentId, sha256 } of orUnreadable(() => scanHashesIn(event)) ?? []) {
        current.scans.set(documentId, sha256);
      }
      if (lacksBeside) {
        current.walk.missBeside(event);
      }
    }
    events += page.events.length;
    if (answered.length >= CHAINS) {
      await settle();
    }
  }
  if (current !== null) {
    current.walk.end();
    answered.push(answerOf(current));
  }
  await settle();
  await judgeStrangers(reader, rows, tell);
  await judgeUnchained(reader, tell);
  await judgeLostChains(reader, tell);
  await judgeGuards(reader, tell);
  return { events, chains, rows, checkpoints: await judgeCheckpoints(reader, options) };
}
